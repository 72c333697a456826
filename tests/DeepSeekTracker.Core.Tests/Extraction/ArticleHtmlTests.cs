using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DeepSeekTracker.Core.Extraction;

namespace DeepSeekTracker.Core.Tests.Extraction;

public sealed class ArticleHtmlTests
{
    private static readonly string[] Elements =
    [
        "p",
        "br",
        "a",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "li",
        "blockquote",
        "pre",
        "table",
        "tbody",
        "tr",
        "td",
    ];

    [Fact]
    public void Every_kind_of_block_has_its_element() =>
        Assert.Equal(
            "<p>One &amp; two<br>three</p>\n<h2>Piers</h2>\n<ul><li>East<ul><li>Lamps</li></ul></li><li>West</li></ul>\n"
                + "<blockquote><p>I counted.</p><p>Twice.</p></blockquote>\n<table><tr><td>Pier</td><td>Lamps</td></tr><tr><td>East</td><td>7</td></tr></table>\n<pre>a\n b</pre>\n",
            Html(
                new(BlockKind.Paragraph, "One & two\nthree"),
                new(BlockKind.Heading, "Piers", 1),
                new(BlockKind.ListItem, "East", 2),
                new(BlockKind.ListItem, "Lamps", 3),
                new(BlockKind.ListItem, "West", 2),
                new(BlockKind.Quotation, "I counted."),
                new(BlockKind.Quotation, "Twice."),
                new(BlockKind.Table, "Pier\tLamps\nEast\t7"),
                new(BlockKind.Preformatted, "a\n b")
            )
        );

    [Theory]
    [InlineData(new[] { 3, 3, 1 }, "<ul><li>x</li><li>x</li><li>x</li></ul>\n")]
    [InlineData(new[] { 1, 5, 2, 1 }, "<ul><li>x<ul><li>x</li></ul><ul><li>x</li></ul></li><li>x</li></ul>\n")]
    public void Lists_close_whatever_their_levels(int[] levels, string html) =>
        Assert.Equal(html, Html([.. levels.Select(level => new TextBlock(BlockKind.ListItem, "x", level))]));

    [Fact]
    public void Links_stand_at_their_words()
    {
        var article = Pages.Extract(
            Pages.News(
                Pages.Paragraph(1)
                    + "<p>The harbour office has published <a href='/count?a=1&amp;b=2'>the whole\n count</a> on its pages, and <a href='javascript:alert(1)'>so did nobody else</a> in the town, as it says itself.</p>"
                    + Pages.Paragraphs(3, 2)
            )
        );

        var link = Assert.Single(article.Outlinks);
        Assert.Equal("the whole count", article.Text.Substring(link.Start, link.Length));
        Assert.Contains(
            "<a href=\"https://www.lanterncourier.example/count?a=1&amp;b=2\" rel=\"nofollow noopener noreferrer\">the whole count</a> on its pages, and so did",
            article.Html,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Links_without_a_place_or_to_no_web_address_are_left_out()
    {
        var article = new ExtractedArticle
        {
            Blocks = [new TextBlock(BlockKind.Paragraph, "Lanterns")],
            Outlinks =
            [
                new Outlink("https://a.example/", "Lanterns"),
                new Outlink("javascript:alert(1)", "Lanterns", null, 0, 8),
                new Outlink("https://a.example/", "Lanterns", null, 3, 80),
                new Outlink("https://a.example/", "Lanterns", null, -3, 8),
            ],
        };

        Assert.Equal("<p>Lanterns</p>\n", article.Html);
    }

    [CorpusFact]
    public void Nothing_of_a_hostile_page_survives_but_words()
    {
        var parser = new HtmlParser();
        foreach (var line in File.ReadLines(Path.Combine(CorpusFolder.Path, "hostile", "xss.jsonl")))
        {
            using var entry = JsonDocument.Parse(line);
            var input = Encoding.UTF8.GetString(entry.RootElement.GetProperty("input").GetBytesFromBase64());
            var article = Pages.Extract(
                $"<article><h1>Lanterns</h1><p>{input}</p>{Pages.Paragraphs(3)}<ul><li>{input}</li></ul></article>"
            );
            using var document = parser.ParseDocument(article.Html);
            AssertSafe(document.Body!, entry.RootElement.GetProperty("id").GetString()!);
            Assert.Equal(Words(article.Text), Words(document.Body!.TextContent));
        }
    }

    private static void AssertSafe(IElement body, string id)
    {
        foreach (var element in body.QuerySelectorAll("*"))
        {
            Assert.True(Elements.Contains(element.LocalName), $"{id}: {element.LocalName}");
            Assert.True(
                element.LocalName is "a"
                    ? element.Attributes.All(a => a.Name is "href" or "rel")
                        && Uri.TryCreate(element.GetAttribute("href"), UriKind.Absolute, out var uri)
                        && uri.Scheme is "http" or "https"
                    : element.Attributes.Length == 0,
                $"{id}: {element.OuterHtml}"
            );
        }
    }

    private static string Words(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static string Html(params TextBlock[] blocks) => new ExtractedArticle { Blocks = blocks }.Html;
}
