using System.Net;

namespace DeepSeekTracker.Web.Access;

/// <summary>Whether a browser keeps the session's cookie, which is Secure: over HTTPS, and from this machine.</summary>
public static class SafeConnection
{
    /// <summary>
    /// A proxy's word on HTTPS is taken from anyone here: who lies puts nothing at risk but the password that they type.
    /// </summary>
    public static bool IsGiven(HttpRequest request) =>
        request.IsHttps
        || string.Equals(request.Headers["X-Forwarded-Proto"], "https", StringComparison.OrdinalIgnoreCase)
        || IsThisMachine(request.Host.Host);

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
