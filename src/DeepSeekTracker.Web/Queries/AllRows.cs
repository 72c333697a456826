namespace DeepSeekTracker.Web.Queries;

/// <summary>All rows that fit, in a list's order.</summary>
internal sealed class AllRows(ArticleSort sort) : IColumnVisitor
{
    private readonly List<ArticleKey> _keys = [];

    /// <summary>What a list in this order is ordered by.</summary>
    public static long Key(ArticleSort sort, ColumnChunk chunk, int at) =>
        sort switch
        {
            ArticleSort.Seen => chunk.Seen[at],
            ArticleSort.Longest => chunk.Words[at],
            _ => chunk.Places[at],
        };

    public void Visit(ColumnChunk chunk, ReadOnlySpan<ushort> rows, ReadOnlySpan<ushort> fails)
    {
        for (var n = 0; n < fails.Length; n++)
        {
            int at = rows[n];
            if (fails[n] == 0)
            {
                _keys.Add(new ArticleKey(Key(sort, chunk, at), chunk.Ids[at]));
            }
        }
    }

    public List<ArticleKey> Keys()
    {
        if (sort is ArticleSort.Seen or ArticleSort.Longest)
        {
            _keys.Sort((one, other) => ColumnRow.Compare(one.At, one.Id, other.At, other.Id));
        }

        if (sort != ArticleSort.Oldest)
        {
            _keys.Reverse();
        }

        return _keys;
    }
}
