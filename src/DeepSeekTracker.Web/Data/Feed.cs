namespace DeepSeekTracker.Web.Data;

/// <summary>An address that is polled again and again.</summary>
public sealed class Feed
{
    public int Id { get; set; }

    /// <summary>Null for an aggregator: its entries belong to the outlets that they link to.</summary>
    public int? OutletId { get; set; }

    public Outlet? Outlet { get; set; }

    public required string Url { get; set; }

    public string? Title { get; set; }

    public string? Format { get; set; }

    /// <summary>False while nobody has seen this address serve a feed.</summary>
    public bool Verified { get; set; }

    public string? ETag { get; set; }

    public string? LastModified { get; set; }

    /// <summary>SHA-256 of the last body, in hex: servers that ignore validators still cost one comparison only.</summary>
    public string? BodySha256 { get; set; }

    public DateTimeOffset NextPollAt { get; set; }

    public DateTimeOffset? LastPollAt { get; set; }

    public DateTimeOffset? LastSuccessAt { get; set; }

    public DateTimeOffset? LastNewAt { get; set; }

    /// <summary>Weighted failures since the last success (specs.md 1.1).</summary>
    public double Failures { get; set; }

    /// <summary>One of the state words of specs.md 1.8.</summary>
    public string State { get; set; } = "new";

    public string? StateReason { get; set; }

    /// <summary>Why the next poll is when it is, for the reader.</summary>
    public string? ScheduleReason { get; set; }

    public int Polls { get; set; }

    /// <summary>Median time between the newest entries, in minutes; null while fewer than two are dated.</summary>
    public double? MedianGapMinutes { get; set; }
}
