using DeepSeekTracker.Core.Search;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Queries;

/// <summary>Turns a filter into what the columns, the full-text index and the texts are asked: the one door to a filter's meaning.</summary>
public sealed class ArticleSelection(CoverageColumns columns, TimeProvider time, FollowedStory? story = null) : IDisposable
{
    /// <summary>How long a page waits for the number of one list that it only offers.</summary>
    private static readonly TimeSpan OfferTime = TimeSpan.FromMilliseconds(40);

    private readonly IndexReader _index = new(time);
    private readonly KeptCounts _counts = new();
    private readonly TextFindings _findings = new(time);

    /// <summary>Reading texts takes a whole processor: other pages keep the rest.</summary>
    private readonly SemaphoreSlim _turn = new(1, 1);

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>The articles that fit; of a search for words the newest hits, up to a number.</summary>
    /// <param name="inIndex">What the index is asked in the filter's place, less than it: the rest is the columns' to say.</param>
    /// <param name="reading">The time that a page has for reading texts.</param>
    internal async Task<SelectedArticles> OfAsync(
        TrackerDbContext db,
        ArticleFilter filter,
        CancellationToken stop,
        int mostHits = IndexQuery.MostCounted,
        ArticleFilter? inIndex = null,
        TextTime? reading = null
    )
    {
        var asked = Asked.Of(filter);
        if (asked.InTexts.Count > 0)
        {
            return await ReadAsync(db, filter, asked, reading ?? new TextTime(), stop);
        }

        return await RestAsync(db, filter, asked, mostHits, inIndex, stop);
    }

    public void Dispose()
    {
        _turn.Dispose();
        _index.Dispose();
    }

    internal Task<ColumnTable> TableAsync(TrackerDbContext db, CancellationToken stop) => columns.CurrentAsync(db, stop);

    /// <summary>True where texts must be read to know what fits.</summary>
    internal static bool ReadsTexts(ArticleFilter filter) => Asked.Of(filter).InTexts.Count > 0;

    /// <summary>True where the full-text index must be asked.</summary>
    public static bool ReadsIndex(ArticleFilter filter) => Asked.Of(filter).Rest is { HasWords: true };

    /// <summary>The filter as the full-text index is asked; null where it has no words to look for.</summary>
    internal IndexQuery? InIndex(ColumnTable table, ArticleFilter filter) => InIndex(table, filter, Asked.Of(filter));

    /// <summary>The filter as the columns are asked; of a search with words only what the index does not know.</summary>
    internal ColumnFilter InColumns(ColumnTable table, ArticleFilter filter) => InColumns(table, filter, Asked.Of(filter));

    private IndexQuery? InIndex(ColumnTable table, ArticleFilter filter, Asked asked) =>
        Keyed(asked.Rest) is { HasWords: true } root ? new IndexQueryBuilder(table, Today).Of(filter, root) : null;

    private ColumnFilter InColumns(ColumnTable table, ArticleFilter filter, Asked asked)
    {
        var search = new ColumnSearch(table, Today);
        var test =
            Keyed(asked.Rest) is not { } root ? (asked.IsEmpty ? (_, _) => false : null)
            : !root.HasWords ? search.Test(root)
            : search.Test(new IndexQueryBuilder(table, Today).Of(filter, root).Beside);
        return new ColumnFilter(table, filter, test);
    }

    /// <summary>The search with the keys of the topics that it names.</summary>
    private SearchNode? Keyed(SearchNode? node) =>
        node switch
        {
            SearchValue { Field: SearchField.Topic } topic => topic with { Value = story?.TopicKey(topic.Value) ?? topic.Value },
            SearchNot not => new SearchNot(Keyed(not.Of)!),
            SearchAll all => new SearchAll([.. all.Of.Select(part => Keyed(part)!)]),
            SearchAny any => new SearchAny([.. any.Of.Select(part => Keyed(part)!)]),
            _ => node,
        };

