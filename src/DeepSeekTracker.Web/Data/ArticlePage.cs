namespace DeepSeekTracker.Web.Data;

/// <summary>What an article's page said when it was last read, apart from the row that lists read.</summary>
public sealed class ArticlePage
{
    public int ArticleId { get; set; }

    /// <summary>The analysis by whose rules it was read.</summary>
    public int Version { get; set; }

    /// <summary>True where the page is longer than what is read of one: its end is missing.</summary>
    public bool IsCut { get; set; }

    /// <summary>
    /// JSON object of a <see cref="PageReading"/>. Only the article's own page shows it, whole, so it needs no columns, and
    /// the next fact that pages state needs no migration.
    /// </summary>
    public required string Reading { get; set; }

    /// <summary>JSON array of the article's facts that came from this page and from nowhere else: a better reading replaces them.</summary>
    public string Gave { get; set; } = "[]";

    /// <summary>JSON object of the <see cref="FormerDate"/> that the page's date took the place of; null where there was none.</summary>
    public string? DateBefore { get; set; }
}
