using DeepSeekTracker.Web.Hosting;

namespace DeepSeekTracker.Web.Tests.Hosting;

public sealed class TerminalTextTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("Paper", 5)]
    [InlineData("新华社", 6)]
    [InlineData("ニュース 1", 10)]
    [InlineData("e\u0301", 1)]
    [InlineData("📰", 2)]
    public void Counts_the_places_that_a_terminal_gives(string text, int places) =>
        Assert.Equal(places, TerminalText.Width(text));

    [Theory]
    [InlineData("", "")]
    [InlineData("one two three", "one two|three")]
    [InlineData("onetwothree", "onetwot|hree")]
    [InlineData("a onetwothree b", "a|onetwot|hree b")]
    [InlineData("新华社新闻网", "新华社|新闻网")]
    public void Wraps_between_words_and_long_words_anywhere(string text, string lines) =>
        Assert.Equal(lines, string.Join('|', TerminalText.Wrap(text, 7)));

    [Fact]
    public void Fills_up_to_the_width()
    {
        Assert.Equal("新  |", TerminalText.PadRight("新", 4) + "|");
        Assert.Equal(" 12", TerminalText.PadLeft("12", 3));
        Assert.Equal("long", TerminalText.PadRight("long", 2));
    }
}
