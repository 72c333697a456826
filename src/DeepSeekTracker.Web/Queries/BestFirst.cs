using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Queries;

/// <summary>
/// The order by relevance: the best of the newest hits, then all that is older, newest first. Among the best a cursor's
/// number is how many stand before it, without an id; beyond them it is the key of an article.
/// </summary>
internal sealed class BestFirst(ArticleSelection selection, TrackerDbContext db)
{
    private readonly ArticleWalk _walk = new(selection, db);

    /// <summary>All articles in this order.</summary>
    public async Task<(List<int> Ids, TextsRead? Read)> AllAsync(ArticleFilter filter, CancellationToken stop)
    {
        var best = (await RankedAsync(filter, isPatient: true, stop))?.Ids ?? [];
        var (all, read) = await _walk.AllAsync(filter, stop);
        var (known, ranked) = (all.ToHashSet(), best.ToHashSet());
        return ([.. best.Where(known.Contains), .. all.Where(id => !ranked.Contains(id))], read);
    }

    public async Task<KeyPage> PageAsync(ArticleFilter filter, ArticleCursor? cursor, int size, CancellationToken stop)
    {
        return await RankedAsync(filter, isPatient: false, stop) is not { } ranked
                ? KeyPage.Of(await _walk.NearestAsync(filter, cursor, size + 1, stop), cursor, size)
            : cursor is { Id: not 0 } ? await OfOlderAsync(ranked, filter, cursor, size, stop)
            : await OfBestAsync(ranked, filter, cursor, size, stop);
    }

    private async Task<KeyPage> OfOlderAsync(
        Ranked ranked,
        ArticleFilter filter,
        ArticleCursor cursor,
        int size,
        CancellationToken stop
    )
    {
        var keys = await _walk.NearestAsync(filter, cursor, size + 1, stop);
        if (!cursor.Backwards)
        {
            return KeyPage.Of(keys, cursor, size);
        }

        var page = KeyPage.Of([.. keys.Where(key => key.At < ranked.Oldest)], cursor, size);
        var before = new ArticleCursor(ranked.Ids.Count, 0, true);
        return page.Ids.Count == 0 ? await OfBestAsync(ranked, filter, before, size, stop)
            : page.Newer is null && ranked.Ids.Count > 0 ? page with { Newer = before }
            : page;
    }

    private async Task<KeyPage> OfBestAsync(
        Ranked ranked,
        ArticleFilter filter,
        ArticleCursor? cursor,
        int size,
        CancellationToken stop
    )
    {
        var (at, backwards) = ((int)Math.Clamp(cursor?.At ?? 0, 0, ranked.Ids.Count), cursor?.Backwards ?? false);
        var (first, end) = backwards ? (Math.Max(0, at - size), at) : (at, Math.Min(ranked.Ids.Count, at + size));
        var newer = first > 0 ? new ArticleCursor(first, 0, true) : null;
        var best = ranked.Ids[first..end];
        if (end < ranked.Ids.Count || ranked.Oldest is not { } oldest)
        {
            return new KeyPage(best, newer, end < ranked.Ids.Count ? new ArticleCursor(end, 0, false) : null);
        }

        var room = backwards ? 0 : size - best.Count;
        var keys = await _walk.NearestAsync(filter, new ArticleCursor(oldest, 0, false), room + 1, stop);
        var older =
            keys.Count <= room ? null
            : room == 0 ? new ArticleCursor(end, 0, false)
            : new ArticleCursor(keys[room - 1].At, keys[room - 1].Id, false);
        return new KeyPage([.. best, .. keys.Take(room).Select(key => key.Id)], newer, older);
    }

    /// <summary>Null where the filter has no words to judge by: such a list is newest first.</summary>
    private async Task<Ranked?> RankedAsync(ArticleFilter filter, bool isPatient, CancellationToken stop)
    {
        // What the index weighs it counts in all articles first: the mark that nearly all of them bear costs more than the words.
        var asked = ArticleSelection.IsLimited(filter) ? filter : filter with { Scope = StoryScope.All };
        var table = await selection.TableAsync(db, stop);
        if (selection.InIndex(table, asked) is not { } query)
        {
            return null;
        }

        var hits = await selection.AskAsync(db, table, query, IndexOrder.Best, IndexQuery.MostRanked, stop, isPatient);
        table = await selection.TableAsync(db, stop);
        var fitting = _walk.Fitting(table, filter, hits.Places, rising: true).Select(key => key.Id).ToHashSet();
        if (ArticleSelection.ReadsTexts(filter))
        {
            fitting.IntersectWith((await _walk.AllAsync(filter, stop)).Ids);
        }

        return new Ranked(
            [.. hits.Places.Select(place => table.IdAt(place)).OfType<int>().Where(fitting.Contains)],
            hits.HasMore ? hits.Places.Min() : null
        );
    }

    /// <param name="Ids">The best of the newest hits, best first.</param>
    /// <param name="Oldest">The place of the oldest hit that was ranked; null where there are none beyond.</param>
    private sealed record Ranked(List<int> Ids, long? Oldest);
}
