using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>
/// What a start leaves to be done while pages are served already: the starter record, the search index, articles that other
/// rules judged. Each tells how far it is, and goes on at the next start where this one ends.
/// </summary>
internal sealed partial class CatchUp(
    IndexBuilder index,
    StarterRecord record,
    Reanalyzer reanalyzer,
    UnfinishedWork unfinished,
    WriteHealth health,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<CatchUp> logger
) : BackgroundService
{
    /// <summary>After a failure, such as a full disk.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await UntilServingAsync(stoppingToken);
            await DoAsync(UnfinishedWork.Record, record.ImportAsync, stoppingToken);
            await DoAsync(UnfinishedWork.Search, index.BuildAsync, stoppingToken);
            await DoAsync(UnfinishedWork.Analysis, reanalyzer.GoOnAsync, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops.
        }
    }

    private async Task UntilServingAsync(CancellationToken stop)
    {
        var serving = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var told = lifetime.ApplicationStarted.Register(serving.SetResult);
        await serving.Task.WaitAsync(stop);
    }

    private async Task DoAsync(string kind, Func<CancellationToken, Task> work, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                await work(stop);
                return;
            }
            catch (OperationCanceledException) when (!stop.IsCancellationRequested)
            {
                unfinished.Stopped(kind);
                Log.Stopped(logger, kind);
                return;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                if (!health.Failed(failure))
                {
                    Log.Failed(logger, kind, failure);
                }
            }

            await Task.Delay(Pause, time, stop);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "The owner stopped what the start had left to do ({Kind}); the next start goes on")]
        public static partial void Stopped(ILogger logger, string kind);

        [LoggerMessage(LogLevel.Error, "What the start left to do ({Kind}) failed; it is tried again in a minute")]
        public static partial void Failed(ILogger logger, string kind, Exception failure);
    }
}
