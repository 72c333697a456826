using System.Globalization;
using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Web.Fetching;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>What a poll means for the feed, by the outcome table of specs.md 1.1.</summary>
/// <param name="Outcome">The class that the schedule knows.</param>
/// <param name="Word">One of the state words of specs.md 1.8.</param>
/// <param name="Message">What happened, in one sentence.</param>
/// <param name="Until">For a pause that the host asked for.</param>
internal sealed record PollVerdict(PollOutcome Outcome, string Word, string Message, DateTimeOffset? Until = null)
{
    public bool Ok => Outcome is PollOutcome.Changed or PollOutcome.Unchanged;

    public static PollVerdict Of(FetchedFeed fetched) =>
        fetched.Result switch
        {
            FetchResult.Fetched => OfBody(fetched.Reading),
            FetchResult.NotModified => new(PollOutcome.Unchanged, "ok", "Not modified since the last poll (304)."),
            FetchResult.Throttled t => new(PollOutcome.Throttled, "throttled", Pause(t), t.Until),
            FetchResult.Gone => new(PollOutcome.Gone, "gone", "The outlet says that the feed is gone for good (410)."),
            FetchResult.NotFound => new(PollOutcome.NotFound, "not found", "No feed is found at this address (404)."),
            FetchResult.Blocked b => new(PollOutcome.Blocked, "blocked", $"The outlet refuses programs ({b.Status}): {b.Why}"),
            FetchResult.ServerError e => new(
                PollOutcome.ServerError,
                "server error",
                $"The outlet's server failed ({e.Status})."
            ),
            FetchResult.Refused r => new(PollOutcome.Blocked, "refused", $"Not fetched by our own rules: {r.Message}"),
            FetchResult.Unreachable u => new(PollOutcome.Network, "network", $"The host could not be reached: {u.Message}"),
            _ => throw new ArgumentOutOfRangeException(nameof(fetched), fetched.Result, "Every result has its row in the table."),
        };

    private static string Pause(FetchResult.Throttled t) =>
        t.Until is { } until
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"The host asks for a pause until {until:yyyy-MM-dd HH:mm} UTC ({t.Status})."
            )
            : $"The host asks for a pause ({t.Status}).";

    private static PollVerdict OfBody(FeedReading? reading) =>
        reading switch
        {
            null => new(PollOutcome.Unchanged, "ok", "The same content as at the last poll."),
            FeedReading.Parsed { Feed.Entries.Count: 0 } => new(PollOutcome.Emptied, "empty", "The feed holds no entries."),
            FeedReading.Parsed p => new(PollOutcome.Changed, "ok", $"{p.Feed.Entries.Count} entries ({p.Feed.Format})."),
            FeedReading.Refused { Why: FeedRefusal.HtmlPage } => new(
                PollOutcome.WebPage,
                "returns a page",
                "A web page stands at the feed's address."
            ),
            FeedReading.Refused r => new(
                PollOutcome.Unreadable,
                "parse error",
                r.Line is { } line ? $"{r.Message} (line {line}: {r.Excerpt})" : r.Message
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(reading), reading, "A reading is parsed or refused."),
        };
}
