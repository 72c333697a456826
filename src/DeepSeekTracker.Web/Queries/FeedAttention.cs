using System.Linq.Expressions;
using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Queries;

/// <summary>Which feeds somebody should look at, by their state word and since when it stands; and which state is worse.</summary>
public static class FeedAttention
{
    /// <summary>In the place of a state word: every feed that needs attention.</summary>
    public const string Word = "attention";

    public const string Retired = "retired";
    public const string Throttled = "throttled";
    public const string OffStory = "off story";

    /// <summary>What commonly mends itself is named only after this long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <summary>A retirement is news for this long; after that it is history. The owner's own was never news.</summary>
    private static readonly TimeSpan News = TimeSpan.FromDays(30);

    /// <summary>Nothing on the story is what a general feed does between two stories: it is told, but not urged.</summary>
    private static readonly string[] Fine = ["ok", "new", "off story", "paused", "slow"];

    private static readonly string[] Passing = ["network", "server error", "empty", Throttled];

    /// <summary>All words, the worst first.</summary>
    public static readonly IReadOnlyList<string> WorstFirst =
    [
        Retired,
        "gone",
        "blocked",
        "refused",
        "not found",
        "returns a page",
        "parse error",
        "moved?",
        "our side",
        "empty",
        "server error",
        "network",
        "quiet",
        "slow",
        Throttled,
        "off story",
        "paused",
        "new",
        "ok",
    ];

    /// <summary>Words that stand before "off story" where both hold: one word stands for a feed.</summary>
    private static readonly string[] BeforeOffStory = ["moved?", "quiet"];

    private static readonly Expression<Func<Feed, int>> RankOfFeed = BuildRank();

    /// <summary>A word that is not known is looked at.</summary>
    public static bool Needed(string state, string? reason, DateTimeOffset? since, DateTimeOffset now) =>
        !Fine.Contains(state)
        && (!Passing.Contains(state) || since is null || since <= now - Patience)
        && (state != Retired || (!IsOnPurpose(reason) && (since is null || since >= now - News)));

    private static bool IsOnPurpose(string? reason) => reason is not null && Feed.RetiredOnPurpose.Contains(reason);

    public static int Rank(string state)
    {
        for (var i = 0; i < WorstFirst.Count; i++)
        {
            if (WorstFirst[i] == state)
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>The same rule for the database.</summary>
    internal static Expression<Func<Feed, bool>> At(DateTimeOffset now)
    {
        var (patient, news) = (now - Patience, now - News);
        return feed =>
            !Fine.Contains(feed.State)
            && (!Passing.Contains(feed.State) || feed.StateSince == null || feed.StateSince <= patient)
            && (
                feed.State != Retired
                || (
                    (feed.StateReason == null || !Feed.RetiredOnPurpose.Contains(feed.StateReason))
                    && (feed.StateSince == null || feed.StateSince >= news)
                )
            );
    }

    /// <summary>The feeds that are off the story, those too whose word is a worse one: the reason tells it beside that.</summary>
    internal static Expression<Func<Feed, bool>> IsOffStory { get; } =
        feed =>
            feed.State == OffStory
            || (
                BeforeOffStory.Contains(feed.State)
                && feed.NewestMatching == 0
                && feed.StateReason != null
                && feed.StateReason.Contains(FeedHealth.NoneMatch)
            );

    internal static Expression<Func<Feed, int>> RankInDatabase() => RankOfFeed;

    private static Expression<Func<Feed, int>> BuildRank()
    {
        var feed = Expression.Parameter(typeof(Feed));
        var state = Expression.Property(feed, nameof(Feed.State));
        Expression rank = Expression.Constant(0);
        foreach (var (word, place) in WorstFirst.Select((word, place) => (word, place)).Reverse())
        {
            rank = Expression.Condition(Expression.Equal(state, Expression.Constant(word)), Expression.Constant(place), rank);
        }

        return Expression.Lambda<Func<Feed, int>>(rank, feed);
    }
}
