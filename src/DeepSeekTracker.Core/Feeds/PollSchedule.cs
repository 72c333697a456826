using System.Globalization;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>When to poll next.</summary>
/// <param name="Interval">Time from the last poll to the next.</param>
/// <param name="Reason">The inputs that led to it, in plain English.</param>
/// <param name="HasGap">No entry of the last fetch was known: some between may have been missed.</param>
public sealed record PollPlan(TimeSpan Interval, string Reason, bool HasGap);

/// <summary>The schedule of polls and the back-off after failures, as pure functions.</summary>
public static class PollSchedule
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan ShortestOwn = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestOwn = TimeSpan.FromDays(7);
    private static readonly TimeSpan LongestByGap = TimeSpan.FromHours(6);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);
    private static readonly TimeSpan LongestAfterManyFailures = TimeSpan.FromDays(7);
    private const double ManyFailures = 30;

    /// <summary>How much an outcome adds to the weighted failures; null where it sets them back to zero.</summary>
    public static double? FailureWeight(PollOutcome outcome) =>
        outcome switch
        {
            PollOutcome.Changed or PollOutcome.Unchanged => null,
            PollOutcome.Blocked or PollOutcome.Gone => 1,
            PollOutcome.WebPage
            or PollOutcome.Unreadable
            or PollOutcome.Emptied
            or PollOutcome.NotFound
            or PollOutcome.ServerError
            or PollOutcome.Refused => 0.5,
            PollOutcome.Throttled or PollOutcome.Network => 0.25,
            _ => 0,
        };

    /// <summary>Weighted failures after one more outcome.</summary>
    public static double CountFailures(double before, PollOutcome outcome) =>
        FailureWeight(outcome) is { } weight ? before + weight : 0;

    /// <summary>Plans the next poll.</summary>
    /// <param name="history">What is known of the feed.</param>
    /// <param name="chance">A number from 0 to 1 that spreads polls: -10 % to +10 %, after a throttling 0 to 10 minutes more.</param>
    public static PollPlan Plan(PollHistory history, double chance)
    {
        ArgumentNullException.ThrowIfNull(history);
        chance = double.IsNaN(chance) ? 0.5 : Math.Clamp(chance, 0, 1);
        return history.LastOutcome switch
        {
            PollOutcome.Throttled or PollOutcome.Resting when history.RetryAfter is { } asked => AfterThrottling(asked, chance),
            PollOutcome.Network or PollOutcome.OurSide => AfterNetwork(history, chance),
            PollOutcome.Gone => Spread(Longest, ["24 h because the feed is said to be gone for good"], chance, false),
            _ => Regular(history, chance),
        };
    }

    /// <summary>The longest time to the next poll that any plan gives: a poll later than that was planned by a clock that was wrong.</summary>
    public static TimeSpan LongestWait(double failures, TimeSpan? ownInterval)
    {
        var longest = failures > ManyFailures ? LongestAfterManyFailures : Longest;
        return (ownInterval > longest ? ownInterval.Value : longest) * 1.1 + TimeSpan.FromMinutes(10);
    }

    private static PollPlan AfterThrottling(TimeSpan asked, double chance)
    {
        var wait =
            asked < TimeSpan.Zero ? TimeSpan.Zero
            : asked > Longest ? Longest
            : asked;
        var reason =
            $"the host rests for {Spans.Words(wait)}"
            + (asked > Longest ? $" of the {Spans.Words(asked)} that it asked for" : "");
        return new PollPlan(wait + TimeSpan.FromMinutes(10 * chance), reason + ", plus up to 10 min to spread requests", false);
    }

    private static PollPlan AfterNetwork(PollHistory history, double chance)
    {
        var wait = TimeSpan.FromMinutes(15);
        return history.LastOutcome == PollOutcome.OurSide
            ? new PollPlan(wait, "our own connection seems down: tried again in 15 min, no feed is blamed", false)
            : BackOff(wait, ["15 min because the network failed"], history, chance, false);
    }

    private static PollPlan Regular(PollHistory history, double chance)
    {
        var steps = new List<string>();
        if (history.OwnInterval is { } own)
        {
            steps.Add($"{Spans.Words(Spans.Clamp(own, ShortestOwn, LongestOwn))} as the owner set it");
            return BackOff(Spans.Clamp(own, ShortestOwn, LongestOwn), steps, history, chance, HasGap(history));
        }

        if (history.HasEntriesLeft)
        {
            return Spread(Shortest, [$"{Spans.Words(Shortest)} because entries were left for the next poll"], chance, false);
        }

        var interval = ByGap(history, steps);
        interval = ByQuiet(interval, history, steps);
        interval = ByKnownShare(interval, history, steps);
        interval = Spans.Clamp(interval, Shortest, Longest);
        if (history.AskedInterval is { } asked && asked <= LongestByGap && asked > interval)
        {
            interval = asked;
            steps.Add($"raised to the {Spans.Words(asked)} that the feed asks for");
        }

        return BackOff(interval, steps, history, chance, HasGap(history));
    }

    private static bool HasGap(PollHistory history) =>
        history is { LastOutcome: PollOutcome.Changed, EntriesInLastFetch: > 0, KnownInLastFetch: <= 0 };

    private static TimeSpan ByGap(PollHistory history, List<string> steps)
    {
        if (history.MedianGap is not { } gap)
        {
            steps.Add("1 h because fewer than two entries are dated");
            return TimeSpan.FromHours(1);
        }

        var half = gap / 2;
        var kept = Spans.Clamp(half, Shortest, LongestByGap);
        steps.Add(
            $"median gap {Spans.Words(gap)} ÷ 2"
                + (kept == half ? "" : $", kept within {Spans.Words(Shortest)} and {Spans.Words(LongestByGap)}")
                + $" = {Spans.Words(kept)}"
        );
        return kept;
    }

    private static TimeSpan ByQuiet(TimeSpan interval, PollHistory history, List<string> steps)
    {
        var factor = history.SinceNewEntry?.TotalDays switch
        {
            >= 30 => 8,
            >= 14 => 4,
            >= 7 => 2,
            _ => 1,
        };
        if (factor == 1)
        {
            return interval;
        }

        steps.Add($"× {factor} because no new entry for {Spans.Words(history.SinceNewEntry!.Value)}");
        return Spans.Clamp(interval * factor, Shortest, Longest);
    }

    private static TimeSpan ByKnownShare(TimeSpan interval, PollHistory history, List<string> steps)
    {
        if (history.EntriesInLastFetch is not > 0 || history.LastOutcome != PollOutcome.Changed)
        {
            return interval;
        }

        var all = history.EntriesInLastFetch.Value;
        var known = Math.Clamp(history.KnownInLastFetch, 0, all);
        var share = (double)known / all;
        var (factor, words) = share switch
        {
            0 => (0.25, "÷ 4"),
            < 0.33 => (0.5, "÷ 2"),
            >= 0.67 => (1.25, "× 1.25"),
            _ => (1, ""),
        };
        if (words.Length > 0)
        {
            steps.Add($"{words} because {known} of {all} {(all == 1 ? "entry was" : "entries were")} known");
        }

        return interval * factor;
    }

    private static PollPlan BackOff(TimeSpan interval, List<string> steps, PollHistory history, double chance, bool hasGap)
    {
        if (history.Failures > 1)
        {
            var cap = history.Failures > ManyFailures ? LongestAfterManyFailures : Longest;
            interval = Spans.Clamp(interval * history.Failures, ShortestOwn, cap > interval ? cap : interval);
            steps.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"× {history.Failures:0.##} for weighted failures, at most {Spans.Words(cap)}"
                )
            );
        }

        return Spread(interval, steps, chance, hasGap);
    }

    private static PollPlan Spread(TimeSpan interval, IReadOnlyList<string> steps, double chance, bool hasGap) =>
        new(interval * (0.9 + 0.2 * chance), string.Join("; ", steps) + "; ± 10 % to spread requests", hasGap);
}
