using DeepSeekTracker.Web.Pages.Shared;

namespace DeepSeekTracker.Web.Pages.Compare;

/// <summary>
/// Puts the days of a chart together to what can be pointed at and told in a table: of many days a bar is too narrow to hit,
/// and a row too much to read.
/// </summary>
public static class ChartParts
{
    private const int MostDays = 35;
    private const int MostDaysByWeek = 400;
    private const int MostDaysByMonth = 3660;

    /// <summary>The parts with articles, in order: alike in all charts of the same days.</summary>
    public static IEnumerable<ChartRow> Of(DayChart chart) =>
        chart
            .Bars.GroupBy(bar => Around(bar.Day, chart.Days))
            .OrderBy(part => part.Key.First)
            .Select(part => new ChartRow(
                part.Key.First < chart.From ? chart.From : part.Key.First,
                part.Key.Last > chart.To ? chart.To : part.Key.Last,
                part.Sum(bar => bar.Count)
            ));

    private static (DateOnly First, DateOnly Last) Around(DateOnly day, int days)
    {
        switch (days)
        {
            case <= MostDays:
                return (day, day);
            case <= MostDaysByWeek:
                // The calendar ends within a week.
                var monday = day.DayNumber - (((int)day.DayOfWeek + 6) % 7);
                return (
                    DateOnly.FromDayNumber(monday),
                    DateOnly.FromDayNumber(Math.Min(monday + 6, DateOnly.MaxValue.DayNumber))
                );
            case <= MostDaysByMonth:
                return (new(day.Year, day.Month, 1), new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)));
            default:
                return (new(day.Year, 1, 1), new(day.Year, 12, 31));
        }
    }
}
