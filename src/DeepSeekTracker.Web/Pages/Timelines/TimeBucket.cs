using DeepSeekTracker.Web.Pages.Shared;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Timelines;

/// <summary>The days of one bar; at the ends of a range a week or month is cut to it.</summary>
/// <param name="IsMonth">True for the bars of months.</param>
/// <param name="Label">Such as "27 Jan 2025", "27 Jan – 2 Feb 2025" or "Jan 2025".</param>
public sealed record TimeBucket(DateOnly From, DateOnly To, string Label, bool IsMonth = false)
{
    /// <summary>The bars of a range, in order and without gaps.</summary>
    public static IReadOnlyList<TimeBucket> Of(DateOnly from, DateOnly to, TimelineUnit unit)
    {
        var buckets = new List<TimeBucket>();
        for (var day = from; day <= to; )
        {
            var last = unit switch
            {
                TimelineUnit.Week => day.AddDays(6 - (((int)day.DayOfWeek + 6) % 7)),
                TimelineUnit.Month => new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)),
                _ => day,
            };
            last = last > to ? to : last;
            buckets.Add(new(day, last, Name(day, last, unit), unit == TimelineUnit.Month));
            day = last.AddDays(1);
        }

        return buckets;
    }

    /// <summary>The bar of a day; the days must be within the range.</summary>
    public static int IndexOf(IReadOnlyList<TimeBucket> buckets, DateOnly day)
    {
        var (low, high) = (0, buckets.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = buckets[middle].From <= day ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private static string Name(DateOnly from, DateOnly to, TimelineUnit unit) =>
        unit == TimelineUnit.Month ? DateWords.ShortMonth(from)
        : from == to ? DateWords.Day(from)
        : T("{0} – {1}", from.Year == to.Year ? DateWords.DayOfMonth(from) : DateWords.Day(from), DateWords.Day(to));
}
