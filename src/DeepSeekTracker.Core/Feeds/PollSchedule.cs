using System.Globalization;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>How one poll ended, in the classes that the schedule knows.</summary>
public enum PollOutcome
{
    /// <summary>200 with a changed feed.</summary>
    Changed,

    /// <summary>304, or the same body again.</summary>
    Unchanged,

    /// <summary>200 with a web page.</summary>
    WebPage,

    /// <summary>200 with a document that cannot be read.</summary>
    Unreadable,

    /// <summary>200 without entries where there were some before.</summary>
    Emptied,

    /// <summary>301 or 308 to a feed.</summary>
    Moved,

    /// <summary>401, 402 or 403.</summary>
    Blocked,

    /// <summary>404.</summary>
    NotFound,

    /// <summary>410.</summary>
    Gone,

    /// <summary>429, or 503 with Retry-After.</summary>
    Throttled,

    /// <summary>Any other 5xx.</summary>
    ServerError,

    /// <summary>DNS, connection, TLS or time limit.</summary>
    Network,

    /// <summary>Most hosts fail at once: the fault is ours and blames no feed.</summary>
    OurSide,
}

/// <summary>What is known of a feed when its next poll is planned. Durations only: the caller owns the clock.</summary>
public sealed record PollHistory
{
    /// <summary>Median time between the last 20 entries; null when fewer than two are dated.</summary>
    public TimeSpan? MedianGap { get; init; }

    /// <summary>Time since the newest entry was seen; null when none ever was.</summary>
    public TimeSpan? SinceNewEntry { get; init; }

    /// <summary>Entries of the last fetch; null before the first.</summary>
    public int? EntriesInLastFetch { get; init; }

    /// <summary>How many of those were known before.</summary>
    public int KnownInLastFetch { get; init; }

    /// <summary>What the feed or the response asks for (ttl, sy:, max-age).</summary>
    public TimeSpan? AskedInterval { get; init; }

    /// <summary>Weighted failures since the last success (see <see cref="PollSchedule.FailureWeight"/>).</summary>
    public double Failures { get; init; }

    /// <summary>The last outcome.</summary>
    public PollOutcome LastOutcome { get; init; }

    /// <summary>The response's Retry-After as a duration.</summary>
    public TimeSpan? RetryAfter { get; init; }
}

/// <summary>When to poll next.</summary>
/// <param name="Interval">Time from the last poll to the next.</param>
/// <param name="Reason">The inputs that led to it, in plain English.</param>
/// <param name="HasGap">No entry of the last fetch was known: some between may have been missed.</param>
public sealed record PollPlan(TimeSpan Interval, string Reason, bool HasGap);

/// <summary>The schedule of polls and the back-off after failures, as pure functions.</summary>
public static class PollSchedule
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(10);
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
            or PollOutcome.ServerError => 0.5,
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
            PollOutcome.Throttled when history.RetryAfter is { } asked => AfterThrottling(asked, chance),
            PollOutcome.Network or PollOutcome.OurSide => AfterNetwork(history),
            _ => Regular(history, chance),
        };
    }

    private static PollPlan AfterThrottling(TimeSpan asked, double chance)
    {
        var wait =
            asked < TimeSpan.Zero ? TimeSpan.Zero
            : asked > Longest ? Longest
            : asked;
        var reason =
            $"the server asked to wait {Words(asked)}" + (asked > Longest ? $", of which {Words(Longest)} are kept" : "");
        return new PollPlan(wait + TimeSpan.FromMinutes(10 * chance), reason + ", plus up to 10 min to spread requests", false);
    }

    private static PollPlan AfterNetwork(PollHistory history)
    {
        var wait = TimeSpan.FromMinutes(15);
        return history.LastOutcome == PollOutcome.OurSide
                ? new PollPlan(wait, "our own connection seems down: tried again in 15 min, no feed is blamed", false)
            : history.Failures <= 1 ? new PollPlan(wait, "the network failed: tried again in 15 min", false)
            : BackOff(wait, ["the network failed (15 min)"], history, 0.5, false);
    }

    private static PollPlan Regular(PollHistory history, double chance)
    {
        var steps = new List<string>();
        var interval = ByGap(history, steps);
        interval = ByQuiet(interval, history, steps);
        var hasGap = false;
        interval = ByKnownShare(interval, history, steps, ref hasGap);
        interval = Clamp(interval, Shortest, Longest);
        if (history.AskedInterval is { } asked && asked <= LongestByGap && asked > interval)
        {
            interval = asked;
            steps.Add($"raised to the {Words(asked)} that the feed asks for");
        }

        return BackOff(interval, steps, history, chance, hasGap);
    }

    private static TimeSpan ByGap(PollHistory history, List<string> steps)
    {
        if (history.MedianGap is not { } gap)
        {
            steps.Add("1 h because fewer than two entries are dated");
            return TimeSpan.FromHours(1);
        }

        var half = gap / 2;
        var kept = Clamp(half, Shortest, LongestByGap);
        steps.Add(
            $"median gap {Words(gap)} ÷ 2"
                + (kept == half ? "" : $", kept within {Words(Shortest)} and {Words(LongestByGap)}")
                + $" = {Words(kept)}"
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

        steps.Add($"× {factor} because no new entry for {Words(history.SinceNewEntry!.Value)}");
        return Clamp(interval * factor, Shortest, Longest);
    }

    private static TimeSpan ByKnownShare(TimeSpan interval, PollHistory history, List<string> steps, ref bool hasGap)
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
            steps.Add($"{words} because {known} of {all} entries were known");
        }

        hasGap = known == 0;
        return interval * factor;
    }

    private static PollPlan BackOff(TimeSpan interval, List<string> steps, PollHistory history, double chance, bool hasGap)
    {
        if (history.Failures > 1)
        {
            var cap = history.Failures > ManyFailures ? LongestAfterManyFailures : Longest;
            interval = Clamp(interval * history.Failures, Shortest, cap);
            steps.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"× {history.Failures:0.##} for weighted failures, at most {Words(cap)}"
                )
            );
        }

        return new PollPlan(interval * (0.9 + 0.2 * chance), string.Join("; ", steps) + "; ± 10 % to spread requests", hasGap);
    }

    private static TimeSpan Clamp(TimeSpan value, TimeSpan least, TimeSpan most) =>
        value < least ? least
        : value > most ? most
        : value;

    private static string Words(TimeSpan span) =>
        span.TotalMinutes < 1 ? string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0} s")
        : span.TotalHours < 2 ? string.Create(CultureInfo.InvariantCulture, $"{span.TotalMinutes:0.#} min")
        : span.TotalDays < 2 ? string.Create(CultureInfo.InvariantCulture, $"{span.TotalHours:0.#} h")
        : string.Create(CultureInfo.InvariantCulture, $"{span.TotalDays:0.#} days");
}
