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

    /// <summary>Least value in <see cref="Unit"/>, days as yyyymmdd; null where the answer is a word.</summary>
    public double? Low { get; set; }

    /// <summary>Greatest value; the same as <see cref="Low"/> unless the article gives a range.</summary>
    public double? High { get; set; }

    /// <summary>The key of the declared answer where a word answers the claim, such as a country.</summary>
    public string? Answer { get; set; }

    /// <summary>No number stands there ("hundreds of billions"): the values bound the order of magnitude.</summary>
    public bool IsVague { get; set; }

    /// <summary>The same amount in another currency, as the article gives it beside this one.</summary>
    public string? Equivalent { get; set; }

    /// <summary>An ISO 4217 code for money, else the claim's unit.</summary>
    public required string Unit { get; set; }

    public required string Comparator { get; set; }

    public string? Subject { get; set; }

    /// <summary>Keys of the claim's scopes that the sentence names, parted by blanks.</summary>
    public string? Scopes { get; set; }

    /// <summary>The day for which the sentence gives the value, where it names one.</summary>
    public DateOnly? AsOf { get; set; }

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
