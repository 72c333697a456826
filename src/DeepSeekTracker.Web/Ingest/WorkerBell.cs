namespace DeepSeekTracker.Web.Ingest;

/// <summary>Wakes the worker before its next tick.</summary>
internal sealed class WorkerBell(TimeProvider time)
{
    private TaskCompletionSource _rung = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Ring() =>
        Interlocked
            .Exchange(ref _rung, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously))
            .TrySetResult();

    /// <summary>Waits for the next tick or the bell; returns early, without an exception, when the program stops.</summary>
    public async Task WaitAsync(TimeSpan pause, CancellationToken stop)
    {
        var rung = Volatile.Read(ref _rung).Task;
        try
        {
            await rung.WaitAsync(pause, time, stop);
        }
        catch (Exception over) when (over is TimeoutException or OperationCanceledException)
        {
            // The tick came, or the program stops.
        }
    }
}
