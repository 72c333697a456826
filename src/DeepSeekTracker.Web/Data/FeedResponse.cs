namespace DeepSeekTracker.Web.Data;

/// <summary>The last response of a feed that was more than "not modified", for whoever looks into a failure.</summary>
public sealed class FeedResponse
{
    public int FeedId { get; set; }

    public DateTimeOffset At { get; set; }

    public required string FinalUrl { get; set; }

    public int Status { get; set; }

    /// <summary>One header a line.</summary>
    public required string Headers { get; set; }

    /// <summary>The beginning of the decoded body (256 KiB at the most), compressed with gzip.</summary>
    public required byte[] Body { get; set; }

    /// <summary>Size of the whole decoded body.</summary>
    public long BodyBytes { get; set; }
}
