using System.Security.Cryptography;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Queries;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Ingest;

public sealed class PressTests(FilledPress press) : IClassFixture<FilledPress>
{
    [Fact]
    public async Task Finds_every_article_of_the_story_and_no_other()
    {
        var articles = await press.ArticlesAsync();
        var named = press.Press.Manifest.Pages.Select(page => $"http://{page.Host}{page.Path}").ToList();
        Assert.All(named, url => Assert.Contains(articles, a => FilledPress.IsAt(a, url)));
        Assert.Equal(press.Expected.Articles, articles.Count(a => a.OnStory));
        Assert.Equal(press.Expected.OffStory, articles.Count(a => !a.OnStory));
        var overview = await press.App.Get<IngestQueries>().OverviewAsync(CancellationToken.None);
        Assert.Equal((press.Expected.Articles, press.Expected.OffStory), (overview.Articles, overview.OffStory));
    }

    [Fact]
    public async Task Answers_every_claim_of_the_story()
    {
        await using var db = await press.OpenAsync();
        var answered = await db.Set<ArticleMention>().Select(mention => mention.Claim).Distinct().ToListAsync();
        var declared = press.App.Get<FollowedStory>().Story.Claims.Select(claim => claim.Key);

        Assert.Empty(declared.Except(answered));
    }

