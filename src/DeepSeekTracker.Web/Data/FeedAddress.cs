namespace DeepSeekTracker.Web.Data;

/// <summary>An address that a feed had before.</summary>
public sealed class FeedAddress
{
    public int Id { get; set; }

    public int FeedId { get; set; }

    public required string Url { get; set; }

    public DateTimeOffset Until { get; set; }

    /// <summary>Who or what changed it, in one sentence.</summary>
    public required string Why { get; set; }
}
