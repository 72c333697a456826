using DeepSeekTracker.Core.Copies;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Compare;

/// <summary>
/// When a side first reported, as an interval: a date that is known to the day says no more than the day, and that day is
/// somewhere on Earth. Two reports that may have come in either order are not put in one.
/// </summary>
/// <param name="Article">An article whose interval begins first.</param>
/// <param name="Time">The first report came within this.</param>
public sealed record FirstReport(ArticleRow Article, PublishedInterval Time)
{
    /// <summary>The first report of a side from its earliest articles in order of time; null where none is dated.</summary>
    public static FirstReport? Of(IReadOnlyList<ArticleRow> earliest)
    {
        var known = earliest
            .Where(row => row.Date is { Precision: >= DatePrecision.Day, Interval: not null })
            .Select(row => (Row: row, Time: row.Date.Interval!.Value))
            .ToList();
        if (known.Count == 0)
        {
            return null;
        }

        var first = known.MinBy(k => k.Time.From);
        return new(first.Row, first.Time with { Until = known.Min(k => k.Time.Until) });
    }

    /// <summary>True only where the intervals do not overlap.</summary>
    public bool IsBefore(FirstReport other) => Time.IsBefore(other.Time);

    /// <summary>The interval in words: as exact as it is known.</summary>
    public string Span =>
        Time.From == DateTime.MinValue
            ? Time == Article.Date.Interval
                ? T("by {0}", DateWords.Day(DateOnly.FromDateTime(Article.Date.At!.Value.UtcDateTime)))
                : T("by {0}", DateWords.Instant(Utc(Time.Until)))
            : Time != Article.Date.Interval
                ? T("{0} to {1}", DateWords.Instant(Utc(Time.From)), DateWords.Instant(Utc(Time.Until)))
                : Article.Date.Precision < DatePrecision.Minute
                    ? T("some time on {0}", DateWords.Day(DateOnly.FromDateTime(Article.Date.At!.Value.UtcDateTime)))
                    : Article.Date.IsZoneKnown
                        ? DateWords.Instant(Article.Date.At!.Value)
                        : T("{0}, by the clock of an unnamed place", DateWords.Instant(Article.Date.At!.Value));

    private static DateTimeOffset Utc(DateTime instant) => new(instant, TimeSpan.Zero);
}
