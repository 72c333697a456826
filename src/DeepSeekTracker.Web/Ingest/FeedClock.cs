using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>When to poll a feed next: asks the pure schedule with what is known, and keeps its reason for the reader.</summary>
internal static class FeedClock
{
    /// <summary>So many of the newest entries tell a feed's rhythm (specs.md 1.2).</summary>
    public const int NewestEntries = 20;

    /// <param name="asked">What feed and response ask for (ttl, sy:, max-age), the longer of them.</param>
    /// <param name="taken">What was stored; null where nothing can be said about entries that were known before.</param>
    public static PollPlan Plan(
        Feed feed,
        PollVerdict verdict,
        TimeSpan? asked,
        EntryTally? taken,
        bool hasLeft,
        DateTimeOffset now
    )
    {
        var plan = PollSchedule.Plan(
            new PollHistory
            {
                MedianGap = MedianGap(feed),
                SinceNewEntry = now - feed.LastNewAt,
                EntriesInLastFetch = taken?.Entries,
                KnownInLastFetch = taken is null ? 0 : taken.Entries - taken.NewEntries,
                AskedInterval = asked,
                Failures = feed.Failures,
                LastOutcome = verdict.Outcome,
                RetryAfter = verdict.Until - now,
                OwnInterval = OwnInterval(feed),
                HasEntriesLeft = hasLeft,
            },
            Spread(feed)
        );
        feed.NextPollAt = now + plan.Interval;
        feed.ScheduleReason = plan.Reason;
        return plan;
    }

    public static TimeSpan? OwnInterval(Feed feed) => feed.PollEveryMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : null;

    public static TimeSpan? MedianGap(Feed feed) => feed.MedianGapMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : null;

    /// <summary>Where the clock stepped back, nothing that was noted lies ahead of it.</summary>
    public static void Settle(Feed feed, DateTimeOffset now)
    {
        feed.LastNewAt = Earlier(feed.LastNewAt, now);
        feed.LastSuccessAt = Earlier(feed.LastSuccessAt, now);
        feed.MovedSince = Earlier(feed.MovedSince, now);
        feed.StateSince = Earlier(feed.StateSince, now);
    }

    /// <summary>The entries' dates, the newest first; those ahead of the clock and those without a time of day tell no rhythm.</summary>
    public static TimeSpan? MedianGap(ParsedFeed parsed, DateTimeOffset now)
    {
        var dates = parsed
            .Entries.Select(entry => entry.Date)
            .Where(date => date is { Precision: >= DatePrecision.Minute } && date.Earliest <= now.AddDays(1))
            .Select(date => date!.Earliest)
            .OrderDescending()
            .Take(NewestEntries)
            .ToList();
        if (dates.Count < 2)
        {
            return null;
        }

        var gaps = dates.Zip(dates.Skip(1), (newer, older) => newer - older).Order().ToList();
        return gaps[gaps.Count / 2];
    }

    /// <summary>The newest entries by their dates; in the document's order where one has none.</summary>
    public static IReadOnlyList<Entry> Newest(ParsedFeed parsed)
    {
        var entries = parsed.Entries;
        return entries.All(entry => entry.Date is not null)
            ? [.. entries.OrderByDescending(entry => entry.Date!.Earliest).Take(NewestEntries)]
            : [.. entries.Take(NewestEntries)];
    }

    /// <summary>A number from 0 to 1 that differs from feed to feed and poll to poll, without chance: polls spread, tests repeat.</summary>
    private static double Spread(Feed feed) => ((feed.Id * 7919L) + (feed.Polls * 104_729L)) % 1000 / 999.0;

    private static DateTimeOffset? Earlier(DateTimeOffset? noted, DateTimeOffset now) => noted > now ? now : noted;
}
