using System.Globalization;
using System.Text;
using DeepSeekTracker.Web.Pages.Shared;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Timelines;

/// <summary>A layer as it is drawn: its parts as broad lines, a unit a bar across and pixels down.</summary>
/// <param name="Number">Its colour, from 1; 0 for all others.</param>
public sealed record StackLayer(int Number, string Path);

/// <summary>Where a bar can be pointed at.</summary>
/// <param name="X">Where it begins, in units.</param>
/// <param name="Articles">Those of the bar; without any it leads nowhere.</param>
public sealed record StackSlot(TimeBucket Bucket, int X, string Title, int Articles);

/// <summary>Days without collection.</summary>
public sealed record StackGap(string X, string Width);

/// <summary>A stacked chart: across, places are shares of the width; down, they are pixels.</summary>
public sealed record StackChart(
    string Label,
    int Bars,
    IReadOnlyList<StackLayer> Layers,
    IReadOnlyList<StackSlot> Slots,
    IReadOnlyList<StackGap> Gaps,
    IReadOnlyList<(int Y, string Value)> Lines,
    IReadOnlyList<ChartTick> Ticks,
    IReadOnlyList<ChartMark> Marks,
    int Top,
    int Floor
)
{
    /// <summary>More bars than these are too narrow to hit on a phone, where the chart is scrolled in their place.</summary>
    public const int MostOnPhone = 40;

    private const int PlotHeight = 280;
    private const int Padding = 10;
    private const int MostTicks = 12;

    /// <summary>What parts a layer from the next, where it is high enough to spare it.</summary>
    private const int Seam = 1;

    public int Plot => Floor - Top;

    public int Height => Floor + 26;

    /// <param name="zoom">The address of the days of a bar.</param>
    public static StackChart Of(
        Stack stack,
        string label,
        bool isShare,
        IReadOnlyList<EventDay> events,
        IReadOnlyList<DateOnly> gaps,
        Func<TimeBucket, string> zoom
    )
    {
        var bars = stack.Buckets.Count;
        var slot = 100.0 / bars;
        var highest = isShare ? 100 : Math.Max(1, stack.Heights.Max());
        // Of the days of one bar only the first has a mark of its own: "4+" tells of those after it.
        var together = events
            .GroupBy(day => TimeBucket.IndexOf(stack.Buckets, day.Day))
            .ToDictionary(g => g.First(), g => g.Count());
        var lanes = EventLanes.Of(together.Keys, day => TimeBucket.IndexOf(stack.Buckets, day) * slot);
        var top = EventLanes.Height(lanes) + Padding;
        var floor = top + PlotHeight;
        return new(
            label,
            bars,
            LayersOf(stack, isShare, highest),
            [.. stack.Buckets.Select((bucket, at) => new StackSlot(bucket, at, Title(stack, at), stack.Articles[at]))],
            [.. GapsOf(stack.Buckets, gaps, slot)],
            [
                .. EventLanes
                    .Steps(highest)
                    .Select(value =>
                        (floor - Scaled(value, highest), isShare ? NumberText.Percent(value, 100) : NumberText.Of(value))
                    ),
            ],
            TicksOf(stack.Buckets, slot),
            [.. lanes.Select(lane => Mark(lane.Day, TimeBucket.IndexOf(stack.Buckets, lane.Day.Day), lane.Lane))],
            top,
            floor
        );

        ChartMark Mark(EventDay day, int bar, int lane)
        {
            var others = together[day] - 1;
            return new(
                others == 0 ? NumberText.Of(day.Number) : $"{NumberText.Of(day.Number)}+",
                others == 0 ? $"/days/{DateWords.Key(day.Day)}" : zoom(stack.Buckets[bar]),
                ChartTick.Percent((bar + 0.5) * slot),
                EventLanes.Middle(lane),
                floor - (isShare ? PlotHeight : Scaled(stack.Heights[bar], highest)),
                others == 0
                    ? day.Summary
                    : Counted("{1}; events of {0} more day", "{1}; events of {0} more days", others, day.Summary)
            );
        }
    }

    private static List<StackLayer> LayersOf(Stack stack, bool isShare, int highest)
    {
        var reached = new double[stack.Buckets.Count];
        var greatest = Enumerable.Range(0, reached.Length).Select(at => stack.Series.MaxBy(series => series.Counts[at])).ToList();
        var layers = new List<StackLayer>();
        foreach (var (series, index) in stack.Series.Select((series, index) => (series, index)))
        {
            var path = new StringBuilder();
            var (across, down) = (0, 0);
            for (var at = 0; at < reached.Length; at++)
            {
                if (series.Counts[at] == 0)
                {
                    continue;
                }

                var low = reached[at];
                reached[at] += isShare ? 100.0 * series.Counts[at] / stack.Heights[at] : series.Counts[at];
                // Whole pixels on both sides: layers neither part nor overlap, and the path is half as long.
                var (bottom, height) = (Pixels(low), Pixels(reached[at]) - Pixels(low));
                if (height == 0 && series == greatest[at] && Pixels(stack.Heights[at]) == 0)
                {
                    // A day of few articles beside one of thousands is drawn all the same.
                    height = 1;
                }

                var drawn = height > 3 * Seam ? height - Seam : height;
                if (drawn > 0)
                {
                    // From where the last part ended: shorter than from the corner.
                    var (y, half) = (PlotHeight - bottom, path.Length == 0 ? ".5" : "");
                    path.Append(CultureInfo.InvariantCulture, $"m{at - across}{half} {y - down}v-{drawn}");
                    (across, down) = (at, y - drawn);
                }
            }

            layers.Add(new(series.Key is null ? 0 : index + 1, path.ToString()));
        }

        return layers;

        int Pixels(double value) => (int)Math.Round(value * PlotHeight / highest);
    }

    private static string Title(Stack stack, int at)
    {
        var parts = stack
            .Series.Where(series => series.Counts[at] > 0)
            .OrderByDescending(series => series.Counts[at])
            .Take(2)
            .Select(series => $"{series.Name} {NumberText.Of(series.Counts[at])}")
            .ToList();
        var all = T("{0}: {1}", stack.Buckets[at].Label, Counted("{0} article", "{0} articles", stack.Articles[at]));
        return parts.Count == 0 ? all : $"{all}. {string.Join(", ", parts)}";
    }

    private static IEnumerable<StackGap> GapsOf(IReadOnlyList<TimeBucket> buckets, IReadOnlyList<DateOnly> gaps, double slot)
    {
        var at = -1;
        var length = 0;
        foreach (var bar in gaps.Select(day => TimeBucket.IndexOf(buckets, day)).Distinct())
        {
            if (at + length == bar && length > 0)
            {
                length++;
                continue;
            }

            if (length > 0)
            {
                yield return new(ChartTick.Percent(at * slot), ChartTick.Percent(length * slot));
            }

            (at, length) = (bar, 1);
        }

        if (length > 0)
        {
            yield return new(ChartTick.Percent(at * slot), ChartTick.Percent(length * slot));
        }
    }

    private static IReadOnlyList<ChartTick> TicksOf(IReadOnlyList<TimeBucket> buckets, double slot)
    {
        if (buckets.All(bucket => bucket.From == bucket.To && !bucket.IsMonth))
        {
            return ChartTick.Of(buckets[0].From, buckets.Count, day => Middle(TimeBucket.IndexOf(buckets, day)));
        }

        var step = Math.Max(1, (int)Math.Ceiling(buckets.Count / (double)MostTicks));
        var isOneYear = buckets[0].From.Year == buckets[^1].To.Year;
        return ChartTick.Ranked(
            [.. Enumerable.Range(0, (buckets.Count + step - 1) / step).Select(n => (Middle(n * step), Name(buckets[n * step])))],
            buckets.Count
        );

        string Middle(int bar) => ChartTick.Percent((bar + 0.5) * slot);
        string Name(TimeBucket bucket) =>
            bucket.IsMonth ? bucket.Label
            : isOneYear ? DateWords.DayOfMonth(bucket.From)
            : DateWords.ShortDay(bucket.From);
    }

    private static int Scaled(int value, int highest) => (int)Math.Round((double)value / highest * PlotHeight);
}
