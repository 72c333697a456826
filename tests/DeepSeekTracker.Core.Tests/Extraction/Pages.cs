using System.Text;
using DeepSeekTracker.Core.Extraction;

namespace DeepSeekTracker.Core.Tests.Extraction;

/// <summary>Pages of our own writing, and short ways to extract them.</summary>
internal static class Pages
{
    public const string Address = "https://www.lanterncourier.example/technology/2025/01/27/small-lab-shakes-markets";

    public static string Paragraph(int number) =>
        $"<p>Paragraph {number} tells how the lanterns along the harbour were counted again, because the first count, made in a hurry, had left out the eastern pier.</p>";

    public static string Paragraphs(int count, int first = 1) => string.Concat(Enumerable.Range(first, count).Select(Paragraph));

    public static ExtractedArticle Extract(string html, string url = Address) =>
        ArticleExtractor.Extract(new PageInput(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", url));

    /// <summary>A whole news page around a body.</summary>
    public static string News(string body, string head = "") =>
        $"""
            <!doctype html><html lang="en-GB"><head><meta charset="utf-8">
            <title>Small lab shakes the lamp markets | The Lantern Courier</title>
            <meta property="og:title" content="Small lab shakes the lamp markets">
            <meta property="og:site_name" content="The Lantern Courier">
            <meta property="og:image" content="/pictures/harbour.jpg">
            <link rel="canonical" href="https://www.lanterncourier.example/technology/small-lab">
            {head}</head><body>
            <header class="site-header"><a href="/">The Lantern Courier</a><nav><ul><li><a href="/world">World</a></li><li><a href="/trade">Trade</a></li></ul></nav></header>
            <main><article><h1>Small lab shakes the lamp markets</h1>
            <div class="byline">By Edda Quill and Tomas Rook</div>
            <div class="article-body">{body}</div></article>
            <aside class="related"><h2>Related stories</h2><ul><li><a href="/a">Another story about oil lamps and their makers in the north</a></li></ul></aside>
            <section class="comments" id="comments"><p>A reader thinks that the whole affair was foreseen by nobody but himself, and says so at length.</p></section></main>
            <footer><p>Copyright The Lantern Courier. All rights reserved by the owners of the lantern and the courier.</p></footer>
            </body></html>
            """;
}
