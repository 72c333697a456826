using DeepSeekTracker.Core.Search;

namespace DeepSeekTracker.Web.Queries;

/// <summary>A filter with words as the full-text index is asked.</summary>
/// <param name="Match">An FTS5 expression that no reader's input can break: every word of it is quoted.</param>
/// <param name="First">The first place that fits.</param>
/// <param name="Last">The last place that fits.</param>
/// <param name="Beside">What else the search asks that the index does not know: the columns are asked.</param>
internal sealed record IndexQuery(string Match, long First, long Last, IReadOnlyList<SearchNode> Beside)
{
    /// <summary>Hits that are counted: who finds more will narrow the search before counting them.</summary>
    public const int MostCounted = 10_000;

    /// <summary>Relevance is judged among the newest hits: judging them all took 2.4 s on a word of a million articles.</summary>
    public const int MostRanked = 2_000;

    /// <summary>Hits of words that are read to learn which of them bear a filter's limits: a tenth of a microsecond each.</summary>
    public const int MostRead = 300_000;
}
