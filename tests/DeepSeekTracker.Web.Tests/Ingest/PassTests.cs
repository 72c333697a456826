using DeepSeekTracker.Web.Ingest;
using Microsoft.EntityFrameworkCore;
using static DeepSeekTracker.Web.Tests.Ingest.FeedScene;

namespace DeepSeekTracker.Web.Tests.Ingest;

/// <summary>A pass as a whole: its claims, its length, its start, the clock that goes wrong under it.</summary>
public sealed class PassTests
{
    [Fact]
    public async Task Waits_for_no_slow_host_longer_than_two_minutes_and_gives_the_rest_back()
    {
        var clock = new SteppingClock(Start);
        await using var scene = await StartAsync(
            clock,
            Enumerable.Range(0, 10).Select(n => $"http://paper.example/{n}").Append("http://other.example/1")
        );
        scene.App.Settings["Fetching:FeedSpacingSeconds"] = "32";
        var pass = scene.PollAsync(all: false);
        await clock.RunAsync(pass);
        var report = await pass;
        Assert.Equal((5, 5), (report.Due, report.Done));
        Assert.InRange(clock.GetUtcNow(), Start.AddMinutes(2), Start.AddMinutes(2.2));
        await using var db = await scene.App.OpenAsync();
        Assert.Equal(6, await db.Feeds.CountAsync(f => f.Polls == 0 && f.NextPollAt <= Start));
        var next = scene.PollAsync(all: false);
        await clock.RunAsync(next);
        Assert.Equal(scene.Origin.Paths.Count(), scene.Origin.Paths.Distinct().Count());
    }

    [Fact]
    public async Task A_claim_holds_longer_than_a_pass_can_last()
    {
        await using var scene = await StartAsync();
        var feeds = scene.App.Get<DueFeeds>();
        Assert.Single(await feeds.TakeAsync(all: false, [], default));
        scene.App.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Empty(await feeds.TakeAsync(all: false, [], default));
        scene.App.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Single(await feeds.TakeAsync(all: false, [], default));
    }

    [Fact]
    public async Task Spreads_what_is_due_at_a_start_over_minutes_and_hosts()
    {
        var addresses = Enumerable.Range(0, 30).Select(n => $"http://{(n % 3 == 0 ? "paper" : "other")}.example/{n}").ToArray();
        await using var scene = await StartAsync(addresses);
        await scene.App.Get<IngestPass>().SpreadAsync(default);
        await using var db = await scene.App.OpenAsync();
        var feeds = await db.Feeds.ToListAsync();
        Assert.All(feeds, feed => Assert.InRange(feed.NextPollAt, Start, Start.AddMinutes(1)));
        Assert.Single(feeds, feed => feed.NextPollAt <= Start);
        foreach (var host in feeds.GroupBy(feed => new Uri(feed.Url).Host))
        {
            var times = host.Select(feed => feed.NextPollAt).Order().ToList();
            Assert.All(times.Zip(times.Skip(1)), pair => Assert.True(pair.Second - pair.First > TimeSpan.FromSeconds(2)));
        }
    }

    [Fact]
    public async Task Blames_a_single_feed_that_is_down_for_nobody_else_can_be_asked()
    {
        await using var scene = await StartAsync("http://gone.example/feed");
        scene.App.Settings["Fetching:HostMap:gone.example"] = "127.0.0.1:1";
        var report = await scene.PollAsync();
        Assert.Equal((false, 1), (report.ConnectionDown, report.Failed));
        var feed = await scene.FeedAsync();
        Assert.Equal(("network", 0.25), (feed.State, feed.Failures));
        Assert.InRange(feed.NextPollAt, Start.AddMinutes(13.5), Start.AddMinutes(16.5));
    }

    [Fact]
    public async Task Blames_neither_of_two_feeds_while_a_third_that_answered_before_is_silent_as_well()
    {
        string[] dead = ["http://a.example/feed", "http://b.example/feed", "http://c.example/feed"];
        await using var scene = await StartAsync(dead);
        foreach (var host in new[] { "a", "b", "c" })
        {
            scene.App.Settings[$"Fetching:HostMap:{host}.example"] = "127.0.0.1:1";
        }

        await scene.ChangeAsync(feed => (feed.LastSuccessAt, feed.NextPollAt) = (Start.AddHours(-1), Start.AddHours(1)));
        var report = await scene.PollAsync(all: false);
        Assert.True(report.ConnectionDown);
        await using var db = await scene.App.OpenAsync();
        Assert.All(await db.Feeds.ToListAsync(), feed => Assert.Equal((0, 0.0), (feed.Polls, feed.Failures)));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(-10)]
    public async Task A_clock_that_is_ten_years_wrong_for_a_day_costs_no_feed_its_polls(int years)
    {
        var addresses = Enumerable.Range(0, 8).Select(n => $"http://paper.example/{n}").ToArray();
        await using var scene = await StartAsync(addresses);
        foreach (var n in Enumerable.Range(0, 8))
        {
            scene.ServeTagged($"/{n}", () => Rss(Start, n));
        }

        await RunAsync(scene, TimeSpan.FromHours(6));
        scene.App.Clock.AdjustTime(scene.Now.AddYears(years));
        await RunAsync(scene, TimeSpan.FromHours(24));
        scene.App.Clock.AdjustTime(scene.Now.AddYears(-years));
        var before = scene.Origin.Requests.Count;
        var (polls, first) = (await RunAsync(scene, TimeSpan.FromHours(30)), scene.Now);
        await using var db = await scene.App.OpenAsync();
        var feeds = await db.Feeds.ToListAsync();
        Assert.All(feeds, feed => Assert.InRange(feed.NextPollAt, first, first.AddHours(26.5)));
        Assert.All(feeds, feed => Assert.InRange(feed.LastPollAt!.Value, first.AddHours(-26.5), first));
        // At the ten minutes that no schedule falls below it would be 180 a feed.
        Assert.InRange(scene.Origin.Requests.Count - before, 8, 8 * 60);
        Assert.All(polls, due => Assert.InRange(due, 0, 8));
        Assert.Equal(8, await db.Articles.CountAsync());
    }

    /// <summary>Lets the worker's ticks pass, a quarter of an hour each.</summary>
    private static async Task<List<int>> RunAsync(FeedScene scene, TimeSpan length)
    {
        var due = new List<int>();
        for (var passed = TimeSpan.Zero; passed < length; passed += TimeSpan.FromMinutes(15))
        {
            due.Add((await scene.PollAsync(all: false)).Due);
            scene.App.Clock.Advance(TimeSpan.FromMinutes(15));
        }

        return due;
    }
}
