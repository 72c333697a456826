using System.Globalization;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Pages.Compare;

/// <summary>
/// When a side first reported, as an interval: a date that is known to the day says no more than the day. Without time of
/// day two reports of one day cannot be put in order, and are not.
/// </summary>
/// <param name="Article">An article whose interval begins first.</param>
/// <param name="From">The first report was not before this.</param>
/// <param name="To">The first report was before this.</param>
public sealed record FirstReport(ArticleRow Article, DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>The first report of a side from its earliest articles in order of time; null where none is dated.</summary>
    public static FirstReport? Of(IReadOnlyList<ArticleRow> earliest)
    {
        var known = earliest
            .Where(row => row.Date.At is not null && row.Date.Precision >= DatePrecision.Day)
            .Select(row => (Row: row, From: row.Date.At!.Value, To: row.Date.At.Value + Width(row.Date.Precision)))
            .ToList();
        if (known.Count == 0)
        {
            return null;
        }

        var first = known.MinBy(k => k.From);
        return new(first.Row, first.From, known.Min(k => k.To));
    }

    /// <summary>True only where the intervals do not overlap.</summary>
    public bool IsBefore(FirstReport other) => To <= other.From;

    /// <summary>The interval in words: as exact as it is known.</summary>
    public string Span =>
        To - From >= TimeSpan.FromDays(1) ? $"some time on {DateWords.Day(DateOnly.FromDateTime(From.UtcDateTime))} (UTC)"
        : To - From > TimeSpan.FromMinutes(1)
            ? $"{DateWords.Instant(From)} to {To.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture)}"
        : DateWords.Instant(From);

    private static TimeSpan Width(DatePrecision precision) =>
        precision switch
        {
            DatePrecision.Second => TimeSpan.FromSeconds(1),
            DatePrecision.Minute => TimeSpan.FromMinutes(1),
            _ => TimeSpan.FromDays(1),
        };
}
