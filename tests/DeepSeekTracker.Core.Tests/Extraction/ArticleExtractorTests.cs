using System.Text;
using CsCheck;
using DeepSeekTracker.Bench.ExtractionScore;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Tests.Extraction;

public sealed class ArticleExtractorTests
{
    [Fact]
    public void Keeps_the_article_and_drops_what_surrounds_it()
    {
        var article = Pages.Extract(Pages.News(Pages.Paragraphs(5)));

        Assert.Equal(TextState.Ok, article.State);
        Assert.Null(article.StateReason);
        Assert.Equal(5, article.Blocks.Count);
        Assert.StartsWith("Paragraph 1 ", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Related stories", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("foreseen by nobody", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("rights reserved", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_what_the_page_states_about_itself()
    {
        var article = Pages.Extract(Pages.News(Pages.Paragraphs(5)));

        Assert.Equal("Small lab shakes the lamp markets", article.Title);
        Assert.Equal("The Lantern Courier", article.OutletName);
        Assert.Equal(["Edda Quill", "Tomas Rook"], article.Authors);
        Assert.Equal("https://www.lanterncourier.example/pictures/harbour.jpg", article.LeadImageUrl);
        Assert.Equal("https://www.lanterncourier.example/technology/small-lab", article.CanonicalUrl);
        Assert.Equal("en-GB", article.DeclaredLanguage);
        Assert.Equal("en", article.DetectedLanguage);
    }

    [Theory]
    [InlineData("en_us", "en-US")]
    [InlineData("ZH-hant-TW", "zh-Hant")]
    [InlineData("de-x-lantern", "de")]
    [InlineData("English", null)]
    public void A_declared_language_comes_in_its_usual_case(string declared, string? language) =>
        Assert.Equal(
            language,
            Pages
                .Extract(
                    Pages.News(Pages.Paragraphs(5)).Replace("lang=\"en-GB\"", $"lang=\"{declared}\"", StringComparison.Ordinal)
                )
                .DeclaredLanguage
        );

    [Fact]
    public void Keeps_headings_lists_quotations_and_tables_as_such()
    {
        var body =
            Pages.Paragraphs(3)
            + "<h2>What the harbour master counted</h2>"
            + "<ul><li>Forty lanterns stood along the western pier, all of them lit by the time the bell rang</li><li>Sixteen more were found in a shed</li></ul>"
            + "<blockquote><p>We counted them twice, and then we counted them once more to be sure of it.</p></blockquote>"
            + "<table><tr><th>Pier</th><th>Lanterns</th></tr><tr><td>West</td><td>40</td></tr><tr><td>East</td><td>16</td></tr></table>"
            + Pages.Paragraphs(3, 4);

        var blocks = Pages.Extract(Pages.News(body)).Blocks;

        Assert.Contains(blocks, b => b is { Kind: BlockKind.Heading, Level: 2, Text: "What the harbour master counted" });
        Assert.Equal(2, blocks.Count(b => b.Kind == BlockKind.ListItem));
        Assert.Single(blocks, b => b.Kind == BlockKind.Quotation);
        Assert.Contains(blocks, b => b is { Kind: BlockKind.Table, Text: "Pier\tLanterns\nWest\t40\nEast\t16" });
    }

    [Fact]
    public void Gives_each_outlink_its_sentence()
    {
        var body =
            "<p>The count was made by the U.S. harbour office in the spring of that year. Its <a href=\"https://harbour.example/report\">report</a> names every lantern along the pier. Nobody has doubted it since.</p>"
            + Pages.Paragraphs(4);

        var link = Assert.Single(Pages.Extract(Pages.News(body)).Outlinks);

        Assert.Equal("https://harbour.example/report", link.Href);
        Assert.Equal("report", link.Text);
        Assert.Equal("Its report names every lantern along the pier.", link.Sentence);
    }

    [Fact]
    public void Prefers_what_json_ld_says_about_date_and_authors()
    {
        const string Head =
            """<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Small lab shakes the lamp markets","datePublished":"2025-01-27T14:05:00+01:00","dateModified":"2025-01-28T09:00:00Z","author":[{"@type":"Person","name":"Ida Marsh"},{"@type":"Organization","name":"Harbour Wire"}],}]}</script>""";

        var article = Pages.Extract(Pages.News(Pages.Paragraphs(5), Head));

        Assert.Equal(["Ida Marsh"], article.Authors);
        Assert.Equal(["Harbour Wire"], article.Organisations);
        Assert.Equal(new DateTimeOffset(2025, 1, 27, 13, 5, 0, TimeSpan.Zero), article.Published!.Date.Earliest);
        Assert.Equal("JSON-LD datePublished", article.Published.Origin);
        Assert.False(article.DateConflict);
        Assert.Equal(new DateTimeOffset(2025, 1, 28, 9, 0, 0, TimeSpan.Zero), article.Modified!.Earliest);
    }

    [Fact]
    public void Reports_a_conflict_when_trusted_dates_differ_by_more_than_a_day()
    {
        const string Head = """<meta property="article:published_time" content="2025-02-04T10:00:00Z">""";

        var article = Pages.Extract(Pages.News(Pages.Paragraphs(5), Head));

        Assert.True(article.DateConflict);
        Assert.Equal("meta article:published_time", article.Published!.Origin);
        Assert.Contains(article.DateCandidates, c => c is { Origin: "address", Date.Precision: DatePrecision.Day });
    }

    [Fact]
    public void A_page_without_a_date_has_none() =>
        Assert.Null(Pages.Extract(Pages.News(Pages.Paragraphs(5)), "https://www.lanterncourier.example/small-lab").Published);

    [Fact]
    public void Blocks_know_their_place_in_the_plain_text()
    {
        var article = Pages.Extract(
            Pages.News(Pages.Paragraphs(3) + "<h2>More</h2><ul><li>One lantern fell.</li></ul>" + Pages.Paragraphs(2, 7))
        );

        Assert.All(
            article.Blocks.Zip(article.BlockStarts),
            pair => Assert.Equal(pair.First.Text, article.Text.Substring(pair.Second, pair.First.Text.Length))
        );
    }

    [Fact]
    public void Captions_stand_apart_from_the_text()
    {
        var article = Pages.Extract(
            Pages.News(
                Pages.Paragraphs(2)
                    + "<figure><img src='/a.jpg'><figcaption>A lantern at dusk</figcaption></figure>"
                    + Pages.Paragraphs(2, 7)
            )
        );

        Assert.Equal(["A lantern at dusk"], article.Captions);
        Assert.DoesNotContain("dusk", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_declared_language_that_the_text_does_not_have_is_noted()
    {
        var german = string.Concat(
            Enumerable.Repeat("<p>Die Laternen am Hafen wurden von der Stadt gezählt, und es war nicht das erste Mal.</p>", 5)
        );

        Assert.True(Pages.Extract(Pages.News(german)).LanguageDisagrees);
        Assert.False(Pages.Extract(Pages.News(Pages.Paragraphs(5))).LanguageDisagrees);
    }

    [Fact]
    public void Mutated_pages_give_a_result()
    {
        var page = Encoding.UTF8.GetBytes(Pages.News(Pages.Paragraphs(6)));

        Assert.All(
            Enumerable.Range(0, 500),
            seed =>
                Assert.NotNull(ArticleExtractor.Extract(new PageInput(PageMutations.Of(page, page, seed), null, Pages.Address)))
        );
    }

    [Fact]
    public void Any_bytes_give_a_result() =>
        Gen.OneOf(
                Gen.Byte.Array[0, 400],
                Gen.OneOf(
                        "<",
                        ">",
                        "<div>",
                        "</div",
                        "<p>",
                        "<a href=",
                        "\"",
                        "<script type=ld+json>",
                        "{\"@type\":",
                        "</script>",
                        "&#",
                        "<table>",
                        "<td>",
                        "\u0000",
                        "é",
                        "漢",
                        "<!--",
                        "-->",
                        "<svg/>",
                        "<b>",
                        "article",
                        "<h1>",
                        "2025-01-27",
                        "<template>",
                        "<form>"
                    )
                    .Array[0, 120]
                    .Select(pieces => Encoding.UTF8.GetBytes(string.Concat(pieces)))
            )
            .Sample(
                bytes => Assert.NotNull(ArticleExtractor.Extract(new PageInput(bytes, "text/html", Pages.Address))),
                iter: 3_000
            );

    [Fact]
    public void Nesting_and_attributes_made_to_exhaust_the_parser_cost_little()
    {
        string[] hostile =
        [
            Repeat("<ul><li>", 40_000),
            Repeat("<div>", 100_000),
            Repeat("<b><div>", 60_000),
            Repeat("<a href=x><x>", 60_000),
            Repeat("<div/>", 100_000),
            Repeat("<x><div></x>", 60_000),
            Repeat("<table><tr><td>", 40_000),
            "<p " + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"a{i}=1 ")) + ">x",
            "<p>" + string.Concat(Enumerable.Range(0, 5_000).Select(i => $"<b id={i}>")) + Repeat("</p><p>x", 5_000),
            "<script type=ld+json>" + Repeat("[", 100_000),
            Repeat("<script type=ld+json>{", 50_000),
            "<link rel=import href='http://[::1'><link rel=import href='http://%'><link rel=import href='//:99999999'>",
            "<base href='http://[::1'><link rel=import href='x'><base href='x:'><link rel=import href='//'>",
        ];

        Assert.All(hostile, html => Assert.NotNull(Pages.Extract(html)));
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    [Theory]
    [InlineData(0, false)]
    [InlineData(ArticleExtractor.MostMegabytes, true)]
    public void A_page_that_is_longer_than_what_is_read_says_so(int megabytes, bool isCut)
    {
        var article = Pages.Extract(Pages.News(Pages.Paragraphs(6)) + new string(' ', megabytes * 1024 * 1024));

        Assert.Equal((isCut, TextState.Ok), (article.IsCut, article.State));
    }
}
