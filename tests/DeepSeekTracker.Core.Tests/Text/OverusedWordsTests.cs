using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Tests.Text;

public sealed class OverusedWordsTests
{
    [Fact]
    public void Finds_the_words_that_one_group_uses_more()
    {
        var words = OverusedWords.Of(
            [
                ["the chip ban", "the chip export", "the chip maker and its shares"],
                ["the app on the phone", "the app is free", "the app and its users", "the chip"],
            ],
            5
        );

        Assert.Equal("chip", words[0][0].Word);
        Assert.Equal((3, 1), (words[0][0].Texts, words[0][0].Elsewhere));
        Assert.Equal("app", words[1][0].Word);
        Assert.All(words, group => Assert.DoesNotContain(group, word => word.Word == "the"));
        Assert.All(words.SelectMany(group => group), word => Assert.True(word.Score >= 1));
    }

    [Fact]
    public void A_word_of_a_single_text_speaks_for_nobody()
    {
        var words = OverusedWords.Of(
            [
                ["panic panic panic panic", "calm days"],
                ["other news", "calm days"],
            ],
            9
        );

        Assert.DoesNotContain(words[0], word => word.Word == "panic");
    }

    [Fact]
    public void The_strongest_come_first_and_no_more_than_asked()
    {
        var words = OverusedWords.Of(
            [
                [.. Enumerable.Repeat("alpha beta", 9), "alpha gamma", "gamma"],
                [.. Enumerable.Repeat("delta", 10)],
            ],
            2
        );

        Assert.Equal(["alpha", "beta"], words[0].Select(word => word.Word));
        Assert.Equal(["delta"], words[1].Select(word => word.Word));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void One_group_alone_overuses_nothing(int texts)
    {
        Assert.All(
            OverusedWords.Of(
                [
                    ["a word", "a word"],
                    [.. Enumerable.Repeat("", texts)],
                ],
                5
            ),
            Assert.Empty
        );
        Assert.Empty(OverusedWords.Of([], 5));
    }

    [Fact]
    public void Groups_that_say_the_same_differ_in_nothing() =>
        Assert.All(
            OverusedWords.Of(
                [
                    ["one two three", "one two"],
                    ["one two three", "one two"],
                ],
                5
            ),
            Assert.Empty
        );
}
