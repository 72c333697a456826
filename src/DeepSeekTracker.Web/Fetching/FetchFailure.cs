using System.Net.Sockets;
using System.Security.Authentication;

namespace DeepSeekTracker.Web.Fetching;

/// <summary>Names what went wrong below HTTP, in our own words: the runtime's messages can quote what the peer sent.</summary>
internal static class FetchFailure
{
    private static readonly FetchResult NotHttp = new FetchResult.Refused(
        FetchRefusal.BadResponse,
        "the answer is not well-formed HTTP"
    );

    public static FetchResult Of(Exception error, Uri uri)
    {
        var host = uri.IdnHost;
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            if (cause is FetchStopped stopped)
                return stopped.Result;
            if (cause is SocketException socket)
                return new FetchResult.Unreachable($"{host}: {Words(socket.SocketErrorCode)}");
            if (cause is AuthenticationException)
                return new FetchResult.Unreachable($"{host}: no secure connection (certificate or TLS)");
            if (cause is InvalidDataException)
                return new FetchResult.Refused(FetchRefusal.Compression, "the compressed body is damaged or cut short");
            if (cause is OperationCanceledException or TimeoutException)
                return new FetchResult.Unreachable($"{host}: no connection in time");
        }
        var protocolError = (error as HttpRequestException)?.HttpRequestError ?? (error as HttpIOException)?.HttpRequestError;
        return protocolError switch
        {
            HttpRequestError.ConfigurationLimitExceeded => new FetchResult.Refused(
                FetchRefusal.HeaderLimit,
                "the answer's headers are larger than 64 KB"
            ),
            HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError => NotHttp,
            HttpRequestError.SecureConnectionError => new FetchResult.Unreachable($"{host}: no secure connection (TLS)"),
            HttpRequestError.ResponseEnded => new FetchResult.Unreachable(
                $"{host} closed the connection before its answer ended"
            ),
            // The runtime gives no reason and no cause where it gives up on a chunk's framing.
            HttpRequestError.Unknown when error is HttpRequestException { InnerException: null } => NotHttp,
            _ => new FetchResult.Unreachable($"{host}: the connection broke"),
        };
    }

    private static string Words(SocketError code) =>
        code switch
        {
            SocketError.HostNotFound or SocketError.NoData => "no such host name",
            SocketError.TryAgain => "the name cannot be looked up now",
            SocketError.ConnectionRefused => "connection refused",
            SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown => "connection reset",
            SocketError.NetworkUnreachable or SocketError.HostUnreachable or SocketError.NetworkDown => "no route to the host",
            SocketError.TimedOut => "no connection in time",
            _ => "the connection failed",
        };
}
