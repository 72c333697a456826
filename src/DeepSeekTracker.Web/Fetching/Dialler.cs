using System.Net;
using System.Net.Sockets;

namespace DeepSeekTracker.Web.Fetching;

internal delegate Task<IPAddress[]> ResolveName(string host, CancellationToken stop);

internal delegate Task<Stream> OpenConnection(IPEndPoint endpoint, CancellationToken stop);

/// <summary>Opens every connection of the program: the address that was checked is the address that is dialled.</summary>
internal sealed class Dialler(FetchingOptions options, ResolveName resolve, OpenConnection open)
{
    private const int MostAttempts = 4;
    private static readonly TimeSpan Attempt = TimeSpan.FromSeconds(4);

    private readonly NetworkGuard guard = new(options.AllowedNetworks);
    private readonly Dictionary<string, IPEndPoint> hostMap = options.HostMap.ToDictionary(
        pair => pair.Key,
        pair => IPEndPoint.Parse(pair.Value),
        StringComparer.OrdinalIgnoreCase
    );

    public static Dialler ToTheNetwork(FetchingOptions options) => new(options, ResolveAsync, ConnectAsync);

    /// <summary>Refuses, before anything is opened, a host that no answer of a resolver could make public.</summary>
    public void Check(Uri uri)
    {
        if (Mapped(uri.IdnHost, uri.Port) is null && WhyRefused(uri.IdnHost) is { } why)
            throw FetchStopped.Refused(FetchRefusal.PrivateAddress, why);
    }

    public async ValueTask<Stream> DialAsync(DnsEndPoint target, CancellationToken stop)
    {
        if (Mapped(target.Host, target.Port) is { } endpoint)
            return await open(endpoint, stop);
        if (WhyRefused(target.Host) is { } why)
            throw FetchStopped.Refused(FetchRefusal.PrivateAddress, why);
        var addresses = IPAddress.TryParse(target.Host, out var literal) ? [literal] : await resolve(target.Host, stop);
        foreach (var address in addresses)
        {
            if (guard.WhyRefused(address) is { } refused)
                throw FetchStopped.Refused(FetchRefusal.PrivateAddress, $"{target.Host}: {refused}");
        }
        return await FirstThatAnswersAsync(addresses, target.Port, stop);
    }

    /// <summary>
    /// Whether an answer from this address speaks for our connection: hosts of a private network that the operator allowed
    /// answer without one. A mapped host stands for a public one; a name that nobody resolves now is taken for public.
    /// </summary>
    public async ValueTask<bool> IsPublicAsync(string url, CancellationToken stop)
    {
        if (
            !guard.AllowsPrivate
            || !Uri.TryCreate(url, UriKind.Absolute, out var uri)
            || Mapped(uri.IdnHost, uri.Port) is not null
        )
            return true;
        try
        {
            var addresses = IPAddress.TryParse(uri.IdnHost, out var literal) ? [literal] : await resolve(uri.IdnHost, stop);
            return addresses.All(NetworkGuard.IsPublic);
        }
        catch (Exception problem) when (problem is SocketException or ArgumentException)
        {
            return true;
        }
    }

    private string? WhyRefused(string host) =>
        IPAddress.TryParse(host, out var literal) ? guard.WhyRefused(literal) : guard.WhyRefused(host);

    private IPEndPoint? Mapped(string host, int port) =>
        hostMap.TryGetValue($"{host}:{port}", out var exact) ? exact : hostMap.GetValueOrDefault(host);

    private async Task<Stream> FirstThatAnswersAsync(IPAddress[] addresses, int port, CancellationToken stop)
    {
        var attempts = addresses.Take(MostAttempts).ToArray();
        for (var i = 0; i < attempts.Length; i++)
        {
            using var limited = CancellationTokenSource.CreateLinkedTokenSource(stop);
            if (i < attempts.Length - 1)
                limited.CancelAfter(Attempt);
            try
            {
                return await open(new IPEndPoint(attempts[i], port), limited.Token);
            }
            catch (Exception error)
                when (error is SocketException or OperationCanceledException
                    && i < attempts.Length - 1
                    && !stop.IsCancellationRequested
                )
            {
                // The next address may answer; the last one's error is the one that is told.
            }
        }
        throw new SocketException((int)SocketError.HostNotFound);
    }

    /// <summary>The final dot keeps a name from being completed with the machine's own search domains.</summary>
    private static Task<IPAddress[]> ResolveAsync(string host, CancellationToken stop) =>
        Dns.GetHostAddressesAsync(host.Contains('.', StringComparison.Ordinal) && !host.EndsWith('.') ? host + '.' : host, stop);

    private static async Task<Stream> ConnectAsync(IPEndPoint endpoint, CancellationToken stop)
    {
        var socket = new Socket(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(endpoint, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
