using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using Microsoft.Data.Sqlite;

namespace DeepSeekTracker.Web.Hosting;

/// <summary>
/// Looks after the database's log. While nothing is written it empties it, so that the file alone holds everything; when
/// somebody deleted it under the server, it saves what it held and begins it anew.
/// </summary>
internal sealed partial class Upkeep(WriteAheadLog log, WriteQueue writes, TimeProvider time, ILogger<Upkeep> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await TryAsync(() => log.HoldAsync(stoppingToken));
        var before = DateTime.MinValue;
        while (await TickAsync(stoppingToken))
        {
            var written = log.LastWrite;
            if (log.IsDeleted)
            {
                Log.Deleted(logger);
                await TryAsync(() => writes.PauseAsync(log.MakeAnewAsync, stoppingToken));
            }
            else if (log.Length > 0 && written == before)
            {
                await TryAsync(() => log.TruncateAsync(stoppingToken));
            }

            before = written;
        }
    }

    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (SqliteException problem)
        {
            Log.Failed(logger, DatabaseProblem.Explain(problem) ?? problem.Message);
        }
        catch (OperationCanceledException)
        {
            // The program stops.
        }
    }

    private async Task<bool> TickAsync(CancellationToken stop)
    {
        await Task.Delay(Pause, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !stop.IsCancellationRequested;
    }

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Warning,
            "Somebody deleted tracker.db-wal or tracker.db-shm under the running server. What they held is saved now and they are made anew; please leave the files of the data folder alone"
        )]
        public static partial void Deleted(ILogger logger);

        [LoggerMessage(LogLevel.Warning, "The database's log could not be looked after; it is tried again. {Reason}")]
        public static partial void Failed(ILogger logger, string reason);
    }
}
