using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Web.Fetching;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>A feed that is due, as taken from the database.</summary>
internal sealed record DueFeed(int Id, string Url, string? ETag, string? LastModified, string? BodySha256, int Polls);

/// <summary>What one poll came to.</summary>
/// <param name="Reached">False where the host could not be reached at all.</param>
/// <param name="Ok">True for new content and for "not modified".</param>
/// <param name="NewArticles">Articles of the story that were not known.</param>
internal sealed record PollTally(bool Reached, bool Ok, int NewArticles);

/// <summary>Polls one feed: fetch, parse, and hand everything that follows to the writer as one transaction.</summary>
internal sealed partial class FeedPoller(Fetcher fetcher, FeedWriter writer, ILogger<FeedPoller> logger)
{
    /// <summary>Servers that answer "not modified" wrongly are seen through: now and then the whole feed is asked for (specs.md 1.1).</summary>
    private const int UnconditionalEvery = 24;

    /// <summary>Fetches and reads the feed. Nothing is written yet: the pass decides first whether our own connection is down.</summary>
    public async Task<FetchedFeed> FetchAsync(DueFeed feed, CancellationToken stop)
    {
        var conditional = feed.Polls % UnconditionalEvery != UnconditionalEvery - 1;
        var request = new FetchRequest(
            feed.Url,
            FetchKind.Feed,
            conditional ? feed.ETag : null,
            conditional ? feed.LastModified : null
        );
        var result = await fetcher.FetchAsync(request, stop);
        var reading = result is FetchResult.Fetched { Body: var body } && body.Sha256 != feed.BodySha256 ? Read(body) : null;
        return new FetchedFeed(feed, result, reading);
    }

    /// <summary>A document that breaks the parser costs its own feed a poll, never the pass.</summary>
    private FeedReading Read(FetchedBody body)
    {
        try
        {
            return FeedParser.Parse(body.Bytes, new FeedContext(body.ContentType, new Uri(body.FinalUrl)));
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
        var tally = await writer.WriteAsync(fetched, stop);
        if (!tally.Ok)
        {
            Log.Failed(logger, fetched.Feed.Url, PollVerdict.Of(fetched).Message);
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
internal sealed record FetchedFeed(DueFeed Feed, FetchResult Result, FeedReading? Reading)
{
    public bool Reached => Result is not FetchResult.Unreachable;
}
