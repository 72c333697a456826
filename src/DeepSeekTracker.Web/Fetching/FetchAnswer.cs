using System.Security.Cryptography;

namespace DeepSeekTracker.Web.Fetching;

/// <summary>Turns the last answer of a chain of redirects into a result.</summary>
internal sealed class FetchAnswer(FetchRequest request, Uri final, IReadOnlyList<RedirectHop> hops, HttpResponseMessage response)
{
    public async Task<FetchResult> ReadAsync(FetchingOptions options, BodyTurn turn, DateTimeOffset now, CancellationToken stop)
    {
        var status = (int)response.StatusCode;
        if (status >= 400)
            return Failed(status, now);
        if (status == 304 && (HeaderValue.Usable(request.ETag) ?? HeaderValue.Usable(request.LastModified)) is not null)
            return new FetchResult.NotModified(final.AbsoluteUri, hops, ETag, LastModified, HeaderValue.MaxAge(response), now);
        if (status != 200)
            return Refused(FetchRefusal.UnexpectedStatus, $"the server answered {status}, which was not asked for");
        if (!HeaderValue.HasOneLength(response))
            return Refused(FetchRefusal.BadResponse, "the answer's Content-Length is no single number");
        var type = HeaderValue.ContentType(response);
        if (OtherMedia.Of(type) is { } other)
            return Refused(FetchRefusal.NotText, $"the answer is {other}, not text");
        var limit = request.MostBytes ?? options.MostBytes(request.Kind);
        var bytes = await BodyReader.ReadAsync(response, limit, options.DecodedRatio, cut: false, turn, stop);
        return new FetchResult.Fetched(
            new FetchedBody(
                request.Url,
                final.AbsoluteUri,
                status,
                bytes,
                type,
                ETag,
                LastModified,
                HeaderValue.MaxAge(response),
                now,
                hops,
                Convert.ToHexStringLower(SHA256.HashData(bytes.Span))
            )
        );
    }

    private string? ETag => HeaderValue.Usable(HeaderValue.Raw(response.Headers, "ETag"));

    private string? LastModified => HeaderValue.Usable(HeaderValue.Raw(response.Content.Headers, "Last-Modified"));

    private FetchResult Failed(int status, DateTimeOffset now)
    {
        if (HeaderValue.Raw(response.Headers, "cf-mitigated")?.Contains("challenge", StringComparison.OrdinalIgnoreCase) == true)
            return new FetchResult.Blocked(status, "Cloudflare asks for a browser check");
        var until = HeaderValue.RetryAfter(response, now);
        return status switch
        {
            404 => new FetchResult.NotFound(),
            410 => new FetchResult.Gone(),
            429 => new FetchResult.Throttled(until, status, Pause(status, until)),
            503 when until is not null => new FetchResult.Throttled(until, status, Pause(status, until)),
            401 or 402 or 403 or 407 or 451 => new FetchResult.Blocked(status, WhyBlocked(status)),
            _ => new FetchResult.ServerError(status),
        };
    }

    private static string Pause(int status, DateTimeOffset? until) =>
        until is null
            ? $"the host answered {status} and named no time"
            : FormattableString.Invariant($"the host answered {status} and asks to wait until {until:yyyy-MM-dd HH:mm} UTC");

    private string WhyBlocked(int status)
    {
        var isDataDome =
            response.Headers.NonValidated.Contains("x-datadome")
            || response.Headers.NonValidated.Contains("x-dd-b")
            || HeaderValue.Raw(response.Headers, "Server")?.Contains("datadome", StringComparison.OrdinalIgnoreCase) == true;
        return status switch
        {
            _ when isDataDome => "DataDome, a bot wall, refuses us",
            401 => "the host asks for a sign-in",
            402 => "the host asks for payment",
            407 => "a proxy asks for a sign-in",
            451 => "withheld for legal reasons",
            _ => "the host refuses us",
        };
    }

    private static FetchResult.Refused Refused(FetchRefusal why, string message) => new(why, message);
}
