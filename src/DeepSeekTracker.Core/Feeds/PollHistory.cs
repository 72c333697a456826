namespace DeepSeekTracker.Core.Feeds;

/// <summary>What is known of a feed when its next poll is planned. Durations only: the caller owns the clock.</summary>
public sealed record PollHistory
{
    /// <summary>Median time between the last 20 entries; null when fewer than two are dated.</summary>
    public TimeSpan? MedianGap { get; init; }

    /// <summary>Time since the newest entry was seen; null when none ever was.</summary>
    public TimeSpan? SinceNewEntry { get; init; }

    /// <summary>Entries of the last fetch; null before the first.</summary>
    public int? EntriesInLastFetch { get; init; }

    /// <summary>How many of those were known before.</summary>
    public int KnownInLastFetch { get; init; }

    /// <summary>What the feed or the response asks for (ttl, sy:, max-age).</summary>
    public TimeSpan? AskedInterval { get; init; }

    /// <summary>Weighted failures since the last success (see <see cref="PollSchedule.FailureWeight"/>).</summary>
    public double Failures { get; init; }

    /// <summary>The last outcome.</summary>
    public PollOutcome LastOutcome { get; init; }

    /// <summary>How long the host rests: its Retry-After, or our own pause where it named no time.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The owner's own interval for this feed; it takes the place of the feed's rhythm, not of the back-off.</summary>
    public TimeSpan? OwnInterval { get; init; }

    /// <summary>True where the last fetch held more entries than one poll takes.</summary>
    public bool HasEntriesLeft { get; init; }
}
