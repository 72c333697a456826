using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Queries;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Ingest;

/// <summary>What a page gave, better rules mend; what a feed or a person said, they leave.</summary>
public sealed class PageStoreTests : IDisposable
{
    private const string Key = "paper.example/1";
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateTimeOffset Noon = new(2025, 1, 27, 12, 0, 0, TimeSpan.Zero);
    private readonly ClockedApp _app = new(
        Noon,
        [("paper", "https://paper.example/feed")],
        "key,name,domain\npaper,Paper,paper.example\n"
    );

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task A_better_reading_of_the_same_page_replaces_what_the_former_gave()
    {
        await PutAsync(Feed());
        await PutAsync(Page("Lamps | Paper", "By", "meta date", 26, isSame: false));
        await PutAsync(Page("Lamps", null, "JSON-LD datePublished", 25, isSame: true));
        var article = await ArticleAsync();
        Assert.Equal(("Lamps", null), (article.Title, article.Author));
        Assert.Equal(
            (new DateOnly(2025, 1, 25), "JSON-LD datePublished"),
            (article.PublishedDay!.Value, article.PublishedOrigin)
        );
        Assert.Equal(
            [
                ("author", "By", null),
                ("date", "2025-01-26, from meta date", "2025-01-25, from JSON-LD datePublished"),
                ("title", "Lamps | Paper", "Lamps"),
            ],
            await EditsAsync()
        );
    }

    [Fact]
    public async Task What_the_feed_said_stays_and_comes_back_where_the_page_has_nothing_better()
    {
        var feed = Feed() with { Title = "The feed's title", TitleOrigin = "feed", Published = Date("feed", 27) };
        await PutAsync(feed);
        await PutAsync(Page("Lamps | Paper", "Edda Quill", "meta date", 26, isSame: false));
        await PutAsync(Page("Lamps", "Edda Quill", null, 0, isSame: true));
        var article = await ArticleAsync();
        Assert.Equal(("The feed's title", "feed", "Edda Quill"), (article.Title, article.TitleOrigin, article.Author));
        Assert.Equal(
            (new DateOnly(2025, 1, 27), "feed", 70),
            (article.PublishedDay!.Value, article.PublishedOrigin, article.PublishedTrust)
        );
    }

    [Fact]
    public async Task Another_page_at_the_address_that_says_less_takes_nothing()
    {
        await PutAsync(Feed());
        await PutAsync(Page("Lamps", "Edda Quill", "meta date", 26, isSame: false));
        await PutAsync(Page(null, null, null, 0, isSame: false));
        var article = await ArticleAsync();
        Assert.Equal(("Lamps", "Edda Quill"), (article.Title, article.Author));
        Assert.Equal(new DateOnly(2025, 1, 26), article.PublishedDay);
        Assert.Empty(await EditsAsync());
    }

    [Fact]
    public async Task What_was_stated_since_is_no_gift_of_the_page_any_more()
    {
        await PutAsync(Feed());
        await PutAsync(Page("Lamps | Paper", null, null, 0, isSame: false));
        await PutAsync(
            Feed() with
            {
                Via = "import",
                Title = "A person's title",
                TitleOrigin = "front matter",
                Stated = ["title"],
            }
        );
        await PutAsync(Page("Lamps", null, null, 0, isSame: true));
        var article = await ArticleAsync();
        Assert.Equal(("A person's title", "front matter"), (article.Title, article.TitleOrigin));
    }

    [Fact]
    public async Task A_text_that_better_rules_do_not_find_goes_with_a_note()
    {
        await PutAsync(Feed());
        await PutAsync(Page("Lamps", null, null, 0, isSame: false, "Are you a robot?"));
        await PutAsync(Page("Lamps", null, null, 0, isSame: true));
        var article = await ArticleAsync();
        Assert.Equal((TextState.Blocked, 0, null), (article.TextState, article.WordCount, article.TextSha256));
        Assert.Equal([("text", "4 words", "0 words")], await EditsAsync());
    }

