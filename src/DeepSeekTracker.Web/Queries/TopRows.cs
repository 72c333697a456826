namespace DeepSeekTracker.Web.Queries;

/// <summary>
/// The rows next to a cursor in an order that is not the table's: of all that fit, the few nearest ones are kept. Chunks
/// whose rows are all farther than those, or on the other side of the cursor, are passed over.
/// </summary>
internal sealed class TopRows(ArticleSort sort, ArticleCursor? cursor, int count) : IColumnVisitor
{
    /// <summary>Read backwards, the nearest are the least.</summary>
    private readonly bool _rising = cursor?.Backwards ?? false;

    private readonly ArticleKey? _after = cursor is null ? null : new ArticleKey(cursor.At, cursor.Id);

    /// <summary>The farthest of those that were kept comes first.</summary>
    private readonly PriorityQueue<ArticleKey, ArticleKey> _kept = new(
        cursor?.Backwards ?? false
            ? Comparer<ArticleKey>.Create((one, other) => ArticleKey.Compare(other, one))
            : Comparer<ArticleKey>.Create(ArticleKey.Compare)
    );

    /// <summary>What was seen last stands mostly among the newest.</summary>
    public bool FromNewest => !_rising;

    public bool Wants(ColumnChunk chunk)
    {
        var range = sort == ArticleSort.Seen ? chunk.BySeen : chunk.ByWords;
        var (nearest, farthest) = _rising ? (range.Least, range.Greatest) : (range.Greatest, range.Least);
        return IsBeyondCursor(farthest) && IsNearEnough(nearest);
    }

    public void Visit(ColumnChunk chunk, ReadOnlySpan<ushort> rows, ReadOnlySpan<ushort> fails)
    {
        for (var n = 0; n < fails.Length; n++)
        {
            int at = rows[n];
            if (fails[n] == 0)
            {
                var key = new ArticleKey(AllRows.Key(sort, chunk, at), chunk.Ids[at]);
                if (IsNearEnough(key) && IsBeyondCursor(key))
                {
                    Keep(key);
                }
            }
        }
    }

    /// <summary>From the cursor away.</summary>
    public List<ArticleKey> Rows()
    {
        var rows = new List<ArticleKey>(_kept.Count);
        while (_kept.TryDequeue(out var key, out _))
        {
            rows.Add(key);
        }

        rows.Reverse();
        return rows;
    }

    private bool IsBeyondCursor(ArticleKey key) => _after is not { } after || IsFarther(key, after);

    private bool IsNearEnough(ArticleKey key) => _kept.Count < count || IsFarther(_kept.Peek(), key);

    private void Keep(ArticleKey key)
    {
        if (_kept.Count < count)
        {
            _kept.Enqueue(key, key);
        }
        else
        {
            _kept.DequeueEnqueue(key, key);
        }
    }

    /// <summary>True where one comes after the other on the way: down the list, or up it when it is read backwards.</summary>
    private bool IsFarther(ArticleKey one, ArticleKey other) =>
        _rising ? ArticleKey.Compare(one, other) > 0 : ArticleKey.Compare(one, other) < 0;
}
