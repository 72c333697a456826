using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Queries;

/// <summary>Articles of one day (UTC).</summary>
public sealed record DayCount(DateOnly Day, int Count);

/// <summary>Coverage over time: only articles whose day is known are on a day; the others are counted beside.</summary>
/// <param name="Days">Days with at least one article, in order.</param>
/// <param name="Dated">Articles on a day.</param>
/// <param name="Vague">Articles known to the month or year only.</param>
/// <param name="Undated">Articles without any date.</param>
public sealed record Timeline(IReadOnlyList<DayCount> Days, int Dated, int Vague, int Undated);

public sealed class TimelineQueries(IDbContextFactory<TrackerDbContext> contexts, ArticleSelection selection)
{
    public async Task<Timeline> PerDayAsync(ArticleFilter filter, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var articles = selection.Of(db, filter);
        var days = await articles
            .Where(a => a.PublishedDay != null)
            .GroupBy(a => a.PublishedDay!.Value)
            .Select(g => new { g.Key, Count = g.Count() })
            .OrderBy(g => g.Key)
            .ToListAsync(stop);
        var vague = await articles.CountAsync(
            a => a.PublishedPrecision == DatePrecision.Month || a.PublishedPrecision == DatePrecision.Year,
            stop
        );
        var undated = await articles.CountAsync(a => a.PublishedPrecision == DatePrecision.None, stop);
        return new Timeline([.. days.Select(d => new DayCount(d.Key, d.Count))], days.Sum(d => d.Count), vague, undated);
    }
}
