using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Tests.Pages.SetAside;

public sealed class SetAsidePageTests : IAsyncLifetime
{
    private const int Entries = SetAsideQueries.PageSize + 2;
    private readonly TrackerApp _app = TrackerApp.Empty();
    private int _feed;

    public async Task InitializeAsync() =>
        _feed = await _app.Get<WriteQueue>()
            .WriteAsync(
                async (db, stop) =>
                {
                    var feed = new Feed { Url = "https://paper.example/feed", Title = "Paper" };
                    db.Feeds.Add(feed);
                    await db.SaveChangesAsync(stop);
                    db.FeedEntries.AddRange(
                        Enumerable
                            .Range(1, Entries)
                            .Select(n => new FeedEntry
                            {
                                FeedId = feed.Id,
                                Url =
                                    n == 1 ? null
                                    : n == 2 ? "javascript:alert(1)"
                                    : $"https://paper.example/{n}",
                                Title = n == 3 ? "100% of <b>ferries</b>" : $"Ferry timetable {n}",
                                FirstSeenAt = DateTimeOffset.UnixEpoch,
                                // It names the story, and has no address.
                                Matches = n == 1,
                            })
                    );
                    return feed.Id;
                },
                default
            );

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task An_article_that_is_off_the_story_stands_there_with_its_rule_too()
    {
        await _app.Get<WriteQueue>()
            .WriteAsync(
                async (db, stop) =>
                {
                    db.Articles.Add(
                        new Article
                        {
                            Key = "paper.example/off",
                            Via = "feed",
                            Title = "Ferries again",
                            Outlet = new Outlet { Key = "paper", Name = "Paper" },
                            OnStory = false,
                            SetAsideBy = "No word that names the story stands in it.",
                        }
                    );
                    await db.SaveChangesAsync(stop);
                    await ArticleIndex.RefreshAsync(db, stop);
                },
                default
            );

        var stored = (await PageAsync("/set-aside")).QuerySelector("[aria-labelledby=stored]")!;

        Assert.Equal("Ferries again", stored.QuerySelector("h3")!.TextContent);
        Assert.Equal("No word that names the story stands in it.", stored.QuerySelector(".matched")!.TextContent);
        Assert.Null((await PageAsync("/set-aside?q=ferries")).QuerySelector("[aria-labelledby=stored]"));
        Assert.Equal("pager", stored.PreviousElementSibling!.ClassName);
        Assert.Equal(
            "No entry of this feed was left without an article.",
            (await PageAsync($"/set-aside?feed={_feed + 1}")).QuerySelector("main [role=status]")!.TextContent
        );
    }

    [Fact]
    public async Task A_feeds_page_leads_to_all_that_it_offered_and_no_article_was_made_of()
    {
        await _app.Get<WriteQueue>()
            .WriteAsync(
                async (db, stop) =>
                {
                    var article = new Article
                    {
                        Key = "paper.example/in",
                        Via = "feed",
                        Outlet = new Outlet { Key = "paper", Name = "Paper" },
                    };
                    db.Articles.Add(article);
                    await db.SaveChangesAsync(stop);
                    // Within the story's days, though it does not name the story.
                    db.FeedEntries.Add(new FeedEntry { FeedId = _feed, ArticleId = article.Id });
                },
                default
            );

        var link = (await PageAsync($"/feeds/{_feed}")).QuerySelector($"main a[href='/set-aside?feed={_feed}']")!;

        Assert.Equal($"{Entries} set aside", link.TextContent);
        Assert.Contains(
            $"{Entries} entries",
            (await PageAsync(link.GetAttribute("href")!)).Body!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Each_entry_stands_with_the_rule_that_set_it_aside_page_by_page()
    {
        var first = await PageAsync("/set-aside");
        var second = await PageAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal(SetAsideQueries.PageSize, first.QuerySelectorAll("article.row").Length);
        Assert.Contains($"{Entries} entries", first.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("No word that names the story stands in it.", first.QuerySelector(".matched")!.TextContent);
        Assert.Equal(Entries - SetAsideQueries.PageSize, second.QuerySelectorAll("article.row").Length);
        Assert.Null(second.QuerySelector("a[rel=next]"));
        Assert.Contains("gives no address", second.QuerySelectorAll(".matched")[^1].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(
            second.QuerySelectorAll("a").Select(a => a.GetAttribute("href")),
            href => href!.StartsWith("javascript", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("100%", 1)]
    [InlineData("<b>FERRIES", 1)]
    [InlineData("_", 0)]
    [InlineData("timetable 4", 11)]
    public async Task A_title_is_found_by_a_part_of_it(string words, int found)
    {
        var page = await PageAsync($"/set-aside?q={Uri.EscapeDataString(words)}&feed={_feed}");

        Assert.Equal(found, page.QuerySelectorAll("article.row").Length);
    }

    [Fact]
    public async Task Lists_that_reach_off_the_story_lead_to_it()
    {
        var list = await PageAsync("/articles?story=off");
        var plain = await PageAsync("/articles");

        Assert.Contains($"{Entries} entries", list.QuerySelector("a[href='/set-aside']")!.TextContent, StringComparison.Ordinal);
        Assert.Null(plain.QuerySelector("main a[href='/set-aside']"));
    }

    private async Task<IHtmlDocument> PageAsync(string path) =>
        new HtmlParser().ParseDocument(await _app.CreateClient().GetStringAsync(new Uri(path, UriKind.Relative)));
}
