using System.Globalization;
using DeepSeekTracker.Web.Pages.Shared;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Days;

/// <summary>A month or an ISO week as the calendar shows it.</summary>
/// <param name="Key">As in addresses: 2025-01 or 2025-W05.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
/// <param name="Name">Such as "January 2025" or "Week 5 of 2025".</param>
public sealed record CalendarSpan(string Key, DateOnly From, DateOnly To, string Name)
{
    // The ends of the calendar have no neighbours; nobody's coverage lies there.
    private const int FirstYear = 1000;
    private const int LastYear = 9998;

    public static CalendarSpan? Parse(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return Holds(month) ? Month(month) : null;
        }

        return
            text.Length == 8
            && text[4..6] is "-W" or "-w"
            && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && int.TryParse(text.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var week)
            && year is >= FirstYear and <= LastYear
            && week >= 1
            && week <= ISOWeek.GetWeeksInYear(year)
            ? Week(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)))
            : null;
    }

    /// <summary>True for a day that has a month and a week of its own here.</summary>
    public static bool Holds(DateOnly day) => day.Year is >= FirstYear and <= LastYear;

    public static CalendarSpan Month(DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return new(MonthKey(first), first, first.AddMonths(1).AddDays(-1), DateWords.Month(first));
    }

    public static CalendarSpan Week(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        var at = monday.ToDateTime(TimeOnly.MinValue);
        var (year, week) = (ISOWeek.GetYear(at), ISOWeek.GetWeekOfYear(at));
        return new(
            string.Create(CultureInfo.InvariantCulture, $"{year:0000}-W{week:00}"),
            monday,
            monday.AddDays(6),
            T("Week {0} of {1}", $"{week}", $"{year}")
        );
    }

    public bool IsWeek => Key.Contains('W', StringComparison.Ordinal);

    public CalendarSpan Before => IsWeek ? Week(From.AddDays(-1)) : Month(From.AddDays(-1));

    public CalendarSpan After => IsWeek ? Week(To.AddDays(1)) : Month(To.AddDays(1));

    private static string MonthKey(DateOnly first) => first.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
