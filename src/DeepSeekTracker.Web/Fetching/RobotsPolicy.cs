using System.Net;
using System.Text;

namespace DeepSeekTracker.Web.Fetching;

/// <summary>
/// Asks a page's origin for its robots.txt and obeys it (RFC 9309): 4xx allows everything, 5xx and silence forbid for now.
/// An answer holds 24 hours, a failure two minutes.
/// </summary>
internal sealed class RobotsPolicy(FetchTransport transport, Dialler dialler, HostThrottle throttle, TimeProvider time)
{
    private const int MostBytes = 500 * 1024;
    private const int MostRedirects = 5;
    private const int MostOrigins = 5_000;
    private const long MostWeight = 32 * 1024 * 1024;
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan AnswerHolds = TimeSpan.FromHours(24);
    private static readonly TimeSpan FailureHolds = TimeSpan.FromMinutes(2);

    private readonly Lock gate = new();
    private readonly Dictionary<string, Known> origins = new(StringComparer.Ordinal);
    private long weight;

    /// <exception cref="FetchStopped">The page may not be fetched, or not now.</exception>
    public async Task CheckAsync(Uri page, CancellationToken stop)
    {
        var known = await KnownAsync(page, stop);
        if (known.Failure is { } failure)
            throw new FetchStopped(failure);
        if (!known.File.Allows(page.PathAndQuery))
            throw FetchStopped.Refused(FetchRefusal.Robots, $"robots.txt of {page.IdnHost} forbids this page");
    }

    private async Task<Known> KnownAsync(Uri page, CancellationToken stop)
    {
        var origin = page.GetLeftPart(UriPartial.Authority);
        lock (gate)
        {
            if (origins.TryGetValue(origin, out var known) && Holds(known.Until))
                return known;
        }
        var (file, failure) = await AskAsync(new Uri(page, "/robots.txt"), stop);
        if (file.CrawlDelay is { } delay)
            throttle.SpaceBy(HostThrottle.HostOf(page), delay);
        var until = failure is FetchResult.Throttled { Until: { } pause }
            ? pause
            : Later(failure is null ? AnswerHolds : FailureHolds);
        var answer = new Known(file, failure, until);
        Remember(origin, answer);
        return answer;
    }

    private async Task<(RobotsFile File, FetchResult? Failure)> AskAsync(Uri address, CancellationToken stop)
    {
        using var patience = new CancellationTokenSource(LongestAnswer, time);
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(stop, patience.Token);
        var robots = address;
        try
        {
            for (var hops = 0; hops <= MostRedirects; hops++)
            {
                dialler.Check(robots);
                using var response = await transport.SendAsync(robots, request: null, limited.Token);
                if (FetchRedirect.Location(response) is { } location)
                    robots = FetchAddress.Resolve(robots, location);
                else
                    return await ReadAsync(robots, response, limited.Token);
            }
            return (RobotsFile.AllowAll, null);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            var message = $"robots.txt did not come within {LongestAnswer.TotalSeconds} s: pages wait";
            return (RobotsFile.AllowAll, new FetchResult.Unreachable(message));
        }
        catch (FetchStopped stopped) when (stopped.Result is FetchResult.Unreachable(var message))
        {
            return (RobotsFile.AllowAll, new FetchResult.Unreachable($"robots.txt: {message}"));
        }
        catch (FetchStopped stopped) when (stopped.Result is FetchResult.Refused(FetchRefusal.PrivateAddress, _))
        {
            return (RobotsFile.AllowAll, stopped.Result);
        }
        catch (FetchStopped)
        {
            // An unusable robots.txt forbids nothing.
            return (RobotsFile.AllowAll, null);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or InvalidDataException)
        {
            return FetchFailure.Of(error, robots) is FetchResult.Unreachable(var message)
                ? (RobotsFile.AllowAll, new FetchResult.Unreachable($"robots.txt: {message}"))
                : (RobotsFile.AllowAll, null);
        }
    }

    private async Task<(RobotsFile File, FetchResult? Failure)> ReadAsync(
        Uri robots,
        HttpResponseMessage response,
        CancellationToken stop
    )
    {
        if (response.StatusCode == HttpStatusCode.OK)
        {
            var bytes = await BodyReader.ReadAsync(response, MostBytes, ratio: 1000, cut: true, turn: null, stop);
            return (RobotsFile.Parse(Encoding.UTF8.GetString(bytes.Span)), null);
        }
        var status = (int)response.StatusCode;
        if (status == 429 || status == 503)
        {
            var asked = HeaderValue.RetryAfter(response, time.GetUtcNow());
            if (status == 429 || asked is not null)
            {
                var until = throttle.LetRest(HostThrottle.HostOf(robots), asked, status, FetchKind.Page);
                return (RobotsFile.AllowAll, new FetchResult.Throttled(until, status, $"robots.txt answered {status}"));
            }
        }
        return status < 500
            ? (RobotsFile.AllowAll, null)
            : (RobotsFile.AllowAll, new FetchResult.Unreachable($"robots.txt answered {status}: pages wait"));
    }

    private void Remember(string origin, Known answer)
    {
        lock (gate)
        {
            if (origins.Remove(origin, out var old))
                weight -= old.File.Weight;
            while (origins.Count > 0 && (origins.Count >= MostOrigins || weight + answer.File.Weight > MostWeight))
            {
                var (oldest, known) = origins.MinBy(pair => pair.Value.Until);
                origins.Remove(oldest);
                weight -= known.File.Weight;
            }
            origins[origin] = answer;
            weight += answer.File.Weight;
        }
    }

    /// <summary>An answer that would hold longer than any does was noted before the clock stepped back.</summary>
    private bool Holds(DateTimeOffset until) => time.GetUtcNow() is var now && until > now && until - now <= AnswerHolds;

    private DateTimeOffset Later(TimeSpan wait) => time.GetUtcNow() + wait;

    private sealed record Known(RobotsFile File, FetchResult? Failure, DateTimeOffset Until);
}