    /// <summary>What index and columns find.</summary>
    private async Task<SelectedArticles> RestAsync(
        TrackerDbContext db,
        ArticleFilter filter,
        Asked asked,
        int mostHits,
        ArticleFilter? inIndex,
        CancellationToken stop
    )
    {
        var table = await columns.CurrentAsync(db, stop);
        if (InIndex(table, inIndex ?? filter, asked) is not { } query)
        {
            return new SelectedArticles(table, InColumns(table, filter, asked), null, false);
        }

        var hits = await AskAsync(db, table, query, IndexOrder.Newest, mostHits == int.MaxValue ? -1 : mostHits, stop);
        // As new as what was found.
        table = await columns.CurrentAsync(db, stop);
        return new SelectedArticles(table, InColumns(table, filter, asked), hits.Places, hits.HasMore);
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

    /// <summary>The same articles without the limits on days, with the filter that says so.</summary>
    internal (SelectedArticles Selected, ArticleFilter Filter) OnAnyDay(SelectedArticles selected, ArticleFilter filter)
    {
        var looser = filter with { From = null, To = null };
        return (selected with { Filter = InColumns(selected.Table, looser) }, looser);
    }

    /// <summary>True where something beside words limits the list.</summary>
    internal static bool IsLimited(ArticleFilter filter) =>
        !(filter with { Words = null, Scope = StoryScope.OnStory }).IsEverything;

    /// <summary>The counts of what was selected.</summary>
    internal FacetCounter Counted(SelectedArticles selected, ArticleFilter filter)
    {
        if (selected.Hits is null && !ReadsTexts(filter))
        {
            // A search without words may ask for days by the calendar.
            return _counts.Of(selected, $"{Today:O} {ArticleFilterQuery.Format(filter with { Sort = ArticleSort.Published })}");
        }

        var counter = new FacetCounter(selected.Table);
        selected.Visit(counter);
        return counter;
    }

    /// <summary>How many articles of another list fit, to offer it; null where many articles make that slow to tell.</summary>
    internal async Task<int?> OfferedAsync(TrackerDbContext db, ArticleFilter filter, CancellationToken stop)
    {
        var table = await columns.CurrentAsync(db, stop);
        using var late = table.IsLarge ? new CancellationTokenSource(OfferTime, time) : new CancellationTokenSource();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, late.Token);
        try
        {
            return Counted(await OfAsync(db, filter, either.Token), filter).Fitting;
        }
        catch (Exception slow) when (slow is SlowSearchException or OperationCanceledException && !stop.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>Asks the index.</summary>
    internal Task<FoundHits> AskAsync(
        TrackerDbContext db,
        ColumnTable table,
        IndexQuery query,
        IndexOrder order,
        int most,
        CancellationToken stop,
        bool isPatient = false
    ) =>
        _index.AskAsync(
            db.Database.GetConnectionString()!,
            table,
            new IndexQuestion(query.Match, query.First, query.Last, order, most, table.Version)
            {
                IsPatient = isPatient || most < 0,
            },
            stop
        );

    /// <summary>Of what index and columns find, those of the newest whose texts fit.</summary>
    private async Task<SelectedArticles> ReadAsync(
        TrackerDbContext db,
        ArticleFilter filter,
        Asked asked,
        TextTime reading,
        CancellationToken stop
    )
    {
        var key = TextFindings.Key(filter, Today);
        await _turn.WaitAsync(stop);
        try
        {
            var table = await columns.CurrentAsync(db, stop);
            var (finding, stands) = _findings.Find(key, table.Version);
            if (finding is null || !stands)
            {
                var rest = await RestAsync(db, filter, asked, IndexQuery.MostCounted, null, stop);
                finding = await new TextSearch(db, asked.InTexts, reading).FindAsync(rest, finding, stop);
                _findings.Keep(key, finding);
            }

            reading.Spend(finding);
            return finding.Select(filter);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>What a filter's search asks.</summary>
    /// <param name="Rest">What index and columns answer; null where nothing is asked of them.</param>
    /// <param name="InTexts">What the texts themselves answer.</param>
    /// <param name="IsEmpty">A search that holds nothing to look for, such as "!!!", finds nothing.</param>
    private sealed record Asked(SearchNode? Rest, IReadOnlyList<SearchNode> InTexts, bool IsEmpty)
    {
        public static Asked Of(ArticleFilter filter)
        {
            var reading = filter.Words is { } words ? SearchParser.Parse(words) : null;
            return new Asked(
                SearchTexts.Rest(reading?.Root),
                SearchTexts.Of(reading?.Root),
                reading is { Root: null, Order: null }
            );
        }
    }
}
