using System.Runtime.InteropServices;
using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Queries;

/// <summary>An article at its place in an ordered list.</summary>
/// <param name="At">What the list is ordered by.</param>
/// <param name="Id">The article's id, which makes the order total.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ArticleKey(long At, int Id)
{
    public static int Compare(ArticleKey one, ArticleKey other) => ColumnRow.Compare(one.At, one.Id, other.At, other.Id);
}

/// <summary>Walks the articles of a filter in a list's order.</summary>
internal sealed class ArticleWalk(ArticleSelection selection, TrackerDbContext db)
{
    /// <summary>Hits that are read at once where the columns take some of them away.</summary>
    private const int LeastRead = 1_000;

    /// <summary>The next articles beyond the cursor, away from it.</summary>
    public async Task<List<ArticleKey>> NearestAsync(
        ArticleFilter filter,
        ArticleCursor? cursor,
        int count,
        CancellationToken stop
    )
    {
        var rising = filter.Sort == ArticleSort.Oldest ^ (cursor?.Backwards ?? false);
        if (filter.Sort is ArticleSort.Seen or ArticleSort.Longest)
        {
            var top = new TopRows(filter.Sort, cursor, count);
            (await selection.OfAsync(db, filter, stop)).Visit(top);
            return top.Rows();
        }

        if (ArticleSelection.ReadsTexts(filter))
        {
            return AmongHits(await selection.OfAsync(db, filter, stop), cursor, count, rising);
        }

        var table = await selection.TableAsync(db, stop);
        if (selection.InIndex(table, filter) is not { } query)
        {
            return InTable(table, selection.InColumns(table, filter), cursor, count, rising);
        }

        // The counts beside the list are of the same hits; beyond them the index goes on.
        var newest = await selection.OfWordsAsync(db, filter, stop);
        return rising && newest.HasMore ? await OfHitsAsync(query, filter, cursor, count, rising, stop)
            : AmongHits(newest, cursor, count, rising) is var found && (found.Count == count || !newest.HasMore) ? found
            : await OfHitsAsync(query, filter, cursor, count, rising, stop);
    }

    /// <summary>All articles in the list's order.</summary>
    public async Task<List<int>> AllAsync(ArticleFilter filter, CancellationToken stop)
    {
        var all = new AllRows(filter.Sort);
        (await selection.OfAsync(db, filter, stop, int.MaxValue)).Visit(all);
        return [.. all.Keys().Select(key => key.Id)];
    }

    /// <summary>The newest of what was selected, newest first.</summary>
    public static List<ArticleKey> Newest(SelectedArticles selected, int count) =>
        selected.Hits is null
            ? InTable(selected.Table, selected.Filter, null, count, rising: false)
            : AmongHits(selected, null, count, rising: false);

    private static List<ArticleKey> AmongHits(SelectedArticles hits, ArticleCursor? cursor, int count, bool rising)
    {
        var all = new AllRows(rising ? ArticleSort.Oldest : ArticleSort.Published);
        hits.Visit(all);
        return
        [
            .. all.Keys()
                .Where(key =>
                    cursor is null
                    || ArticleKey.Compare(key, new ArticleKey(cursor.At, cursor.Id)) is var side && (rising ? side > 0 : side < 0)
                )
                .Take(count),
        ];
    }

    private static List<ArticleKey> InTable(ColumnTable table, ColumnFilter filter, ArticleCursor? cursor, int count, bool rising)
    {
        var found = new List<ArticleKey>(count);
        if (table.Chunks.Length == 0)
        {
            return found;
        }

        Span<ushort> room = stackalloc ushort[ColumnChunk.Most];
        var step = rising ? 1 : -1;
        var first =
            cursor is not null ? table.ChunkOf(cursor.At, cursor.Id)
            : rising ? 0
            : table.Chunks.Length - 1;
        for (var at = first; at >= 0 && at < table.Chunks.Length && found.Count < count; at += step)
        {
            var chunk = table.Chunks[at];
            if (filter.MayFit(chunk))
            {
                var fails = room[..chunk.Count];
                fails.Clear();
                filter.Fill(chunk, fails);
                Take(chunk, fails, cursor, count, rising, found);
            }
        }

        return found;
    }

    private static void Take(
        ColumnChunk chunk,
        ReadOnlySpan<ushort> fails,
        ArticleCursor? cursor,
        int count,
        bool rising,
        List<ArticleKey> found
    )
    {
        for (var n = 0; n < fails.Length && found.Count < count; n++)
        {
            var at = rising ? n : fails.Length - 1 - n;
            if (
                fails[at] == 0
                && (
                    cursor is null
                    || ColumnRow.Compare(chunk.Places[at], chunk.Ids[at], cursor.At, cursor.Id) is var side
                        && (rising ? side > 0 : side < 0)
                )
            )
            {
                found.Add(new ArticleKey(chunk.Places[at], chunk.Ids[at]));
            }
        }
    }

    /// <summary>The index walks its hits in order, so that many cost no more than few; those that the columns refuse are passed over.</summary>
    private async Task<List<ArticleKey>> OfHitsAsync(
        IndexQuery query,
        ArticleFilter filter,
        ArticleCursor? cursor,
        int count,
        bool rising,
        CancellationToken stop
    )
    {
        var limited =
            cursor is null ? query
            : rising ? query with { First = Math.Max(query.First, cursor.At + 1) }
            : query with { Last = Math.Min(query.Last, cursor.At - 1) };
        var found = new List<ArticleKey>(count);
        for (var most = query.Beside.Count == 0 ? count : LeastRead; ; most *= 4)
        {
            var order = rising ? IndexOrder.Oldest : IndexOrder.Newest;
            var (places, hasMore) = await selection.AskAsync(
                db,
                await selection.TableAsync(db, stop),
                limited,
                order,
                most,
                stop
            );
            // As new as what was found.
            var table = await selection.TableAsync(db, stop);
            found.AddRange(Fitting(table, filter, places, rising).Take(count - found.Count));
            if (found.Count == count || !hasMore)
            {
                return found;
            }

            limited = rising ? limited with { First = places[^1] + 1 } : limited with { Last = places[0] - 1 };
        }
    }

    /// <summary>Of hits at these places those that fit the rest of the filter, in the order of their places.</summary>
    public List<ArticleKey> Fitting(ColumnTable table, ArticleFilter filter, List<long> places, bool rising)
    {
        var all = new AllRows(rising ? ArticleSort.Oldest : ArticleSort.Published);
        new SelectedArticles(table, selection.InColumns(table, filter), [.. places.Order()], false).Visit(all);
        return all.Keys();
    }
}
