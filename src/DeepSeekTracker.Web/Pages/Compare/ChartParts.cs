using DeepSeekTracker.Web.Pages.Shared;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Compare;

/// <summary>The days that one link of a chart opens.</summary>
public enum PartUnit
{
    Day,
    Week,
    Month,
    Year,
}

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
            .Bars.GroupBy(bar => Around(bar.Day, UnitOf(chart.Days, charts)))
            .OrderBy(part => part.Key.First)
            .Select(part => new ChartRow(
                part.Key.First < chart.From ? chart.From : part.Key.First,
                part.Key.Last > chart.To ? chart.To : part.Key.Last,
                part.Sum(bar => bar.Count)
            ));

    /// <summary>What one part of a chart is.</summary>
    /// <param name="days">The days of the chart.</param>
    /// <param name="charts">How many charts stand on the page.</param>
    public static PartUnit UnitOf(int days, int charts)
    {
        var most = Math.Min(MostOfChart, MostOfPage / Math.Max(1, charts));
        return days <= most ? PartUnit.Day
            : days <= most * DaysOfWeek ? PartUnit.Week
            : days <= most * DaysOfMonth ? PartUnit.Month
            : PartUnit.Year;
    }

    /// <summary>The heading of charts whose bars are days, and whose links open these parts.</summary>
    public static string Heading(PartUnit unit) =>
        unit switch
        {
            PartUnit.Day => T("How much, per day"),
            PartUnit.Week => T("How much: each bar a day, each link a week"),
            PartUnit.Month => T("How much: each bar a day, each link a month"),
            _ => T("How much: each bar a day, each link a year"),
        };

    private static (DateOnly First, DateOnly Last) Around(DateOnly day, PartUnit unit)
    {
        // The calendar ends within a week.
        var monday = day.DayNumber - (((int)day.DayOfWeek + 6) % DaysOfWeek);
        return unit switch
        {
            PartUnit.Day => (day, day),
            PartUnit.Week => (
                DateOnly.FromDayNumber(monday),
                DateOnly.FromDayNumber(Math.Min(monday + DaysOfWeek - 1, DateOnly.MaxValue.DayNumber))
            ),
            PartUnit.Month => (new(day.Year, day.Month, 1), new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month))),
            _ => (new(day.Year, 1, 1), new(day.Year, 12, 31)),
        };
    }
}
