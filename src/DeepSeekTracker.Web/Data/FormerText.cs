using DeepSeekTracker.Core.Extraction;

namespace DeepSeekTracker.Web.Data;

/// <summary>A text that an article had until another took its place.</summary>
public sealed class FormerText
{
    /// <summary>The newest of each article that are kept.</summary>
    public const int Kept = 20;

    public int Id { get; set; }

    public int ArticleId { get; set; }

    public required string TextSha256 { get; set; }

    /// <summary>When it was read or imported; null where nothing says.</summary>
    public DateTimeOffset? FetchedAt { get; set; }

    /// <summary>When another took its place.</summary>
    public DateTimeOffset ReplacedAt { get; set; }

    /// <summary>As <see cref="Article.ExtractionMethod"/>.</summary>
    public string? Method { get; set; }

    public int WordCount { get; set; }

    /// <summary>Length in bytes before compression.</summary>
    public int Length { get; set; }

    /// <summary>Brotli-compressed JSON array of <see cref="TextBlock"/>.</summary>
    public required byte[] Blocks { get; set; }
}
