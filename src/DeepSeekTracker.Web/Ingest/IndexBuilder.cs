using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>
/// Builds the full-text index anew where the file's was made by another version: the newest articles first, beside all other
/// work. A stopped build goes on where it was.
/// </summary>
internal sealed partial class IndexBuilder(
    WriteQueue writes,
    UnfinishedWork unfinished,
    RunningWork running,
    TimeProvider time,
    ILogger<IndexBuilder> logger
)
{
    /// <summary>Few enough that nobody who wants to write meanwhile waits long.</summary>
    private const int BatchSize = 50;

    /// <summary>Gives every article its place, which lists need, and notes what is left to build. A start waits for this.</summary>
    public async Task PrepareAsync(CancellationToken stop)
    {
        while (await writes.WriteAsync(ArticlePlaces.PutAsync, stop) > 0) { }
        unfinished.Tell(UnfinishedWork.Search, await writes.WriteAsync(LeftAsync, stop));
    }

    /// <summary>Prepares and builds.</summary>
    public async Task RunIfStaleAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        await BuildAsync(stop);
    }

    /// <summary>Builds what is left; another process may do so at the same time.</summary>
    public async Task BuildAsync(CancellationToken stop)
    {
        if (unfinished.Of(UnfinishedWork.Search) is not { } left)
        {
            return;
        }

        using var work = running.Start("Building the search index", left.Due, stop);
        work.Count(left.Done);
        while (await writes.WriteAsync(PutBatchAsync, work.Token) is { } now)
        {
            work.Count(now.Done - left.Done);
            unfinished.Tell(UnfinishedWork.Search, left = now);
            await Breath.TakeAsync(work.Token);
        }

        unfinished.Tell(UnfinishedWork.Search, null);
        Log.Built(logger, left.Due);
    }

    private async Task<Unfinished?> LeftAsync(TrackerDbContext db, CancellationToken stop)
    {
        if (await db.Settings.AnyAsync(s => s.Key == ArticleIndex.VersionKey && s.Value == ArticleIndex.Version, stop))
        {
            return null;
        }

        if (await UnfinishedWork.ReadAsync(db, UnfinishedWork.Search, stop) is { Version: ArticleIndex.Version } left)
        {
            return left;
        }

        var articles = await db.Articles.CountAsync(stop);
        if (articles == 0)
        {
            await EndAsync(db, stop);
            return null;
        }

        var whole = new Unfinished(ArticleIndex.Version, long.MaxValue, 0, 0, articles, time.GetUtcNow());
        await UnfinishedWork.WriteAsync(db, UnfinishedWork.Search, whole, stop);
        return whole;
    }

    /// <summary>Null when nothing is left. What changes meanwhile is indexed with its change, wherever it stands.</summary>
    private static async Task<Unfinished?> PutBatchAsync(TrackerDbContext db, CancellationToken stop)
    {
        if (await UnfinishedWork.ReadAsync(db, UnfinishedWork.Search, stop) is not { Version: ArticleIndex.Version } left)
        {
            return null;
        }

        var batch = await db
            .Articles.Where(a => a.SearchId < left.Next)
            .OrderByDescending(a => a.SearchId)
            .Take(BatchSize)
            .Select(a => new { a.Id, Place = a.SearchId!.Value })
            .ToListAsync(stop);
        await ArticleIndex.PutAsync(db, [.. batch.Select(a => a.Id)], stop);
        if (batch.Count < BatchSize)
        {
            await EndAsync(db, stop);
            return null;
        }

        var next = left with { Next = batch[^1].Place, Done = left.Done + batch.Count };
        await UnfinishedWork.WriteAsync(db, UnfinishedWork.Search, next, stop);
        return next;
    }

    private static async Task EndAsync(TrackerDbContext db, CancellationToken stop)
    {
        await UnfinishedWork.WriteAsync(db, UnfinishedWork.Search, null, stop);
        await StoredSettings.PutAsync(db, ArticleIndex.VersionKey, ArticleIndex.Version, stop);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Indexed {Articles} articles for the search")]
        public static partial void Built(ILogger logger, int articles);
    }
}
