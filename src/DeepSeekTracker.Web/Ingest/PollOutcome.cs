using System.Globalization;
using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Web.Fetching;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>What a poll means for the feed, by the outcome table of specs.md 1.1.</summary>
/// <param name="Word">One of the state words of specs.md 1.8.</param>
/// <param name="Message">What happened, in one sentence.</param>
/// <param name="Weight">How much of a failure it is; 0 = success.</param>
/// <param name="Until">For a pause that the host asked for.</param>
internal sealed record PollOutcome(string Word, string Message, double Weight, DateTimeOffset? Until = null)
{
    public bool Ok => Weight == 0;

    public static PollOutcome Of(FetchedFeed fetched) =>
        fetched.Result switch
        {
            FetchResult.Fetched => OfBody(fetched.Reading),
            FetchResult.NotModified => new("ok", "Not modified since the last poll (304).", 0),
            FetchResult.Throttled t => new(
                "throttled",
                t.Until is { } until
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"The host asks for a pause until {until:yyyy-MM-dd HH:mm} UTC ({t.Status})."
                    )
                    : $"The host asks for a pause ({t.Status}).",
                0.25,
                t.Until
            ),
            FetchResult.Gone => new("gone", "The outlet says that the feed is gone for good (410).", 1),
            FetchResult.NotFound => new("not found", "No feed is found at this address (404).", 0.5),
            FetchResult.Blocked b => new("blocked", $"The outlet refuses programs ({b.Status}): {b.Why}", 1),
            FetchResult.ServerError e => new("server error", $"The outlet's server failed ({e.Status}).", 0.5),
            FetchResult.Refused r => new("refused", $"Not fetched by our own rules: {r.Message}", 1),
            FetchResult.Unreachable u => new("network", $"The host could not be reached: {u.Message}", 0.25),
            _ => throw new ArgumentOutOfRangeException(nameof(fetched), fetched.Result, "Every result has its row in the table."),
        };

    private static PollOutcome OfBody(FeedReading? reading) =>
        reading switch
        {
            null => new("ok", "The same content as at the last poll.", 0),
            FeedReading.Parsed { Feed.Entries.Count: 0 } => new("empty", "The feed holds no entries.", 0.5),
            FeedReading.Parsed p => new("ok", $"{p.Feed.Entries.Count} entries ({p.Feed.Format}).", 0),
            FeedReading.Refused { Why: FeedRefusal.HtmlPage } => new(
                "returns a page",
                "A web page stands at the feed's address.",
                0.5
            ),
            FeedReading.Refused r => new(
                "parse error",
                r.Line is { } line ? $"{r.Message} (line {line}: {r.Excerpt})" : r.Message,
                0.5
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(reading), reading, "A reading is parsed or refused."),
        };
}
