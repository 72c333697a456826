using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Queries;
using DeepSeekTracker.Web.Tests.Fetching;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Ingest;

/// <summary>Our own outage is never an outlet's fault, and an outlet's fault is never our outage.</summary>
public sealed class ConnectionTests : IAsyncLifetime, IDisposable
{
    private const int Hosts = 12;
    private const string Feed =
        "<rss version=\"2.0\"><channel><title>T</title><item><title>DeepSeek rises</title><link>https://paper.example/1</link></item></channel></rss>";
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly ClockedApp _app = new(
        new DateTimeOffset(2025, 1, 27, 12, 0, 0, TimeSpan.Zero),
        Enumerable.Range(0, Hosts).Select(n => ($"paper{n}", $"http://paper{n}.example/feed"))
    );
    private TestOrigin _origin = null!;

    public async Task InitializeAsync()
    {
        _origin = await TestOrigin.StartAsync();
        _origin.Serve("/feed", Feed, "application/rss+xml");
    }

    public async Task DisposeAsync() => await _origin.DisposeAsync();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Blames_no_feed_when_no_host_can_be_reached()
    {
        Map(dead: Enumerable.Range(0, Hosts));
        var report = await _app.Get<IngestPass>().PollAsync(all: false, None);
        Assert.True(report.ConnectionDown);
        await using var db = await _app.OpenAsync();
        var feeds = await db.Feeds.ToListAsync();
        Assert.All(feeds, feed => Assert.Equal((0, 0.0, "new", null), (feed.Polls, feed.Failures, feed.State, feed.LastPollAt)));
        var from = _app.Clock.GetUtcNow().AddMinutes(15);
        Assert.All(feeds, feed => Assert.InRange(feed.NextPollAt, from, from + PollSpread.Window(Hosts)));
        Assert.Equal(Hosts, feeds.Select(feed => feed.NextPollAt).Distinct().Count());
        Assert.All(
            feeds,
            feed =>
                Assert.Equal(
                    "our own connection was down: no feed is blamed, and what was due is tried again from 12:15 UTC on, not all at once",
                    feed.ScheduleReason
                )
        );
        Assert.Equal(0, await db.FeedPolls.CountAsync());
        var told = await _app.Get<IngestQueries>().ConnectionAsync(None);
        Assert.StartsWith("Our own connection is down", told, StringComparison.Ordinal);
        Assert.EndsWith("the next try begins at 12:15 UTC.", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_nobody_before_the_pause_is_over_and_everybody_after_it()
    {
        Map(dead: Enumerable.Range(0, Hosts));
        await _app.Get<IngestPass>().PollAsync(all: false, None);
        _app.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.Equal(0, (await _app.Get<IngestPass>().PollAsync(all: false, None)).Due);
        Assert.NotNull(await _app.Get<IngestQueries>().ConnectionAsync(None));
        _app.Clock.Advance(TimeSpan.FromMinutes(1) + PollSpread.Window(Hosts));
        Assert.Equal(Hosts, (await _app.Get<IngestPass>().PollAsync(all: false, None)).Due);
    }

    /// <summary>First polls are spread, so each pass after a first start has one feed.</summary>
    [Fact]
    public async Task Blames_no_feed_that_is_due_alone_before_any_ever_answered()
    {
        Map(dead: Enumerable.Range(0, Hosts));
        await DueAloneAsync(0);
        var report = await _app.Get<IngestPass>().PollAsync(all: false, None);
        Assert.Equal((true, 1), (report.ConnectionDown, report.Due));
        await using var db = await _app.OpenAsync();
        Assert.All(await db.Feeds.ToListAsync(), feed => Assert.Equal((0, "new"), (feed.Polls, feed.State)));
        var told = await _app.Get<IngestQueries>().ConnectionAsync(None);
        Assert.Contains("4 of 4 hosts could not be reached", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Blames_a_feed_that_is_due_alone_where_one_that_was_never_polled_answers()
    {
        Map(dead: [0, 1]);
        await DueAloneAsync(0);
        var report = await _app.Get<IngestPass>().PollAsync(all: false, None);
        Assert.Equal((false, 1), (report.ConnectionDown, report.Failed));
        await using var db = await _app.OpenAsync();
        Assert.Equal("http://paper0.example/feed", (await db.Feeds.SingleAsync(f => f.State == "network")).Url);
    }

    [Fact]
    public async Task Blames_a_feed_where_too_few_others_are_followed_to_judge_by()
    {
        Map(dead: Enumerable.Range(0, Hosts));
        await DueAloneAsync(0);
        await _app.Get<WriteQueue>()
            .WriteAsync(
                (db, stop) => db.Feeds.Where(f => f.Id > 3).ExecuteUpdateAsync(set => set.SetProperty(f => f.Paused, true), stop),
                None
            );
        var report = await _app.Get<IngestPass>().PollAsync(all: false, None);
        Assert.Equal((false, 1), (report.ConnectionDown, report.Failed));
    }

    [Fact]
    public async Task Blames_the_few_that_fail_while_the_others_answer()
    {
        Map(dead: [0, 1]);
        var report = await _app.Get<IngestPass>().PollAsync(all: false, None);
        Assert.Equal((false, Hosts, 2), (report.ConnectionDown, report.Done, report.Failed));
        await using var db = await _app.OpenAsync();
        Assert.Equal(2, await db.Feeds.CountAsync(f => f.State == "network" && f.Failures > 0 && f.Polls == 1));
        Assert.Null(await _app.Get<IngestQueries>().ConnectionAsync(None));
    }

    [Fact]
    public async Task Blames_dead_hosts_that_are_due_alone_while_another_feed_still_answers()
    {
        Map(dead: Enumerable.Range(0, Hosts - 1));
        await AgeAsync(answered: Hosts - 1);
        var report = await _app.Get<IngestPass>().PollAsync(all: false, None);
        Assert.False(report.ConnectionDown);
        await using var db = await _app.OpenAsync();
        Assert.Equal(Hosts - 1, await db.Feeds.CountAsync(f => f.State == "network" && f.Polls == 1));
        Assert.Null(await _app.Get<IngestQueries>().ConnectionAsync(None));
        Assert.Equal(0, await db.Feeds.CountAsync(f => f.Polls == 0 && f.LastSuccessAt == null));
    }

    [Fact]
    public async Task Asks_also_those_that_were_left_while_the_connection_seemed_down()
    {
        Map(dead: [0, 1, 2, 3]);
        await AgeAsync(answered: Hosts - 1);
        var report = await _app.Get<IngestPass>().PollAsync(all: false, None);
        Assert.Equal((false, Hosts - 1, 4), (report.ConnectionDown, report.Done, report.Failed));
    }

    [Fact]
    public async Task A_pass_that_works_again_takes_the_note_away()
    {
        Map(dead: []);
        await _app.Get<WriteQueue>()
            .WriteAsync((db, stop) => ConnectionNote.WriteAsync(db, "Our own connection is down.", stop), None);
        await _app.Get<IngestPass>().PollAsync(all: false, None);
        Assert.Null(await _app.Get<IngestQueries>().ConnectionAsync(None));
        await using var db = await _app.OpenAsync();
        Assert.Equal(Hosts, await db.Feeds.CountAsync(f => f.State == "ok"));
        Assert.Equal(1, await db.Articles.CountAsync());
    }

    [Fact]
    public async Task Feeds_and_pages_that_were_not_due_keep_their_time_in_an_outage()
    {
        Map(dead: Enumerable.Range(0, Hosts));
        var later = _app.Clock.GetUtcNow().AddHours(3);
        await _app.Get<WriteQueue>()
            .WriteAsync(
                (db, stop) =>
                    db
                        .Feeds.Where(f => f.Url == "http://paper0.example/feed")
                        .ExecuteUpdateAsync(set => set.SetProperty(f => f.NextPollAt, later), stop),
                None
            );
        await _app.Get<IngestPass>().PollAsync(all: false, None);
        await using var db = await _app.OpenAsync();
        Assert.Equal(later, (await db.Feeds.SingleAsync(f => f.Url == "http://paper0.example/feed")).NextPollAt);
    }

    [Fact]
    public async Task A_feed_of_the_operators_own_network_vouches_for_nobody()
    {
        Map(dead: Enumerable.Range(0, Hosts - 1));
        var own = await OwnAsync(Hosts - 1);
        await AgeAsync(own);
        var report = await _app.Get<IngestPass>().PollAsync(all: false, None);
        Assert.True(report.ConnectionDown);
        await using var db = await _app.OpenAsync();
        Assert.Equal(0, await db.FeedPolls.CountAsync());
    }

    [Fact]
    public async Task A_feed_of_the_operators_own_network_is_polled_while_the_others_wait()
    {
        Map(dead: Enumerable.Range(0, Hosts - 1));
        var own = await OwnAsync(Hosts - 1);
        var report = await _app.Get<IngestPass>().PollAsync(all: false, None);
        Assert.True(report.ConnectionDown);
        await using var db = await _app.OpenAsync();
        var answered = await db.Feeds.SingleAsync(f => f.Polls > 0);
        Assert.Equal(own, answered.Url);
        Assert.StartsWith("1 h because", answered.ScheduleReason, StringComparison.Ordinal);
    }

    /// <summary>Lets one feed stand on this machine itself, which the operator allows.</summary>
    private async Task<string> OwnAsync(int number)
    {
        _app.Settings["Fetching:AllowedNetworks:0"] = "127.0.0.0/8";
        var own = $"http://{_origin.Endpoint}/feed";
        await _app.Get<WriteQueue>()
            .WriteAsync(
                async (db, stop) =>
                    (await db.Feeds.SingleAsync(f => f.Url == $"http://paper{number}.example/feed", stop)).Url = own,
                None
            );
        return own;
    }

    /// <summary>Port 1 of this machine refuses every connection at once.</summary>
    private void Map(IEnumerable<int> dead)
    {
        var gone = dead.ToHashSet();
        foreach (var n in Enumerable.Range(0, Hosts))
        {
            _app.Settings[$"Fetching:HostMap:paper{n}.example"] = gone.Contains(n) ? "127.0.0.1:1" : _origin.Endpoint.ToString();
        }
    }

    /// <summary>Only this feed's time has come.</summary>
    private Task DueAloneAsync(int number) =>
        _app.Get<WriteQueue>()
            .WriteAsync(
                (db, stop) =>
                    db
                        .Feeds.Where(f => f.Url != $"http://paper{number}.example/feed")
                        .ExecuteUpdateAsync(
                            set => set.SetProperty(f => f.NextPollAt, _app.Clock.GetUtcNow().AddMinutes(2)),
                            stop
                        ),
                None
            );

    /// <summary>One feed answered an hour ago and is not due.</summary>
    private Task AgeAsync(int answered) => AgeAsync($"http://paper{answered}.example/feed");

    private Task AgeAsync(string url) =>
        _app.Get<WriteQueue>()
            .WriteAsync(
                async (db, stop) =>
                {
                    var feed = await db.Feeds.SingleAsync(f => f.Url == url, stop);
                    feed.LastSuccessAt = _app.Clock.GetUtcNow().AddHours(-1);
                    feed.NextPollAt = _app.Clock.GetUtcNow().AddHours(1);
                },
                None
            );
}
