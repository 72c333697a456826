using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>
/// What a start leaves to be done while pages are served already: the starter record, the search index, articles that other
/// rules judged, large groups of copies. Each goes on at the next start where this one ends; all but the groups tell how
/// far they are.
/// </summary>
internal sealed partial class CatchUp(
    IndexBuilder index,
    StarterRecord record,
    Reanalyzer reanalyzer,
    WriteQueue writes,
    UnfinishedWork unfinished,
    WriteHealth health,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<CatchUp> logger
) : BackgroundService
{
    /// <summary>Large groups of copies are made anew: a name for the log.</summary>
    private const string Copies = "copies";

    /// <summary>After a failure, such as a full disk.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await UntilServingAsync(stoppingToken);
            List<(string Kind, Func<CancellationToken, Task> Work)> left =
            [
                (UnfinishedWork.Record, record.ImportAsync),
                (UnfinishedWork.Search, index.BuildAsync),
                (UnfinishedWork.Analysis, reanalyzer.GoOnAsync),
                (Copies, token => writes.WriteAsync(DueCopyGroups.SettleAsync, token)),
            ];
            while (true)
            {
                left = await TryAsync(left, stoppingToken);
                if (left.Count == 0)
                {
                    return;
                }

                await Task.Delay(Pause, time, stoppingToken);
            }
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

    /// <summary>One after the other; what fails holds up none of the others, and is given back.</summary>
    private async Task<List<(string Kind, Func<CancellationToken, Task> Work)>> TryAsync(
        List<(string Kind, Func<CancellationToken, Task> Work)> all,
        CancellationToken stop
    )
    {
        List<(string, Func<CancellationToken, Task>)> failed = [];
        foreach (var (kind, work) in all)
        {
            try
            {
                await work(stop);
            }
            catch (OperationCanceledException) when (!stop.IsCancellationRequested)
            {
                unfinished.Stopped(kind);
                Log.Stopped(logger, kind);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                failed.Add((kind, work));
                if (!health.Failed(failure))
                {
                    Log.Failed(logger, kind, failure);
                }
            }
        }

        return failed;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "The owner stopped what the start had left to do ({Kind}); the next start goes on")]
        public static partial void Stopped(ILogger logger, string kind);

        [LoggerMessage(LogLevel.Error, "What the start left to do ({Kind}) failed; it is tried again in a minute")]
        public static partial void Failed(ILogger logger, string kind, Exception failure);
    }
}
