using CsCheck;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Tests.Text;

public sealed class WordCountTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData(" \n\t", 0)]
    [InlineData("... – !", 0)]
    [InlineData("one", 1)]
    [InlineData("The lamp makers' shares fell.", 5)]
    [InlineData("It isn’t R1's first state-of-the-art model", 6)]
    [InlineData("$5.6 million, or 1,000,000 hours", 5)]
    [InlineData("two\n\nparagraphs", 2)]
    [InlineData("акции упали на 17%", 4)]
    [InlineData("الصين تطلق نموذجا", 3)]
    [InlineData("딥시크의 반격", 2)]
    public void Counts_words_between_spaces(string text, int words) => Assert.Equal(words, WordCount.Of(text));

    [Theory]
    [InlineData("深度求索", 4)]
    [InlineData("ディープシークとは", 9)]
    [InlineData("深度求索发布R1模型", 9)]
    public void Counts_characters_where_scripts_have_no_spaces(string text, int words) => Assert.Equal(words, WordCount.Of(text));

    [Fact]
    public void Two_texts_with_a_space_between_have_the_words_of_both()
    {
        Gen.Select(Gen.String, Gen.String).Sample((a, b) => WordCount.Of($"{a} {b}") == WordCount.Of(a) + WordCount.Of(b));
    }
}
