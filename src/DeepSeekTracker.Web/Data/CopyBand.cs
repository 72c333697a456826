namespace DeepSeekTracker.Web.Data;

/// <summary>One band of a fingerprint: articles that share one are compared. A table without rowid, since it has 64 rows an article.</summary>
public sealed class CopyBand
{
    public long Hash { get; set; }

    public int ArticleId { get; set; }
}
