namespace DeepSeekTracker.Web.Data;

/// <summary>One response or saved file as it came, compressed. Everything derived can be derived from it again.</summary>
public sealed class Capture
{
    public int Id { get; set; }

    public int ArticleId { get; set; }

    public required string Url { get; set; }

    public DateTimeOffset FetchedAt { get; set; }

    public int Status { get; set; }

    public string? ContentType { get; set; }

    public required string Sha256 { get; set; }

    public int Length { get; set; }

    /// <summary>JSON object of what a person stated beside a saved file; null where nothing was, and for pages.</summary>
    public string? Stated { get; set; }

    /// <summary>Brotli-compressed body.</summary>
    public required byte[] Body { get; set; }
}
