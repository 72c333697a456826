using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Tests.Text;

public sealed class SmallWordsTests
{
    [Theory]
    [InlineData("en", "he whether its over would their it's it’s")]
    [InlineData("en-GB", "the of")]
    [InlineData("de", "dieser wurde zwischen obwohl")]
    [InlineData("fr", "cette pendant aussi")]
    [InlineData("zh-Hant", "我们 可以")]
    [InlineData("sl", "tudi")]
    public void Holds_what_keeps_sentences_together(string language, string words) =>
        Assert.All(words.Split(' '), word => Assert.Contains(word, SmallWords.Of(language)));

    [Theory]
    [InlineData("en", "chip market model price system")]
    [InlineData("zh", "芯片 模型")]
    [InlineData("el", "και")]
    public void Holds_nothing_else_and_of_an_unknown_language_nothing(string language, string words) =>
        Assert.All(words.Split(' '), word => Assert.DoesNotContain(word, SmallWords.Of(language)));

    [Fact]
    public void None_is_told_as_overused()
    {
        var words = OverusedWords.Of(
            [
                [.. Enumerable.Repeat("he asked whether its price is over", 60), "calm"],
                [.. Enumerable.Repeat("chips fall", 60), "calm"],
            ],
            [],
            "en",
            9
        );

        Assert.Equal(["asked", "price"], words[0].Select(word => word.Word).Order(StringComparer.Ordinal));
    }
}
