using System.Text;
using CsCheck;
using DeepSeekTracker.Bench.ExtractionScore;
using DeepSeekTracker.Core.Extraction;

namespace DeepSeekTracker.Core.Tests.Extraction;

/// <summary>Any bytes are an article or a state with its reason, never an exception.</summary>
public sealed class ExtractionFuzzTests
{
    private static readonly byte[] News = Encoding.UTF8.GetBytes(
        Pages.News(
            Pages.Paragraphs(4)
                + "<h2>Piers</h2><ul><li>East<ol><li>Lamps</ol><li>West</ul><blockquote>I counted.</blockquote><pre>a\n b</pre>"
                + "<table><tr><td>Pier<td>Lamps<tr><td>East<td>7</table><p>So <a href='/x'>says\n the office</a>.<br><br>Twice.</p>"
        )
    );

    private static readonly byte[] Blog = Encoding.UTF8.GetBytes(
        $"<title>日本</title><div itemprop=articleBody><section hidden id='S:0'>{Pages.Paragraphs(3)}</section><dl><dt>灯台</dt><dd>港の灯台。</dd></dl></div>"
    );

    private static readonly Gen<byte[]> Mutated = Gen.Int.Select(seed =>
        PageMutations.Of(seed % 2 == 0 ? News : Blog, seed % 3 == 0 ? News : Blog, seed)
    );

    [Fact]
    public void Any_bytes_give_a_result_that_does_not_contradict_itself() =>
        Gen.OneOf(Gen.Byte.Array[0, 600], Mutated, Mutated).Sample(AssertSound, iter: 3_000);

    private static void AssertSound(byte[] body)
    {
        var article = ArticleExtractor.Extract(new PageInput(body, null, Pages.Address));
        var (text, starts) = (article.Text, article.BlockStarts);
        for (var i = 0; i < starts.Count; i++)
        {
            Assert.Equal(article.Blocks[i].Text, text.Substring(starts[i], article.Blocks[i].Text.Length));
        }

        Assert.All(article.Outlinks, link => Assert.Equal(link.Text, OneLine(text.Substring(link.Start, link.Length))));
        Assert.Equal(article.State == TextState.Ok, article.StateReason is null);
        Assert.DoesNotContain("<script", article.Html, StringComparison.OrdinalIgnoreCase);
    }

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
