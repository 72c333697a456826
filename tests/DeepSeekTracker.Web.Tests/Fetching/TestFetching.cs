using System.Net;
using System.Net.Sockets;
using DeepSeekTracker.Web.Fetching;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DeepSeekTracker.Web.Tests.Fetching;

/// <summary>A fetcher whose hosts news.example and other.example are one origin of the test's own.</summary>
internal sealed class TestFetching : IAsyncDisposable
{
    public const string News = "http://news.example";
    public const string Other = "http://other.example";

    public static readonly DateTimeOffset Start = new(2025, 1, 27, 12, 0, 0, TimeSpan.Zero);

    private readonly FetchTransport transport;

    private TestFetching(TestOrigin origin, Func<FetchingOptions, FetchingOptions>? change)
    {
        Origin = origin;
        var options = new FetchingOptions
        {
            FeedSpacingSeconds = 0,
            PageSpacingSeconds = 0,
            HostMap = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["news.example"] = origin.Endpoint.ToString(),
                ["other.example"] = origin.Endpoint.ToString(),
            },
        };
        options = change?.Invoke(options) ?? options;
        var dialler = Dialler.ToTheNetwork(options);
        transport = new FetchTransport(options, dialler, Time);
        Throttle = new HostThrottle(options, Time);
        Fetcher = new Fetcher(options, transport, dialler, Throttle, Bodies, Time, NullLogger<Fetcher>.Instance);
    }

    public TestOrigin Origin { get; }

    public FakeTimeProvider Time { get; } = new(Start);

    public HostThrottle Throttle { get; }

    public LargeBodies Bodies { get; } = new();

    public Fetcher Fetcher { get; }

    public Task<FetchResult> FeedAsync(string url) => Fetcher.FetchAsync(new FetchRequest(url, FetchKind.Feed), default);

    public Task<FetchResult> PageAsync(string url) => Fetcher.FetchAsync(new FetchRequest(url, FetchKind.Page), default);

    public static async Task<TestFetching> StartAsync(Func<FetchingOptions, FetchingOptions>? change = null) =>
        new(await TestOrigin.StartAsync(), change);

    public async ValueTask DisposeAsync()
    {
        transport.Dispose();
        await Origin.DisposeAsync();
    }
}

/// <summary>Stands for an internal service: a connection to it is a failed test.</summary>
internal sealed class Canary : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public Canary() => listener.Start();

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public bool WasReached => listener.Pending();

    public void Dispose() => listener.Dispose();
}
