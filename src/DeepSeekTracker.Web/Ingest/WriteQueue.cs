using System.Threading.Channels;
using DeepSeekTracker.Web.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>
/// The one writer. Work waits in a bounded channel and runs one piece after another, each in one transaction, so that
/// SQLite is never asked to write twice at once and no piece is stored in part.
/// </summary>
internal sealed class WriteQueue : IAsyncDisposable
{
    private const int Capacity = 64;
    private const int ConstraintFailed = 19;

    private readonly Channel<Func<Task>> _work = Channel.CreateBounded<Func<Task>>(
        new BoundedChannelOptions(Capacity) { SingleReader = true }
    );
    private readonly IDbContextFactory<TrackerDbContext> _contexts;
    private readonly WriteAheadLog _log;
    private readonly WriteHealth _health;
    private readonly Task _running;

    public WriteQueue(IDbContextFactory<TrackerDbContext> contexts, WriteAheadLog log, WriteHealth health)
    {
        (_contexts, _log, _health) = (contexts, log, health);
        _running = Task.Run(RunAsync);
    }

    /// <summary>Raised on the writer's own thread after a piece of work failed: what it had stored is gone again.</summary>
    public event Action? RolledBack;

    /// <summary>Runs the work in a transaction of its own and gives its result; a failure rolls it back and is thrown here.</summary>
    public async Task<T> WriteAsync<T>(Func<TrackerDbContext, CancellationToken, Task<T>> work, CancellationToken stop)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        await _work.Writer.WriteAsync(() => RunOneAsync(work, done, stop), stop);
        return await done.Task;
    }

    public Task WriteAsync(Func<TrackerDbContext, CancellationToken, Task> work, CancellationToken stop) =>
        WriteAsync(
            async (db, token) =>
            {
                await work(db, token);
                return true;
            },
            stop
        );

    /// <summary>Runs the work in the writer's place and takes back all that it stored: to see what it would do.</summary>
    public async Task<T> TryAsync<T>(Func<TrackerDbContext, CancellationToken, Task<T>> work, CancellationToken stop)
    {
        var result = default(T)!;
        await PauseAsync(
            async token =>
            {
                await using var db = await _contexts.CreateDbContextAsync(CancellationToken.None);
                _ = db.TakeTouched();
                _ = db.TakeCounted();
                await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
                try
                {
                    result = await work(db, CancellationToken.None);
                }
                finally
                {
                    await transaction.RollbackAsync(CancellationToken.None);
                    RolledBack?.Invoke();
                }
            },
            stop
        );
        return result;
    }

    /// <summary>Runs something in the writer's place, without a transaction: nothing of this process writes meanwhile.</summary>
    public async Task PauseAsync(Func<CancellationToken, Task> work, CancellationToken stop)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await _work.Writer.WriteAsync(
            async () =>
            {
                try
                {
                    await work(stop);
                    done.SetResult();
                }
                catch (Exception failure)
                {
                    done.SetException(failure);
                }
            },
            stop
        );
        await done.Task;
    }

    /// <summary>Finishes what is queued.</summary>
    public async ValueTask DisposeAsync()
    {
        _work.Writer.TryComplete();
        await _running;
    }

    private async Task RunAsync()
    {
        var start = TimeProvider.System.GetTimestamp();
        var pace = new WritePace();
        await foreach (var work in _work.Reader.ReadAllAsync())
        {
            if (pace.IsRestDue(Now()))
            {
                await Breath.TakeAsync(CancellationToken.None);
            }

            pace.Begin(Now());
            await work();
            await KeepLogBoundedAsync();
            pace.End(Now());
        }

        TimeSpan Now() => TimeProvider.System.GetElapsedTime(start);
    }

    /// <summary>A disk in trouble fails the next piece of work, which is told of it; this is no piece of work.</summary>
    private async Task KeepLogBoundedAsync()
    {
        try
        {
            await _log.KeepBoundedAsync();
        }
        catch (SqliteException problem)
        {
            _health.Failed(problem);
        }
    }

    /// <summary>What was fetched is written even while the program stops: the token only keeps work from starting.</summary>
    private async Task RunOneAsync<T>(
        Func<TrackerDbContext, CancellationToken, Task<T>> work,
        TaskCompletionSource<T> done,
        CancellationToken stop
    )
    {
        if (stop.IsCancellationRequested)
        {
            done.SetCanceled(stop);
            return;
        }

        try
        {
            done.SetResult(await RunInTransactionAsync(work));
        }
        catch (DbUpdateException clash) when (clash.InnerException is SqliteException { SqliteErrorCode: ConstraintFailed })
        {
            await RunAgainAsync(work, done);
        }
        catch (Exception failure)
        {
            Fail(done, failure);
        }
    }

    /// <summary>A verb in another process stored the same outlet or article first: with fresh eyes the work finds it.</summary>
    private async Task RunAgainAsync<T>(Func<TrackerDbContext, CancellationToken, Task<T>> work, TaskCompletionSource<T> done)
    {
        RolledBack?.Invoke();
        try
        {
            done.SetResult(await RunInTransactionAsync(work));
        }
        catch (Exception failure)
        {
            Fail(done, failure);
        }
    }

    private void Fail<T>(TaskCompletionSource<T> done, Exception failure)
    {
        RolledBack?.Invoke();
        _health.Failed(failure);
        done.SetException(failure);
    }

    private async Task<T> RunInTransactionAsync<T>(Func<TrackerDbContext, CancellationToken, Task<T>> work)
    {
        _health.ThrowIfDamaged();
        await using var db = await _contexts.CreateDbContextAsync(CancellationToken.None);
        // Contexts are pooled: this one may still know what a piece had stored that failed.
        _ = db.TakeTouched();
        _ = db.TakeCounted();
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        var result = await work(db, CancellationToken.None);
        await db.SaveChangesAsync(CancellationToken.None);
        await CopyFinder.RefreshAsync(db, CancellationToken.None);
        await ArticleIndex.RefreshAsync(db, CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        _health.Worked();
        return result;
    }
}
