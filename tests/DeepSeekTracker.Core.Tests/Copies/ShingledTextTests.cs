using DeepSeekTracker.Core.Copies;

namespace DeepSeekTracker.Core.Tests.Copies;

public class ShingledTextTests
{
    [Fact]
    public void Five_words_are_one_shingle() => Assert.Single(ShingledText.Of("one two three four five").Shingles);

    [Fact]
    public void Four_words_are_none() => Assert.Empty(ShingledText.Of("one two three four").Shingles);

    [Fact]
    public void Eight_Han_characters_are_one_shingle() => Assert.Single(ShingledText.Of("深度求索公司发布").Shingles);

    [Fact]
    public void Scripts_may_mix() => Assert.NotEmpty(ShingledText.Of("DeepSeek 发布 R1 模型引发热议").Shingles);

    [Theory]
    [InlineData("DeepSeek's model is cheap, it says", "deepseeks MODEL is cheap it says")]
    [InlineData("one  two\n\nthree – four, (five) six", "One two three four five six")]
    [InlineData("Ｏｎｅ two three “four” five", "one two three four five")]
    [InlineData("cafe\u0301 au lait le matin", "caf\u00E9 au lait le matin")]
    public void Case_width_punctuation_and_space_make_no_difference(string one, string other) =>
        Assert.Equal(ShingledText.Of(one).Shingles, ShingledText.Of(other).Shingles);

    [Fact]
    public void The_order_of_words_counts() =>
        Assert.NotEqual(ShingledText.Of("one two three four five").Shingles, ShingledText.Of("two one three four five").Shingles);

    [Fact]
    public void Hashes_are_the_same_on_every_machine() =>
        Assert.Equal(977080704970306121UL, Assert.Single(ShingledText.Of("one two three four five").Shingles));

    [Fact]
    public void Reads_a_bounded_part_of_an_endless_text() =>
        Assert.True(
            ShingledText.Of(string.Concat(Enumerable.Repeat("word ", 1_000_000))).Ordered.Length <= ShingledText.LongestText / 5
        );
}
