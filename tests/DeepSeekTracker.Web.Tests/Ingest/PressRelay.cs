using DeepSeekTracker.Web.Hosting;
using DeepSeekTracker.Web.Tests.Fetching;
using Microsoft.AspNetCore.Http;

namespace DeepSeekTracker.Web.Tests.Ingest;

/// <summary>The way to the demo press, which a test can cut as an outage would.</summary>
internal sealed class PressRelay : IAsyncDisposable
{
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
    private readonly TestOrigin _door;
    private readonly Uri _press;
    private readonly Func<bool> _isCut;

    private PressRelay(TestOrigin door, Uri press, Func<bool> isCut)
    {
        (_door, _press, _isCut) = (door, press, isCut);
        door.Otherwise = RelayAsync;
    }

    /// <summary>Where the press's host names lead now.</summary>
    public string Endpoint => _door.Endpoint.ToString();

    public static async Task<PressRelay> StartAsync(DemoPress press, Func<bool> isCut)
    {
        var endpoint = press.Configuration.First().Split('=', 2)[1];
        return new PressRelay(await TestOrigin.StartAsync(), new Uri($"http://{endpoint}"), isCut);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _door.DisposeAsync();
    }

    private async Task RelayAsync(HttpContext context)
    {
        if (_isCut())
        {
            context.Abort();
            return;
        }

        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri(_press, context.Request.Path + context.Request.QueryString)
        );
        foreach (var (name, values) in context.Request.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, values.ToArray());
        }

        using var answer = await _http.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
        {
            if (!name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase))
            {
                context.Response.Headers[name] = values.ToArray();
            }
        }

        await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
