using System.Collections.Concurrent;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>The work under way: how far each piece is, whom it asks now, and the way to stop it.</summary>
internal sealed partial class RunningWork(TimeProvider time, IHostApplicationLifetime lifetime, ILogger<RunningWork> logger)
{
    private readonly ConcurrentDictionary<int, WorkInHand> _works = new();
    private readonly ConcurrentDictionary<string, byte> _alone = new(StringComparer.Ordinal);
    private int _last;

    /// <summary>Work under way, the oldest first; a look at the clock that found nothing due is none.</summary>
    public IReadOnlyList<RunningRow> Rows =>
        [.. _works.Values.Where(work => work.Due != 0).OrderBy(work => work.Id).Select(work => work.Row)];

    /// <param name="title">What it is, for the owner.</param>
    /// <param name="due">How many pieces there are; null where nobody knows yet.</param>
    public WorkInHand Start(string title, int? due, CancellationToken stop)
    {
        var id = Interlocked.Increment(ref _last);
        var work = new WorkInHand(id, title, due, time.GetUtcNow(), () => _works.TryRemove(id, out _), stop);
        _works[id] = work;
        return work;
    }

    /// <summary>Stops a piece of work at its next step; false where it is over already.</summary>
    public bool Cancel(int id)
    {
        if (!_works.TryGetValue(id, out var work))
        {
            return false;
        }

        work.Cancel();
        return true;
    }

    /// <summary>Whether work of this title that runs alone is under way.</summary>
    public bool IsUnderWay(string title) => _alone.ContainsKey(title);

    /// <summary>Begins work that outlives the request that asked for it; false where work of this title is under way already.</summary>
    public bool TryStartAlone(string title, Func<WorkInHand, Task> run)
    {
        if (!_alone.TryAdd(title, 0))
        {
            return false;
        }

        _ = RunAsync(
            title,
            async work =>
            {
                try
                {
                    await run(work);
                }
                finally
                {
                    _alone.TryRemove(title, out _);
                }
            }
        );
        return true;
    }

    /// <summary>Runs work that outlives the request that asked for it. It ends with the program, and never throws.</summary>
    public async Task RunAsync(string title, Func<WorkInHand, Task> run)
    {
        using var work = Start(title, due: null, lifetime.ApplicationStopping);
        await Task.Yield();
        try
        {
            await run(work);
        }
        catch (OperationCanceledException) when (work.Token.IsCancellationRequested)
        {
            Log.Cancelled(logger, title);
        }
        catch (Exception failure)
        {
            Log.Failed(logger, title, failure);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Title}: stopped before the end")]
        public static partial void Cancelled(ILogger logger, string title);

        [LoggerMessage(LogLevel.Error, "{Title}: failed")]
        public static partial void Failed(ILogger logger, string title, Exception failure);
    }
}

/// <summary>One piece of work under way, for the pages.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Done">Pieces that are done.</param>
/// <param name="Due">All pieces; null where nobody knows yet.</param>
/// <param name="Hosts">Hosts that are asked at this moment.</param>
/// <param name="IsCancelled">It was told to stop and does so at its next step.</param>
public sealed record RunningRow(
    int Id,
    string Title,
    DateTimeOffset StartedAt,
    int Done,
    int? Due,
    IReadOnlyList<string> Hosts,
    bool IsCancelled
);
