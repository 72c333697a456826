using DeepSeekTracker.Core.Search;
using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Queries;

/// <summary>Turns a filter into what the columns and the full-text index are asked: the one door to a filter's meaning.</summary>
public sealed class ArticleSelection(CoverageColumns columns, TimeProvider time)
{
    private readonly RecentHits _recent = new();
    private readonly KeptCounts _counts = new();

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>The articles that fit; of a search for words the newest hits, up to a number.</summary>
    /// <param name="inIndex">What the index is asked in the filter's place, less than it: the rest is the columns' to say.</param>
    internal async Task<SelectedArticles> OfAsync(
        TrackerDbContext db,
        ArticleFilter filter,
        CancellationToken stop,
        int mostHits = IndexQuery.MostCounted,
        ArticleFilter? inIndex = null
    )
    {
        var table = await columns.CurrentAsync(db, stop);
        if (InIndex(table, inIndex ?? filter) is not { } query)
        {
            return new SelectedArticles(table, InColumns(table, filter), null, false);
        }

        var hits = await HitsAsync(db, table.Version, query, mostHits, stop);
        // As new as what was found.
        table = await columns.CurrentAsync(db, stop);
        return new SelectedArticles(table, InColumns(table, filter), hits.Places, hits.HasMore);
    }

    /// <summary>
    /// The articles that fit among the newest hits of the filter's words. Where these are more than are counted, and the filter
    /// has other limits, all hits are looked at, unless they are too many.
    /// </summary>
    internal async Task<SelectedArticles> OfWordsAsync(TrackerDbContext db, ArticleFilter filter, CancellationToken stop)
    {
        var words = new ArticleFilter { Words = filter.Words, Scope = StoryScope.All };
        var selected = await OfAsync(db, filter, stop, inIndex: words);
        return selected.HasMore && IsLimited(filter) && selected.LikelyHits() <= IndexQuery.MostRead
            ? await OfAsync(db, filter, stop, IndexQuery.MostRead, words)
            : selected;
    }

    /// <summary>True where something beside words limits the list.</summary>
    internal static bool IsLimited(ArticleFilter filter) =>
        !(filter with { Words = null, Scope = StoryScope.OnStory }).IsEverything;

    /// <summary>The counts of what was selected.</summary>
    internal FacetCounter Counted(SelectedArticles selected, ArticleFilter filter)
    {
        if (selected.Hits is null)
        {
            // A search without words may ask for days by the calendar.
            return _counts.Of(selected, $"{Today:O} {ArticleFilterQuery.Format(filter with { Sort = ArticleSort.Published })}");
        }

        var counter = new FacetCounter(selected.Table);
        selected.Visit(counter);
        return counter;
    }

    internal Task<ColumnTable> TableAsync(TrackerDbContext db, CancellationToken stop) => columns.CurrentAsync(db, stop);

    /// <summary>The filter as the full-text index is asked; null where it has no words to look for.</summary>
    internal IndexQuery? InIndex(ColumnTable table, ArticleFilter filter) =>
        Root(filter) is { HasWords: true } root ? new IndexQueryBuilder(table, Today).Of(filter, root) : null;

    /// <summary>The filter as the columns are asked; of a search with words only what the index does not know.</summary>
    internal ColumnFilter InColumns(ColumnTable table, ArticleFilter filter)
    {
        var (root, search) = (Root(filter), new ColumnSearch(table, Today));
        var test =
            root is null ? (IsEmptySearch(filter) ? (_, _) => false : null)
            : !root.HasWords ? search.Test(root)
            : search.Test(new IndexQueryBuilder(table, Today).Of(filter, root).Beside);
        return new ColumnFilter(table, filter, test);
    }

    private async Task<FoundHits> HitsAsync(TrackerDbContext db, long version, IndexQuery query, int most, CancellationToken stop)
    {
        if (most == int.MaxValue)
        {
            var all = await query.ReadNewestAsync(db, -1, stop);
            all.Reverse();
            return new FoundHits(all, false);
        }

        if (_recent.Find(query.Match, version, most) is { } kept)
        {
            return kept;
        }

        var places = await query.ReadNewestAsync(db, most + 1, stop);
        var more = places.Count > most;
        if (more)
        {
            places.RemoveAt(most);
        }

        places.Reverse();
        var hits = new FoundHits(places, more);
        _recent.Put(query.Match, version, hits);
        return hits;
    }

    private static SearchNode? Root(ArticleFilter filter) => filter.Words is { } words ? SearchParser.Parse(words).Root : null;

    /// <summary>A search that holds nothing to look for, such as "!!!", finds nothing.</summary>
    private static bool IsEmptySearch(ArticleFilter filter) =>
        filter.Words is { } words && SearchParser.Parse(words) is { Root: null, Order: null };
}
