using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Ingest;

/// <summary>The owner says in which zone a feed's dates are meant, after they were read.</summary>
public sealed class FeedDatesTests
{
    private const string Url = "http://paper.example/feed";
    private static readonly DateTimeOffset Utc = new(2025, 1, 27, 23, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task Reads_the_stored_dates_that_name_no_zone_again_and_notes_the_change()
    {
        await using var scene = await StartAsync();

        var answer = await SetAsync(scene, "Asia/Shanghai");

        Assert.Equal(
            "The feed’s settings are saved. 1 stored date that names no zone is read in Asia/Shanghai now.",
            answer.Message
        );
        var article = await ArticleAsync(scene, 1);
        Assert.Equal(
            (Utc.AddHours(-8), ZoneBasis.Assumed, "feed", 70, "27 Jan 2025 23:30"),
            (article.PublishedAt, article.PublishedZone, article.PublishedOrigin, article.PublishedTrust, article.PublishedRaw)
        );
        Assert.Equal((Utc.AddHours(-8), new DateOnly(2025, 1, 27)), (article.SortAt, article.PublishedDay));
        await using var db = await scene.App.OpenAsync();
        var edit = await db.Edits.SingleAsync();
        Assert.Equal(
            (1, "date", "2025-01-27 23:30 UTC, from feed", "2025-01-27 15:30 UTC, from feed", FeedDates.Via),
            (edit.ArticleId, edit.Field, edit.Before, edit.After, edit.Via)
        );
        Assert.Equal(Utc, (await ArticleAsync(scene, 2)).PublishedAt);
        Assert.Contains(await scene.PollsAsync(), poll => poll.Note!.Contains("1 stored date", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reads_them_back_where_the_owner_takes_the_zone_back()
    {
        await using var scene = await StartAsync();
        await SetAsync(scene, "Asia/Shanghai");

        await SetAsync(scene, "America/New_York");
        await SetAsync(scene, "");

        Assert.Equal(Utc, (await ArticleAsync(scene, 1)).PublishedAt);
        await using var db = await scene.App.OpenAsync();
        Assert.Equal(3, await db.Edits.CountAsync());
    }

    [Theory]
    [InlineData("meta article:published_time", 80, "27 Jan 2025 23:30")]
    [InlineData("feed", DateTrust.Person, "27 Jan 2025 23:30")]
    public async Task Leaves_what_another_place_or_a_person_says(string origin, int trust, string raw)
    {
        await using var scene = await StartAsync();
        await ChangeAsync(
            scene,
            article => (article.PublishedOrigin, article.PublishedTrust, article.PublishedRaw) = (origin, trust, raw)
        );

        var answer = await SetAsync(scene, "Asia/Shanghai");

        Assert.Equal("The feed’s settings are saved.", answer.Message);
        Assert.Equal(Utc, (await ArticleAsync(scene, 1)).PublishedAt);
    }

    [Fact]
    public async Task Leaves_a_date_that_would_lie_in_the_future_and_says_so()
    {
        await using var scene = await StartAsync();
        await ChangeAsync(scene, article => article.FirstSeenAt = Utc.AddHours(-22));

        var answer = await SetAsync(scene, "America/New_York");

        Assert.Contains("1 date would lie in the future in America/New_York", answer.Message, StringComparison.Ordinal);
        Assert.Equal(Utc, (await ArticleAsync(scene, 1)).PublishedAt);
    }

    [Fact]
    public async Task Reads_the_date_again_that_stands_behind_a_pages()
    {
        await using var scene = await StartAsync();
        await scene
            .App.Get<WriteQueue>()
            .WriteAsync(
                async (db, stop) =>
                {
                    var article = await db.Articles.SingleAsync(a => a.Id == 1, stop);
                    db.ArticlePages.Add(
                        new ArticlePage
                        {
                            ArticleId = 1,
                            Reading = "{}",
                            DateBefore = StoredJson.WriteOne(FormerDates.Of(article)),
                        }
                    );
                    (article.PublishedOrigin, article.PublishedTrust) = ("meta", 80);
                    article.PublishedZone = ZoneBasis.Given;
                },
                default
            );

        await SetAsync(scene, "Asia/Shanghai");

        await using var db = await scene.App.OpenAsync();
        var before = StoredJson.ReadOne<FormerDate>((await db.ArticlePages.SingleAsync()).DateBefore);
        Assert.Equal((Utc.AddHours(-8), "feed"), (before!.At, before.Origin));
        Assert.Equal(Utc, (await ArticleAsync(scene, 1)).PublishedAt);
    }

    [Fact]
    public async Task A_poll_that_is_under_way_stores_nothing_that_it_read_in_the_former_zone()
    {
        await using var scene = await FeedScene.StartAsync();
        scene.App.Clock.Advance(TimeSpan.FromDays(2));
        var isFirst = true;
        scene.Origin.Serve(
            "/feed",
            async context =>
            {
                if (isFirst)
                {
                    isFirst = false;
                    await SetAsync(scene, "Asia/Shanghai");
                }

                context.Response.ContentType = "application/rss+xml";
                context.Response.Headers.ETag = "\"one\"";
                await context.Response.WriteAsync(
                    "<rss version=\"2.0\"><channel><title>Paper</title><item><title>DeepSeek one</title>"
                        + "<link>http://paper.example/1</link><pubDate>27 Jan 2025 23:30</pubDate></item></channel></rss>"
                );
            }
        );

        await scene.PollAsync();
        var feed = await scene.FeedAsync();
        Assert.Equal((null, 0), (feed.ETag, feed.Polls));
        Assert.Equal((scene.Now, "the owner changed its time zone"), (feed.NextPollAt, feed.ScheduleReason));

        await scene.PollAsync();
        Assert.Equal(Utc.AddHours(-8), (await ArticleAsync(scene, 1)).PublishedAt);
    }

    [Theory]
    [InlineData("2025-01-26 20:00 UTC, from meta date", true, false)]
    [InlineData("2025-01-29 20:00 UTC, from meta date", true, true)]
    [InlineData("2025-01-28 20:00 UTC, from meta date", false, true)]
    [InlineData(null, true, true)]
    public async Task Judges_again_whether_the_date_is_disputed(string? other, bool was, bool becomes)
    {
        await using var scene = await StartAsync();
        await scene
            .App.Get<WriteQueue>()
            .WriteAsync(
                async (db, stop) =>
                {
                    (await db.Articles.SingleAsync(a => a.Id == 1, stop)).DateConflict = was;
                    if (other is not null)
                    {
                        db.Edits.Add(
                            new Edit
                            {
                                ArticleId = 1,
                                SeenAt = Utc,
                                Field = Edit.OtherDate,
                                After = other,
                                Via = "page",
                            }
                        );
                    }
                },
                default
            );

        await SetAsync(scene, "Asia/Shanghai");

        Assert.Equal(becomes, (await ArticleAsync(scene, 1)).DateConflict);
    }

    [Fact]
    public async Task A_feed_whose_pages_were_all_read_long_ago_is_not_counted_again()
    {
        await using var scene = await StartAsync();
        var (feed, now) = (await scene.FeedAsync(), scene.Now);
        await using var db = await scene.App.OpenAsync();
        feed.LastNewAt = now.AddDays(-40);
        Assert.True(await FeedMatches.MayChangeAsync(db, feed, now, default));

        await scene.App.Get<WriteQueue>().WriteAsync((rows, stop) => rows.FeedPolls.ExecuteDeleteAsync(stop), default);

        Assert.False(await FeedMatches.MayChangeAsync(db, feed, now, default));
        feed.LastNewAt = now.AddDays(-20);
        Assert.True(await FeedMatches.MayChangeAsync(db, feed, now, default));
    }

    /// <summary>Two articles: the first's date names no zone.</summary>
    private static async Task<FeedScene> StartAsync()
    {
        var scene = await FeedScene.StartAsync();
        scene.App.Clock.Advance(TimeSpan.FromDays(2));
        scene.Serve(
            "/feed",
            "<rss version=\"2.0\"><channel><title>Paper</title>"
                + "<item><title>DeepSeek one</title><link>http://paper.example/1</link><pubDate>27 Jan 2025 23:30</pubDate></item>"
                + "<item><title>DeepSeek two</title><link>http://paper.example/2</link><pubDate>27 Jan 2025 23:30 GMT</pubDate></item>"
                + "</channel></rss>"
        );
        await scene.PollAsync();
        Assert.Equal(Utc, (await ArticleAsync(scene, 1)).PublishedAt);
        return scene;
    }

    private static async Task<OwnerAnswer> SetAsync(FeedScene scene, string zone)
    {
        var form = (await scene.App.Get<IngestQueue>().FeedAsync(1, default))!.Edit;
        var answer = await scene.App.Get<IngestQueue>().EditFeedAsync(1, form with { Url = Url, Zone = zone }, default);
        Assert.True(answer.Ok, answer.Message);
        return answer;
    }

    private static Task ChangeAsync(FeedScene scene, Action<Article> change) =>
        scene
            .App.Get<WriteQueue>()
            .WriteAsync(async (db, stop) => change(await db.Articles.SingleAsync(a => a.Id == 1, stop)), default);

    private static async Task<Article> ArticleAsync(FeedScene scene, int id)
    {
        await using var db = await scene.App.OpenAsync();
        return await db.Articles.AsNoTracking().SingleAsync(a => a.Id == id);
    }
}
