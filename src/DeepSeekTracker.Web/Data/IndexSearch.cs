namespace DeepSeekTracker.Web.Data;

/// <summary>Which hits are wanted.</summary>
internal enum IndexOrder
{
    Newest,
    Oldest,

    /// <summary>The best of the newest.</summary>
    Best,
}

/// <summary>How the full-text index is asked for the places of its hits: match, first and last place, most hits.</summary>
internal static class IndexSearch
{
    /// <summary>A word of the title counts four times, of the lead twice.</summary>
    public static string Sql(IndexOrder order) =>
        order switch
        {
            IndexOrder.Newest =>
                "SELECT rowid FROM ArticleIndex WHERE ArticleIndex MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT ?",
            IndexOrder.Oldest =>
                "SELECT rowid FROM ArticleIndex WHERE ArticleIndex MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid LIMIT ?",
            _ => """
                SELECT Place FROM (
                  SELECT rowid AS Place, bm25(ArticleIndex, 4.0, 2.0, 1.0, 1.0, 1.0, 0.0) AS Rank FROM ArticleIndex
                  WHERE ArticleIndex MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT ?
                ) ORDER BY Rank, Place DESC
                """,
        };
}
