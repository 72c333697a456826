using System.Net;
using System.Net.Sockets;

namespace DeepSeekTracker.Web.Hosting;

/// <summary>The addresses at which the pages are to be served.</summary>
internal static class ServedAddresses
{
    /// <exception cref="StartException">One of them can be served by no machine.</exception>
    public static void Check(IConfiguration configuration)
    {
        var urls = configuration["Urls"] ?? "";
        foreach (var url in urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!IsAddress(url))
            {
                throw new StartException(
                    $"The configuration cannot be used: Urls holds “{url}”, which is no address such as {TrackerBuilder.DefaultUrl}. A port is at most {IPEndPoint.MaxPort}."
                );
            }
        }
    }

    /// <summary>Why the system refused an address that any machine could have; null for anything else.</summary>
    public static string? Explain(Exception problem) =>
        problem switch
        {
            SocketException { SocketErrorCode: SocketError.AddressNotAvailable } =>
                "This machine does not have the address at which the pages are to be served (Urls). Name one of its own, or http://0.0.0.0:5080 for all of them.",
            SocketException { SocketErrorCode: SocketError.AccessDenied } =>
                "This account may not serve at the port of Urls: systems keep low numbers for themselves. Name one from 1024, such as: --urls=http://127.0.0.1:5081",
            InvalidOperationException
                when problem.Message.StartsWith("Unable to configure HTTPS endpoint", StringComparison.Ordinal) =>
                "An https address in Urls needs a certificate, and none is configured. Serve http, and put a reverse proxy with HTTPS before it.",
            _ => null,
        };

    private static bool IsAddress(string url)
    {
        try
        {
            return BindingAddress.Parse(url) is { Port: >= IPEndPoint.MinPort and <= IPEndPoint.MaxPort };
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
