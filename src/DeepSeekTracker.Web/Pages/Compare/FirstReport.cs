using DeepSeekTracker.Core.Copies;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Compare;

/// <summary>An article with the time within which it appeared.</summary>
public sealed record TimedReport(ArticleRow Article, PublishedInterval Time)
{
    /// <summary>The article's own time in words: as exact as it is known.</summary>
    public string Span =>
        Article.Date.IsOfDailyList ? DateWords.Of(Article.Date)
        : Article.Date.Precision < DatePrecision.Minute ? T("some time on {0}", DateWords.Day(Day))
        : Article.Date.IsZoneKnown ? DateWords.Instant(Article.Date.At!.Value)
        : T("{0}, by the clock of an unnamed place", DateWords.Instant(Article.Date.At!.Value));

    private DateOnly Day => DateOnly.FromDateTime(Article.Date.At!.Value.UtcDateTime);
}

/// <summary>
/// When a side first reported, as an interval: a date that is known to the day says no more than the day, and that day is
/// somewhere on Earth. Two reports that may have come in either order are not put in one.
/// </summary>
/// <param name="Shown">The article of which is known soonest that it had appeared.</param>
/// <param name="Rivals">Others that may have come before it: at most one that is dated itself, and one of a daily list.</param>
/// <param name="Time">The first report, whichever it is, came within this.</param>
public sealed record FirstReport(TimedReport Shown, IReadOnlyList<TimedReport> Rivals, PublishedInterval Time)
{
    /// <summary>The first report of a side from its earliest articles; null where none is dated.</summary>
    public static FirstReport? Of(IReadOnlyList<ArticleRow> earliest)
    {
        List<TimedReport> known =
        [
            .. earliest
                .Where(row => row.Date is { Precision: >= DatePrecision.Day, Interval: not null })
                .Select(row => new TimedReport(row, row.Date.Interval!.Value))
                .OrderBy(report => report.Time.Until),
        ];
        if (known.Count == 0)
        {
            return null;
        }

        var shown = known[0];
        return new(
            shown,
            [
                .. known
                    .Skip(1)
                    .Where(report => !shown.Time.IsBefore(report.Time))
                    .DistinctBy(report => report.Article.Date.IsOfDailyList),
            ],
            shown.Time with
            {
                From = known.Min(report => report.Time.From),
            }
        );
    }

    /// <summary>True only where the intervals do not overlap.</summary>
    public bool IsBefore(FirstReport other) => Time.IsBefore(other.Time);
}
