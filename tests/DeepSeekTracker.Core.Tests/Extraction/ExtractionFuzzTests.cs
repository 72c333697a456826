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

    /// <summary>AngleSharp follows imports while it parses, and throws where their address is broken.</summary>
    [Theory]
    [InlineData("<link rel=import href='http://[::1'>")]
    [InlineData("<link href='http://%' rel='Import'>")]
    [InlineData("<base href='http://[::1'><link rel='canonical import' href='//'>")]
    public void Imports_are_not_followed(string link)
    {
        var article = Pages.Extract(Pages.News(Pages.Paragraphs(4), link));

        Assert.Equal(4, article.Blocks.Count);
    }

    [Fact]
    public void Drawings_cost_nothing_and_what_stands_after_them_is_read()
    {
        var drawing =
            "<svg viewBox='0 0 1 1'><defs><path id='a'></path></defs><g><path d='M0 0'/><circle r='1'></circle><title>A lamp</title><path d='M1 1'></g></svg>";

        Assert.Equal(6, Pages.Extract(Pages.News(Pages.Paragraphs(3) + drawing + Pages.Paragraphs(3, 4))).Blocks.Count);
    }

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
