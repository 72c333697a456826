using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using static DeepSeekTracker.Web.Tests.Ingest.FeedScene;

namespace DeepSeekTracker.Web.Tests.Ingest;

/// <summary>How often, with what request, by whose wish a feed is polled, and what is written down.</summary>
public sealed class FeedPollTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task A_feed_that_breaks_off_before_its_first_entry_is_whole_is_a_parse_error_with_its_line()
    {
        await using var scene = await StartAsync();
        scene.Serve("/feed", "<rss version=\"2.0\"><channel>\n<title>Paper</title>\n<item><title>DeepSeek is cut of");
        await scene.PollAsync();
        var feed = await scene.FeedAsync();
        Assert.Equal(("parse error", 0.5), (feed.State, feed.Failures));
        Assert.Equal(
            "The document is cut off before its first entry is whole. (line 3: <rss version=\"2.0\"><channel> <title>Paper</title> <item><title>DeepSeek is cut of)"[
                ^60..
            ],
            feed.StateReason![^60..]
        );
        Assert.Contains("(line 3: ", feed.StateReason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_that_breaks_off_later_keeps_its_whole_entries_says_so_and_is_asked_for_whole_again()
    {
        await using var scene = await StartAsync();
        var whole = Rss(Start, 1, 2);
        var text = whole[..whole.LastIndexOf("<link>", StringComparison.Ordinal)];
        scene.ServeTagged("/feed", () => text);
        await scene.PollAsync();
        var feed = await scene.FeedAsync();
        Assert.Equal("ok", feed.State);
        Assert.Equal("1 entry (RSS 2.0); what it sent breaks off within another one, at line 1.", feed.StateReason);
        Assert.Equal(1, await EntriesAsync(scene));
        Assert.Equal((null, null), (feed.ETag, feed.BodySha256));
        text = whole;
        await scene.PollAfterAsync(Hour);
        Assert.Equal(2, await EntriesAsync(scene));
        Assert.NotNull((await scene.FeedAsync()).ETag);
    }

    [Fact]
    public async Task Asks_for_the_whole_feed_after_twelve_hours_without_one_however_many_polls_there_were()
    {
        await using var scene = await StartAsync();
        scene.ServeTagged("/feed", () => Rss(Start, 1));
        foreach (var _ in Enumerable.Range(0, 26))
        {
            await scene.PollAfterAsync(Hour);
        }

        var whole = scene.Origin.Requests.Select((request, n) => (Whole: !request.Headers.ContainsKey("If-None-Match"), n));
        Assert.Equal([0, 12, 24], whole.Where(request => request.Whole).Select(request => request.n));
        var polls = await scene.PollsAsync();
        Assert.Equal((200, 304, 200), (polls[0].Status, polls[1].Status, polls[12].Status));
        Assert.Contains("304", polls[1].Note, StringComparison.Ordinal);
        Assert.Contains("The same content as at the last poll", polls[12].Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sees_through_a_server_that_says_not_modified_though_it_is()
    {
        await using var scene = await StartAsync();
        var number = 1;
        scene.Origin.Serve(
            "/feed",
            context =>
            {
                context.Response.Headers.ETag = "\"always\"";
                if (context.Request.Headers.IfNoneMatch == "\"always\"")
                {
                    context.Response.StatusCode = 304;
                    return Task.CompletedTask;
                }

                context.Response.ContentType = "application/rss+xml";
                return context.Response.WriteAsync(Rss(Start, [.. Enumerable.Range(1, number)]));
            }
        );
        await scene.PollAsync();
        number = 3;
        await scene.PollAfterAsync(Hour * 11);
        Assert.Equal(1, await EntriesAsync(scene));
        await scene.PollAfterAsync(Hour);
        Assert.Equal(3, await EntriesAsync(scene));
    }

    [Fact]
    public async Task Writes_the_inputs_of_every_decision_down()
    {
        await using var scene = await StartAsync();
        scene.Serve("/feed", Rss(Start, 1, 2, 3));
        await scene.PollAsync();
        var poll = Assert.Single(await scene.PollsAsync());
        Assert.Equal((3, 3, 3, 200), (poll.Entries, poll.NewEntries, poll.NewArticles, poll.Status));
        Assert.Equal(System.Text.Encoding.UTF8.GetByteCount(Rss(Start, 1, 2, 3)), poll.Bytes);
        Assert.StartsWith("median gap 60 min ÷ 2 = 30 min", poll.ScheduleReason, StringComparison.Ordinal);
        Assert.InRange(poll.NextPollAt, Start.AddMinutes(27), Start.AddMinutes(33));
    }

    [Fact]
    public async Task Keeps_the_beginning_of_a_title_that_is_as_long_as_a_book()
    {
        await using var scene = await StartAsync();
        scene.Serve("/feed", Rss(Start, 1).Replace("Paper", new string('p', 100_000), StringComparison.Ordinal));
        await scene.PollAsync();
        Assert.Equal(500, (await scene.FeedAsync()).Title!.Length);
    }

    [Fact]
    public async Task Notes_a_possible_gap_where_nothing_of_a_fetch_was_known()
    {
        await using var scene = await StartAsync();
        scene.Serve("/feed", Rss(Start, 1, 2));
        await scene.PollAsync();
        Assert.DoesNotContain("gap", (await scene.PollsAsync())[0].Note, StringComparison.Ordinal);
        scene.Serve("/feed", Rss(Start.AddHours(10), 8, 9));
        await scene.PollAfterAsync(Hour * 10);
        var poll = (await scene.PollsAsync())[1];
        Assert.Contains("Possible gap from 2025-01-27 12:00 to 2025-01-27 21:00 UTC", poll.Note, StringComparison.Ordinal);
        Assert.Contains("÷ 4 because 0 of 2 entries were known", poll.ScheduleReason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Obeys_the_owners_interval_limit_and_zone()
    {
        await using var scene = await StartAsync();
        var body = Rss(Start, 1).Replace("GMT", "", StringComparison.Ordinal);
        scene.Serve("/feed", body);
        await scene.ChangeAsync(feed => (feed.PollEveryMinutes, feed.AssumedZone, feed.MostBytes) = (45, "Asia/Shanghai", 4096));
        await scene.PollAsync();
        var feed = await scene.FeedAsync();
        Assert.InRange(feed.NextPollAt, Start.AddMinutes(40.5), Start.AddMinutes(49.5));
        Assert.StartsWith("45 min as the owner set it", feed.ScheduleReason, StringComparison.Ordinal);
        await using var db = await scene.App.OpenAsync();
        Assert.Equal(Start.AddHours(-8), (await db.Articles.SingleAsync()).PublishedAt);
        scene.Serve("/feed", body + new string(' ', 5000));
        await scene.PollAfterAsync(Hour);
        feed = await scene.FeedAsync();
        Assert.Equal("our side", feed.State);
        Assert.StartsWith("Not fetched by our own rules", feed.StateReason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_nothing_where_the_owner_gave_the_feed_another_address_meanwhile()
    {
        await using var scene = await StartAsync();
        scene.Serve("/feed", Rss(Start, 1));
        var due = (await scene.App.Get<DueFeeds>().TakeAsync(all: true, [], default)).Single();
        var fetched = await scene.App.Get<FeedPoller>().FetchAsync(due, default);
        await scene.ChangeAsync(feed => feed.Url = "http://paper.example/other");
        await scene.App.Get<FeedPoller>().WriteAsync(fetched, default);
        var feed = await scene.FeedAsync();
        Assert.Equal((0, "new", null), (feed.Polls, feed.State, feed.ETag));
        Assert.Equal(0, await EntriesAsync(scene));
    }

    [Fact]
    public async Task Trims_the_log_of_polls_but_not_the_newest_two_hundred_nor_the_last_ninety_days()
    {
        await using var scene = await StartAsync();
        scene.ServeTagged("/feed", () => Rss(Start, 1));
        await scene.PollAsync();
        await scene
            .App.Get<WriteQueue>()
            .WriteAsync(
                async (db, stop) =>
                {
                    var feed = await db.Feeds.SingleAsync(stop);
                    feed.Polls = 49;
                    db.FeedPolls.AddRange(
                        Enumerable
                            .Range(0, 300)
                            .Select(n => new FeedPoll
                            {
                                FeedId = feed.Id,
                                Outcome = "ok",
                                At = Start.AddDays(n < 150 ? -100 : -1),
                            })
                    );
                },
                default
            );
        await scene.PollAsync();
        var kept = await scene.PollsAsync();
        // The newest 200 of the 301 before, the first for its day, and the last poll itself.
        Assert.Equal((202, 50), (kept.Count, kept.Count(p => p.At < Start.AddDays(-90))));
    }

    [Fact]
    public async Task A_host_that_always_refuses_is_asked_less_and_less_for_feeds_and_pages()
    {
        await using var scene = await StartAsync();
        scene.Serve("/feed", Rss(Start, [.. Enumerable.Range(1, 12)]));
        await scene.PollAsync();
        foreach (var path in Enumerable.Range(1, 12).Select(n => $"/{n}"))
        {
            scene.Origin.Serve(path, 429);
        }

        var pages = scene.App.Get<IngestPass>();
        foreach (var _ in Enumerable.Range(0, 24 * 30 * 4))
        {
            await pages.ReadPagesAsync(default);
            scene.App.Clock.Advance(TimeSpan.FromMinutes(15));
        }

        var asked = scene.Origin.Paths.Count(path =>
            path.StartsWith("paper.example/", StringComparison.Ordinal)
            && path != "paper.example/feed"
            && path != "paper.example/robots.txt"
        );
        Assert.InRange(asked, 20, 36);
        await using var db = await scene.App.OpenAsync();
        Assert.Equal(asked, await db.Articles.SumAsync(a => a.PageTries));
        Assert.All(await db.Articles.ToListAsync(), article => Assert.InRange(article.PageTries, 1, 5));
    }

    [Fact]
    public async Task Remembers_after_a_start_which_hosts_rest()
    {
        await using var scene = await StartAsync(Address, "http://paper.example/second");
        scene.Serve("/second", Rss(Start, 1));
        await scene.ChangeAsync(feed => (feed.State, feed.NextPollAt) = ("throttled", Start.AddHours(5)));
        await scene.PollAsync(all: false);
        Assert.Empty(scene.Origin.Requests);
        var second = await scene.FeedAsync("http://paper.example/second");
        Assert.Equal(("throttled", 0.0), (second.State, second.Failures));
        Assert.InRange(second.NextPollAt, Start.AddHours(5), Start.AddHours(5).AddMinutes(10));
    }

    private static async Task<int> EntriesAsync(FeedScene scene)
    {
        await using var db = await scene.App.OpenAsync();
        return await db.FeedEntries.CountAsync();
    }
}
