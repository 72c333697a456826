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
            return Nearest(await selection.OfAsync(db, filter, stop), cursor, count, rising);
        }

        var table = await selection.TableAsync(db, stop);
        if (selection.InIndex(table, filter) is not { } query)
        {
            return Nearest(new SelectedArticles(table, selection.InColumns(table, filter), null, false), cursor, count, rising);
        }

        // The counts beside the list are of the same hits; beyond them the index goes on.
        var newest = await selection.OfWordsAsync(db, filter, stop);
        return rising && newest.HasMore ? await OfHitsAsync(query, filter, cursor, count, rising, stop)
            : Nearest(newest, cursor, count, rising) is var found && (found.Count == count || !newest.HasMore) ? found
            : await OfHitsAsync(query, filter, cursor, count, rising, stop);
    }

    /// <summary>All articles in the list's order, and how many texts were read for them.</summary>
    public async Task<(List<int> Ids, TextsRead? Read)> AllAsync(ArticleFilter filter, CancellationToken stop)
    {
        var all = new AllRows(filter.Sort);
        var selected = await selection.OfAsync(db, filter, stop, int.MaxValue);
        selected.Visit(all);
        return ([.. all.Keys().Select(key => key.Id)], selected.Read);
    }

    /// <summary>The newest of what was selected, newest first.</summary>
    public static List<ArticleKey> Newest(SelectedArticles selected, int count) => Nearest(selected, null, count, rising: false);

    /// <summary>Chunk after chunk away from the cursor, until there are enough.</summary>
    private static List<ArticleKey> Nearest(SelectedArticles selected, ArticleCursor? cursor, int count, bool rising)
    {
        var (table, found) = (selected.Table, new List<ArticleKey>());
        if (table.Chunks.Length == 0)
        {
            return found;
        }

        Span<ushort> room = stackalloc ushort[ColumnChunk.Most];
        Span<ushort> fails = stackalloc ushort[ColumnChunk.Most];
        var step = rising ? 1 : -1;
        var first =
            cursor is not null ? table.ChunkOf(cursor.At, cursor.Id)
            : rising ? 0
            : table.Chunks.Length - 1;
        for (var at = first; at >= 0 && at < table.Chunks.Length && found.Count < count; at += step)
        {
            var chunk = table.Chunks[at];
            if (selected.Filter.MayFit(chunk) && selected.RowsOf(chunk, room) is { IsEmpty: false } rows)
            {
                selected.Filter.Fill(chunk, rows, fails[..rows.Length]);
                Take(chunk, rows, fails[..rows.Length], cursor, count, rising, found);
            }
        }

        return found;
    }

    private static void Take(
        ColumnChunk chunk,
        ReadOnlySpan<ushort> rows,
        ReadOnlySpan<ushort> fails,
        ArticleCursor? cursor,
        int count,
        bool rising,
        List<ArticleKey> found
    )
    {
        for (var n = 0; n < fails.Length && found.Count < count; n++)
        {
            var row = rising ? n : fails.Length - 1 - n;
            var at = rows[row];
            if (
                fails[row] == 0
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
