using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Queries;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;

namespace DeepSeekTracker.Web.Tests.Queries;

public sealed class FeedQueriesTests
{
    [Fact]
    public async Task All_parts_of_the_list_hold_every_feed_once_in_every_order()
    {
        using var app = TrackerApp.Empty();
        await FillAsync(app, 250);
        var feeds = app.Get<FeedQueries>();
        foreach (var sort in FeedFilter.Sorts)
        {
            var filter = new FeedFilter(Sort: sort);
            var parts = new List<int>();
            for (var page = 1; page <= (await feeds.PageAsync(filter, page, 40, default)).Pages; page++)
            {
                parts.AddRange((await feeds.PageAsync(filter, page, 40, default)).Rows.Select(row => row.Id));
            }

            var streamed = await feeds.StreamAsync(filter, default).Select(row => row.Id).ToListAsync();
            Assert.Equal(250, parts.Distinct().Count());
            Assert.Equal(streamed, parts);
        }
    }

    [Fact]
    public async Task Counts_leave_the_state_aside_and_keep_the_other_limits()
    {
        using var app = TrackerApp.Empty();
        await FillAsync(app, 250);
        var feeds = app.Get<FeedQueries>();

        var counts = await feeds.CountsAsync(new FeedFilter(State: "ok", Outlet: "outlet-1"), default);

        Assert.Equal(50, counts.All);
        Assert.Equal(50, counts.States.Sum(state => state.Count));
        foreach (var (state, count) in counts.States)
        {
            Assert.Equal(count, (await feeds.PageAsync(new FeedFilter(state, "outlet-1"), 1, 100, default)).Total);
        }
    }

    [Fact]
    public async Task A_feed_that_is_quiet_and_off_the_story_is_among_both()
    {
        using var app = TrackerApp.Empty();
        await using (var db = await app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync())
        {
            (string State, int Entries, int Matching)[] made =
            [
                ("quiet", 20, 0),
                ("quiet", 20, 1),
                ("quiet", 9, 0),
                ("off story", 20, 0),
                ("ok", 20, 3),
                ("network", 20, 0),
            ];
            db.Feeds.AddRange(
                made.Select(
                    (feed, n) =>
                        new Feed
                        {
                            Url = $"https://a.example/{n}",
                            State = feed.State,
                            NewestEntries = feed.Entries,
                            NewestMatching = feed.Matching,
                            StateReason = n == 0 ? $"No new entry for a year. 0 of the last 20 {FeedHealth.NoneMatch}." : null,
                        }
                )
            );
            await db.SaveChangesAsync();
        }

        var feeds = app.Get<FeedQueries>();
        var rows = (await feeds.PageAsync(new FeedFilter(State: "off story"), 1, 100, default)).Rows;
        var counts = await feeds.CountsAsync(new FeedFilter(), default);

        Assert.Equal(["https://a.example/0", "https://a.example/3"], rows.Select(row => row.Url).Order());
        Assert.Equal((6, 2, 3), (counts.All, Count("off story"), Count("quiet")));

        int Count(string word) => counts.States.Single(state => state.State == word).Count;
    }

    [Fact]
    public void A_filter_comes_back_from_its_address()
    {
        var filter = new FeedFilter("moved?", "the-outlet", "a & b=c", FeedSort.Failures);

        var address = filter.Link("/feeds", 3);

        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(
            address[address.IndexOf('?', StringComparison.Ordinal)..]
        );
        Assert.Equal(filter, FeedFilter.Parse(query));
        Assert.Equal("3", query["p"]);
        Assert.Equal("/feeds", new FeedFilter().Link("/feeds"));
    }

    [Fact]
    public void What_is_not_understood_is_left_out() =>
        Assert.Equal(
            new FeedFilter(),
            FeedFilter.Parse(
                new Dictionary<string, StringValues>
                {
                    ["state"] = " ",
                    ["sort"] = "sideways",
                    ["q"] = "\u0001\t",
                    ["other"] = "x",
                }
            )
        );

    private static async Task FillAsync(TrackerApp app, int count)
    {
        await using var db = await app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();
        var outlets = Enumerable.Range(0, 5).Select(i => new Outlet { Key = $"outlet-{i}", Name = $"Outlet {i}" }).ToList();
        for (var i = 0; i < count; i++)
        {
            db.Feeds.Add(
                new Feed
                {
                    Url = $"https://a.example/{i}",
                    Outlet = outlets[i % outlets.Count],
                    State = FeedAttention.WorstFirst[i % FeedAttention.WorstFirst.Count],
                    NextPollAt = DateTimeOffset.UnixEpoch.AddDays(i % 7),
                    LastNewAt = i % 3 == 0 ? null : DateTimeOffset.UnixEpoch.AddDays(i % 11),
                    Failures = i % 5,
                }
            );
        }

        await db.SaveChangesAsync();
    }
}
