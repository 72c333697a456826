using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>When to poll a feed next: asks the pure schedule with what is known, and keeps its reason for the reader.</summary>
internal static class FeedClock
{
    private const int NewestEntries = 20;

    /// <summary>After this many polls that found the feed gone for good, over at least three days, it is retired (specs.md 1.1).</summary>
    private const double GoneFor = 3;

    public static void Schedule(
        Feed feed,
        PollVerdict verdict,
        ParsedFeed? parsed,
        EntryTally stored,
        TimeSpan? maxAge,
        DateTimeOffset now
    )
    {
        if (MedianGap(parsed) is { } gap)
        {
            feed.MedianGapMinutes = gap.TotalMinutes;
        }

        var plan = PollSchedule.Plan(
            new PollHistory
            {
                MedianGap = feed.MedianGapMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : null,
                SinceNewEntry = feed.LastNewAt is { } last ? now - last : null,
                // Of a first fetch nothing can be known, which says nothing about missed entries.
                EntriesInLastFetch = feed.Polls > 1 ? stored.Entries : null,
                KnownInLastFetch = stored.Entries - stored.NewEntries,
                AskedInterval = parsed?.MinimumInterval is { } asked && (maxAge is null || asked > maxAge) ? asked : maxAge,
                Failures = feed.Failures,
                LastOutcome = verdict.Outcome,
                RetryAfter = verdict.Until - now,
            },
            Spread(feed)
        );
        feed.NextPollAt = now + plan.Interval;
        feed.ScheduleReason = plan.Reason;
        if (
            verdict.Outcome == PollOutcome.Gone
            && feed.Failures >= GoneFor
            && feed.LastSuccessAt is { } success
            && now - success >= TimeSpan.FromDays(3)
        )
        {
            feed.State = "retired";
            feed.StateReason =
                "The outlet said three times that the feed is gone for good (410). Its articles stay; it is not polled any more.";
        }
    }

    /// <summary>A number from 0 to 1 that differs from feed to feed and poll to poll, without chance: polls spread, tests repeat.</summary>
    private static double Spread(Feed feed) => ((feed.Id * 7919L) + (feed.Polls * 104_729L)) % 1000 / 999.0;

    private static TimeSpan? MedianGap(ParsedFeed? parsed)
    {
        var dates = parsed
            ?.Entries.Select(entry => entry.Published ?? entry.Updated)
            .Where(date => date is { Precision: >= DatePrecision.Minute })
            .Select(date => date!.Earliest)
            .OrderDescending()
            .Take(NewestEntries)
            .ToList();
        if (dates is null or { Count: < 2 })
        {
            return null;
        }

        var gaps = dates.Zip(dates.Skip(1), (newer, older) => newer - older).Order().ToList();
        return gaps[gaps.Count / 2];
    }
}
