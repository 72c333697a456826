using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Web.Fetching;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>A feed that is due, as taken from the database.</summary>
/// <param name="DueAt">When it was due: what it gets back where its turn does not come.</param>
/// <param name="WantsWhole">Whether the whole feed is asked for, validators or not.</param>
/// <param name="MostBytes">The owner's own limit; null: the configured one.</param>
/// <param name="AssumedZone">The zone of dates without one.</param>
internal sealed record DueFeed(
    int Id,
    string Url,
    string? ETag,
    string? LastModified,
    string? BodySha256,
    DateTimeOffset DueAt,
    bool WantsWhole,
    int? MostBytes,
    string? AssumedZone
);

/// <summary>Carries one feed through the stages: fetched, parsed, and everything that follows written in one transaction.</summary>
internal sealed partial class FeedPoller(
    Fetcher fetcher,
    LargeBodies bodies,
    AnalysisQueue analyses,
    FeedWriter writer,
    ILogger<FeedPoller> logger
)
{
    /// <summary>Fetches and reads the feed. Nothing is written yet: the pass decides first whether our own connection is down.</summary>
    public async Task<FetchedFeed> FetchAsync(DueFeed feed, CancellationToken stop)
    {
        var turn = bodies.Enter();
        try
        {
            var fetched = await FetchAsync(feed, turn, stop);
            // What is stored later keeps its turn among the large bodies until then.
            return fetched.Result is FetchResult.Fetched ? fetched : Released(fetched);
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    private static FetchedFeed Released(FetchedFeed fetched)
    {
        fetched.Turn.Dispose();
        return fetched;
    }

    private async Task<FetchedFeed> FetchAsync(DueFeed feed, BodyTurn turn, CancellationToken stop)
    {
        var request = new FetchRequest(
            feed.Url,
            FetchKind.Feed,
            feed.WantsWhole ? null : feed.ETag,
            feed.WantsWhole ? null : feed.LastModified,
            feed.MostBytes is { } own ? Math.Clamp(own, 1024, FeedParser.MaxBytes) : null,
            turn
        );
        var result = await fetcher.FetchAsync(request, stop);
        var reading =
            result is FetchResult.Fetched { Body: var body } && (feed.WantsWhole || body.Sha256 != feed.BodySha256)
                ? await analyses.AnalyzeAsync(() => Read(feed, body))
                : null;
        return new FetchedFeed(feed, result, reading, turn);
    }

    /// <summary>A document that breaks the parser costs its own feed a poll, never the pass.</summary>
    private FeedReading Read(DueFeed feed, FetchedBody body)
    {
        try
        {
            return FeedParser.Parse(
                body.Bytes,
                new FeedContext(body.ContentType, new Uri(body.FinalUrl), AssumedZone: feed.AssumedZone)
            );
        }
        catch (Exception fault)
        {
            Log.Unreadable(logger, body.RequestUrl, fault);
            return new FeedReading.Refused(FeedRefusal.Malformed, "The feed could not be read.");
        }
    }

    /// <summary>Whether the feed's host answers at all.</summary>
    public async Task<bool> IsReachableAsync(string url, CancellationToken stop) =>
        await fetcher.FetchAsync(new FetchRequest(url, FetchKind.Feed), stop) is not FetchResult.Unreachable;

    /// <summary>Writes what the poll brought, with the feed's new state, in one transaction.</summary>
    public async Task<PollTally> WriteAsync(FetchedFeed fetched, CancellationToken stop)
    {
        using var turn = fetched.Turn;
        var tally = await writer.WriteAsync(fetched, stop);
        if (!tally.Ok)
        {
            Log.Failed(logger, fetched.Feed.Url, tally.Message);
        }

        return tally;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{Url} could not be read; this is a fault of the program, please report it")]
        public static partial void Unreadable(ILogger logger, string url, Exception fault);

        [LoggerMessage(LogLevel.Debug, "Feed {Url}: {Outcome}")]
        public static partial void Failed(ILogger logger, string url, string outcome);
    }
}

/// <summary>A feed with what its server answered.</summary>
/// <param name="Feed">The feed.</param>
/// <param name="Result">The fetch.</param>
/// <param name="Reading">The parsed document; null where there is nothing new to parse.</param>
/// <param name="Turn">Its place among the large bodies, given back when it is stored.</param>
internal sealed record FetchedFeed(DueFeed Feed, FetchResult Result, FeedReading? Reading, BodyTurn Turn)
{
    public bool Reached => Result is not FetchResult.Unreachable;

    /// <summary>The server sent the very bytes of the last poll.</summary>
    public bool IsSame => Result is FetchResult.Fetched { Body: var body } && body.Sha256 == Feed.BodySha256;

    /// <summary>Where a chain of permanent redirects alone led, if the poll saw one.</summary>
    public string? PermanentUrl =>
        Result switch
        {
            FetchResult.Fetched { Body: var body } => body.PermanentUrl,
            FetchResult.NotModified unchanged => unchanged.PermanentUrl,
            _ => null,
        };
}
