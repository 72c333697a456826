namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>The numbers of events above a chart, in as many lanes as keep them apart; and the round values of its lines.</summary>
public static class EventLanes
{
    private const int LaneHeight = 22;

    // A mark is 20 pixels wide; the narrowest chart that keeps marks apart is 350 pixels wide.
    private const double MarkShare = 100 * 21.0 / 350;

    /// <param name="events">The days with events.</param>
    /// <param name="place">Where a day stands, in percent of the width.</param>
    public static IReadOnlyList<(EventDay Day, int Lane)> Of(IEnumerable<EventDay> events, Func<DateOnly, double> place)
    {
        var lanes = new List<double>();
        var placed = new List<(EventDay, int)>();
        foreach (var day in events.OrderBy(d => d.Day))
        {
            var at = place(day.Day);
            var lane = lanes.FindIndex(last => at - last >= MarkShare);
            if (lane < 0)
            {
                lane = lanes.Count;
                lanes.Add(at);
            }

            lanes[lane] = at;
            placed.Add((day, lane));
        }

        return placed;
    }

    /// <summary>What the lanes take above the chart, in pixels.</summary>
    public static int Height(IReadOnlyList<(EventDay Day, int Lane)> lanes) =>
        lanes.Count == 0 ? 0 : (lanes.Max(l => l.Lane) + 1) * LaneHeight;

    /// <summary>The middle of a lane, in pixels from the top.</summary>
    public static int Middle(int lane) => (lane * LaneHeight) + (LaneHeight / 2);

    /// <summary>Two to four round numbers up to the highest.</summary>
    public static IEnumerable<int> Steps(int highest)
    {
        var step = 1;
        for (var factor = 0; highest / step > 4; factor++)
        {
            step = factor % 3 == 1 ? step / 2 * 5 : step * 2;
        }

        return Enumerable.Range(1, highest / step).Select(n => n * step);
    }
}
