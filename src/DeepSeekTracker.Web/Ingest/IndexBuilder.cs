using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>Builds the full-text index anew where the file's was made by another version; a stopped build goes on where it was.</summary>
internal sealed partial class IndexBuilder(WriteQueue writes, ILogger<IndexBuilder> logger)
{
    private const int BatchSize = 500;

    public async Task RunIfStaleAsync(CancellationToken stop)
    {
        var isCurrent = await writes.WriteAsync(
            (db, token) => db.Settings.AnyAsync(s => s.Key == ArticleIndex.VersionKey && s.Value == ArticleIndex.Version, token),
            stop
        );
        if (!isCurrent)
        {
            await RunAsync(stop);
        }
    }

    private async Task RunAsync(CancellationToken stop)
    {
        var (done, batch) = (0, 0);
        do
        {
            batch = await writes.WriteAsync(
                async (db, token) =>
                {
                    var ids = await db
                        .Articles.Where(a => a.SearchId == null)
                        .OrderBy(a => a.Id)
                        .Take(BatchSize)
                        .Select(a => a.Id)
                        .ToListAsync(token);
                    await ArticleIndex.PutAsync(db, ids, token);
                    return ids.Count;
                },
                stop
            );
            done += batch;
        } while (batch == BatchSize);

        await writes.WriteAsync(
            async (db, token) =>
            {
                await db.Settings.Where(s => s.Key == ArticleIndex.VersionKey).ExecuteDeleteAsync(token);
                db.Settings.Add(new Setting { Key = ArticleIndex.VersionKey, Value = ArticleIndex.Version });
            },
            stop
        );
        if (done > 0)
        {
            Log.Built(logger, done);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Indexed {Articles} articles for the search")]
        public static partial void Built(ILogger logger, int articles);
    }
}
