using DeepSeekTracker.Web.Pages.Shared;

namespace DeepSeekTracker.Web.Pages.Compare;

/// <summary>
/// Puts the days of a chart together to what can be pointed at and told in a table: of many days a bar is too narrow to hit,
/// and a row too much to read.
/// </summary>
public static class ChartParts
{
    /// <summary>Parts of all charts of a page together, about: each is a link with its name. Of more in one chart each were too narrow to hit.</summary>
    private const int MostOfPage = 110;
    private const int MostOfChart = 35;
    private const int DaysOfWeek = 7;
    private const int DaysOfMonth = 31;

    /// <summary>The parts with articles, in order: alike in all charts of the same days.</summary>
    /// <param name="charts">How many charts stand on the page.</param>
    public static IEnumerable<ChartRow> Of(DayChart chart, int charts) =>
        chart
            .Bars.GroupBy(bar => Around(bar.Day, chart.Days, Math.Min(MostOfChart, MostOfPage / Math.Max(1, charts))))
            .OrderBy(part => part.Key.First)
            .Select(part => new ChartRow(
                part.Key.First < chart.From ? chart.From : part.Key.First,
                part.Key.Last > chart.To ? chart.To : part.Key.Last,
                part.Sum(bar => bar.Count)
            ));

    private static (DateOnly First, DateOnly Last) Around(DateOnly day, int days, int most)
    {
        if (days <= most)
        {
            return (day, day);
        }

        if (days <= most * DaysOfWeek)
        {
            // The calendar ends within a week.
            var monday = day.DayNumber - (((int)day.DayOfWeek + 6) % DaysOfWeek);
            return (
                DateOnly.FromDayNumber(monday),
                DateOnly.FromDayNumber(Math.Min(monday + DaysOfWeek - 1, DateOnly.MaxValue.DayNumber))
            );
        }

        return days <= most * DaysOfMonth
            ? (new(day.Year, day.Month, 1), new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)))
            : (new(day.Year, 1, 1), new(day.Year, 12, 31));
    }
}
