namespace DeepSeekTracker.Web.Fetching;

/// <summary>
/// Jobs wait in a line for each host, and a worker is handed only one whose host may be asked now: no worker stands idle
/// behind a slow host while others are ready. A host that asked for a pause counts as ready, for its jobs end at once.
/// </summary>
public sealed class HostQueues<TJob>(HostThrottle throttle, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Line> lines = new(StringComparer.Ordinal);
    private readonly PriorityQueue<Line, DateTimeOffset> idle = new();
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int waiting;
    private bool isComplete;

    /// <summary>Jobs not yet taken.</summary>
    public int Count
    {
        get
        {
            lock (gate)
                return waiting;
        }
    }

    /// <param name="url">The address that the job will fetch; it decides the line.</param>
    public void Add(string url, FetchKind kind, TJob job)
    {
        var host = HostThrottle.HostOf(url);
        lock (gate)
        {
            if (isComplete)
                throw new InvalidOperationException("The queues were completed.");
            if (!lines.TryGetValue(host, out var line))
                lines[host] = line = new Line(host);
            line.Jobs.Enqueue((kind, job));
            waiting++;
            if (line is { IsTaken: false, Jobs.Count: 1 })
                idle.Enqueue(line, throttle.TurnAt(host, kind));
            Tell();
        }
    }

    /// <summary>No more jobs will be added; workers end when all are taken.</summary>
    public void Complete()
    {
        lock (gate)
        {
            isComplete = true;
            Tell();
        }
    }

    /// <summary>The next job whose host is ready, or null after the last. Disposing it lets the host's next job go.</summary>
    public async Task<HostJob<TJob>?> TakeAsync(CancellationToken stop)
    {
        while (true)
        {
            Task change;
            TimeSpan wait;
            lock (gate)
            {
                if (TryTake(out wait) is { } taken)
                    return taken;
                if (isComplete && waiting == 0)
                    return null;
                change = changed.Task;
            }
            try
            {
                await change.WaitAsync(wait, time, stop);
            }
            catch (TimeoutException)
            {
                // The host that is next in turn became ready.
            }
        }
    }

    private HostJob<TJob>? TryTake(out TimeSpan wait)
    {
        wait = Timeout.InfiniteTimeSpan;
        while (idle.TryPeek(out var line, out var readyAt))
        {
            var now = time.GetUtcNow();
            var turnAt = throttle.TurnAt(line.Host, line.Jobs.Peek().Kind);
            if (turnAt <= now)
            {
                idle.Dequeue();
                line.IsTaken = true;
                waiting--;
                return new HostJob<TJob>(line.Jobs.Dequeue().Job, () => GiveBack(line));
            }
            if (turnAt <= readyAt)
            {
                wait = turnAt - now;
                return null;
            }
            idle.DequeueEnqueue(line, turnAt);
        }
        return null;
    }

    private void GiveBack(Line line)
    {
        lock (gate)
        {
            line.IsTaken = false;
            if (line.Jobs.TryPeek(out var next))
                idle.Enqueue(line, throttle.TurnAt(line.Host, next.Kind));
            else
                lines.Remove(line.Host);
            Tell();
        }
    }

    private void Tell()
    {
        changed.TrySetResult();
        changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class Line(string host)
    {
        public string Host { get; } = host;
        public Queue<(FetchKind Kind, TJob Job)> Jobs { get; } = new();
        public bool IsTaken { get; set; }
    }
}

/// <summary>A job in a worker's hands; its host stays the worker's until it is disposed.</summary>
public sealed class HostJob<TJob>(TJob job, Action giveBack) : IDisposable
{
    private Action? giveBack = giveBack;

    public TJob Job { get; } = job;

    public void Dispose() => Interlocked.Exchange(ref giveBack, null)?.Invoke();
}
