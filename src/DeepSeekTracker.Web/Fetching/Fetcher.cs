namespace DeepSeekTracker.Web.Fetching;

/// <summary>
/// Fetches one address: politely (the host's turn, robots.txt for pages), safely (each hop checked, everything bounded) and
/// with a result for whatever the other side does.
/// </summary>
public sealed class Fetcher
{
    /// <summary>A redirect to a host that may be asked only later than this is put off, for it would hold up the worker.</summary>
    private static readonly TimeSpan LongestWaitInRedirect = TimeSpan.FromSeconds(10);

    /// <summary>When an answer is asked for again whose time went by behind other large ones.</summary>
    private static readonly TimeSpan AgainAfterOthers = TimeSpan.FromMinutes(2);

    private readonly FetchingOptions options;
    private readonly FetchTransport transport;
    private readonly Dialler dialler;
    private readonly HostThrottle throttle;
    private readonly LargeBodies bodies;
    private readonly RobotsPolicy robots;
    private readonly TimeProvider time;
    private readonly ILogger<Fetcher> logger;

    internal Fetcher(
        FetchingOptions options,
        FetchTransport transport,
        Dialler dialler,
        HostThrottle throttle,
        LargeBodies bodies,
        TimeProvider time,
        ILogger<Fetcher> logger
    )
    {
        this.options = options;
        this.transport = transport;
        this.dialler = dialler;
        this.throttle = throttle;
        this.bodies = bodies;
        this.time = time;
        this.logger = logger;
        robots = new RobotsPolicy(transport, dialler, throttle, time);
    }

    /// <summary>Why an address would be refused without a request, whatever a resolver says; null where it may be tried.</summary>
    public string? WhyNever(string url)
    {
        try
        {
            dialler.Check(FetchAddress.Parse(url));
            return null;
        }
        catch (FetchStopped stopped) when (stopped.Result is FetchResult.Refused(_, var message))
        {
            return message;
        }
    }

