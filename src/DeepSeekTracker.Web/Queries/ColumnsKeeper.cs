namespace DeepSeekTracker.Web.Queries;

/// <summary>Reads the columns when the program has started, and keeps them near the writer while nobody asks.</summary>
internal sealed partial class ColumnsKeeper(CoverageColumns columns, TimeProvider time, ILogger<ColumnsKeeper> logger)
    : IHostedLifecycleService,
        IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _end = new();
    private Task _running = Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Only now the database is surely there and current.</summary>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        _running = Task.Run(() => RunAsync(_end.Token), CancellationToken.None);
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => _end.CancelAsync();

    public Task StopAsync(CancellationToken cancellationToken) => _running;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _end.Dispose();

    private async Task RunAsync(CancellationToken stop)
    {
        do
        {
            await FollowAsync(stop);
        } while (await WaitAsync(stop));
    }

    private async Task FollowAsync(CancellationToken stop)
    {
        try
        {
            await columns.FollowAsync(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested) { }
        catch (Exception fault)
        {
            // The next question meets it as well, and is told of it.
            Log.Failed(logger, fault.Message);
        }
    }

    /// <summary>A pause between two looks, not a beat: a clock that leaps makes up for nothing. False at the end.</summary>
    private async Task<bool> WaitAsync(CancellationToken stop)
    {
        try
        {
            await Task.Delay(Pause, time, stop);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Debug, "The articles' columns could not be read: {Fault}")]
        public static partial void Failed(ILogger logger, string fault);
    }
}
