namespace DeepSeekTracker.Web.Data;

/// <summary>An address that is polled again and again.</summary>
public sealed class Feed
{
    /// <summary>The reason of a feed that the owner retired: the owner's own deed needs nobody's attention.</summary>
    public const string RetiredByOwner = "The owner retired it. What it brought stays; it is not polled any more.";

    /// <summary>The reason of a feed that came retired with a list: whoever made the list did it, and nothing happened here.</summary>
    public const string RetiredInList = "It was retired in the list that brought it; it is not polled.";

    /// <summary>The reasons of retirements that were decided, not found.</summary>
    public static readonly IReadOnlyList<string> RetiredOnPurpose = [RetiredByOwner, RetiredInList];

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

    /// <summary>Since when the state word is what it is.</summary>
    public DateTimeOffset? StateSince { get; set; }

    /// <summary>Set and lifted by the owner alone; a paused feed keeps its history and is not polled.</summary>
    public bool Paused { get; set; }

    /// <summary>Where permanent redirects lead, until it is confirmed or refused (specs.md 1.1).</summary>
    public string? MovedTo { get; set; }

    public DateTimeOffset? MovedSince { get; set; }

    /// <summary>Polls that were led to <see cref="MovedTo"/> without a break.</summary>
    public int MovedSeen { get; set; }

    /// <summary>IANA name of the zone that dates without one are read in; null: UTC.</summary>
    public string? AssumedZone { get; set; }

    /// <summary>The owner's own limit for this feed's body, in bytes; null: the configured one.</summary>
    public int? MostBytes { get; set; }

    /// <summary>The owner's own interval, in minutes; null: by the schedule.</summary>
    public int? PollEveryMinutes { get; set; }

    /// <summary>Of the newest entries of the last full fetch (20 at the most): how many there were, and how many name the story.</summary>
    public int? NewestEntries { get; set; }

    public int? NewestMatching { get; set; }

    /// <summary>Why the next poll is when it is, for the reader.</summary>
    public string? ScheduleReason { get; set; }

    public int Polls { get; set; }

    /// <summary>Median time between the newest entries, in minutes; null while fewer than two are dated.</summary>
    public double? MedianGapMinutes { get; set; }
}
