namespace DeepSeekTracker.Web.Data;

/// <summary>What two articles' texts have in common. Each pair stands once, the lower id first.</summary>
public sealed class CopyRelation
{
    public int Id { get; set; }

    public int FirstId { get; set; }

    public int SecondId { get; set; }

    /// <summary>copy, excerpt, shares or rewrite.</summary>
    public required string Kind { get; set; }

    /// <summary>Share (0 to 1) of the first article's shingles that the second has too.</summary>
    public double FirstShare { get; set; }

    /// <summary>Share (0 to 1) of the second article's shingles that the first has too.</summary>
    public double SecondShare { get; set; }

    /// <summary>Why, in words, where shingles alone do not say it.</summary>
    public string? Reasons { get; set; }

    public int Version { get; set; }
}
