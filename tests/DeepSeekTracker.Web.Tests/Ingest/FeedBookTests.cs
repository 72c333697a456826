using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Fetching;
using DeepSeekTracker.Web.Ingest;

namespace DeepSeekTracker.Web.Tests.Ingest;

public sealed class FeedBookTests
{
    [Fact]
    public async Task One_address_in_several_forms_is_stored_once_and_the_others_are_told()
    {
        await using var press = await KeptPress.StartAsync();

        var answer = await press.Queue.AddFeedsAsync(
            new NewFeeds(
                [
                    "https://site.example/feed",
                    "http://www.site.example/feed/",
                    "HTTPS://SITE.example:443/feed#top",
                    "file:///etc/passwd",
                ],
                new OutletForm(Name: "Site Daily", Domains: "site.example", Country: "de", Language: "de", Kind: "Newspaper")
            ),
            default
        );

        Assert.True(answer.Ok);
        Assert.Contains("not stored twice", answer.Message, StringComparison.Ordinal);
        Assert.Contains("file:///etc/passwd: Not fetched", answer.Message, StringComparison.Ordinal);
        var feed = await press.FeedAsync(answer.FeedId!.Value);
        Assert.Equal(
            ("https://site.example/feed", "Site Daily", "DE", "newspaper", "site.example"),
            (feed.Url, feed.Outlet!.Name, feed.Outlet.Country, feed.Outlet.Kind, feed.Outlet.Domain)
        );
        await using var db = await press.OpenAsync();
        Assert.Single(db.Feeds);
    }

    [Fact]
    public async Task An_aggregator_has_no_outlet_and_without_either_nothing_is_stored()
    {
        await using var press = await KeptPress.StartAsync();

        var without = await press.Queue.AddFeedsAsync(new NewFeeds(["https://hub.example/rss"], new OutletForm()), default);
        var with = await press.Queue.AddFeedsAsync(
            new NewFeeds(["https://hub.example/rss"], new OutletForm(), IsAggregator: true),
            default
        );

        Assert.False(without.Ok);
        Assert.Null((await press.FeedAsync(with.FeedId!.Value)).OutletId);
    }

    [Fact]
    public async Task A_feed_with_entries_is_retired_instead_of_removed()
    {
        await using var press = await KeptPress.StartAsync("site.example");
        press.ServeFeed("/feed");
        var id = await press.AddAsync("http://site.example/feed");
        await press.App.Get<IngestPass>().PollAsync(all: true, default);

        var removed = await press.Queue.ActOnFeedAsync(id, FeedOrder.Remove, default);
        var retired = await press.Queue.ActOnFeedAsync(id, FeedOrder.Retire, default);
        await press.App.Get<IngestPass>().PollAsync(all: true, default);

        Assert.False(removed.Ok);
        Assert.Contains("12 entries", removed.Message, StringComparison.Ordinal);
        Assert.True(retired.Ok);
        Assert.Single(press.Origin.Requests);
        Assert.False((await press.Queue.ActOnFeedAsync(id, FeedOrder.PollNow, default)).Ok);
        await press.Queue.ActOnFeedAsync(id, FeedOrder.BringBack, default);
        await press.App.Get<IngestPass>().PollAsync(all: false, default);
        Assert.Equal(2, press.Origin.Requests.Count);
        Assert.NotEqual("retired", (await press.FeedAsync(id)).State);
    }

    [Fact]
    public async Task A_paused_feed_is_not_polled_until_it_is_resumed()
    {
        await using var press = await KeptPress.StartAsync("site.example");
        press.ServeFeed("/feed");
        var id = await press.AddAsync("http://site.example/feed");

        await press.Queue.ActOnFeedAsync(id, FeedOrder.Pause, default);
        await press.App.Get<IngestPass>().PollAsync(all: true, default);
        Assert.Empty(press.Origin.Requests);
        Assert.Equal("paused", (await press.FeedAsync(id)).State);
        await press.Queue.ActOnFeedAsync(id, FeedOrder.Resume, default);
        await press.App.Get<IngestPass>().PollAsync(all: false, default);

        Assert.Single(press.Origin.Requests);
    }

    [Fact]
    public async Task Polling_now_waits_for_the_pause_that_the_host_asked_for_and_says_until_when()
    {
        await using var press = await KeptPress.StartAsync("site.example");
        press.Origin.Serve("/busy", 429, ("Retry-After", "3600"));
        await press.App.Get<Fetcher>().FetchAsync(new FetchRequest("http://site.example/busy", FetchKind.Feed), default);
        var id = await press.AddAsync("http://site.example/feed");

        var answer = await press.Queue.ActOnFeedAsync(id, FeedOrder.PollNow, default);

        Assert.Contains("site.example asked for a pause", answer.Message, StringComparison.Ordinal);
        Assert.True(
            (await press.FeedAsync(id)).NextPollAt
                > DateTimeOffset
                    .UnixEpoch.AddMilliseconds(press.App.Get<TimeProvider>().GetUtcNow().ToUnixTimeMilliseconds())
                    .AddMinutes(50)
        );
    }

