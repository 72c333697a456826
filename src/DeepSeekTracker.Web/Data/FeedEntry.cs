namespace DeepSeekTracker.Web.Data;

/// <summary>What a feed once said about one piece. Kept also where the piece is off the story, so that a changed rule finds it.</summary>
public sealed class FeedEntry
{
    public int Id { get; set; }

    public int FeedId { get; set; }

    /// <summary>SHA-256 of the feed's own identifier; null where the feed gives none.</summary>
    public string? GuidHash { get; set; }

    /// <summary>The address's key (<c>ArticleUrl.Key</c>); null where the entry has no usable address.</summary>
    public string? UrlKey { get; set; }

    public string? Url { get; set; }

    public string? Title { get; set; }

    public string? Summary { get; set; }

    public string? DateText { get; set; }

    public DateTimeOffset FirstSeenAt { get; set; }

    public bool Matches { get; set; }

    public int? ArticleId { get; set; }
}