    /// <exception cref="OperationCanceledException">Only where <paramref name="stop"/> is cancelled.</exception>
    public async Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken stop)
    {
        Uri address;
        try
        {
            address = FetchAddress.Parse(request.Url);
            dialler.Check(address);
        }
        catch (FetchStopped stopped)
        {
            FetchingLog.NotTried(logger, request.Kind, stopped.Result);
            return stopped.Result;
        }
        var started = time.GetTimestamp();
        var result = await FollowAsync(request, address, stop);
        // A connection that our own stopping broke is nobody's failure.
        if (result is FetchResult.Unreachable)
            stop.ThrowIfCancellationRequested();
        FetchingLog.Fetched(logger, request.Kind, address, result, time.GetElapsedTime(started));
        return result;
    }

    private async Task<FetchResult> FollowAsync(FetchRequest request, Uri address, CancellationToken stop)
    {
        var hops = new List<RedirectHop>();
        var current = address;
        using var own = request.Turn is null ? bodies.Enter() : null;
        var place = request.Turn ?? own!;
        IDisposable? turn = null;
        CancellationTokenSource? deadline = null;
        try
        {
            turn = await EnterAsync(current, request.Kind, stop);
            var started = time.GetTimestamp();
            deadline = new CancellationTokenSource(TimeSpan.FromSeconds(options.TotalSeconds), time);
            using var limited = CancellationTokenSource.CreateLinkedTokenSource(stop, deadline.Token);
            while (true)
            {
                if (request.Kind == FetchKind.Page)
                    await robots.CheckAsync(current, limited.Token);
                Uri next;
                using (var response = await transport.SendAsync(current, request, limited.Token))
                {
                    if (FetchRedirect.Location(response) is not { } location)
                        return await AnswerAsync(request, current, hops, response, place, started, limited.Token);
                    next = Next(hops, current, location, (int)response.StatusCode);
                }
                if (!HostThrottle.HostOf(next).Equals(HostThrottle.HostOf(current), StringComparison.Ordinal))
                {
                    // Two fetches that redirect to each other's hosts must not each keep what the other waits for.
                    turn.Dispose();
                    RefuseLongWait(next, request.Kind);
                    turn = await EnterAsync(next, request.Kind, limited.Token);
                }
                current = next;
            }
        }
        catch (FetchStopped stopped)
        {
            return stopped.Result;
        }
        catch (Exception error) when (error is HttpRequestException or IOException or InvalidDataException)
        {
            return FetchFailure.Of(error, current);
        }
        catch (OperationCanceledException) when (deadline is { IsCancellationRequested: true } && !stop.IsCancellationRequested)
        {
            if (place.IsWaiting)
                return new FetchResult.Throttled(
                    time.GetUtcNow() + AgainAfterOthers,
                    0,
                    "other large answers took the time; its turn comes later"
                );
            return new FetchResult.Unreachable($"{current.IdnHost} sent no complete answer within {options.TotalSeconds} s");
        }
        finally
        {
            turn?.Dispose();
            deadline?.Dispose();
        }
    }

    private async Task<FetchResult> AnswerAsync(
        FetchRequest request,
        Uri final,
        List<RedirectHop> hops,
        HttpResponseMessage response,
        BodyTurn place,
        long started,
        CancellationToken stop
    )
    {
        var (host, status) = (HostThrottle.HostOf(final), (int)response.StatusCode);
        FetchResult result;
        try
        {
            result = await new FetchAnswer(request, final, hops, response).ReadAsync(options, place, time.GetUtcNow(), stop);
        }
        catch (FetchStopped stopped)
        {
            result = stopped.Result;
        }
        if (result is FetchResult.Throttled throttled)
            result = throttled with { Until = throttle.LetRest(host, throttled.Until, throttled.Status, request.Kind) };
        else
            throttle.Answered(host, request.Kind);
        var body =
            request.Kind == FetchKind.Feed && status >= 400
                ? await FetchReply.BeginningAsync(response, options.DecodedRatio, time, stop)
                : [];
        var elapsed = time.GetElapsedTime(started);
        return result with { Reply = new FetchReply(status, final.AbsoluteUri, FetchReply.HeadersOf(response), body, elapsed) };
    }

    /// <summary>Checks where a redirect leads and adds it to the chain.</summary>
    private Uri Next(List<RedirectHop> hops, Uri current, string location, int status)
    {
        var next = FetchAddress.Resolve(current, location);
        dialler.Check(next);
        if (hops.Count == options.MaxRedirects)
            throw FetchStopped.Refused(FetchRefusal.TooManyRedirects, $"more than {options.MaxRedirects} redirects");
        hops.Add(new RedirectHop(current.AbsoluteUri, next.AbsoluteUri, status));
        if (hops.Any(hop => hop.From.Equals(next.AbsoluteUri, StringComparison.Ordinal)))
            throw FetchStopped.Refused(FetchRefusal.TooManyRedirects, "the redirects lead in a circle");
        return next;
    }

    private async Task<IDisposable> EnterAsync(Uri address, FetchKind kind, CancellationToken stop)
    {
        var host = HostThrottle.HostOf(address);
        RefuseWhileResting(host);
        var turn = await throttle.EnterAsync(host, kind, stop);
        try
        {
            RefuseWhileResting(host);
            return turn;
        }
        catch (FetchStopped)
        {
            turn.Dispose();
            throw;
        }
    }

    private void RefuseWhileResting(string host)
    {
        if (throttle.Rest(host) is var (until, status))
            throw new FetchStopped(
                new FetchResult.Throttled(
                    until,
                    status,
                    FormattableString.Invariant(
                        $"{host} answered {status} before and is not asked until {until:yyyy-MM-dd HH:mm} UTC"
                    )
                )
            );
    }

    private void RefuseLongWait(Uri next, FetchKind kind)
    {
        var host = HostThrottle.HostOf(next);
        var ready = throttle.ReadyAt(host, kind);
        if (throttle.Rest(host) is null && ready > time.GetUtcNow() + LongestWaitInRedirect)
            throw new FetchStopped(new FetchResult.Throttled(ready, 0, $"the redirect leads to {host}, whose turn comes later"));
    }
}