    [Theory]
    [InlineData("Asia/Shangai", "Did you mean Asia/Shanghai?")]
    [InlineData("Mars/Olympus", "no time zone")]
    [InlineData("Shanghai", "Did you mean Asia/Shanghai?")]
    public async Task A_zone_that_does_not_exist_is_refused_with_the_likely_one(string zone, string said)
    {
        await using var press = await KeptPress.StartAsync();
        var id = await press.AddAsync("https://site.example/feed");

        var answer = await press.Queue.EditFeedAsync(
            id,
            new FeedEdit("https://site.example/feed", "Site Daily", zone, "", ""),
            default
        );

        Assert.False(answer.Ok);
        Assert.Contains(said, answer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9", "", "from 10 to")]
    [InlineData("soon", "", "from 10 to")]
    [InlineData("", "26", "from 1 to 25 MB")]
    [InlineData("", "-1", "from 1 to 25 MB")]
    public async Task Settings_outside_their_bounds_change_nothing(string minutes, string megabytes, string said)
    {
        await using var press = await KeptPress.StartAsync();
        var id = await press.AddAsync("https://site.example/feed");

        var answer = await press.Queue.EditFeedAsync(
            id,
            new FeedEdit("https://site.example/other", "Site Daily", "", minutes, megabytes),
            default
        );

        Assert.Contains(said, answer.Message, StringComparison.Ordinal);
        Assert.Equal("https://site.example/feed", (await press.FeedAsync(id)).Url);
    }

    [Fact]
    public async Task A_new_address_keeps_the_old_one_and_asks_for_the_whole_feed()
    {
        await using var press = await KeptPress.StartAsync("site.example");
        press.ServeFeed("/feed");
        var id = await press.AddAsync("http://site.example/feed");
        await press.App.Get<IngestPass>().PollAsync(all: true, default);

        await press.Queue.EditFeedAsync(
            id,
            new FeedEdit("http://site.example/feed.xml", "Site Daily", "asia/shanghai", "60", "25"),
            default
        );

        var feed = await press.FeedAsync(id);
        Assert.Equal(
            ("http://site.example/feed.xml", "Asia/Shanghai", 60, 25 * 1024 * 1024),
            (feed.Url, feed.AssumedZone, feed.PollEveryMinutes, feed.MostBytes)
        );
        Assert.Null(feed.BodySha256);
        Assert.Equal("http://site.example/feed", Assert.Single((await press.Queue.FeedAsync(id, default))!.Former).Url);
        var again = await press.Queue.AddFeedsAsync(
            new NewFeeds(["http://site.example/feed"], new OutletForm(Name: "Site Daily")),
            default
        );
        Assert.Contains("is known already", again.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_owner_takes_or_refuses_a_move()
    {
        await using var press = await KeptPress.StartAsync();
        var (taken, refused) = (await press.AddAsync("https://site.example/a"), await press.AddAsync("https://site.example/b"));
        await using (var db = await press.OpenAsync())
        {
            foreach (var feed in db.Feeds)
            {
                (feed.MovedTo, feed.MovedSeen, feed.MovedSince) = (feed.Url + "/new", 2, feed.NextPollAt);
            }

            await db.SaveChangesAsync();
        }

        await press.Queue.ActOnFeedAsync(taken, FeedOrder.AcceptMove, default);
        await press.Queue.ActOnFeedAsync(refused, FeedOrder.RejectMove, default);

        Assert.Equal("https://site.example/a/new", (await press.FeedAsync(taken)).Url);
        Assert.Equal("https://site.example/b", (await press.FeedAsync(refused)).Url);
        Assert.Null((await press.Queue.FeedAsync(refused, default))!.MovedTo);
        var later = FeedWriter.MoveOf(await press.FeedAsync(refused)).After("https://site.example/b/new", isFeed: true, default);
        Assert.Null(later.Sentence);
        Assert.False(later.IsSteady(DateTimeOffset.MaxValue));
    }

    [Fact]
    public async Task What_the_owner_removed_moved_or_renamed_is_not_brought_back_by_the_storys_files()
    {
        using var story = new TestFolder();
        foreach (var name in new[] { "story.json", "events.csv" })
        {
            File.Copy(Path.Combine(TestFolder.Repository, "stories", "deepseek-r1", name), Path.Combine(story.Path, name));
        }

        Write("");
        await using var app = new TrackerApp();
        app.Settings["Story:Folder"] = story.Path;
        var queue = app.Get<IngestQueue>();
        await queue.EditFeedAsync(1, new FeedEdit("https://one.example/moved", "One", "", "", ""), default);
        await queue.ActOnFeedAsync(1, FeedOrder.Remove, default);
        await queue.EditFeedAsync(2, new FeedEdit("https://two.example/moved", "Two", "", "", ""), default);
        var (answer, _) = await queue.PutOutletAsync(
            "two",
            new OutletForm(Name: "Second", Domains: "two.example", Country: "FR"),
            default
        );
        Assert.True(answer.Ok, answer.Message);

        Write("<outline text=\"Three\" type=\"rss\" xmlUrl=\"https://three.example/feed\"/>");
        await app.Get<StarterRecord>().ImportAsync(default);

        await using var db = await app.Get<Microsoft.EntityFrameworkCore.IDbContextFactory<TrackerDbContext>>()
            .CreateDbContextAsync();
        Assert.Equal(["https://three.example/feed", "https://two.example/moved"], db.Feeds.Select(f => f.Url).Order().ToList());
        var outlet = (await queue.OutletAsync("two", default))!;
        Assert.Equal(("Second", "FR", "two"), (outlet.Name, outlet.Country, outlet.Aliases));

        void Write(string more)
        {
            story.Write(
                "outlets.csv",
                "key,name,domain,domains,path_prefix,type,country,language,aliases,feed_evidence,note\none,One,one.example,,,,,,,,\ntwo,Two,two.example,,,,DE,,,,\n"
            );
            story.Write(
                "outlets.opml",
                $"<opml version=\"2.0\" xmlns:dst=\"urn:deepseektracker:opml:1\"><body><outline text=\"One\" type=\"rss\" xmlUrl=\"https://one.example/feed\" dst:outlet=\"one\"/><outline text=\"Two\" type=\"rss\" xmlUrl=\"https://two.example/feed\" dst:outlet=\"two\"/>{more}</body></opml>"
            );
        }
    }
}