    [Fact]
    public async Task The_same_text_takes_the_blocks_that_better_rules_give_it()
    {
        await PutAsync(Feed());
        await PutAsync(Page("Lamps", null, null, 0, isSame: false, "Lamps fall"));
        var better = Page("Lamps", null, null, 0, isSame: true, "Lamps fall");
        await PutAsync(
            better with
            {
                Text = better.Text! with { Blocks = [new(BlockKind.Heading, "Lamps fall", 2)], Method = "best" },
            }
        );
        var found = await _app.Get<ArticleQueries>().FindAsync((await ArticleAsync()).Id, None);
        Assert.Equal((BlockKind.Heading, "best"), (found!.Blocks.Single().Kind, found.ExtractionMethod));
        Assert.Empty(await EditsAsync());
    }

    [Fact]
    public async Task The_article_s_page_has_what_was_read()
    {
        await PutAsync(Feed());
        var draft = Page("Lamps", "Edda Quill", null, 0, isSame: false);
        var reading = draft.Page!.Reading with
        {
            OtherTitles = [new TitleVariant("Why lamps fall", TitlePlace.Social)],
            Persons = ["Edda Quill"],
            Organisations = ["Courier Wire"],
            Captions = ["A lamp at dusk"],
            OutletName = "The Paper",
            OutletType = "NewsMediaOrganization",
        };
        await PutAsync(draft with { Page = new DraftPage(reading, IsCut: true, IsSame: false) });
        var page = (await _app.Get<ArticleQueries>().FindAsync((await ArticleAsync()).Id, None))!.Page!;
        Assert.Equal("Lamps", page.Title);
        Assert.Equal([new TitleVariant("Why lamps fall", TitlePlace.Social)], page.OtherTitles);
        Assert.Equal(
            ["Edda Quill", "Courier Wire", "A lamp at dusk"],
            [.. page.Persons, .. page.Organisations, .. page.Captions]
        );
        Assert.Equal(("The Paper", "NewsMediaOrganization", true), (page.OutletName, page.OutletType, page.IsCut));
    }

    private static ArticleDraft Feed() =>
        new()
        {
            Key = Key,
            Via = "feed",
            Url = "https://paper.example/1",
        };

    private static ArticleDate Date(string origin, int day) =>
        new(DateText.Read($"2025-01-{day}")!, origin, DateTrust.Of(origin));

    private static ArticleDraft Page(string? title, string? author, string? origin, int day, bool isSame, string? text = null)
    {
        var published = origin is null ? null : Date(origin, day);
        var reading = new PageReading
        {
            Title = title,
            Author = author,
            PublishedAt = published?.Date.Earliest,
            PublishedOrigin = origin,
        };
        return new ArticleDraft
        {
            Key = Key,
            Via = "page",
            Title = title,
            TitleOrigin = "page",
            Author = author,
            Published = published,
            Page = new DraftPage(reading, IsCut: false, isSame),
            Text = text is null
                ? new DraftText(TextState.Blocked, "A robot check.", [], [], "none", Noon)
                : new DraftText(TextState.Ok, null, [new TextBlock(BlockKind.Paragraph, text)], [], "tree", Noon),
        };
    }

    private Task PutAsync(ArticleDraft draft) =>
        _app.Get<WriteQueue>()
            .WriteAsync(
                async (db, stop) =>
                {
                    var outlet = await db.Outlets.FirstAsync(stop);
                    await _app.Get<ArticleStore>().PutAsync(db, draft with { OutletId = outlet.Id }, stop);
                },
                None
            );

    private async Task<Article> ArticleAsync()
    {
        await using var db = await _app.OpenAsync();
        return await db.Articles.SingleAsync();
    }

    private async Task<IReadOnlyList<(string, string?, string?)>> EditsAsync()
    {
        await using var db = await _app.OpenAsync();
        var edits = await db.Edits.OrderBy(e => e.Field).ToListAsync();
        return edits.ConvertAll(e => (e.Field, e.Before, e.After));
    }
}
