namespace DeepSeekTracker.Web.Queries;

/// <summary>Articles of one day (UTC).</summary>
public sealed record DayCount(DateOnly Day, int Count);

/// <summary>Coverage over time: only articles whose day is known are on a day; the others are counted beside.</summary>
/// <param name="Days">Days with at least one article, in order.</param>
/// <param name="Dated">Articles on a day.</param>
/// <param name="Vague">Articles known to the month or year only.</param>
/// <param name="Undated">Articles without any date.</param>
public sealed record Timeline(IReadOnlyList<DayCount> Days, int Dated, int Vague, int Undated)
{
    /// <summary>Of the days those on which articles stand by a daily list alone, in order, with their number; of all articles only.</summary>
    public IReadOnlyList<DayCount> OfDailyLists { get; init; } = [];
}

public sealed class TimelineQueries(CoverageQueries coverage)
{
    /// <summary>All articles of the filter by day; of a search for words the newest (<see cref="CoverageQueries.MostCounted"/>).</summary>
    public async Task<Timeline> PerDayAsync(ArticleFilter filter, CancellationToken stop) =>
        (await coverage.PerDayAsync(filter, CoverageBy.None, stop)).All;
}
