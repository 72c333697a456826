using DeepSeekTracker.Core.Search;

namespace DeepSeekTracker.Core.Tests.Search;

public sealed class SearchTokensTests
{
    [Theory]
    [InlineData("DeepSeek-R1", "deepseek r1")]
    [InlineData("GPT-4o and o1-mini", "gpt 4o and o1 mini")]
    [InlineData("R1模型", "r1 模 型")]
    [InlineData("R1을", "r1 을")]
    [InlineData("英伟达", "英 伟 达")]
    [InlineData("O’Reilly's", "o reilly s")]
    [InlineData("Élysée, façade, Việt", "elysee facade viet")]
    [InlineData("U.S. firms and A.I.", "us firms and ai")]
    [InlineData("ＤｅｅｐＳｅｅｋ　Ｒ１", "deepseek r1")]
    [InlineData("हिन्दी में", "हिन्दी में")]
    [InlineData("H800s", "h800s")]
    [InlineData("", "")]
    [InlineData("… — !", "")]
    public void Cuts_words_as_a_reader_sees_them(string text, string words) => Assert.Equal(words, SearchTokens.Join(text));

    [Theory]
    [InlineData("5.6", "5\uA4F86")]
    [InlineData("5,6", "5\uA4F86")]
    [InlineData("$5.6M", "5\uA4F86 million")]
    [InlineData("US$5.6 million", "us 5\uA4F86 million")]
    [InlineData("5.6 mln", "5\uA4F86 million")]
    [InlineData("$600bn", "600 billion")]
    [InlineData("2,048", "2048")]
    [InlineData("2\u202F048", "2048")]
    [InlineData("2 048", "2 048")]
    [InlineData("1,234,567.89", "1234567\uA4F889")]
    [InlineData("12,34", "12\uA4F834")]
    [InlineData("27.01.2025", "27 01 2025")]
    [InlineData("1.5.2", "1 5 2")]
    [InlineData("671B", "671 billion")]
    [InlineData("3 m away", "3 m away")]
    [InlineData("17%", "17")]
    [InlineData("5.6x", "5\uA4F86 x")]
    [InlineData("7nm", "7nm")]
    [InlineData("١٢", "12")]
    [InlineData("1.", "1")]
    public void Keeps_a_number_one_word(string text, string words) => Assert.Equal(words, SearchTokens.Join(text));

    [Theory]
    [InlineData("It cost $5.6M, they say.", "5.6")]
    [InlineData("Das kostete É5 und Öl", "É5")]
    public void Knows_where_each_word_stood(string text, string written)
    {
        var start = text.IndexOf(written, StringComparison.Ordinal);

        var token = SearchTokens.Of(text).Single(t => t.Start == start);

        Assert.Equal(written, text[token.Start..token.End]);
    }

    [Fact]
    public void Reads_any_characters()
    {
        var random = new Random(7);
        for (var i = 0; i < 500; i++)
        {
            var text = new string([.. Enumerable.Range(0, 60).Select(_ => (char)random.Next(0, 0xFFFF))]);

            Assert.All(SearchTokens.Of(text), token => Assert.InRange(token.End, token.Start + 1, text.Length));
        }
    }
}
