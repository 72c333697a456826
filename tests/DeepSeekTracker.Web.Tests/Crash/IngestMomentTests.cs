using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Tests.Fetching;
using DeepSeekTracker.Web.Tests.Ingest;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace DeepSeekTracker.Web.Tests.Crash;

/// <summary>What a kill at any moment of a poll and of a page leaves behind.</summary>
public sealed class IngestMomentTests : IAsyncLifetime, IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TestFolder _copies = new();
    private readonly ClockedApp _clocked = new(
        new DateTimeOffset(2025, 1, 27, 12, 0, 0, TimeSpan.Zero),
        [("paper", "http://paper.example/feed")],
        "key,name,domain\npaper,Paper,paper.example\n"
    );
    private TestOrigin _origin = null!;
    private Moments _moments = null!;
    private WebApplicationFactory<Program> _app = null!;

    public async Task InitializeAsync()
    {
        _origin = await TestOrigin.StartAsync();
        _clocked.Settings["Fetching:HostMap:paper.example"] = _origin.Endpoint.ToString();
        _moments = new Moments(Path.Combine(_clocked.DataFolder, "tracker.db"), _copies.Path);
        _app = _clocked.WithWebHostBuilder(builder =>
            builder.ConfigureTestServices(services =>
                services.ConfigureDbContext<TrackerDbContext>((_, options) => options.AddInterceptors(_moments))
            )
        );
        ServeEdition(4);
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _clocked.DisposeAsync();
        await _origin.DisposeAsync();
    }

    public void Dispose()
    {
        _clocked.Dispose();
        _copies.Dispose();
    }

    [Fact]
    public async Task A_poll_is_there_as_a_whole_or_not_at_all()
    {
        await PollAsync();
        ServeEdition(7);
        _clocked.Clock.Advance(TimeSpan.FromDays(1));
        await PollAsync();
        var states = _moments
            .Folders.Select(folder =>
            {
                Moments.AssertSound(folder);
                return Moments.Scalar(
                    folder,
                    """
                    SELECT coalesce((SELECT ETag FROM Feeds), 'no tag') || ', ' || (SELECT count(*) FROM FeedPolls) || ' polls, '
                      || (SELECT count(*) FROM FeedEntries) || ' entries, ' || (SELECT count(*) FROM Articles) || ' articles'
                    """
                );
            })
            .Distinct();
        Assert.Equal(
            [
                "no tag, 0 polls, 0 entries, 0 articles",
                "\"4\", 1 polls, 4 entries, 4 articles",
                "\"7\", 2 polls, 7 entries, 7 articles",
            ],
            states
        );
    }

    [Fact]
    public async Task A_page_is_there_with_its_text_capture_and_index_or_not_at_all()
    {
        ServeEdition(1);
        await PollAsync();
        await ReadPagesAsync();
        var states = _moments
            .Folders.Where(folder => Moments.Scalar(folder, "SELECT count(*) FROM Articles") == "1")
            .Select(folder =>
            {
                Moments.AssertSound(folder);
                return Moments.Scalar(
                    folder,
                    """
                    SELECT TextState || ', ' || PageTries || ' tries, ' || (SELECT count(*) FROM ArticleTexts) || ' texts, ' || (SELECT count(*) FROM Captures)
                      || ' captures, ' || (SELECT count(*) FROM ArticleIndex WHERE ArticleIndex MATCH 'paragraph') || ' found' FROM Articles
                    """
                );
            })
            .Distinct();
        Assert.Equal(
            [
                $"{(int)Core.Extraction.TextState.Listed}, 0 tries, 0 texts, 0 captures, 0 found",
                $"{(int)Core.Extraction.TextState.Ok}, 1 tries, 1 texts, 1 captures, 1 found",
            ],
            states
        );
    }

    private async Task PollAsync()
    {
        var pass = _app.Services.GetRequiredService<IngestPass>();
        _moments.IsOn = true;
        Assert.Equal(1, (await pass.PollAsync(all: true, None)).Done);
        _moments.IsOn = false;
    }

    private async Task ReadPagesAsync()
    {
        var pass = _app.Services.GetRequiredService<IngestPass>();
        _moments.IsOn = true;
        Assert.Equal(1, (await pass.ReadPagesAsync(None)).Done);
        _moments.IsOn = false;
    }

    private void ServeEdition(int items)
    {
        var entries = string.Concat(
            Enumerable
                .Range(1, items)
                .Select(n =>
                    $"<item><title>DeepSeek R1, part {n}</title><link>http://paper.example/{n}</link><guid>{n}</guid><pubDate>Mon, 27 Jan 2025 0{n}:00:00 GMT</pubDate></item>"
                )
        );
        _origin.Serve(
            "/feed",
            context =>
            {
                context.Response.Headers.ETag = $"\"{items}\"";
                context.Response.ContentType = "application/rss+xml";
                return context.Response.WriteAsync(
                    $"<rss version=\"2.0\"><channel><title>Paper</title>{entries}</channel></rss>",
                    None
                );
            }
        );
        var paragraphs = string.Concat(
            Enumerable
                .Range(1, 5)
                .Select(n =>
                    $"<p>DeepSeek has told the reporters in paragraph {n} that its model was cheap to train, and that its weights are open to everybody who wants to look at them.</p>"
                )
        );
        _origin.Serve(
            "/1",
            $"<html><head><title>DeepSeek R1, part 1</title></head><body><article><h1>DeepSeek R1, part 1</h1>{paragraphs}</article></body></html>"
        );
    }
}
