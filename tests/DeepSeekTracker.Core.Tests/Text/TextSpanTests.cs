using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Tests.Text;

public sealed class TextSpanTests
{
    [Theory]
    [InlineData(0, 1, "abcd")]
    [InlineData(5, 1, "efgh")]
    [InlineData(9, 1, "ghij")]
    [InlineData(2, 6, "cdef")]
    public void A_long_span_is_cut_around_its_part(int start, int length, string expected) =>
        Assert.Equal(expected, new TextSpan(0, 10).Around(new TextSpan(start, length), 4, "abcdefghij").In("abcdefghij"));

    [Fact]
    public void A_short_span_stays_whole() =>
        Assert.Equal(new TextSpan(2, 4), new TextSpan(2, 4).Around(new TextSpan(3, 1), 4, "abcdefghij"));

    [Fact]
    public void No_character_is_halved()
    {
        const string Text = "😀😀😀😀";
        Assert.Equal("😀", new TextSpan(0, 8).Around(new TextSpan(2, 2), 3, Text).In(Text));
        Assert.Equal("😀", new TextSpan(0, 8).Around(new TextSpan(3, 1), 3, Text).In(Text));
    }
}
