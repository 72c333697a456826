namespace DeepSeekTracker.Web.Queries;

/// <summary>The rows next to a cursor in an order that is not the table's: of all that fit, the few nearest ones are kept.</summary>
internal sealed class TopRows(ArticleSort sort, ArticleCursor? cursor, int count) : IColumnVisitor
{
    private readonly bool _backwards = cursor?.Backwards ?? false;

    /// <summary>The farthest of those that were kept comes first.</summary>
    private readonly PriorityQueue<ArticleKey, ArticleKey> _kept = new(
        Comparer<ArticleKey>.Create((one, other) => Farther(cursor?.Backwards ?? false, other, one))
    );

    public void Visit(ColumnChunk chunk, ReadOnlySpan<ushort> fails)
    {
        for (var at = 0; at < fails.Length; at++)
        {
            if (fails[at] == 0)
            {
                Offer(new ArticleKey(AllRows.Key(sort, chunk, at), chunk.Ids[at]));
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

    private void Offer(ArticleKey key)
    {
        if (cursor is not null && Farther(_backwards, key, new ArticleKey(cursor.At, cursor.Id)) <= 0)
        {
            return;
        }

        if (_kept.Count < count)
        {
            _kept.Enqueue(key, key);
        }
        else if (Farther(_backwards, key, _kept.Peek()) < 0)
        {
            _kept.DequeueEnqueue(key, key);
        }
    }

    /// <summary>Above 0 where one comes after the other on the way: down the list, or up it when it is read backwards.</summary>
    private static int Farther(bool backwards, ArticleKey one, ArticleKey other)
    {
        var rise = ColumnRow.Compare(one.At, one.Id, other.At, other.Id);
        return backwards ? rise : -rise;
    }
}
