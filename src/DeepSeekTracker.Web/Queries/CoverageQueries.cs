using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Queries;

/// <summary>What parts coverage into series.</summary>
public enum CoverageBy
{
    /// <summary>One series of all articles.</summary>
    None,

    /// <summary>By outlet key.</summary>
    Outlet,

    /// <summary>By topic key; an article counts in each of its topics, and one without topics in none.</summary>
    Topic,

    /// <summary>By language, its forms (zh-Hant) with it.</summary>
    Language,

    /// <summary>By the outlet's country (ISO 3166-1 alpha-2).</summary>
    Country,

    /// <summary>By the outlet's type.</summary>
    Kind,

    /// <summary>By <see cref="ReportRole"/>.</summary>
    Role,
}

/// <summary>One line or layer of a chart.</summary>
/// <param name="Key">The outlet's or topic's key, the language's tag, the country's code or the type; "" of all.</param>
/// <param name="Timeline">Its days, and its articles without a day.</param>
public sealed record CoverageSeries(string Key, Timeline Timeline)
{
    /// <summary>Articles with and without a day.</summary>
    public int Articles => Timeline.Dated + Timeline.Vague + Timeline.Undated;
}

/// <summary>Coverage over time.</summary>
/// <param name="All">All articles that fit, each once.</param>
/// <param name="Series">Those with articles, the most articles first; what has no value (no country, no topic) is in none.</param>
/// <param name="OfNewest">A search for words found more than <see cref="CoverageQueries.MostCounted"/>: only the newest are counted.</param>
public sealed record Coverage(Timeline All, IReadOnlyList<CoverageSeries> Series, bool OfNewest)
{
    /// <summary>How many texts were read for the search; null where it asks for none.</summary>
    public TextsRead? Read { get; init; }

    /// <summary>Those of all articles that have none of the topics asked for; null unless asked for.</summary>
    public Timeline? WithoutTopics { get; init; }

    /// <summary>The same articles by what they are among reports; empty unless asked for.</summary>
    public IReadOnlyList<CoverageSeries> Roles { get; init; } = [];

    /// <summary>How many of all articles are reports of their own, where that was asked for.</summary>
    public ReportCount Reports =>
        new(All.Dated + All.Vague + All.Undated, Of(ReportRole.Copy), Of(ReportRole.Uncompared), OfNewest);

    private int Of(ReportRole role) => Roles.FirstOrDefault(series => series.Key == role.ToString())?.Articles ?? 0;
}

/// <summary>
/// How many articles, when and whose: answered from memory, exactly for every filter without words (a few milliseconds at a
/// million articles), and for a search from its newest <see cref="MostCounted"/> hits.
/// </summary>
public sealed class CoverageQueries(IDbContextFactory<TrackerDbContext> contexts, ArticleSelection selection)
{
    /// <summary>Hits of a search that are counted.</summary>
    public const int MostCounted = IndexQuery.MostCounted;

    /// <summary>The number of articles; at most <see cref="MostCounted"/> where the filter has words, and then whether there are more.</summary>
    public async Task<ArticleCount> CountAsync(ArticleFilter filter, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var selected = await selection.OfAsync(db, filter, stop);
        return new ArticleCount(selection.Counted(selected, filter).Fitting, selected.HasMore);
    }

    /// <summary>Articles a day and series; days without articles are left out, articles without a day counted apart.</summary>
    /// <param name="withRoles">Tells also which of them are reports of their own.</param>
    /// <param name="without">Chooses from the topics found those whose absence is to be counted.</param>
    public async Task<Coverage> PerDayAsync(
        ArticleFilter filter,
        CoverageBy by,
        CancellationToken stop,
        bool withRoles = false,
        Func<IReadOnlyList<CoverageSeries>, IReadOnlyCollection<string>>? without = null
    )
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var selected = await selection.OfAsync(db, filter, stop);
        // Kept, and brought up where something changed: a walk over all rows would be most of a page.
        var all = selection.Counted(selected, filter).Timeline();
        IReadOnlyList<CoverageSeries> series = by == CoverageBy.None ? [] : [.. Ordered(Counted(selected, by))];
        return new Coverage(all, series, selected.HasMore)
        {
            Read = selected.Read,
            WithoutTopics = without is null || by != CoverageBy.Topic ? null : Rest(selected, without(series)),
            Roles = withRoles ? Counted(selected, CoverageBy.Role) : [],
        };
    }

    /// <summary>The first and the last day of publication among the articles that fit; null where none is dated.</summary>
    public async Task<(DateOnly First, DateOnly Last)?> FirstAndLastAsync(ArticleFilter filter, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var days = new DayRange();
        (await selection.OfAsync(db, filter, stop)).Visit(days);
        return days is { FirstDay: { } first, LastDay: { } last } ? (first, last) : null;
    }

    private static Timeline Rest(SelectedArticles selected, IReadOnlyCollection<string> topics)
    {
        var counter = new SeriesCounter(selected.Table, CoverageBy.Topic, topics);
        selected.Visit(counter);
        return counter.Series().Select(series => series.Timeline).FirstOrDefault() ?? new Timeline([], 0, 0, 0);
    }

    private static List<CoverageSeries> Counted(SelectedArticles selected, CoverageBy by)
    {
        var counter = new SeriesCounter(selected.Table, by);
        selected.Visit(counter);
        return [.. counter.Series().Select(series => new CoverageSeries(series.Key, series.Timeline))];
    }

    private static IOrderedEnumerable<CoverageSeries> Ordered(IEnumerable<CoverageSeries> series) =>
        series.OrderByDescending(s => s.Articles).ThenBy(s => s.Key, StringComparer.Ordinal);
}
