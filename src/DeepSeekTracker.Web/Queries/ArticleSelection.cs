using DeepSeekTracker.Core.Search;
using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Queries;

/// <summary>Turns a filter into what the columns and the full-text index are asked: the one door to a filter's meaning.</summary>
public sealed class ArticleSelection(CoverageColumns columns, TimeProvider time)
{
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

        var places = await query.ReadNewestAsync(db, mostHits == int.MaxValue ? -1 : mostHits + 1, stop);
        // As new as what was found.
        table = await columns.CurrentAsync(db, stop);
        var more = places.Count > mostHits;
        if (more)
        {
            places.RemoveAt(mostHits);
        }

        places.Reverse();
        return new SelectedArticles(table, InColumns(table, filter), places, more);
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

    private static SearchNode? Root(ArticleFilter filter) => filter.Words is { } words ? SearchParser.Parse(words).Root : null;

    /// <summary>A search that holds nothing to look for, such as "!!!", finds nothing.</summary>
    private static bool IsEmptySearch(ArticleFilter filter) =>
        filter.Words is { } words && SearchParser.Parse(words) is { Root: null, Order: null };
}
