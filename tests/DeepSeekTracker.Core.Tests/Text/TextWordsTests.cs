using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Tests.Text;

public sealed class TextWordsTests
{
    [Theory]
    [InlineData("The chip, the CHIP!", "the chip")]
    [InlineData("R1 cost $5.6m in 2025", "r1 cost 6m in")]
    [InlineData("a b c", "")]
    [InlineData("Größe façade", "größe façade")]
    [InlineData("英伟达 R1模型", "英伟 伟达 r1 模型")]
    [InlineData("ディープ の", "ディ ィー ープ")]
    [InlineData("ราคา", "")]
    [InlineData("الذكاء الاصطناعي", "الذكاء الاصطناعي")]
    [InlineData("", "")]
    public void Words_are_lower_case_and_each_counts_once(string text, string words) =>
        Assert.Equal(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), TextWords.Of(text));

    [Fact]
    public void A_word_without_end_is_none_and_many_words_end_at_the_limit()
    {
        Assert.Empty(TextWords.Of(new string('x', 100_000)));
        Assert.Equal(10, TextWords.Of(string.Join(' ', Enumerable.Range(0, 1000).Select(n => $"w{n}")), 10).Count);
    }
}
