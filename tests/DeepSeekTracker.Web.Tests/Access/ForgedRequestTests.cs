using System.Net;

namespace DeepSeekTracker.Web.Tests.Access;

/// <summary>What another site makes the owner's browser send.</summary>
public sealed class ForgedRequestTests : IDisposable
{
    private readonly AccessApp _app = new();

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Sec-Fetch-Site", "nonsense")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "https://localhost.evil.example")]
    [InlineData("Origin", "https://localhost:8443")]
    [InlineData("Origin", "nonsense")]
    public async Task Is_refused_although_session_and_token_are_right(string header, string value)
    {
        Assert.Equal(HttpStatusCode.Forbidden, await ImportAsync((header, value)));
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("Sec-Fetch-Site", "none")]
    [InlineData("Origin", "https://localhost")]
    [InlineData("Origin", "http://localhost")]
    [InlineData("Origin", "null")]
    public async Task Our_own_form_is_taken(string header, string value)
    {
        Assert.Equal(HttpStatusCode.OK, await ImportAsync((header, value)));
    }

    [Fact]
    public async Task Is_refused_without_the_token_or_with_one_of_another_browser()
    {
        using var other = await _app.OwnerAsync();
        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(await _app.OwnerAsync(), "", []));
        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(await _app.OwnerAsync(), await TokenAsync(other), []));
    }

    [Fact]
    public async Task No_state_is_changed_by_reading_any_address()
    {
        using var client = await _app.OwnerAsync();
        foreach (var address in Endpoints.Of(_app))
        {
            using var answer = await client.GetAsync(AccessApp.Relative($"{address}?Text=x&password=y&token=z&handler=Post"));
            Assert.True(answer.StatusCode < HttpStatusCode.InternalServerError, address);
        }

        using var admin = await client.GetAsync(AccessApp.Relative("/admin"));
        Assert.Equal(HttpStatusCode.OK, admin.StatusCode);
    }

    private async Task<HttpStatusCode> ImportAsync((string, string) header)
    {
        var client = await _app.OwnerAsync();
        return await SendAsync(client, await TokenAsync(client), [header]);
    }

    private static async Task<string> TokenAsync(HttpClient client)
    {
        using var page = await client.GetAsync(AccessApp.Relative("/admin/import"));
        return (await AccessApp.ReadAsync(page)).QuerySelector($"main [name={AccessApp.Token}]")!.GetAttribute("value")!;
    }

    private static async Task<HttpStatusCode> SendAsync(HttpClient client, string token, (string Name, string Value)[] headers)
    {
        using var form = new MultipartFormDataContent { { new StringContent(token), AccessApp.Token } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/import") { Content = form };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var answer = await client.SendAsync(request);
        client.Dispose();
        return answer.StatusCode;
    }
}
