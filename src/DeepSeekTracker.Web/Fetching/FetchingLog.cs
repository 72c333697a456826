namespace DeepSeekTracker.Web.Fetching;

/// <summary>Addresses are logged without their query, which can hold secrets, and percent-encoded, so on one line.</summary>
internal static partial class FetchingLog
{
    public static void Fetched(ILogger logger, FetchKind kind, Uri address, FetchResult result, TimeSpan elapsed)
    {
        if (!logger.IsEnabled(LogLevel.Debug))
            return;
        var (shown, outcome) = (address.GetLeftPart(UriPartial.Path), Words(result));
        Fetched(logger, kind, shown, outcome, (long)elapsed.TotalMilliseconds);
    }

    public static void NotTried(ILogger logger, FetchKind kind, FetchResult result)
    {
        if (!logger.IsEnabled(LogLevel.Debug))
            return;
        var outcome = Words(result);
        NotTried(logger, kind, outcome);
    }

    private static string Words(FetchResult result) =>
        result switch
        {
            FetchResult.Fetched(var body) => $"200, {body.Bytes.Length} bytes, {body.Hops.Count} redirects",
            FetchResult.NotModified => "304",
            FetchResult.Throttled throttled => $"throttled ({throttled.Status})",
            FetchResult.Gone => "410",
            FetchResult.NotFound => "404",
            FetchResult.Blocked blocked => $"blocked ({blocked.Status}): {blocked.Why}",
            FetchResult.ServerError error => $"status {error.Status}",
            FetchResult.Refused refused => $"refused ({refused.Why}): {refused.Message}",
            FetchResult.Unreachable unreachable => $"unreachable: {unreachable.Message}",
            _ => result.GetType().Name,
        };

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Kind} {Address}: {Outcome} in {Milliseconds} ms")]
    private static partial void Fetched(ILogger logger, FetchKind kind, string address, string outcome, long milliseconds);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Kind} not tried: {Outcome}")]
    private static partial void NotTried(ILogger logger, FetchKind kind, string outcome);
}
