namespace DeepSeekTracker.Web.Data;

/// <summary>One answer to a claim in one article, as the machine read it. What a person says of it stands in <see cref="MentionRuling"/>.</summary>
public sealed class ArticleMention
{
    public int Id { get; set; }

    public int ArticleId { get; set; }

    /// <summary>The claim's key in the story file.</summary>
    public required string Claim { get; set; }

    /// <summary>What stays the same while the article says the same: by it rulings find their mention after every re-run.</summary>
    public required string Key { get; set; }

    /// <summary>Where it stands: title, or text.</summary>
    public required string Place { get; set; }

    /// <summary>Least value in <see cref="Unit"/>; null where the article gives none that can be counted.</summary>
    public double? Low { get; set; }

    /// <summary>Greatest value; the same as <see cref="Low"/> unless the article gives a range.</summary>
    public double? High { get; set; }

    /// <summary>First day that a date means; null for amounts.</summary>
    public DateOnly? DateFrom { get; set; }

    /// <summary>Last day that a date means.</summary>
    public DateOnly? DateTo { get; set; }

    public string? Unit { get; set; }

    public string? Currency { get; set; }

    public required string Comparator { get; set; }

    public string? Subject { get; set; }

    public string? Scope { get; set; }

    public string? AsOf { get; set; }

    public required string Modality { get; set; }

    /// <summary>Who says so, in the article's words.</summary>
    public string? Attribution { get; set; }

    /// <summary>The amount or date as written.</summary>
    public required string Raw { get; set; }

    /// <summary>The whole sentence, exactly as the article has it.</summary>
    public required string Sentence { get; set; }

    /// <summary>Number of the sentence in its place, from 1.</summary>
    public int SentenceNumber { get; set; }

    /// <summary>Offset of <see cref="Sentence"/> in the title or the stored text, in UTF-16 units.</summary>
    public int SentenceStart { get; set; }

    /// <summary>Offset of <see cref="Raw"/> in the title or the stored text, in UTF-16 units.</summary>
    public int CharStart { get; set; }

    /// <summary>Offset behind the last character of <see cref="Raw"/>.</summary>
    public int CharEnd { get; set; }

    public required string Rule { get; set; }

    /// <summary>From 0 to 1.</summary>
    public double Confidence { get; set; }

    /// <summary>The analysis' version that read it.</summary>
    public int Version { get; set; }
}
