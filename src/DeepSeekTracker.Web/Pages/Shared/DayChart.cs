using System.Globalization;
using System.Text;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Queries;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>A day's bar. Across, places are units of ten a day; down, they are pixels.</summary>
/// <param name="X">Where the day begins.</param>
public sealed record ChartBar(DateOnly Day, int Count, int X, int Y, int Height);

/// <summary>A row of the table of a chart: a day, or a week where there are many days.</summary>
public sealed record ChartRow(DateOnly From, DateOnly To, int Count)
{
    public string Label => DateWords.Days(From, To);
}

/// <summary>A line across the chart with its number.</summary>
public sealed record ChartLine(int Y, int Value);

/// <summary>The number of a day with events, above its bar.</summary>
/// <param name="Text">The day's number; of several days the first one's with a plus.</param>
/// <param name="Href">The day, or the days that the bar stands for.</param>
public sealed record ChartMark(string Text, string Href, string X, int Y, int LineTo, string Label);

/// <summary>
/// What a chart of articles per day is made of. Across, the places of text are shares of the width, down they are pixels: so
/// that it keeps its size on every screen; the bars are one outline that is stretched.
/// </summary>
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
    public const int UnitsADay = 10;

    private const int AxisHeight = 26;

    /// <summary>A table of more days than these is by weeks.</summary>
    private const int MostRows = 35;

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public int Days => To.DayNumber - From.DayNumber + 1;

    public int Plot => Floor - Top;

    /// <summary>All bars as one path, to be drawn as broad lines.</summary>
    public string Outline
    {
        get
        {
            var path = new StringBuilder();
            var (across, down) = (0, Plot);
            foreach (var bar in Bars)
            {
                // From the top of the last bar: shorter than from the corner.
                path.Append(CultureInfo.InvariantCulture, $"m{bar.X + (UnitsADay / 2) - across} {down}v-{bar.Height}");
                (across, down) = (bar.X + (UnitsADay / 2), bar.Height);
            }

            return path.ToString();
        }
    }

    public bool IsByWeek => Bars.Count > MostRows;

    /// <summary>The numbers: days with articles, or the weeks that they are in, cut to the chart.</summary>
    public IEnumerable<ChartRow> Rows =>
        IsByWeek
            ? Bars.GroupBy(bar => bar.Day.AddDays(-(((int)bar.Day.DayOfWeek + 6) % 7)))
                .Select(week => new ChartRow(
                    week.Key < From ? From : week.Key,
                    week.Key.AddDays(6) > To ? To : week.Key.AddDays(6),
                    week.Sum(bar => bar.Count)
                ))
            : Bars.Select(bar => new ChartRow(bar.Day, bar.Day, bar.Count));

    /// <summary>The articles that a bar leads to, on its day; null where it leads to the day itself.</summary>
    public ArticleFilter? Within { get; init; }

    /// <summary>True where the bars lead nowhere: the table does.</summary>
    public bool IsPicture { get; init; }

    /// <summary>What can be pointed at where that is more than a day, such as weeks; null for each bar alone.</summary>
    public IReadOnlyList<ChartRow>? Parts { get; init; }

    /// <summary>True where one table beside several charts holds the numbers.</summary>
    public bool IsTabledElsewhere { get; init; }

    /// <summary>The articles of some days.</summary>
    public int Count(DateOnly from, DateOnly to) => Bars.Where(bar => bar.Day >= from && bar.Day <= to).Sum(bar => bar.Count);

    /// <summary>Where a part begins, and how broad it is.</summary>
    public (int X, int Width) Place(ChartRow part) =>
        ((part.From.DayNumber - From.DayNumber) * UnitsADay, (part.To.DayNumber - part.From.DayNumber + 1) * UnitsADay);

    public string Href(DateOnly day) => Within is null ? $"/days/{DateWords.Key(day)}" : Href(new ChartRow(day, day, 0));

    public string Href(ChartRow row) =>
        ArticleFilterQuery.Link("/articles", (Within ?? ArticleFilter.Everything) with { From = row.From, To = row.To });

    /// <summary>Every day's number as a file.</summary>
    public string TableHref => Elsewhere("/timeline.csv") + "&by=all&unit=day";

    /// <summary>False where a page of all days would be one of weeks.</summary>
    public bool HasDaysPage => Days <= Timelines.TimelineAsk.MostBars;

    /// <summary>Every day with what its bar leads to, for who cannot point at bars.</summary>
    public string DaysHref => Elsewhere("/timeline/table") + "&unit=day";

    private string Elsewhere(string page) =>
        ArticleFilterQuery.Link(page, (Within ?? ArticleFilter.Everything) with { From = From, To = To });

    private const int Padding = 8;

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
            ChartTick.Of(from, days, Middle),
            [
                .. lanes.Select(l => new ChartMark(
                    NumberText.Of(l.Day.Number),
                    $"/days/{DateWords.Key(l.Day.Day)}",
                    Middle(l.Day.Day),
                    EventLanes.Middle(l.Lane),
                    floor - Height(byDay.GetValueOrDefault(l.Day.Day)),
                    l.Day.Summary
                )),
            ],
            top,
            floor,
            floor + AxisHeight
        )
        {
            From = from,
            To = to,
        };

        double Left(DateOnly day) => (day.DayNumber - from.DayNumber) * slot;
        string Middle(DateOnly day) => ChartTick.Percent(Left(day) + (slot / 2));
        int Height(int count) => count == 0 ? 0 : Math.Max(2, (int)Math.Round((double)count / highest * plotHeight));
        ChartBar Bar(DateOnly day, int count) =>
            new(day, count, (day.DayNumber - from.DayNumber) * UnitsADay, floor - Height(count), Height(count));
    }

    private static string Summary(string subject, Dictionary<DateOnly, int> byDay, DateOnly from, DateOnly to)
    {
        var (first, last) = (DateWords.Day(from), DateWords.Day(to));
        if (byDay.Count == 0)
        {
            return T("Articles per day, {0}, {1} to {2}: none with a known day.", subject, first, last);
        }

        var peak = byDay.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).First();
        return T(
            "Articles per day, {0}, {1} to {2}: {3} in all, most on {4} ({5}).",
            subject,
            first,
            last,
            byDay.Values.Sum(),
            DateWords.Day(peak.Key),
            peak.Value
        );
    }
}
