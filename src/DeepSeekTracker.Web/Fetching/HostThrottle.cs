namespace DeepSeekTracker.Web.Fetching;

/// <summary>
/// One request at a time to a host, a pause between two, and the rest that a host asked for. A host is its name without
/// "www."; all ports and schemes of it share its turn.
/// </summary>
public sealed class HostThrottle(FetchingOptions options, TimeProvider time)
{
    private const int MostRememberedHosts = 10_000;
    private static readonly TimeSpan ShortestRest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestOwnRest = TimeSpan.FromHours(1);
    private static readonly TimeSpan Sweep = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<string, Host> hosts = new(StringComparer.Ordinal);
    private DateTimeOffset nextSweep = DateTimeOffset.MinValue;

    /// <summary>The name under which an address takes its turn.</summary>
    public static string HostOf(Uri uri)
    {
        var host = uri.IdnHost.ToLowerInvariant().TrimEnd('.');
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    /// <summary>The same for an address as text; all that may not be fetched share one name.</summary>
    public static string HostOf(string url)
    {
        try
        {
            return HostOf(FetchAddress.Parse(url));
        }
        catch (FetchStopped)
        {
            return "";
        }
    }

    /// <summary>When the host may be asked again; a guess where a request to it is under way.</summary>
    public DateTimeOffset ReadyAt(string host, FetchKind kind)
    {
        var turn = TurnAt(host, kind);
        return Rest(host) is var (until, _) ? Latest(until, turn) : turn;
    }

    /// <summary>When our own spacing lets the next request go; now, where a request would end at once for the host's pause.</summary>
    internal DateTimeOffset TurnAt(string host, FetchKind kind)
    {
        var now = time.GetUtcNow();
        lock (gate)
        {
            if (!hosts.TryGetValue(host, out var known) || known.RestUntil > now)
                return now;
            if (known.Users > 0)
                return now + Spacing(known, kind);
            return known.LastEnd == DateTimeOffset.MinValue ? now : Latest(now, known.LastEnd + Spacing(known, kind));
        }
    }

    /// <summary>Until when the host asked to be left alone and with which status, or null.</summary>
    public (DateTimeOffset Until, int Status)? Rest(string host)
    {
        lock (gate)
        {
            return hosts.TryGetValue(host, out var known) && known.RestUntil > time.GetUtcNow()
                ? (known.RestUntil, known.RestStatus)
                : null;
        }
    }

    /// <summary>Waits for the host's turn and its spacing; disposing gives the turn back.</summary>
    public async Task<IDisposable> EnterAsync(string host, FetchKind kind, CancellationToken stop)
    {
        var entered = Join(host);
        try
        {
            await entered.Door.WaitAsync(stop);
        }
        catch (OperationCanceledException)
        {
            Leave(entered);
            throw;
        }
        var turn = new Turn(this, entered);
        try
        {
            var wait = WaitFor(entered, kind);
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, time, stop);
            entered.Asked = true;
            return turn;
        }
        catch (OperationCanceledException)
        {
            turn.Dispose();
            throw;
        }
    }

    /// <summary>Hosts whose last request or pause is still known.</summary>
    internal int Remembered
    {
        get
        {
            lock (gate)
                return hosts.Count;
        }
    }

    /// <summary>The host asked for a pause; without a time of its own it gets one that doubles with each refusal.</summary>
    internal void LetRest(string host, DateTimeOffset? until, int status)
    {
        lock (gate)
        {
            var known = Known(host);
            var own = ShortestRest * Math.Pow(2, Math.Min(known.Refusals, 6));
            known.Refusals++;
            known.RestUntil = until ?? time.GetUtcNow() + (own < LongestOwnRest ? own : LongestOwnRest);
            known.RestStatus = status;
        }
    }

    internal void Answered(string host)
    {
        lock (gate)
        {
            if (hosts.TryGetValue(host, out var known))
                known.Refusals = 0;
        }
    }

    /// <summary>A crawl delay from robots.txt becomes the host's spacing, up to the configured longest.</summary>
    internal void SpaceBy(string host, TimeSpan crawlDelay)
    {
        var longest = TimeSpan.FromSeconds(options.LongestCrawlDelaySeconds);
        lock (gate)
            Known(host).CrawlDelay = crawlDelay < longest ? crawlDelay : longest;
    }

    private TimeSpan WaitFor(Host host, FetchKind kind)
    {
        lock (gate)
            return host.LastEnd == DateTimeOffset.MinValue
                ? TimeSpan.Zero
                : host.LastEnd + Spacing(host, kind) - time.GetUtcNow();
    }

    private TimeSpan Spacing(Host host, FetchKind kind)
    {
        var own = TimeSpan.FromSeconds(kind == FetchKind.Feed ? options.FeedSpacingSeconds : options.PageSpacingSeconds);
        return own > host.CrawlDelay ? own : host.CrawlDelay;
    }

    private Host Join(string name)
    {
        lock (gate)
        {
            var host = Known(name);
            host.Users++;
            return host;
        }
    }

    private Host Known(string name)
    {
        if (hosts.TryGetValue(name, out var host))
            return host;
        if (hosts.Count >= MostRememberedHosts && time.GetUtcNow() >= nextSweep)
            ForgetIdle();
        return hosts[name] = new Host();
    }

    private void ForgetIdle()
    {
        var now = time.GetUtcNow();
        nextSweep = now + Sweep;
        var longest = TimeSpan.FromSeconds(Math.Max(options.LongestCrawlDelaySeconds, options.PageSpacingSeconds));
        var idle = hosts.Where(pair => pair.Value is { Users: 0 } host && host.RestUntil < now && host.LastEnd + longest < now);
        foreach (var (name, _) in idle.ToList())
            hosts.Remove(name);
    }

    private void Leave(Host host)
    {
        lock (gate)
            host.Users--;
    }

    private DateTimeOffset Now => time.GetUtcNow();

    private static DateTimeOffset Latest(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private sealed class Host
    {
        public SemaphoreSlim Door { get; } = new(1, 1);
        public int Users { get; set; }
        public bool Asked { get; set; }
        public int Refusals { get; set; }
        public int RestStatus { get; set; }
        public TimeSpan CrawlDelay { get; set; }
        public DateTimeOffset LastEnd { get; set; } = DateTimeOffset.MinValue;
        public DateTimeOffset RestUntil { get; set; } = DateTimeOffset.MinValue;
    }

    private sealed class Turn(HostThrottle throttle, Host host) : IDisposable
    {
        private int given;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref given, 1) != 0)
                return;
            lock (throttle.gate)
            {
                if (host.Asked)
                    host.LastEnd = throttle.Now;
                host.Asked = false;
                host.Users--;
            }
            host.Door.Release();
        }
    }
}
