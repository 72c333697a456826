using System.Globalization;
using System.Text;
using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Web.Fetching;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>What a poll means for the feed, by the outcome table of specs.md 1.1.</summary>
/// <param name="Outcome">The class that the schedule knows.</param>
/// <param name="Message">What happened, in one sentence.</param>
/// <param name="Until">For a pause that the host asked for.</param>
internal sealed record PollVerdict(PollOutcome Outcome, string Message, DateTimeOffset? Until = null)
{
    private const int MostSearched = 512 * 1024;

    public bool Ok => Outcome is PollOutcome.Changed or PollOutcome.Unchanged;

    /// <summary>The state word for this poll alone.</summary>
    public string Word => FeedState.Of(Outcome);

    /// <param name="hadEntries">Whether the feed ever held any: one that never did is no failure.</param>
    public static PollVerdict Of(FetchedFeed fetched, bool hadEntries) =>
        fetched.Result switch
        {
            FetchResult.Fetched f when fetched.IsSame => new(
                PollOutcome.Unchanged,
                $"The same content as at the last poll ({f.Body.Status})."
            ),
            FetchResult.Fetched f => OfBody(fetched.Reading, f.Body, hadEntries),
            FetchResult.NotModified => new(PollOutcome.Unchanged, "Not modified since the last poll (304)."),
            FetchResult.Throttled { Reply: null } t => new(PollOutcome.Resting, $"Not asked: {t.Message}.", t.Until),
            FetchResult.Throttled t => new(PollOutcome.Throttled, Pause(t), t.Until),
            FetchResult.Gone => new(PollOutcome.Gone, "The outlet says that the feed is gone for good (410)."),
            FetchResult.NotFound => new(PollOutcome.NotFound, "No feed is found at this address (404)."),
            FetchResult.Blocked b => new(PollOutcome.Blocked, $"The outlet refuses programs ({b.Status}): {b.Why}."),
            FetchResult.ServerError e => new(PollOutcome.ServerError, $"The outlet's server failed ({e.Status})."),
            FetchResult.Refused r => OfRefusal(r),
            FetchResult.Unreachable u => new(PollOutcome.Network, $"The host could not be reached: {u.Message}."),
            _ => throw new ArgumentOutOfRangeException(nameof(fetched), fetched.Result, "Every result has its row in the table."),
        };

    private static string Pause(FetchResult.Throttled t) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"The host asks for a pause ({t.Status}); it is left alone until {t.Until:yyyy-MM-dd HH:mm} UTC."
        );

    /// <summary>What our own rules stopped: the owner can change some of it, the outlet broke the rest.</summary>
    private static PollVerdict OfRefusal(FetchResult.Refused refused) =>
        refused.Why switch
        {
            FetchRefusal.NotText => new(PollOutcome.Unreadable, $"No feed: {refused.Message}."),
            FetchRefusal.BadRedirect
            or FetchRefusal.TooManyRedirects
            or FetchRefusal.HeaderLimit
            or FetchRefusal.Compression
            or FetchRefusal.UnexpectedStatus
            or FetchRefusal.BadResponse => new(PollOutcome.ServerError, $"The outlet's server failed: {refused.Message}."),
            _ => new(PollOutcome.Refused, $"Not fetched by our own rules: {refused.Message}."),
        };

    private static PollVerdict OfBody(FeedReading? reading, FetchedBody body, bool hadEntries) =>
        reading switch
        {
            FeedReading.Parsed { Feed.Entries.Count: 0 } => hadEntries
                ? new(PollOutcome.Emptied, "The feed holds no entries; it had some before.")
                : new(PollOutcome.Changed, "The feed holds no entries so far."),
            FeedReading.Parsed p => new(
                PollOutcome.Changed,
                $"{Amount.Of(p.Feed.Entries.Count, "entry", "entries")} ({p.Feed.Format}){Cut(p.Feed)}."
            ),
            FeedReading.Refused { Why: FeedRefusal.HtmlPage } => new(
                PollOutcome.WebPage,
                $"A web page stands at the feed's address.{Proposal(body)}"
            ),
            FeedReading.Refused r => new(
                PollOutcome.Unreadable,
                (r.Line, r.Excerpt) switch
                {
                    ({ } line, { Length: > 0 } near) => $"{r.Message} (line {line}: {near})",
                    ({ } line, _) => $"{r.Message} (line {line})",
                    _ => r.Message,
                }
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(reading), reading, "A reading is parsed or refused."),
        };

    private static string Cut(ParsedFeed feed) =>
        feed.CutAtLine is { } line ? $"; what it sent breaks off within another one, at line {line}" : "";

    /// <summary>The feed that the page itself declares, for the owner to look at.</summary>
    private static string Proposal(FetchedBody body)
    {
        var html = Encoding.UTF8.GetString(body.Bytes.Span[..Math.Min(body.Bytes.Length, MostSearched)]);
        var declared = FeedFinder.Find(html, new Uri(body.FinalUrl)).FirstOrDefault(c => !c.IsGuess && c.Url != body.RequestUrl);
        return declared is null ? "" : $" The page names this feed: {declared.Url}";
    }
}
