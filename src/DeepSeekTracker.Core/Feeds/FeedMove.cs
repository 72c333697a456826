using System.Globalization;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>
/// Where permanent redirects (301, 308) lead, until it is confirmed. Publishers answer with a maintenance page's address or
/// a mistaken rule for a while, so one look teaches nothing (specs.md 1.1, features.md 1.1).
/// </summary>
/// <param name="Target">The address at the end of the chain; null where polls end at the feed's own.</param>
/// <param name="Since">When it was seen first.</param>
/// <param name="Seen">Polls that were led there without a break.</param>
public sealed record FeedMove(string? Target, DateTimeOffset? Since, int Seen)
{
    /// <summary>A move is believed only when so many polls in a row were led to one address.</summary>
    public const int FewestPolls = 5;

    /// <summary>Polls seen of a move that the owner refused: it stays so far from being believed while the redirect lasts.</summary>
    public const int Refused = -1_000_000;

    /// <summary>A move is believed only when its first sighting is as long ago as this.</summary>
    public static readonly TimeSpan FewestDays = TimeSpan.FromDays(3);

    /// <summary>No move: polls end at the feed's own address.</summary>
    public static readonly FeedMove None = new(null, null, 0);

    /// <summary>What is known after one more poll.</summary>
    /// <param name="permanentTarget">The end of a chain of permanent redirects alone; null for no redirect or a temporary one.</param>
    /// <param name="isFeed">Whether what stands there was read as a feed, or is the same feed as before. Else the poll says nothing.</param>
    /// <param name="now">When the poll was made.</param>
    public FeedMove After(string? permanentTarget, bool isFeed, DateTimeOffset now) =>
        !isFeed ? this
        : permanentTarget is null ? None
        : permanentTarget == Target && Since is { } since ? this with { Since = since < now ? since : now, Seen = Seen + 1 }
        : new FeedMove(permanentTarget, now, 1);

    /// <summary>Whether the target was seen often and long enough.</summary>
    public bool IsSteady(DateTimeOffset now) => Target is not null && Seen >= FewestPolls && now - Since >= FewestDays;

    /// <summary>Whether the next poll can make it steady: then it must bring the whole feed, to be compared.</summary>
    public bool IsNearlySteady(DateTimeOffset now) => Target is not null && Seen >= FewestPolls - 1 && now - Since >= FewestDays;

    /// <summary>Why the address is changed now; null while it is not.</summary>
    /// <param name="sharesEntries">Whether the target holds entries that the feed had before it was led there.</param>
    /// <param name="isSameSite">Whether the target stands on the feed's or its outlet's own site.</param>
    /// <param name="now">The time of the question.</param>
    public string? WhyConfirmed(bool sharesEntries, bool isSameSite, DateTimeOffset now) =>
        IsSteady(now) && (sharesEntries || isSameSite)
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"It led to {Target} for good on {Seen} polls since {Since:yyyy-MM-dd}, and the feed there {(sharesEntries ? "has entries that this one had" : "is on the same site")}."
            )
            : null;

    /// <summary>What is known, for the reader; null where there is no move, or the owner refused it.</summary>
    public string? Sentence =>
        Target is null || Seen < 0
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"It says that it moved to {Target} for good, on {Seen} {(Seen == 1 ? "poll" : "polls")} since {Since:yyyy-MM-dd}; believed after {FewestPolls} over {FewestDays.TotalDays:0} days."
            );
}
