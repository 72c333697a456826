using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Queries;
using Microsoft.EntityFrameworkCore;
using static DeepSeekTracker.Web.Tests.Ingest.FeedScene;

namespace DeepSeekTracker.Web.Tests.Ingest;

/// <summary>Each outcome through the real fetcher, parser and database: state word, since when, why, counters.</summary>
public sealed class FeedStateTests
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Theory]
    [InlineData(401, "blocked", 1)]
    [InlineData(403, "blocked", 1)]
    [InlineData(404, "not found", 0.5)]
    [InlineData(410, "gone", 1)]
    [InlineData(429, "throttled", 0.25)]
    [InlineData(500, "server error", 0.5)]
    [InlineData(503, "server error", 0.5)]
    public async Task Names_a_failing_status_and_counts_its_weight(int status, string word, double weight)
    {
        await using var scene = await StartAsync();
        scene.Origin.Serve("/feed", status);
        await scene.PollAsync();
        var feed = await scene.FeedAsync();
        Assert.Equal((word, weight, Start), (feed.State, feed.Failures, feed.StateSince));
        var poll = Assert.Single(await scene.PollsAsync());
        Assert.Equal((word, status, null), (poll.Outcome, poll.Status, poll.Bytes));
        Assert.NotNull(poll.Milliseconds);
        Assert.Equal((feed.NextPollAt, feed.ScheduleReason), (poll.NextPollAt, poll.ScheduleReason));
    }

    [Fact]
    public async Task Names_the_bot_wall_that_refuses_us()
    {
        await using var scene = await StartAsync(Address, "http://other.example/feed2");
        scene.Origin.Serve("/feed", 403, ("cf-mitigated", "challenge"));
        scene.Origin.Serve("/feed2", 403, ("x-datadome", "protected"));
        await scene.PollAsync();
        Assert.Contains("Cloudflare", (await scene.FeedAsync()).StateReason, StringComparison.Ordinal);
        Assert.Contains("DataDome", (await scene.FeedAsync("http://other.example/feed2")).StateReason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_since_when_until_the_word_changes()
    {
        await using var scene = await StartAsync();
        scene.Origin.Serve("/feed", 500);
        await scene.PollAsync();
        await scene.PollAfterAsync(Day);
        Assert.Equal(Start, (await scene.FeedAsync()).StateSince);
        scene.Serve("/feed", Rss(Start, 1, 2));
        await scene.PollAfterAsync(Day);
        var feed = await scene.FeedAsync();
        Assert.Equal(("ok", Start.AddDays(2), 0.0), (feed.State, feed.StateSince, feed.Failures));
    }

    [Fact]
    public async Task A_web_page_is_told_from_a_feed_and_names_the_feed_that_it_declares()
    {
        await using var scene = await StartAsync();
        scene.Origin.Serve(
            "/feed",
            "<!doctype html><html><head><link rel=alternate type='application/rss+xml' href='/rss.xml'></head><body><p>Hello</p></body></html>"
        );
        await scene.PollAsync();
        var feed = await scene.FeedAsync();
        Assert.Equal(("returns a page", 0.5), (feed.State, feed.Failures));
        Assert.EndsWith("names this feed: http://paper.example/rss.xml", feed.StateReason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_without_entries_is_empty_only_where_it_had_some()
    {
        await using var scene = await StartAsync();
        scene.Serve("/feed", Rss(Start));
        await scene.PollAsync();
        var feed = await scene.FeedAsync();
        Assert.Equal(("ok", "The feed holds no entries so far.", 0.0), (feed.State, feed.StateReason, feed.Failures));
        scene.Serve("/feed", Rss(Start, 1));
        await scene.PollAfterAsync(Day);
        scene.Serve("/feed", Rss(Start));
        await scene.PollAfterAsync(Day);
        feed = await scene.FeedAsync();
        Assert.Equal(("empty", 0.5), (feed.State, feed.Failures));
    }

    [Fact]
    public async Task Is_quiet_when_nothing_new_comes_for_three_days_though_it_answers()
    {
        await using var scene = await StartAsync();
        scene.ServeTagged("/feed", () => Rss(Start, 1, 2, 3));
        await scene.PollAsync();
        await scene.PollAfterAsync(TimeSpan.FromDays(3));
        Assert.Equal("ok", (await scene.FeedAsync()).State);
        await scene.PollAfterAsync(TimeSpan.FromHours(1));
        var feed = await scene.FeedAsync();
        Assert.Equal(("quiet", Start.AddDays(3).AddHours(1)), (feed.State, feed.StateSince));
    }

    [Fact]
    public async Task A_feed_that_was_dead_when_it_was_added_is_quiet_at_once()
    {
        await using var scene = await StartAsync();
        scene.Serve("/feed", Rss(Start.AddYears(-2), 1, 2, 3));
        await scene.PollAsync();
        var feed = await scene.FeedAsync();
        Assert.Equal(("quiet", Start.AddYears(-2)), (feed.State, feed.LastNewAt));
    }

    [Fact]
    public async Task Is_off_the_story_when_none_of_the_last_twenty_entries_matches()
    {
        var clock = new SteppingClock(Start);
        await using var scene = await StartAsync(clock, [Address]);
        scene.Serve("/feed", Rss(Start, "Weather of day", [.. Enumerable.Range(1, 25)]));
        await StepAsync(clock, scene.PollAsync());
        Assert.Equal("ok", (await scene.FeedAsync()).State);
        await ReadPagesAsync(clock, scene);
        await StepAsync(clock, scene.PollAfterAsync(TimeSpan.FromHours(1)));
        var feed = await scene.FeedAsync();
        Assert.Equal(("off story", 20, 0), (feed.State, feed.NewestEntries, feed.NewestMatching));
        Assert.Contains("0 of the last 20 entries match the story", feed.StateReason, StringComparison.Ordinal);
        scene.Serve("/feed", Rss(Start.AddHours(2), 26, 27));
        await StepAsync(clock, scene.PollAfterAsync(TimeSpan.FromHours(2)));
        feed = await scene.FeedAsync();
        Assert.Equal(("ok", 2, 2), (feed.State, feed.NewestEntries, feed.NewestMatching));
    }

    [Fact]
    public async Task Is_on_the_story_by_the_texts_of_neutral_titles_though_it_brought_nothing_new_since_they_were_read()
    {
        var clock = new SteppingClock(Start);
        await using var scene = await StartAsync(clock, [Address]);
        int[] numbers = [.. Enumerable.Range(1, 25)];
        scene.ServeTagged("/feed", () => Rss(Start, "What happened on day", numbers));
        foreach (var number in numbers)
        {
            var text = string.Concat(
                Enumerable.Repeat("<p>DeepSeek released its R1 model, and DeepSeek’s app led the charts of every store.</p>", 8)
            );
            scene.Origin.Serve(
                $"/{number}",
                $"<!doctype html><html lang=en><head><title>What happened on day {number}</title></head><body><article><h1>What happened on day {number}</h1>{text}</article></body></html>",
                "text/html"
            );
        }

        await StepAsync(clock, scene.PollAsync());
        await ReadPagesAsync(clock, scene);
        await StepAsync(clock, scene.PollAfterAsync(TimeSpan.FromHours(1)));

        var feed = await scene.FeedAsync();
        var details = await scene.App.Get<FeedDetailsQuery>().FindAsync(feed.Id, isOwner: false, default);
        Assert.Equal(("ok", 20, 20), (feed.State, feed.NewestEntries, feed.NewestMatching));
        Assert.Equal((25, 25, 10), (details!.Entries, details.Matching, details.Articles.Count));
    }

    [Fact]
    public async Task The_log_tells_pages_that_robots_forbid_from_those_that_hold_no_text()
    {
        var clock = new SteppingClock(Start);
        await using var scene = await StartAsync(clock, [Address]);
        scene.Serve("/feed", Rss(Start, 1, 2, 3));
        scene.Origin.Serve("/robots.txt", "User-agent: *\nDisallow: /1\nDisallow: /2\n", "text/plain");
        await StepAsync(clock, scene.PollAsync());

        var report = await StepAsync(clock, scene.App.Get<IngestPass>().ReadPagesAsync(default));

        Assert.Equal("1 of 3 pages fetched, 1 without text, 2 forbidden by robots.txt", report.Summary);
    }

    [Fact]
    public async Task A_paused_feed_is_not_asked_and_says_so_until_the_owner_lifts_it()
    {
        await using var scene = await StartAsync();
        scene.Serve("/feed", Rss(Start, 1));
        await scene.ChangeAsync(feed => feed.Paused = true);
        Assert.Equal(0, (await scene.PollAsync()).Due);
        Assert.Equal(("paused", Start), ((await scene.FeedAsync()).State, (await scene.FeedAsync()).StateSince));
        await scene.ChangeAsync(feed => feed.Paused = false);
        await scene.PollAsync();
        Assert.Equal("ok", (await scene.FeedAsync()).State);
    }

    [Fact]
    public async Task Is_retired_after_three_times_gone_over_three_days_though_it_never_answered()
    {
        await using var scene = await StartAsync();
        scene.Origin.Serve("/feed", 410);
        foreach (var day in Enumerable.Range(0, 3))
        {
            await scene.PollAsync();
            var gone = await scene.FeedAsync();
            Assert.Equal("gone", gone.State);
            Assert.InRange(gone.NextPollAt, Start.AddDays(day + 0.9), Start.AddDays(day + 1.1));
            scene.App.Clock.Advance(Day);
        }

        await scene.PollAsync();
        var feed = await scene.FeedAsync();
        Assert.Equal(
            ("retired", Start.AddDays(3), "It is not polled any more."),
            (feed.State, feed.StateSince, feed.ScheduleReason)
        );
        Assert.Contains("4 times since 2025-01-27", feed.StateReason, StringComparison.Ordinal);
        Assert.Equal(0, (await scene.PollAfterAsync(TimeSpan.FromDays(40))).Due);
    }

    [Fact]
    public async Task Begins_to_count_anew_when_the_owner_brings_a_retired_feed_back()
    {
        await using var scene = await StartAsync();
        scene.Origin.Serve("/feed", 410);
        foreach (var _ in Enumerable.Range(0, 4))
        {
            await scene.PollAfterAsync(Day);
        }

        await scene.ChangeAsync(feed => feed.State = FeedState.New);
        await scene.PollAfterAsync(Day);
        Assert.Equal("gone", (await scene.FeedAsync()).State);
    }

    [Fact]
    public async Task Keeps_the_last_response_that_was_more_than_unchanged_without_its_cookies()
    {
        await using var scene = await StartAsync();
        scene.ServeTagged("/feed", () => Rss(Start, 1));
        await scene.PollAsync();
        await scene.PollAfterAsync(TimeSpan.FromHours(1));
        await using var db = await scene.App.OpenAsync();
        var kept = await db.FeedResponses.AsNoTracking().SingleAsync();
        Assert.Equal((Start, 200, Address), (kept.At, kept.Status, kept.FinalUrl));
        Assert.Equal(Rss(Start, 1), Text(kept));
        scene.Origin.Serve("/feed", 403, ("Set-Cookie", "secret=1"), ("X-Reason", "no robots"));
        await scene.PollAfterAsync(TimeSpan.FromHours(1));
        kept = await db.FeedResponses.AsNoTracking().SingleAsync();
        Assert.Equal((403, Start.AddHours(2)), (kept.Status, kept.At));
        Assert.Contains("X-Reason: no robots\n", kept.Headers, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", kept.Headers, StringComparison.Ordinal);
    }

    private static async Task<PassReport> StepAsync(SteppingClock clock, Task<PassReport> pass)
    {
        await clock.RunAsync(pass);
        return await pass;
    }

    private static async Task ReadPagesAsync(SteppingClock clock, FeedScene scene)
    {
        while ((await StepAsync(clock, scene.App.Get<IngestPass>().ReadPagesAsync(default))).Done > 0) { }
    }

    private static string Text(FeedResponse kept)
    {
        using var gzip = new System.IO.Compression.GZipStream(
            new MemoryStream(kept.Body),
            System.IO.Compression.CompressionMode.Decompress
        );
        using var reader = new StreamReader(gzip);
        return reader.ReadToEnd();
    }
}
