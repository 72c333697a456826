using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Queries;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>Neighbouring rows of a list under one heading.</summary>
/// <param name="Label">The heading.</param>
/// <param name="Day">The day that the heading links to; null where the day is not known.</param>
public sealed record DayGroup(string Label, DateOnly? Day, IReadOnlyList<ArticleRow> Rows);

/// <summary>Parts a list by day without changing its order. An article whose day is not known never stands under a day.</summary>
public static class DayGroups
{
    public static IReadOnlyList<DayGroup> Of(IReadOnlyList<ArticleRow> rows, ArticleSort sort)
    {
        var groups = new List<DayGroup>();
        var current = new List<ArticleRow>();
        (string Label, DateOnly? Day) last = ("", null);
        foreach (var row in rows)
        {
            var heading = Heading(row.Date, sort);
            if (heading != last || current.Count == 0)
            {
                current = [];
                groups.Add(new DayGroup(heading.Label, heading.Day, current));
                last = heading;
            }

            current.Add(row);
        }

        return groups;
    }

    private static (string Label, DateOnly? Day) Heading(ShownDate date, ArticleSort sort)
    {
        if (sort == ArticleSort.Seen)
        {
            return (T("First seen {0}", DateWords.Day(DateOnly.FromDateTime(date.FirstSeenAt.UtcDateTime))), null);
        }

        return (DateWords.KnownDay(date), date.Precision) switch
        {
            // It stands where it was first seen; a heading of a later day would say that the day has come.
            ({ } day, _) when day > DateOnly.FromDateTime(date.FirstSeenAt.UtcDateTime) => (
                T("Dated ahead, {0} · {1}", DateWords.Day(day), DateWords.InPlaceOfADate(date with { ListedOn = null })),
                null
            ),
            ({ } day, _) => (DateWords.LongDay(day), day),
            (null, DatePrecision.Month or DatePrecision.Year) => (T("{0} · day not known", DateWords.Of(date)), null),
            _ => (T("No date known · {0}", DateWords.InPlaceOfADate(date)), null),
        };
    }
}
