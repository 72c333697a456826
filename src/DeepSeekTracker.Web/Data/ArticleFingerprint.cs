namespace DeepSeekTracker.Web.Data;

/// <summary>What copies of an article are looked up by.</summary>
public sealed class ArticleFingerprint
{
    public int ArticleId { get; set; }

    /// <summary>Of the text that it was made from.</summary>
    public required string TextSha256 { get; set; }

    /// <summary>Of the way in which it was made.</summary>
    public int Version { get; set; }

    /// <summary>Number of different shingles of the text.</summary>
    public int Shingles { get; set; }

    /// <summary>The signature in the form of <c>Core/Copies</c>: the bands follow from it.</summary>
    public required byte[] Signature { get; set; }
}
