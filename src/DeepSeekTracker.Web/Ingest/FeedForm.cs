using DeepSeekTracker.Core.Feeds;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>Feeds that the owner chose to follow.</summary>
/// <param name="Urls">Their addresses; each is checked again.</param>
/// <param name="Outlet">The outlet: by its name where that is known, else made new from the rest.</param>
/// <param name="IsAggregator">True where the entries belong to the outlets that they link to.</param>
public sealed record NewFeeds(IReadOnlyList<string> Urls, OutletForm Outlet, bool IsAggregator = false);

/// <summary>What the owner may change of a feed; texts as written, empty for "not set".</summary>
/// <param name="Outlet">Name or key of an outlet; empty for an aggregator.</param>
/// <param name="Zone">IANA name of the zone that dates without one are read in.</param>
/// <param name="PollEveryMinutes">Own interval, at least <see cref="FeedLimits.ShortestMinutes"/>.</param>
/// <param name="MostMegabytes">Own limit for the body, at most <see cref="FeedLimits.MostMegabytes"/>.</param>
/// <param name="Seen">The settings as they were when the form was shown, in our own writing; null: nobody asks whether they changed since.</param>
public sealed record FeedEdit(
    string? Url,
    string? Outlet,
    string? Zone,
    string? PollEveryMinutes,
    string? MostMegabytes,
    string? Seen = null
);

/// <summary>A feed as the owner's page shows it.</summary>
/// <param name="Entries">Entries that are stored; a feed with any is never removed.</param>
public sealed record FeedForm(
    int Id,
    string? Title,
    FeedEdit Edit,
    bool Paused,
    string State,
    string? StateReason,
    string? MovedTo,
    int Entries,
    DateTimeOffset NextPollAt,
    string? ScheduleReason,
    IReadOnlyList<FormerAddress> Former
);

/// <summary>An address that the feed had before.</summary>
public sealed record FormerAddress(string Url, DateTimeOffset Until, string Why);

/// <summary>What the owner may do with one feed.</summary>
public enum FeedOrder
{
    Pause,
    Resume,
    PollNow,
    Retire,
    BringBack,
    Remove,
    AcceptMove,
    RejectMove,
}

/// <summary>The bounds of a feed's own settings.</summary>
public static class FeedLimits
{
    public const int ShortestMinutes = 10;
    public const int LongestMinutes = 7 * 24 * 60;
    public const int MostMegabytes = FeedParser.MaxBytes / 1024 / 1024;
}
