namespace DeepSeekTracker.Web.Fetching;

/// <summary>How one fetch ended. Matched, never thrown; only the caller's own cancellation is an exception.</summary>
public abstract record FetchResult
{
    private FetchResult() { }

    /// <summary>The answer that it was read from; null where none came or none was asked for.</summary>
    public FetchReply? Reply { get; init; }

    /// <summary>200 with a complete body.</summary>
    public sealed record Fetched(FetchedBody Body) : FetchResult;

    /// <summary>304 to a request that carried validators.</summary>
    public sealed record NotModified(
        string FinalUrl,
        IReadOnlyList<RedirectHop> Hops,
        string? ETag,
        string? LastModified,
        TimeSpan? MaxAge,
        DateTimeOffset CheckedAt
    ) : FetchResult
    {
        /// <inheritdoc cref="FetchedBody.PermanentUrl"/>
        public string? PermanentUrl => RedirectHop.PermanentEnd(Hops);
    }

    /// <summary>The host asked for a pause: 429, or 503 with Retry-After. It holds for the whole host.</summary>
    /// <param name="Until">At most 24 hours ahead, without jitter: as the host asked, or our own pause where it named no usable time.</param>
    /// <param name="Status">The status that asked for the pause; 0 where only our own spacing stood in the way.</param>
    public sealed record Throttled(DateTimeOffset? Until, int Status, string Message) : FetchResult;

    /// <summary>410.</summary>
    public sealed record Gone : FetchResult;

    /// <summary>404.</summary>
    public sealed record NotFound : FetchResult;

    /// <summary>401, 402, 403, 407, 451, or a bot wall's challenge under any error status.</summary>
    public sealed record Blocked(int Status, string Why) : FetchResult;

    /// <summary>Any other status from 400 on.</summary>
    public sealed record ServerError(int Status) : FetchResult;

    /// <summary>Our own rules stopped the fetch.</summary>
    public sealed record Refused(FetchRefusal Why, string Message) : FetchResult;

    /// <summary>No complete answer: name, connection, TLS, reset or time. The class "network" of failures.</summary>
    public sealed record Unreachable(string Message) : FetchResult;
}

public enum FetchRefusal
{
    BadAddress,
    Scheme,
    Credentials,
    PrivateAddress,
    Robots,
    BadRedirect,
    TooManyRedirects,
    HeaderLimit,
    TooLarge,
    Compression,
    NotText,
    UnexpectedStatus,
    BadResponse,
}

/// <param name="Bytes">The decoded body.</param>
/// <param name="ContentType">The header as sent, at most 256 characters; null where it was missing or unusable.</param>
/// <param name="ETag">To be sent back unchanged; null where it was missing, over 1 KB or held control characters.</param>
/// <param name="MaxAge">Cache-Control max-age, at most 24 hours.</param>
/// <param name="Sha256">Of <paramref name="Bytes"/>, 64 lower-case hexadecimal digits.</param>
public sealed record FetchedBody(
    string RequestUrl,
    string FinalUrl,
    int Status,
    ReadOnlyMemory<byte> Bytes,
    string? ContentType,
    string? ETag,
    string? LastModified,
    TimeSpan? MaxAge,
    DateTimeOffset FetchedAt,
    IReadOnlyList<RedirectHop> Hops,
    string Sha256
)
{
    /// <summary>Where a chain of permanent redirects alone led; null where there was none or one hop of it was temporary.</summary>
    public string? PermanentUrl => RedirectHop.PermanentEnd(Hops);
}

public sealed record RedirectHop(string From, string To, int Status)
{
    /// <summary>301 and 308 say that the address moved for good.</summary>
    public bool IsPermanent => Status is 301 or 308;

    /// <summary>The end of a chain in which every hop is permanent, or null.</summary>
    internal static string? PermanentEnd(IReadOnlyList<RedirectHop> hops) =>
        hops.Count > 0 && hops.All(hop => hop.IsPermanent) ? hops[^1].To : null;
}
