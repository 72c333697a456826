using System.Globalization;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>A day's bar. Across, places are shares of the width; down, they are pixels: so that text keeps its size on every screen.</summary>
public sealed record ChartBar(DateOnly Day, int Count, string SlotX, string SlotWidth, string X, string Width, int Y, int Height);

/// <summary>A line across the chart with its number.</summary>
public sealed record ChartLine(int Y, int Value);

/// <summary>A day below the chart; minor ones give way on narrow screens.</summary>
public sealed record ChartTick(string X, string Label, bool Minor);

/// <summary>The number of a day with events, above its bar.</summary>
public sealed record ChartMark(int Number, DateOnly Day, string X, int Y, int LineTo, string Label);

/// <summary>What a chart of articles per day is made of.</summary>
public sealed record DayChart(
    string Label,
    IReadOnlyList<ChartBar> Bars,
    IReadOnlyList<ChartLine> Lines,
    IReadOnlyList<ChartTick> Ticks,
    IReadOnlyList<ChartMark> Marks,
    int Top,
    int Floor,
    int Height
)
{
    private const int AxisHeight = 26;

    /// <summary>The articles that a bar leads to, on its day; null where it leads to the day itself.</summary>
    public ArticleFilter? Within { get; init; }

    public string Href(DateOnly day) =>
        Within is { } filter
            ? ArticleFilterQuery.Link("/articles", filter with { From = day, To = day })
            : $"/days/{DateWords.Key(day)}";

    private const int Padding = 8;
    private const double BarShare = 0.78;

    /// <summary>Draws the days of the window; days outside are left out.</summary>
    /// <param name="subject">What the articles have in common, for the label: "all coverage".</param>
    /// <param name="plotHeight">Height of the highest bar in pixels.</param>
    /// <param name="highestOfAll">The number that reaches this height, where several charts are compared; else the highest.</param>
    public static DayChart Of(
        IEnumerable<DayCount> counts,
        IReadOnlyList<EventDay> events,
        StoryWindow window,
        string subject,
        int plotHeight,
        int? highestOfAll = null
    )
    {
        var (from, to) = window.From <= window.To ? (window.From, window.To) : (window.To, window.From);
        var byDay = counts.Where(c => c.Day >= from && c.Day <= to).ToDictionary(c => c.Day, c => c.Count);
        var days = to.DayNumber - from.DayNumber + 1;
        var highest = Math.Max(1, highestOfAll ?? byDay.Values.DefaultIfEmpty().Max());
        var slot = 100.0 / days;
        var lanes = EventLanes.Of(events.Where(e => e.Number > 0 && e.Day >= from && e.Day <= to), Left);
        var top = EventLanes.Height(lanes) + Padding;
        var floor = top + plotHeight;
        return new DayChart(
            Summary(subject, byDay, from, to),
            [.. byDay.OrderBy(pair => pair.Key).Select(pair => Bar(pair.Key, pair.Value))],
            [.. EventLanes.Steps(highest).Select(value => new ChartLine(floor - Height(value), value))],
            [.. Labelled(from, days).Select(tick => new ChartTick(Middle(tick.Day), ShortDay(tick.Day), tick.Minor))],
            [
                .. lanes.Select(l => new ChartMark(
                    l.Day.Number,
                    l.Day.Day,
                    Middle(l.Day.Day),
                    EventLanes.Middle(l.Lane),
                    floor - Height(byDay.GetValueOrDefault(l.Day.Day)),
                    $"{DateWords.Day(l.Day.Day)}: {string.Join("; ", l.Day.Events.Select(e => e.Name))}"
                )),
            ],
            top,
            floor,
            floor + AxisHeight
        );

        double Left(DateOnly day) => (day.DayNumber - from.DayNumber) * slot;
        string Middle(DateOnly day) => Percent(Left(day) + (slot / 2));
        int Height(int count) => count == 0 ? 0 : Math.Max(2, (int)Math.Round((double)count / highest * plotHeight));
        ChartBar Bar(DateOnly day, int count) =>
            new(
                day,
                count,
                Percent(Left(day)),
                Percent(slot),
                Percent(Left(day) + (slot * (1 - BarShare) / 2)),
                Percent(slot * BarShare),
                floor - Height(count),
                Height(count)
            );
    }

    private static IEnumerable<(DateOnly Day, bool Minor)> Labelled(DateOnly from, int days)
    {
        var all = Enumerable.Range(0, days).Select(from.AddDays);
        var ticks = days switch
        {
            <= 8 => all,
            <= 100 => all.Where(d => d.DayOfWeek == DayOfWeek.Monday),
            <= 800 => all.Where(d => d.Day == 1),
            _ => all.Where(d => d is { Day: 1, Month: 1 }),
        };
        return ticks.Select((day, index) => (day, index % 2 == 1));
    }

    private static string Summary(string subject, Dictionary<DateOnly, int> byDay, DateOnly from, DateOnly to)
    {
        var span = $"Articles per day, {subject}, {DateWords.Day(from)} to {DateWords.Day(to)}";
        if (byDay.Count == 0)
        {
            return $"{span}: none with a known day.";
        }

        var peak = byDay.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).First();
        return $"{span}: {NumberText.Of(byDay.Values.Sum())} in all, most on {DateWords.Day(peak.Key)} ({NumberText.Of(peak.Value)}).";
    }

    private static string ShortDay(DateOnly day) => day.ToString("d MMM", CultureInfo.InvariantCulture);

    private static string Percent(double share) => share.ToString("0.###", CultureInfo.InvariantCulture) + "%";
}
