using System.Net;
using DeepSeekTracker.Web.Access;

namespace DeepSeekTracker.Web.Tests.Access;

/// <summary>Every answer, whoever gives it, holds a page down and tells nothing of the server.</summary>
public sealed class AnswerHeadersTests : IAsyncLifetime, IDisposable
{
    private readonly AccessApp _app = new();

    public async Task InitializeAsync() => await _app.Get<OwnerPassword>().SetAsync(TrackerApp.Password, CancellationToken.None);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Every_endpoint_answers_anyone_with_the_headers()
    {
        using var client = _app.Anyone();
        foreach (var address in Endpoints.Of(_app))
        {
            using var answer = await client.GetAsync(AccessApp.Relative(address));
            Check(address, answer);
        }
    }

    [Fact]
    public async Task Every_endpoint_answers_the_owner_with_the_headers_and_is_not_kept()
    {
        using var client = await _app.OwnerAsync();
        foreach (var address in Endpoints.Of(_app))
        {
            using var answer = await client.GetAsync(AccessApp.Relative(address));
            Check(address, answer);
            Assert.True(answer.Headers.CacheControl is { NoStore: true }, $"{address} may be kept");
        }
    }

    [Theory]
    [InlineData("GET", "/nothing/here", null, HttpStatusCode.NotFound)]
    [InlineData("GET", "/articles/99999999", null, HttpStatusCode.NotFound)]
    [InlineData("GET", "/status/500", null, HttpStatusCode.InternalServerError)]
    [InlineData("GET", "/articles/export.csv?from=never", null, HttpStatusCode.BadRequest)]
    [InlineData("PUT", "/articles", null, HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/", null, HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/status/404", null, HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "/health/live", null, HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/articles/export.csv", null, HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "/articles/export.jsonl", null, HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/feeds/export.csv", null, HttpStatusCode.MethodNotAllowed)]
    [InlineData("TRACE", "/articles", null, HttpStatusCode.MethodNotAllowed)]
    [InlineData("OPTIONS", "/articles", null, HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/admin/sign-in", null, HttpStatusCode.BadRequest)]
    [InlineData("POST", "/admin/import", null, HttpStatusCode.Unauthorized)]
    [InlineData("POST", "/admin/import", "Sec-Fetch-Site: cross-site", HttpStatusCode.Forbidden)]
    [InlineData("GET", "/", "Host: foreign.example", HttpStatusCode.BadRequest)]
    public async Task Refusals_are_pages_with_the_headers(string method, string path, string? header, HttpStatusCode status)
    {
        using var client = _app.Anyone();
        using var request = new HttpRequestMessage(new HttpMethod(method), AccessApp.Relative(path));
        if (header?.Split(": ") is [var name, var value])
        {
            request.Headers.Add(name, value);
        }

        using var answer = await client.SendAsync(request);

        Assert.Equal(status, answer.StatusCode);
        Check($"{method} {path}", answer);
        Assert.True(answer.Headers.CacheControl is { NoStore: true });
        Assert.NotEmpty(await answer.Content.ReadAsStringAsync());
        if (status == HttpStatusCode.MethodNotAllowed)
        {
            Assert.NotEmpty(answer.Content.Headers.Allow);
        }
    }

    [Fact]
    public async Task Too_many_tries_are_refused_with_the_headers()
    {
        using var client = _app.Anyone();
        for (var tries = 0; tries < SignInLimit.PerAddress; tries++)
        {
            _app.Get<SignInLimit>().Wait(null);
        }

        using var answer = await AccessApp.SignInAsync(client, TrackerApp.Password);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Check("429", answer);
    }

    [Theory]
    [InlineData("/site.css")]
    [InlineData("/site.js")]
    [InlineData("/icon.svg")]
    public async Task Files_of_ours_have_the_headers_and_are_kept(string path)
    {
        using var client = await _app.OwnerAsync();
        using var answer = await client.GetAsync(AccessApp.Relative(path));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Check(path, answer);
        Assert.True(answer.Headers.CacheControl is { Public: true });
    }

    private static void Check(string address, HttpResponseMessage answer)
    {
        string Header(string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
        var policy = Header("Content-Security-Policy");
        Assert.True(policy.Contains("default-src 'none'", StringComparison.Ordinal), $"{address}: {policy}");
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("require-trusted-types-for 'script'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("*", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header("Referrer-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Resource-Policy"));
        Assert.Contains("camera=()", Header("Permissions-Policy"), StringComparison.Ordinal);
        Assert.Equal("", Header("Server") + Header("X-Powered-By"));
    }
}
