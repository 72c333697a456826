using System.Globalization;
using System.Text;
using DeepSeekTracker.Web.Pages.Shared;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Timelines;

/// <summary>A layer as it is drawn: the outline of all its parts, in units of 10 a bar across and pixels down.</summary>
/// <param name="Number">Its colour, from 1; 0 for all others.</param>
public sealed record StackLayer(int Number, string Path);

/// <summary>Where a bar can be pointed at.</summary>
/// <param name="X">Where it begins, in units.</param>
public sealed record StackSlot(TimeBucket Bucket, int X, string Title);

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
    public const int UnitsABar = 10;

    private const int Plot = 280;
    private const int Padding = 10;
    private const int BarUnits = 8;
    private const int MostTicks = 12;

    public int Height => Floor + 26;

    public static StackChart Of(
        Stack stack,
        string label,
        bool isShare,
        IReadOnlyList<EventDay> events,
        IReadOnlyList<DateOnly> gaps
    )
    {
        var bars = stack.Buckets.Count;
        var slot = 100.0 / bars;
        var highest = isShare ? 100 : Math.Max(1, stack.Heights.Max());
        var lanes = EventLanes.Of(events, day => TimeBucket.IndexOf(stack.Buckets, day) * slot);
        var top = EventLanes.Height(lanes) + Padding;
        var floor = top + Plot;
        return new(
            label,
            bars,
            LayersOf(stack, isShare, highest),
            [.. stack.Buckets.Select((bucket, at) => new StackSlot(bucket, at * UnitsABar, Title(stack, at)))],
            [.. GapsOf(stack.Buckets, gaps, slot)],
            [
                .. EventLanes
                    .Steps(highest)
                    .Select(value =>
                        (floor - Scaled(value, highest), isShare ? NumberText.Percent(value, 100) : NumberText.Of(value))
                    ),
            ],
            [.. TicksOf(stack.Buckets, slot)],
            [
                .. lanes.Select(lane => new ChartMark(
                    lane.Day.Number,
                    lane.Day.Day,
                    Percent((TimeBucket.IndexOf(stack.Buckets, lane.Day.Day) + 0.5) * slot),
                    EventLanes.Middle(lane.Lane),
                    floor,
                    lane.Day.Summary
                )),
            ],
            top,
            floor
        );
    }

    private static List<StackLayer> LayersOf(Stack stack, bool isShare, int highest)
    {
        var reached = new double[stack.Buckets.Count];
        var layers = new List<StackLayer>();
        foreach (var (series, index) in stack.Series.Select((series, index) => (series, index)))
        {
            var path = new StringBuilder();
            for (var at = 0; at < reached.Length; at++)
            {
                if (series.Counts[at] == 0)
                {
                    continue;
                }

                var low = reached[at];
                reached[at] += isShare ? 100.0 * series.Counts[at] / stack.Heights[at] : series.Counts[at];
                var (bottom, height) = (Plot - (low * Plot / highest), (reached[at] - low) * Plot / highest);
                path.Append(
                    CultureInfo.InvariantCulture,
                    $"M{(at * UnitsABar) + 1} {bottom:0.#}v-{height:0.#}h{BarUnits}v{height:0.#}z"
                );
            }

            layers.Add(new(series.Key is null ? 0 : index + 1, path.ToString()));
        }

        return layers;
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
                yield return new(Percent(at * slot), Percent(length * slot));
            }

            (at, length) = (bar, 1);
        }

        if (length > 0)
        {
            yield return new(Percent(at * slot), Percent(length * slot));
        }
    }

    private static IEnumerable<ChartTick> TicksOf(IReadOnlyList<TimeBucket> buckets, double slot)
    {
        var step = Math.Max(1, (int)Math.Ceiling(buckets.Count / (double)MostTicks));
        for (var at = 0; at < buckets.Count; at += step)
        {
            var bucket = buckets[at];
            var label =
                bucket.IsMonth ? bucket.Label
                : buckets[0].From.Year == buckets[^1].To.Year ? DateWords.DayOfMonth(bucket.From)
                : DateWords.ShortDay(bucket.From);
            yield return new(Percent((at + 0.5) * slot), label, at / step % 2 == 1);
        }
    }

    private static int Scaled(int value, int highest) => (int)Math.Round((double)value / highest * Plot);

    private static string Percent(double share) => share.ToString("0.###", CultureInfo.InvariantCulture) + "%";
}
