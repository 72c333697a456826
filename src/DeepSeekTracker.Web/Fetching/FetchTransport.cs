using System.Net;
using System.Net.Security;
using System.Reflection;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace DeepSeekTracker.Web.Fetching;

/// <summary>
/// The one HTTP client: it sends one GET and follows nothing. No proxy and no HTTP/3, for both pass by the connect check;
/// no cookies, no trace headers, no certificate downloads (they would fetch addresses that the peer's certificate names).
/// </summary>
internal sealed class FetchTransport : IDisposable
{
    private readonly HttpMessageInvoker invoker;
    private readonly FetchingOptions options;
    private readonly TimeProvider time;
    private readonly string userAgent;

    public FetchTransport(FetchingOptions options, Dialler dialler, TimeProvider time)
    {
        this.options = options;
        this.time = time;
        var version = typeof(FetchTransport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>();
        userAgent = $"{RobotsFile.ProductToken}/{version?.InformationalVersion.Split('+')[0]} (+{options.ContactUrl})";
        invoker = new HttpMessageInvoker(CreateHandler(options, dialler), disposeHandler: true);
    }

    /// <summary>The answer's status and headers; its body is still on the wire.</summary>
    /// <exception cref="FetchStopped">No headers came in time, or none that can be used.</exception>
    public async Task<HttpResponseMessage> SendAsync(Uri uri, FetchRequest? request, CancellationToken stop)
    {
        using var message = Message(uri, request);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(options.FirstByteSeconds), time);
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(stop, patience.Token);
        try
        {
            return await invoker.SendAsync(message, limited.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            throw FetchStopped.Unreachable($"{uri.IdnHost} sent no answer within {options.FirstByteSeconds} s");
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw FetchStopped.Unreachable($"{uri.IdnHost}: no connection within {options.ConnectSeconds} s");
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            throw new FetchStopped(FetchFailure.Of(error, uri));
        }
    }

    public void Dispose() => invoker.Dispose();

    private HttpRequestMessage Message(Uri uri, FetchRequest? request)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, uri)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        Set("User-Agent", userAgent);
        Set("Accept", Accept(request?.Kind));
        Set("Accept-Encoding", "gzip, deflate, br");
        Set("If-None-Match", HeaderValue.Usable(request?.ETag));
        Set("If-Modified-Since", HeaderValue.Usable(request?.LastModified));
        return message;

        void Set(string name, string? value)
        {
            if (value is not null)
                message.Headers.TryAddWithoutValidation(name, value);
        }
    }

    private static string Accept(FetchKind? kind) =>
        kind switch
        {
            FetchKind.Feed => "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, "
                + "text/xml;q=0.9, application/json;q=0.8, */*;q=0.5",
            FetchKind.Page => "text/html, application/xhtml+xml, */*;q=0.5",
            _ => "text/plain, */*;q=0.5",
        };

    private static SocketsHttpHandler CreateHandler(FetchingOptions options, Dialler dialler) =>
        new()
        {
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ActivityHeadersPropagator = null,
            Credentials = null,
            MaxResponseHeadersLength = 64,
            MaxResponseDrainSize = 0,
            ResponseDrainTimeout = TimeSpan.Zero,
            MaxConnectionsPerServer = 2,
            ConnectTimeout = TimeSpan.FromSeconds(options.ConnectSeconds),
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
            // Newer servers send Location in UTF-8; every other header that is read here is ASCII.
            ResponseHeaderEncodingSelector = (_, _) => Encoding.UTF8,
            SslOptions = new SslClientAuthenticationOptions
            {
                CertificateChainPolicy = new X509ChainPolicy
                {
                    DisableCertificateDownloads = true,
                    RevocationMode = X509RevocationMode.NoCheck,
                },
            },
            ConnectCallback = (context, stop) => dialler.DialAsync(context.DnsEndPoint, stop),
            PlaintextStreamFilter = (context, _) => ValueTask.FromResult<Stream>(new FirstByteStream(context.PlaintextStream)),
        };
}
