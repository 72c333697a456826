using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Imports;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Pages.Articles;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Tests.Pages.Articles;

public sealed class OriginTextTests
{
    private static readonly DateTimeOffset At = new(2025, 1, 27, 14, 5, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2025-01-27T14:05:00Z", "; the feed says the same.")]
    [InlineData("2025-01-28T09:00:00Z", "; the feed said 28 Jan 2025, 09:00 UTC.")]
    [InlineData("soon", "; the feed said “soon”, which is no date that can be read.")]
    [InlineData(null, "; the feed gave no date.")]
    public void The_date_is_told_beside_what_the_feed_said(string? feed, string end)
    {
        var entry = new EntryRow(1, "https://gazette.example/feed", null, feed, DateText.Read(feed), At);

        Assert.Equal(
            "Published 27 Jan 2025, 14:05 UTC, from JSON-LD datePublished" + end,
            OriginText.Of(Article("JSON-LD datePublished"), [entry])[0]
        );
    }

    [Fact]
    public void What_came_from_the_feed_is_not_told_twice()
    {
        var entry = new EntryRow(1, "https://gazette.example/feed", null, "x", null, At);

        Assert.Equal("Published 27 Jan 2025, 14:05 UTC, from the feed.", OriginText.Of(Article("feed"), [entry])[0]);
    }

    [Theory]
    [InlineData("meta article:published_time", "the article:published_time meta tag")]
    [InlineData("address", "the address")]
    [InlineData("line near the headline", "a line near the headline")]
    [InlineData("text near the headline", "text near the headline")]
    [InlineData("starter record", "the starter record")]
    [InlineData("given with the file", "what was given with the file")]
    [InlineData("line 3", "line 3 of the file")]
    [InlineData("line of an update", "a line of an update")]
    [InlineData(null, "an unnamed place")]
    public void Every_place_is_told_in_words(string? origin, string words) =>
        Assert.Equal($"Published 27 Jan 2025, 14:05 UTC, from {words}.", OriginText.Of(Article(origin), [])[0]);

    [Fact]
    public void An_article_without_date_and_text_says_so()
    {
        var article = Article(null) with { Blocks = [] };
        var undated = article with { Row = article.Row with { Date = article.Row.Date with { At = null } } };

        Assert.Equal(
            ["Nothing states when it was published: first seen 27 Jan 2025.", "Title from the page."],
            OriginText.Of(undated, [])
        );
    }

    [Fact]
    public void Title_and_text_have_their_places()
    {
        Assert.Equal(
            [
                "Title from the page.",
                "Text from the page as read on 27 Jan 2025, 14:05 UTC, found in the page by its blocks of text.",
            ],
            OriginText.Of(Article("feed"), []).Skip(1)
        );
        Assert.Equal(
            "Text from the saved file.",
            OriginText.Of(Article("feed") with { FetchedAt = null, ExtractionMethod = null }, [])[^1]
        );
    }

    [Theory]
    [InlineData("teaser line", "Title from the teaser line, since the file names no title.")]
    [InlineData("file name", "Title from the file name, since the file names no title.")]
    public void What_stands_in_for_a_title_is_told(string made, string sentence) =>
        Assert.Equal(sentence, OriginText.Of(Article("feed") with { TitleOrigin = SavedArticle.NoTitle + made }, [])[1]);

    [Theory]
    [InlineData("saved file", "Text from the saved file, imported on 27 Jan 2025, 14:05 UTC.")]
    [InlineData(
        "saved file: tree",
        "Text from the saved file, imported on 27 Jan 2025, 14:05 UTC, found in the page by its blocks of text."
    )]
    [InlineData(
        "JSON-LD",
        "Text from the page as read on 27 Jan 2025, 14:05 UTC, taken from the text that the page states in its JSON-LD."
    )]
    [InlineData("none", "Text from the page as read on 27 Jan 2025, 14:05 UTC.")]
    [InlineData("imported table", "Text from an imported table.")]
    [InlineData("lamps", "Text from the page as read on 27 Jan 2025, 14:05 UTC, found in the page by the method “lamps”.")]
    public void How_a_text_came_and_what_found_it_are_told(string method, string sentence) =>
        Assert.Equal(sentence, OriginText.Of(Article("feed") with { ExtractionMethod = method }, [])[^1]);

    private static ArticleDetails Article(string? origin) =>
        new(
            new ArticleRow(
                1,
                null,
                "A title",
                "gazette",
                "Gazette",
                null,
                null,
                "en",
                "article",
                new ShownDate(At, DatePrecision.Minute, origin, null, At),
                TextState.Ok,
                3,
                true,
                []
            ),
            null,
            null,
            [],
            "page",
            null,
            ZoneBasis.Given,
            false,
            null,
            null,
            null,
            null,
            "feed",
            null,
            null,
            "tree",
            At,
            1,
            null,
            null,
            null,
            1,
            [new TextBlock(BlockKind.Paragraph, "A text.")],
            [],
            [],
            [],
            []
        );
}
