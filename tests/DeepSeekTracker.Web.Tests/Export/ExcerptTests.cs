using DeepSeekTracker.Web.Export;

namespace DeepSeekTracker.Web.Tests.Export;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData(" \n ", null)]
    [InlineData("Abc", null)]
    [InlineData("one two\n\nthree four five six seven eight nine ten", "one two…")]
    [InlineData("深度求索发布新模型，英伟达市值一日蒸发近六千亿美元。", "深度求索发布…")]
    public void Gives_the_beginning_between_words_and_no_more_than_a_quarter(string? text, string? excerpt) =>
        Assert.Equal(excerpt, Excerpt.Of(text));

    [Fact]
    public void Is_never_longer_than_may_be_quoted()
    {
        Assert.Equal(Excerpt.Longest + 1, Excerpt.Of(new string('a', 5000))!.Length);
        Assert.InRange(
            Excerpt.Of(string.Concat(Enumerable.Repeat("word ", 1000)))!.Length,
            Excerpt.Longest - 5,
            Excerpt.Longest + 1
        );
    }

    [Fact]
    public void A_space_far_back_parts_no_words()
    {
        var text = "DeepSeek " + string.Concat(Enumerable.Repeat("发布新模型", 200));

        Assert.Equal(
            text[..(text.Length / 4 is var part && part < Excerpt.Longest ? part : Excerpt.Longest)] + "…",
            Excerpt.Of(text)
        );
    }

    [Fact]
    public void Half_a_character_is_nothing_to_quote() => Assert.Null(Excerpt.Of("\uDC00a"));

    [Fact]
    public void Cuts_no_character_in_two()
    {
        var excerpt = Excerpt.Of("a" + string.Concat(Enumerable.Repeat("📰", 2000)))!;
        Assert.False(char.IsHighSurrogate(excerpt[^2]));
    }
}
