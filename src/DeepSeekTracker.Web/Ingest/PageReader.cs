using DeepSeekTracker.Core.Analysis;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Fetching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>An article whose page is due.</summary>
internal sealed record DuePage(int ArticleId, string Key, string Url, string? Title);

/// <summary>A page with what its server answered and what was read from it.</summary>
/// <param name="Turn">Its place among the large bodies, given back when it is stored.</param>
internal sealed record FetchedPage(DuePage Page, FetchResult Result, ArticleAnalysis? Analysis, BodyTurn Turn)
{
    public bool Reached => Result is not FetchResult.Unreachable;

    /// <summary>The outlet's robots.txt forbids it.</summary>
    public bool IsForbidden => Result is FetchResult.Refused { Why: FetchRefusal.Robots };

    /// <summary>Its host rests after another request: it was not asked for.</summary>
    public bool IsPutOff => Result is FetchResult.Throttled { Reply: null };
}

/// <summary>Carries an article's page through the stages: fetched, read, written.</summary>
internal sealed partial class PageReader(
    Fetcher fetcher,
    LargeBodies bodies,
    AnalysisQueue analyses,
    ArticleAnalyzer analyzer,
    ArticleStore store,
    WriteQueue writes,
    IOptions<IngestOptions> options,
    TimeProvider time,
    ILogger<PageReader> logger
)
{
    public async Task<FetchedPage> FetchAsync(DuePage page, CancellationToken stop)
    {
        var turn = bodies.Enter();
        try
        {
            var result = await fetcher.FetchAsync(new FetchRequest(page.Url, FetchKind.Page, Turn: turn), stop);
            if (result is FetchResult.Fetched { Body: var body })
            {
                return await analyses.AnalyzeAsync(() => Read(page, result, body, turn));
            }

            turn.Dispose();
            return new FetchedPage(page, result, null, turn);
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    /// <summary>A page that breaks the reader costs itself a try, never the pass.</summary>
    private FetchedPage Read(DuePage page, FetchResult result, FetchedBody body, BodyTurn turn)
    {
        try
        {
            var input = new PageInput(body.Bytes, body.ContentType, body.FinalUrl);
            return new FetchedPage(page, result, analyzer.Analyze(input, page.Title), turn);
        }
        catch (Exception fault)
        {
            Log.Unreadable(logger, page.Url, fault);
            return new FetchedPage(
                page,
                new FetchResult.Refused(FetchRefusal.BadResponse, "the page could not be read"),
                null,
                turn
            );
        }
    }

    /// <summary>Stores the text and the capture, or why there is no text, in one transaction. True when text came.</summary>
    public async Task<bool> WriteAsync(FetchedPage fetched, CancellationToken stop)
    {
        using var turn = fetched.Turn;
        return await writes.WriteAsync((db, token) => PutAsync(db, fetched, token), stop);
    }

    private async Task<bool> PutAsync(TrackerDbContext db, FetchedPage fetched, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        if (fetched is { Analysis: { } analysis, Result: FetchResult.Fetched { Body: var body } })
        {
            var draft = DraftMaker.Of(analysis, fetched.Page.Key, body.FinalUrl, body.FetchedAt);
            var (read, _) = await store.PutAsync(db, draft, stop);
            Tried(read, now, null);
            if (
                !await db.Captures.AnyAsync(
                    c => c.ArticleId == read.Id && c.Sha256 == body.Sha256 && c.Status != SavedFiles.Status,
                    stop
                )
            )
            {
                db.Captures.Add(
                    CaptureBody.Of(read.Id, body.FinalUrl, body.FetchedAt, body.Status, body.ContentType, body.Sha256, body.Bytes)
                );
            }

            return read.TextState == TextState.Ok;
        }

        var article = await db.Articles.FirstAsync(a => a.Id == fetched.Page.ArticleId, stop);
        if (fetched.Result is FetchResult.Throttled pauseAsked)
        {
            var next = (pauseAsked.Until ?? now.AddHours(1)).AddMinutes(article.Id % 10);
            if (pauseAsked.Reply is null)
            {
                // The host rests after another request: this page was not asked for.
                article.NextPageAt = next;
                return false;
            }

            var mayTryAgain = article.PageTries + 1 < options.Value.PageTries;
            if (!mayTryAgain && article.TextSha256 is null)
            {
                article.TextState = TextState.Blocked;
                article.StateReason =
                    $"Given up after {article.PageTries + 1} tries. The host asked for a pause each time ({pauseAsked.Status}).";
            }

            Tried(article, now, mayTryAgain ? next : null);
            return false;
        }

        var (state, reason, pause) = PageFailure.Of(fetched.Result, article.PageTries + 1, options.Value.PageTries);
        if (article.TextSha256 is null)
        {
            article.TextState = state;
            article.StateReason = reason;
        }

        Tried(article, now, pause is null ? null : now + pause);
        return false;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{Url} could not be read; this is a fault of the program, please report it")]
        public static partial void Unreadable(ILogger logger, string url, Exception fault);
    }

    private static void Tried(Article article, DateTimeOffset now, DateTimeOffset? next)
    {
        article.PageTries++;
        article.LastPageTryAt = now;
        article.NextPageAt = next;
    }
}

/// <summary>What a failed page fetch means for the article, and when to try again: never endlessly.</summary>
internal static class PageFailure
{
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(12),
        TimeSpan.FromDays(3),
        TimeSpan.FromDays(14),
        TimeSpan.FromDays(60),
    ];

    /// <param name="result">The fetch.</param>
    /// <param name="tries">Tries so far, this one included.</param>
    /// <param name="mostTries">Tries after which the page is given up.</param>
    /// <returns>The article's state, the reason for the reader, and the pause before the next try; null = no further try.</returns>
    public static (TextState State, string Reason, TimeSpan? Pause) Of(FetchResult result, int tries, int mostTries)
    {
        var pause = tries >= mostTries ? (TimeSpan?)null : Pauses[Math.Min(tries, Pauses.Length) - 1];
        return result switch
        {
            FetchResult.Gone => (TextState.NotFound, "The outlet says that the page is gone for good (410).", null),
            FetchResult.NotFound => (
                TextState.NotFound,
                "No page is found at the address any more (404).",
                tries >= 2 ? null : pause
            ),
            FetchResult.Blocked b => (
                TextState.Blocked,
                $"The outlet refuses programs ({b.Status}): {b.Why}",
                tries >= 2 ? null : pause
            ),
            FetchResult.Refused { Why: FetchRefusal.NotText } r => (TextState.NotHtml, r.Message, null),
            FetchResult.Refused { Why: FetchRefusal.Robots } r => (TextState.Blocked, r.Message, tries >= 2 ? null : pause),
            FetchResult.Refused { Why: FetchRefusal.BadAddress or FetchRefusal.Scheme or FetchRefusal.Credentials } r => (
                TextState.Failed,
                $"Not fetched by our own rules: {r.Message}",
                null
            ),
            FetchResult.Refused r => Again($"Not fetched by our own rules: {r.Message}"),
            FetchResult.ServerError e => Again($"The outlet's server failed ({e.Status})."),
            FetchResult.Unreachable u => Again($"The host could not be reached: {u.Message}"),
            _ => throw new ArgumentOutOfRangeException(nameof(result), result, "Only failures come here."),
        };

        (TextState, string, TimeSpan?) Again(string reason) =>
            pause is null
                ? (TextState.Failed, $"Given up after {tries} tries. {reason}", null)
                : (TextState.Listed, reason, pause);
    }
}
