using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DeepSeekTracker.Web.Tests.Fetching;

/// <summary>A web server on loopback that answers what a test tells it to and remembers what it was asked.</summary>
internal sealed class TestOrigin : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, RequestDelegate> replies = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Request> requests = new();

    private TestOrigin(WebApplication app)
    {
        this.app = app;
        app.Run(ReplyAsync);
    }

    public IPEndPoint Endpoint { get; private set; } = new(IPAddress.Loopback, 0);

    /// <summary>Answers what no path was given an answer for; 404 without one.</summary>
    public RequestDelegate? Otherwise { get; set; }

    public IReadOnlyList<Request> Requests => [.. requests];

    public IEnumerable<string> Paths => requests.Select(request => request.Host + request.Path);

    public static async Task<TestOrigin> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var origin = new TestOrigin(builder.Build());
        await origin.app.StartAsync();
        origin.Endpoint = new IPEndPoint(IPAddress.Loopback, new Uri(origin.app.Urls.Single()).Port);
        return origin;
    }

    public void Serve(string path, RequestDelegate reply) => replies[path] = reply;

    public void Serve(string path, string body, string type = "text/html; charset=utf-8") =>
        Serve(
            path,
            context =>
            {
                context.Response.ContentType = type;
                return context.Response.WriteAsync(body);
            }
        );

    public void Serve(string path, int status, params (string Name, string Value)[] headers) =>
        Serve(
            path,
            context =>
            {
                context.Response.StatusCode = status;
                foreach (var (name, value) in headers)
                    context.Response.Headers[name] = value;
                return Task.CompletedTask;
            }
        );

    public void Redirect(string path, string location, int status = 302) => Serve(path, status, ("Location", location));

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private Task ReplyAsync(HttpContext context)
    {
        var headers = context.Request.Headers.ToDictionary(
            pair => pair.Key,
            pair => pair.Value.ToString(),
            StringComparer.OrdinalIgnoreCase
        );
        var path = context.Request.Path.Value ?? "";
        requests.Enqueue(new Request(context.Request.Host.Host, path, headers));
        if (replies.TryGetValue(path, out var reply))
            return reply(context);
        if (Otherwise is not null)
            return Otherwise(context);
        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }

    public sealed record Request(string Host, string Path, IReadOnlyDictionary<string, string> Headers);
}
