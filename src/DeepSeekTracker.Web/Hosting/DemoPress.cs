using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;

namespace DeepSeekTracker.Web.Hosting;

/// <summary>
/// Serves the invented press of <c>samples/press</c> on loopback, byte for byte, for the demo and the tests. Its rules
/// stand in that folder's README.
/// </summary>
public sealed class DemoPress : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    private readonly ConcurrentDictionary<string, int> _requests = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Host, string Path), PressPage> _pages;
    private readonly Dictionary<(string Host, string Path), (PressOutlet Outlet, PressFeed Feed)> _feeds;
    private readonly string _folder;
    private readonly WebApplication _app;

    private DemoPress(string folder, PressManifest manifest)
    {
        _folder = folder;
        Manifest = manifest;
        _pages = manifest.Pages.ToDictionary(page => (page.Host, page.Path));
        _feeds = manifest
            .Outlets.SelectMany(outlet =>
                outlet.Feeds.SelectMany(feed => Paths(feed).Select(path => (Key: (outlet.Host, path), Value: (outlet, feed))))
            )
            .ToDictionary(pair => pair.Key, pair => pair.Value);
        var builder = WebApplication.CreateSlimBuilder(["--hostBuilder:reloadConfigOnChange=false"]);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <summary>What the press holds and what a tracker must find in it.</summary>
    public PressManifest Manifest { get; }

    /// <summary>The configuration that leads the press's host names to this server and nowhere else.</summary>
    public IEnumerable<string> Configuration
    {
        get
        {
            var endpoint = new Uri(_app.Urls.First()).Authority;
            return Manifest
                .Pages.Select(page => page.Host)
                .Concat(Manifest.Outlets.Select(outlet => outlet.Host))
                .Distinct(StringComparer.Ordinal)
                .Select(host => $"--Fetching:HostMap:{host}={endpoint}");
        }
    }

    public static string DefaultFolder => Path.Combine(AppContext.BaseDirectory, "samples", "press");

    public static async Task<DemoPress> StartAsync(string folder)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(folder, "press.json"));
        var manifest =
            JsonSerializer.Deserialize<PressManifest>(text, Options)
            ?? throw new StartException($"{folder}/press.json is empty.");
        var press = new DemoPress(folder, manifest);
        await press._app.StartAsync();
        return press;
    }

    /// <summary>Number of requests for an address, robots.txt included.</summary>
    public int Requests(string host, string path) => _requests.GetValueOrDefault(host + path);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var (host, path) = (context.Request.Host.Host, context.Request.Path.Value ?? "/");
        var request = _requests.AddOrUpdate(host + path, 1, (_, before) => before + 1);
        if (_feeds.TryGetValue((host, path), out var found))
        {
            await AnswerFeedAsync(context, found.Outlet, found.Feed, path, request);
        }
        else if (_pages.TryGetValue((host, path), out var page))
        {
            context.Response.StatusCode = page.Status;
            context.Response.ContentType = page.ContentType;
            await context.Response.SendFileAsync(Path.Combine(_folder, page.File), context.RequestAborted);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private async Task AnswerFeedAsync(HttpContext context, PressOutlet outlet, PressFeed feed, string path, int request)
    {
        if (feed.MovedTo is { } target && path == feed.Path)
        {
            context.Response.Redirect($"http://{outlet.Host}{target}", permanent: true);
            return;
        }

        var troubled = feed.Behaviour is "error-once" or "throttled-once";
        if (troubled && request == 1)
        {
            context.Response.StatusCode = feed.Behaviour == "error-once" ? 503 : 429;
            if (feed.Behaviour == "throttled-once")
            {
                context.Response.Headers.RetryAfter = "1";
            }

            return;
        }

        var edition = Math.Min(troubled ? request - 1 : request, feed.Editions.Count) - 1;
        var bytes = await File.ReadAllBytesAsync(
            Path.Combine(_folder, outlet.Key, feed.Editions[edition]),
            context.RequestAborted
        );
        if (feed.Behaviour == "etag")
        {
            var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\"";
            context.Response.Headers.ETag = tag;
            if (context.Request.Headers.IfNoneMatch == tag)
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        context.Response.ContentType = feed.ContentTypes is { } types
            ? types[Math.Min(edition, types.Count - 1)]
            : feed.ContentType;
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static IEnumerable<string> Paths(PressFeed feed) => feed.MovedTo is { } target ? [feed.Path, target] : [feed.Path];
}
