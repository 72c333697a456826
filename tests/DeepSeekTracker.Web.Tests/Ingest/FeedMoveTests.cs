using DeepSeekTracker.Web.Ingest;
using Microsoft.EntityFrameworkCore;
using static DeepSeekTracker.Web.Tests.Ingest.FeedScene;

namespace DeepSeekTracker.Web.Tests.Ingest;

/// <summary>Permanent redirects are believed late, and then learnt with the old address kept.</summary>
public sealed class FeedMoveTests
{
    private const string NewAddress = "http://paper.example/new";
    private static readonly TimeSpan Step = TimeSpan.FromHours(18);

    [Fact]
    public async Task Learns_an_address_on_the_same_site_after_five_polls_over_three_days_and_keeps_the_old_one()
    {
        await using var scene = await StartAsync();
        scene.Serve("/new", Rss(Start, 1, 2));
        scene.Origin.Redirect("/feed", NewAddress, 301);
        foreach (var poll in Enumerable.Range(1, 4))
        {
            await scene.PollAsync();
            var moving = await scene.FeedAsync();
            Assert.Equal(("moved?", Address, NewAddress, poll), (moving.State, moving.Url, moving.MovedTo, moving.MovedSeen));
            Assert.Contains($"moved to {NewAddress} for good, on {poll} poll", moving.StateReason, StringComparison.Ordinal);
            scene.App.Clock.Advance(Step);
        }

        await scene.PollAsync();
        var feed = await scene.FeedAsync();
        Assert.Equal((NewAddress, null, "ok", 0), (feed.Url, feed.MovedTo, feed.State, feed.MovedSeen));
        await using var db = await scene.App.OpenAsync();
        var old = await db.FeedAddresses.SingleAsync();
        Assert.Equal((Address, scene.Now), (old.Url, old.Until));
        Assert.Contains("on 5 polls since 2025-01-27, and the feed there is on the same site", old.Why, StringComparison.Ordinal);
        Assert.Equal(2, await db.FeedEntries.CountAsync());
    }

    [Fact]
    public async Task Takes_another_site_only_where_it_shares_an_entry_that_was_known_before()
    {
        await using var scene = await StartAsync();
        scene.Serve("/feed", Rss(Start, 1, 2));
        await scene.PollAsync();
        scene.ServeTagged("/elsewhere", () => Rss(Start, 2, 3));
        scene.Origin.Redirect("/feed", "http://other.example/elsewhere", 308);
        await FollowAsync(scene, 5);
        Assert.Equal("http://other.example/elsewhere", (await scene.FeedAsync()).Url);
        await using var db = await scene.App.OpenAsync();
        Assert.Contains("has entries that this one had", (await db.FeedAddresses.SingleAsync()).Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Never_takes_a_strange_feed_for_its_own()
    {
        await using var scene = await StartAsync();
        scene.Serve("/feed", Rss(Start, 1, 2));
        await scene.PollAsync();
        scene.ServeTagged("/elsewhere", () => Rss(Start, 8, 9));
        scene.Origin.Redirect("/feed", "http://other.example/elsewhere", 301);
        await FollowAsync(scene, 12);
        var feed = await scene.FeedAsync();
        Assert.Equal((Address, "moved?", 12), (feed.Url, feed.State, feed.MovedSeen));
    }

    [Fact]
    public async Task A_temporary_redirect_never_counts()
    {
        await using var scene = await StartAsync();
        scene.Serve("/new", Rss(Start, 1));
        scene.Origin.Redirect("/feed", NewAddress, 301);
        await FollowAsync(scene, 3);
        scene.Origin.Redirect("/feed", NewAddress, 302);
        await FollowAsync(scene, 9);
        var feed = await scene.FeedAsync();
        Assert.Equal((Address, null, 0), (feed.Url, feed.MovedTo, feed.MovedSeen));
    }

    [Fact]
    public async Task A_chain_with_one_temporary_hop_is_temporary()
    {
        await using var scene = await StartAsync();
        scene.Serve("/new", Rss(Start, 1));
        scene.Origin.Redirect("/feed", "/between", 301);
        scene.Origin.Redirect("/between", "/new", 302);
        await FollowAsync(scene, 6);
        Assert.Equal((Address, null), ((await scene.FeedAsync()).Url, (await scene.FeedAsync()).MovedTo));
    }

    [Fact]
    public async Task A_page_at_the_new_address_confirms_nothing()
    {
        await using var scene = await StartAsync();
        scene.Origin.Serve("/new", "<!doctype html><html><body>We are being rebuilt.</body></html>");
        scene.Origin.Redirect("/feed", NewAddress, 301);
        await FollowAsync(scene, 9);
        var feed = await scene.FeedAsync();
        Assert.Equal((Address, "returns a page", 0), (feed.Url, feed.State, feed.MovedSeen));
    }

    [Fact]
    public async Task Is_retired_in_favour_of_the_feed_that_is_polled_there_already()
    {
        await using var scene = await StartAsync(Address, NewAddress);
        scene.Serve("/new", Rss(Start, 1, 2));
        scene.Origin.Redirect("/feed", NewAddress, 301);
        await FollowAsync(scene, 5);
        var (old, kept) = (await scene.FeedAsync(Address), await scene.FeedAsync(NewAddress));
        Assert.Equal(("retired", NewAddress, 5), (old.State, kept.Url, kept.Polls));
        Assert.NotEqual("retired", kept.State);
        Assert.Contains($"Feed {kept.Id} is polled there already", old.StateReason, StringComparison.Ordinal);
        await using var db = await scene.App.OpenAsync();
        Assert.Equal(2, await db.FeedEntries.CountAsync(e => e.FeedId == old.Id));
        Assert.Equal(2, await db.Articles.CountAsync());
    }

    [Fact]
    public async Task Is_retired_in_favour_of_a_feed_whose_address_is_only_written_otherwise()
    {
        await using var scene = await StartAsync(Address, "http://www.paper.example/new/");
        scene.Serve("/new", Rss(Start, 1, 2));
        scene.Origin.Redirect("/feed", NewAddress, 301);
        await FollowAsync(scene, 5);
        Assert.Equal("retired", (await scene.FeedAsync(Address)).State);
    }

    [Fact]
    public async Task Stays_where_it_is_while_the_feed_at_the_new_address_is_not_polled()
    {
        await using var scene = await StartAsync(Address, NewAddress);
        scene.Serve("/new", Rss(Start, 1, 2));
        scene.Origin.Redirect("/feed", NewAddress, 301);
        await scene.App.Get<IngestQueue>().ActOnFeedAsync((await scene.FeedAsync(NewAddress)).Id, FeedOrder.Retire, default);
        await FollowAsync(scene, 7);
        var feed = await scene.FeedAsync(Address);
        Assert.Equal(("moved?", NewAddress, 7), (feed.State, feed.MovedTo, feed.MovedSeen));
    }

    private static async Task FollowAsync(FeedScene scene, int polls)
    {
        foreach (var _ in Enumerable.Range(0, polls))
        {
            await scene.PollAfterAsync(Step);
        }
    }
}
