namespace DeepSeekTracker.Web.Data;

/// <summary>What a page or saved file said when it was last read, and what of it the article has from there alone.</summary>
public abstract class GivenReading
{
    public int ArticleId { get; set; }

    /// <summary>The analysis by whose rules it was read.</summary>
    public int Version { get; set; }

    /// <summary>
    /// JSON object of a <see cref="PageReading"/>. Only the article's own page shows it, whole, so it needs no columns, and
    /// the next fact that pages state needs no migration.
    /// </summary>
    public required string Reading { get; set; }

    /// <summary>JSON array of the article's facts that came from here and from nowhere else: a better reading replaces them.</summary>
    public string Gave { get; set; } = "[]";

    /// <summary>JSON object of the <see cref="FormerDate"/> that its date took the place of; null where there was none.</summary>
    public string? DateBefore { get; set; }
}
