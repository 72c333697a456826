using DeepSeekTracker.Core.Extraction;

namespace DeepSeekTracker.Web.Data;

/// <summary>The text, apart from the row that lists read.</summary>
public sealed class ArticleText
{
    public int ArticleId { get; set; }

    /// <summary>The blocks joined by blank lines: what search and claims read.</summary>
    public required string Text { get; set; }

    /// <summary>JSON array of <see cref="TextBlock"/>.</summary>
    public required string Blocks { get; set; }

    /// <summary>JSON array of <see cref="Outlink"/>.</summary>
    public string Outlinks { get; set; } = "[]";

    /// <summary>JSON array of lines that an import dropped, with the reason.</summary>
    public string? Dropped { get; set; }
}
