namespace DeepSeekTracker.Core.Feeds;

/// <summary>Spreads polls that fall due at once, as they do at a start: over time, and over the hosts at every moment.</summary>
public static class PollSpread
{
    private const double GoldenRatio = 0.618_033_988_749_895;
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>The time within which so many polls are begun.</summary>
    public static TimeSpan Window(int polls) => polls * Step < Longest ? polls * Step : Longest;

    /// <summary>When to begin each poll, from now: the polls of one host evenly over the window, the hosts beside each other.</summary>
    /// <param name="hosts">The host of each poll, the most urgent first.</param>
    public static IReadOnlyList<TimeSpan> Offsets(IReadOnlyList<string> hosts)
    {
        ArgumentNullException.ThrowIfNull(hosts);
        var window = Window(hosts.Count);
        var lines = hosts
            .Select((host, index) => (host, index))
            .GroupBy(poll => poll.host, poll => poll.index, StringComparer.Ordinal)
            .Select(line => line.ToList())
            .ToList();
        var offsets = new TimeSpan[hosts.Count];
        for (var n = 0; n < lines.Count; n++)
        {
            // Multiples of the golden ratio fill a circle evenly, however many there are.
            var phase = n * GoldenRatio % 1;
            for (var turn = 0; turn < lines[n].Count; turn++)
            {
                offsets[lines[n][turn]] = window * ((turn + phase) / lines[n].Count);
            }
        }

        return offsets;
    }
}
