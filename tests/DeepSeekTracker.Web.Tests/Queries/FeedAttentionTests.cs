using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Queries;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Queries;

public sealed class FeedAttentionTests
{
    private static readonly DateTimeOffset Now = new(2025, 1, 29, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("ok", 90, false)]
    [InlineData("off story", 90, false)]
    [InlineData("not found", 0.1, true)]
    [InlineData("network", 0.5, false)]
    [InlineData("network", 1, true)]
    [InlineData("throttled", 0.9, false)]
    [InlineData("throttled", 2, true)]
    [InlineData("retired", 10, true)]
    [InlineData("retired", 31, false)]
    [InlineData("a word of a later version", 0, true)]
    public void Is_needed_by_word_and_by_time(string state, double days, bool needed) =>
        Assert.Equal(needed, FeedAttention.Needed(state, null, Now.AddDays(-days), Now));

    [Theory]
    [InlineData(Feed.RetiredByOwner)]
    [InlineData(Feed.RetiredInList)]
    public void Is_not_needed_for_what_was_decided(string reason) =>
        Assert.False(FeedAttention.Needed(FeedAttention.Retired, reason, Now.AddDays(-1), Now));

    [Fact]
    public async Task A_quiet_feed_is_off_the_story_only_where_its_reason_says_so()
    {
        using var app = TrackerApp.Empty();
        await using var db = await app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();
        string?[] reasons =
        [
            "Nothing new for 9 days. 0 of the last 20 entries match the story.",
            "Nothing new for 9 days.",
            null,
        ];
        foreach (var (reason, at) in reasons.Select((reason, at) => (reason, at)))
        {
            db.Feeds.Add(
                new Feed
                {
                    Url = $"https://b.example/{at}",
                    State = "quiet",
                    StateReason = reason,
                    NewestEntries = 20,
                    NewestMatching = 0,
                }
            );
        }

        await db.SaveChangesAsync();

        Assert.Equal("https://b.example/0", await db.Feeds.Where(FeedAttention.IsOffStory).Select(f => f.Url).SingleAsync());
    }

    [Fact]
    public async Task The_database_and_the_page_are_of_one_opinion()
    {
        using var app = TrackerApp.Empty();
        await using var db = await app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();
        var at = 0;
        foreach (var word in FeedAttention.WorstFirst.Append("a word of a later version"))
        {
            foreach (
                var since in new DateTimeOffset?[] { null, Now, Now.AddDays(-1), Now.AddDays(-1).AddSeconds(1), Now.AddDays(-40) }
            )
            {
                db.Feeds.Add(
                    new Feed
                    {
                        Url = $"https://a.example/{at++}",
                        State = word,
                        StateReason = at % 2 == 0 ? "It is gone." : null,
                        StateSince = since,
                    }
                );
            }

            db.Feeds.Add(
                new Feed
                {
                    Url = $"https://a.example/{at++}",
                    State = word,
                    StateReason = at % 3 == 0 ? Feed.RetiredInList : Feed.RetiredByOwner,
                    StateSince = Now,
                }
            );
        }

        await db.SaveChangesAsync();
        var found = await db.Feeds.Where(FeedAttention.At(Now)).Select(feed => feed.Id).ToListAsync();
        var ranked = await db.Feeds.OrderBy(FeedAttention.RankInDatabase()).Select(feed => feed.State).ToListAsync();

        var all = await db.Feeds.ToListAsync();
        Assert.Equal(
            all.Where(f => FeedAttention.Needed(f.State, f.StateReason, f.StateSince, Now)).Select(f => f.Id).Order(),
            found.Order()
        );
        Assert.Equal(ranked.OrderBy(FeedAttention.Rank), ranked);
    }
}