    [Fact]
    public async Task Stores_no_address_twice()
    {
        var articles = await press.ArticlesAsync();
        var addresses = articles.ConvertAll(a =>
            new Uri(a.Url!).GetLeftPart(UriPartial.Path).Replace("//www.", "//", StringComparison.Ordinal).TrimEnd('/')
        );
        Assert.Equal(addresses.Count, addresses.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Keeps_and_shows_every_change_of_a_title()
    {
        foreach (var change in press.Expected.TitleChanges)
        {
            var article = await press.ArticleAsync(change.Host, change.Path);
            Assert.Equal(change.After, article.Title);
            var details = await press.App.Get<ArticleQueries>().FindAsync(article.Id, CancellationToken.None);
            var edit = Assert.Single(details!.Edits, edit => edit.Field == "title");
            Assert.Equal((change.Before, change.After, "feed"), (edit.Before, edit.After, edit.Via));
            var page = await press.App.CreateClient().GetStringAsync(new Uri($"/articles/{article.Id}", UriKind.Relative));
            Assert.Contains(change.Before[..20], System.Net.WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        }

        await using var db = await press.OpenAsync();
        Assert.Equal(press.Expected.TitleChanges.Count, await db.Edits.CountAsync(edit => edit.Field == "title"));
    }

    [Fact]
    public async Task Takes_articles_in_that_only_their_text_gives_away()
    {
        var articles = await press.ArticlesAsync();
        foreach (var url in press.Expected.MatchedByBodyOnly)
        {
            var article = articles.Single(a => FilledPress.IsAt(a, url));
            Assert.True(article.OnStory, url);
            Assert.NotNull(article.MatchedTerms);
        }
    }

    [Fact]
    public async Task Says_why_a_text_is_not_there()
    {
        var articles = await press.ArticlesAsync();
        List<string> In(TextState state) =>
            [.. articles.Where(a => a.TextState == state).Select(a => a.Url!.Split('?')[0]).Order(StringComparer.Ordinal)];
        Assert.Equal(press.Expected.Paywalled, In(TextState.Paywalled));
        Assert.Equal(
            press.Expected.Forbidden.Concat(press.Expected.RobotCheck).Order(StringComparer.Ordinal),
            In(TextState.Blocked)
        );
        Assert.Equal(press.Expected.NotFound, In(TextState.NotFound));
        var textless = new[] { TextState.Paywalled, TextState.Blocked, TextState.NotFound };
        Assert.All(
            articles.Where(a => textless.Contains(a.TextState)),
            a => Assert.False(string.IsNullOrWhiteSpace(a.StateReason))
        );
        Assert.All(
            articles.Where(a => a.OnStory && !textless.Contains(a.TextState)),
            a => Assert.True(a.TextState == TextState.Ok, $"{a.TextState} {a.Url} {a.StateReason}")
        );
    }

    [Fact]
    public async Task Gives_every_article_to_the_outlet_that_printed_it()
    {
        var articles = await press.ArticlesAsync();
        foreach (var outlet in press.Press.Manifest.Outlets)
        {
            var own = articles.Where(a => new Uri(a.Url!).Host == outlet.Host).ToList();
            Assert.NotEmpty(own);
            Assert.All(own, a => Assert.Equal((outlet.Key, outlet.Name), (a.Outlet!.Key, a.Outlet.Name)));
        }

        await using var db = await press.OpenAsync();
        Assert.Equal(press.Press.Manifest.Outlets.Count, await db.Outlets.CountAsync());
    }

    [Fact]
    public async Task Reads_zone_names_and_puts_no_guess_in_the_place_of_a_date()
    {
        var articles = await press.ArticlesAsync();
        var eastern = articles.Single(a =>
            FilledPress.IsAt(
                a,
                press
                    .Press.Manifest.Outlets.Select(o => o.Host)
                    .Where(h => h == "www.harborledger.example")
                    .Select(h => $"http://{h}/2025/01/27/nvidia-loses-593-billion")
                    .Single()
            )
        );
        Assert.Equal(DatePrecision.Second, eastern.PublishedPrecision);
        Assert.Equal(new DateOnly(2025, 1, 27), eastern.PublishedDay);
        await using var db = await press.OpenAsync();
        var vague = await db.FeedEntries.Where(e => e.DateText == "yesterday").Select(e => e.ArticleId).SingleAsync();
        var article = articles.Single(a => a.Id == vague);
        Assert.NotEqual("feed", article.PublishedOrigin);
        Assert.All(
            articles.Where(a => a.PublishedAt is not null),
            a =>
                Assert.True(
                    a.PublishedAt < new DateTimeOffset(2025, 4, 1, 0, 0, 0, TimeSpan.Zero),
                    $"{a.Url} {a.PublishedAt} {a.PublishedOrigin}"
                )
        );
    }

    [Fact]
    public async Task Recovers_from_every_trouble_that_the_press_makes()
    {
        await using var db = await press.OpenAsync();
        var feeds = await db.Feeds.AsNoTracking().ToListAsync();
        Assert.Equal(press.Press.Manifest.Outlets.Sum(o => o.Feeds.Count), feeds.Count);
        // The invented press printed in January 2025: by today's clock it is quiet.
        Assert.All(feeds, feed => Assert.Contains(feed.State, new[] { "ok", "quiet", "moved?", "off story" }));
        Assert.All(feeds, feed => Assert.Equal(0, feed.Failures));
    }

    [Fact]
    public async Task Writes_down_every_poll_with_its_outcome()
    {
        await using var db = await press.OpenAsync();
        var feeds = await db.Feeds.AsNoTracking().ToListAsync();
        var polls = await db.FeedPolls.AsNoTracking().OrderBy(p => p.Id).ToListAsync();
        Assert.All(feeds, feed => Assert.Equal(feed.Polls, polls.Count(p => p.FeedId == feed.Id)));
        string First(string part) =>
            polls.First(p => feeds.Single(f => f.Id == p.FeedId).Url.Contains(part, StringComparison.Ordinal)).Outcome;
        Assert.Equal("throttled", First("lavigieducanal"));
        Assert.Equal("server error", First("chengang"));
        Assert.Equal("returns a page", First("minatotech"));
        Assert.Equal("ok", First("rheinblick"));
    }

    [Fact]
    public async Task Keeps_every_page_as_it_came()
    {
        await using var db = await press.OpenAsync();
        var read = await db
            .Articles.Where(a => a.TextState == TextState.Ok || a.TextState == TextState.Paywalled)
            .Select(a => new { a.Id, a.Url })
            .ToListAsync();
        Assert.NotEmpty(read);
        foreach (var article in read)
        {
            var capture = await db.Captures.SingleAsync(c => c.ArticleId == article.Id);
            var page = press.Press.Manifest.Pages.Single(p =>
                p.Host == new Uri(article.Url!).Host && p.Path == new Uri(article.Url!).AbsolutePath
            );
            var sent = await File.ReadAllBytesAsync(Path.Combine(FilledPress.Folder, page.File));
            Assert.Equal(sent, CaptureBody.Open(capture));
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(sent)), capture.Sha256);
        }
    }

    [Fact]
    public async Task Adds_nothing_when_the_press_has_nothing_new()
    {
        var before = await CountsAsync();
        await press.FillAsync();
        Assert.Equal(before, await CountsAsync());
    }

    [Fact]
    public async Task Derives_the_same_again_from_what_it_kept()
    {
        var before = await press.ArticlesAsync();
        await press.App.Get<Reanalyzer>().RunAsync(CancellationToken.None);
        var after = await press.ArticlesAsync();
        Assert.All(Facts(before).Zip(Facts(after)), pair => Assert.Equal(pair.First, pair.Second));
    }

    private async Task<(int, int, int, int, int)> CountsAsync()
    {
        await using var db = await press.OpenAsync();
        return (
            await db.Articles.CountAsync(),
            await db.FeedEntries.CountAsync(),
            await db.Edits.CountAsync(),
            await db.Captures.CountAsync(),
            await db.Outlets.CountAsync()
        );
    }

    private static List<string> Facts(List<Article> articles) =>
        [
            .. articles
                .OrderBy(a => a.Id)
                .Select(a =>
                    $"{a.Id} {a.OnStory} {a.TextState} {a.Title} {a.PublishedAt:O} {a.TextSha256} {string.Join(',', a.Topics.Select(t => t.TopicKey).Order(StringComparer.Ordinal))}"
                ),
        ];
}
