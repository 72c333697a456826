using System.Net;
using System.Text;
using DeepSeekTracker.Web.Ingest;

namespace DeepSeekTracker.Web.Tests.Pages;

/// <summary>The owner can save a page as it came; it is never shown as a page of ours.</summary>
public sealed class CapturePageTests : IAsyncLifetime
{
    private const string Saved =
        "<html lang=\"en\"><head><title>DeepSeek R1 arrives</title></head><body><article><h1>DeepSeek R1 arrives</h1><p>The model was released on Monday, and its makers say that it cost little.</p><script>alert(1)</script></article></body></html>";
    private readonly TrackerApp _app = TrackerApp.Empty();

    public async Task InitializeAsync()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Saved));
        var report = await _app.Get<IngestQueue>().ImportAsync(new ImportRequest("saved.html", stream), CancellationToken.None);
        Assert.Equal(1, report.Added);
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task The_owner_saves_it_byte_for_byte_as_text()
    {
        using var owner = await _app.OwnerAsync();

        using var answer = await owner.GetAsync(new Uri("/admin/captures/1", UriKind.Relative));

        Assert.Equal(Saved, await answer.Content.ReadAsStringAsync());
        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        using var article = await owner.GetAsync(new Uri("/articles/1", UriKind.Relative));
        Assert.Contains("/admin/captures/1", await article.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var missing = await owner.GetAsync(new Uri("/admin/captures/9", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task A_reader_neither_gets_nor_sees_it()
    {
        using var reader = _app.Anyone();

        using var answer = await reader.GetAsync(new Uri("/admin/captures/1", UriKind.Relative));
        using var article = await reader.GetAsync(new Uri("/articles/1", UriKind.Relative));

        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("/admin/captures", await article.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
