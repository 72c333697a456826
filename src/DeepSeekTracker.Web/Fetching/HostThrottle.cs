namespace DeepSeekTracker.Web.Fetching;

/// <summary>
/// One request at a time to a host, a pause between two, and the rest that a host asked for. A host is its name without
/// "www."; all ports and schemes of it share its turn.
/// </summary>
public sealed class HostThrottle(FetchingOptions options, TimeProvider time)
{
    private const int MostRememberedHosts = 10_000;

    /// <summary>So many times in a row a host is taken at its word; then our own pause holds where it is longer.</summary>
    private const int BelievedRests = 3;
    private static readonly TimeSpan ShortestRest = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestRest = TimeSpan.FromHours(24);
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
        lock (gate)
        {
            var now = Now;
            if (!hosts.TryGetValue(host, out var known))
                return now;
            Settle(known, now);
            if (known.RestUntil > now)
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
            var now = Now;
            if (!hosts.TryGetValue(host, out var known))
                return null;
            Settle(known, now);
            return known.RestUntil > now ? (known.RestUntil, known.RestStatus) : null;
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

    /// <summary>
    /// The host asked for a pause. Without a time of its own it gets one that doubles with each refusal of this kind of
    /// request: feeds may be welcome where pages are not.
    /// </summary>
    /// <returns>When the host may be asked again.</returns>
    internal DateTimeOffset LetRest(string host, DateTimeOffset? until, int status, FetchKind kind)
    {
        lock (gate)
        {
            var now = Now;
            var known = Known(host);
            var refusals = known.Refusals[(int)kind]++;
            var doublings = until is null ? refusals : refusals - BelievedRests;
            var own = doublings < 0 ? TimeSpan.Zero : ShortestRest * Math.Pow(2, Math.Min(doublings, 10));
            Rest(known, now, Latest(until ?? now, now + (own < LongestRest ? own : LongestRest)), status);
            return known.RestUntil;
        }
    }

    /// <summary>A rest that was noted before this process began.</summary>
    internal void RestOn(string host, DateTimeOffset until, int status)
    {
        lock (gate)
        {
            var now = Now;
            var known = Known(host);
            Settle(known, now);
            if (known.RestUntil < until)
                Rest(known, now, until, status);
        }
    }

    internal void Answered(string host, FetchKind kind)
    {
        lock (gate)
        {
            if (hosts.TryGetValue(host, out var known))
                known.Refusals[(int)kind] = 0;
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
        {
            var now = Now;
            Settle(host, now);
            return host.LastEnd == DateTimeOffset.MinValue ? TimeSpan.Zero : host.LastEnd + Spacing(host, kind) - now;
        }
    }

    private static void Rest(Host host, DateTimeOffset now, DateTimeOffset until, int status) =>
        (host.RestUntil, host.RestLength, host.RestStatus) = (until, until - now, status);

    /// <summary>Where the clock stepped back, nothing lasts longer from now than it was to last.</summary>
    private static void Settle(Host host, DateTimeOffset now)
    {
        if (host.LastEnd > now)
            host.LastEnd = now;
        if (host.RestUntil - now > host.RestLength)
            host.RestUntil = now + host.RestLength;
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
        if (hosts.Count >= MostRememberedHosts)
            ForgetIdle();
        return hosts[name] = new Host();
    }

    private void ForgetIdle()
    {
        var now = Now;
        if (now < nextSweep && nextSweep - now <= Sweep)
            return;
        nextSweep = now + Sweep;
        foreach (var host in hosts.Values)
            Settle(host, now);
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
        public int[] Refusals { get; } = new int[Enum.GetValues<FetchKind>().Length];
        public int RestStatus { get; set; }
        public TimeSpan CrawlDelay { get; set; }
        public DateTimeOffset LastEnd { get; set; } = DateTimeOffset.MinValue;
        public DateTimeOffset RestUntil { get; set; } = DateTimeOffset.MinValue;
        public TimeSpan RestLength { get; set; }
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
