namespace DeepSeekTracker.Web.Ingest;

/// <summary>When the worker was last seen at work: at its start, and before each pass.</summary>
public sealed class WorkerHeartbeat(TimeProvider time)
{
    private long _last = time.GetUtcNow().UtcTicks;

    public DateTimeOffset Last => new(Interlocked.Read(ref _last), TimeSpan.Zero);

    internal void Beat() => Interlocked.Exchange(ref _last, time.GetUtcNow().UtcTicks);
}
