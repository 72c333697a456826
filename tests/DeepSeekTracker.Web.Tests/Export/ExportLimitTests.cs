using System.Net;

namespace DeepSeekTracker.Web.Tests.Export;

public sealed class ExportLimitTests
{
    [Fact]
    public async Task One_export_too_many_is_told_when_to_come_back()
    {
        using var app = new TrackerApp();
        using var client = app.Anyone();
        var running = new List<HttpResponseMessage>();
        for (var n = 0; n < 2; n++)
        {
            // Larger than what is on its way at most, and not read: it has not ended.
            running.Add(await client.GetAsync(Address, HttpCompletionOption.ResponseHeadersRead));
        }

        using var refused = await client.GetAsync(Address);

        Assert.All(running, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(30), refused.Headers.RetryAfter?.Delta);
        Assert.StartsWith("Nothing was exported.", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        running.ForEach(answer => answer.Dispose());
    }

    private static readonly Uri Address = new("/articles/export.csv?story=all", UriKind.Relative);
}
