using System.Text;
using CsCheck;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Tests.Text;

public sealed class TermFinderTests
{
    [Theory]
    [InlineData("ban", "A ban on apps", "ban")]
    [InlineData("ban*", "Apps banned", "banned")]
    [InlineData("*aktie", "Die Nvidia-Techaktie fällt", "Techaktie")]
    [InlineData("wake up call", "A WAKE-UP\n call!", "WAKE-UP\n call")]
    [InlineData("app store", "App\u00A0 Store", "App\u00A0 Store")]
    [InlineData("open-source", "open source", "open source")]
    [InlineData("openai's", "OpenAI’s", "OpenAI’s")]
    [InlineData("nvidia", "ＮＶＩＤＩＡ", "ＮＶＩＤＩＡ")]
    [InlineData("英伟达", "大跌：英伟达盘前", "英伟达")]
    [InlineData("gpu", "国产GPU完成", "GPU")]
    [InlineData("nvidia", "Nvidia株下落", "Nvidia")]
    [InlineData("r1", "R1은 무엇인가", "R1")]
    [InlineData("deepseek", "중국DeepSeek의", "DeepSeek")]
    [InlineData("ai", "الـAI تقارب", "AI")]
    [InlineData("أسهم", "اسهم", "اسهم")]
    [InlineData("sınırlama", "SINIRLAMA", "SINIRLAMA")]
    [InlineData("ihracat", "İhracat", "İhracat")]
    [InlineData("căn bệnh", "Ca\u0306n be\u0323\u0302nh", "Ca\u0306n be\u0323\u0302nh")]
    [InlineData("딥시크", "\u1103\u1175\u11B8\u1109\u1175\u110F\u1173", "\u1103\u1175\u11B8\u1109\u1175\u110F\u1173")]
    [InlineData("deepseek", "Deep\u00ADSeek", "Deep\u00ADSeek")]
    [InlineData("$600 billion", "lost $600 billion", "$600 billion")]
    public void Finds_a_term_as_a_reader_sees_it(string term, string text, string words)
    {
        var hit = Assert.Single(new TermFinder([term]).Find(text));

        Assert.Equal(words, hit.Words);
        Assert.Equal(text.IndexOf(words, StringComparison.Ordinal), hit.Start);
    }

    [Theory]
    [InlineData("ban", "urban bank")]
    [InlineData("ban*", "urban")]
    [InlineData("*ban", "bank")]
    [InlineData("стал", "сталь")]
    [InlineData("केन", "केना")]
    [InlineData("chip", "chipset")]
    [InlineData("deepseek", "deep seek")]
    [InlineData("anything", "")]
    public void Does_not_find_parts_of_words(string term, string text)
    {
        Assert.False(new TermFinder([term]).Contains(text));
    }

    [Fact]
    public void Finds_terms_that_lie_inside_and_across_each_other()
    {
        var hits = new TermFinder(["stock market", "market", "market crash", "stock*"]).Find("Stock market crash");

        Assert.Equal(["Stock", "Stock market", "market", "market crash"], hits.Select(h => h.Words));
    }

    [Fact]
    public void Shows_a_bounded_part_of_an_endless_word()
    {
        var text = string.Concat(Enumerable.Repeat("deepseek", 10_000));

        Assert.All(new TermFinder(["*deepseek*"]).Find(text), hit => Assert.InRange(hit.Words.Length, 8, 88));
    }

    [Theory]
    [InlineData("*")]
    [InlineData(" ")]
    [InlineData("")]
    [InlineData("\u200B")]
    public void Refuses_a_term_without_characters(string term)
    {
        Assert.False(TermFinder.CanFind(term));
        Assert.Throws<ArgumentException>(() => new TermFinder(["good", term]));
    }

    [Fact]
    public void Finds_what_a_plain_search_finds()
    {
        var word = Gen.Char["ab-é中"].Array[1, 4].Select(c => new string(c)).Where(TermFinder.CanFind);
        var text = Gen.Char["ab é中"].Array[0, 30].Select(c => new string(c));
        Gen.Select(word.Array[1, 5], text)
            .Sample(
                (terms, s) =>
                {
                    var found = new TermFinder(terms).Find(s).Select(h => h.Term).ToHashSet();
                    return Enumerable.Range(0, terms.Length).All(i => found.Contains(i) == Plain(terms[i], s));
                }
            );
    }

    [Fact]
    public void Cuts_its_words_from_the_text_whatever_it_is()
    {
        var finder = new TermFinder(["a*", "*e*", "中", "é", "\u0627"]);
        Gen.Select(Gen.String, Gen.Char["ae é中\u0301\u1100\u1161\uD800"].Array)
            .Sample(
                (left, right) =>
                {
                    var text = left + new string(right);
                    return finder.Find(text).All(h => text.AsSpan(h.Start).StartsWith(h.Words, StringComparison.Ordinal));
                }
            );
    }

    private static bool Plain(string term, string text)
    {
        term = Folded(term).Trim();
        text = Folded(text);
        for (
            var at = text.IndexOf(term, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(term, at + 1, StringComparison.Ordinal)
        )
        {
            var end = at + term.Length;
            if ((at == 0 || !Joined(text[at - 1], text[at])) && (end == text.Length || !Joined(text[end - 1], text[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Joined(char left, char right) => left is not (' ' or '中') && right is not (' ' or '中');

    private static string Folded(string text)
    {
        var folded = new StringBuilder();
        foreach (var c in text.Replace('-', ' '))
        {
            if (c != ' ' || folded.Length == 0 || folded[^1] != ' ')
            {
                folded.Append(c);
            }
        }

        return folded.ToString();
    }
}
