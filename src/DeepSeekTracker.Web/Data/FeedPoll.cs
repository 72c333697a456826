namespace DeepSeekTracker.Web.Data;

/// <summary>One poll of one feed: what happened and what was decided.</summary>
public sealed class FeedPoll
{
    public int Id { get; set; }

    public int FeedId { get; set; }

    public DateTimeOffset At { get; set; }

    public required string Outcome { get; set; }

    public int Entries { get; set; }

    public int NewEntries { get; set; }

    public int NewArticles { get; set; }

    public string? Note { get; set; }

    /// <summary>The HTTP status; null where no answer came.</summary>
    public int? Status { get; set; }

    /// <summary>Size of the decoded body.</summary>
    public long? Bytes { get; set; }

    public int? Milliseconds { get; set; }

    public DateTimeOffset NextPollAt { get; set; }

    /// <summary>The inputs of the schedule and what they led to.</summary>
    public string? ScheduleReason { get; set; }
}
