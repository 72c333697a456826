using System.Globalization;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Tests.Fetching;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Ingest;

/// <summary>The program, an origin that answers as the test says, and a clock: one feed at paper.example/feed unless named.</summary>
internal sealed class FeedScene : IAsyncDisposable
{
    public const string Address = "http://paper.example/feed";
    public static readonly DateTimeOffset Start = new(2025, 1, 27, 12, 0, 0, TimeSpan.Zero);

    private FeedScene(TestOrigin origin, ClockedApp app) => (Origin, App) = (origin, app);

    public TestOrigin Origin { get; }

    public ClockedApp App { get; }

    public DateTimeOffset Now => App.Clock.GetUtcNow();

    public static Task<FeedScene> StartAsync(params string[] addresses) => StartAsync(clock: null, addresses);

    public static async Task<FeedScene> StartAsync(SteppingClock? clock, IEnumerable<string> addresses)
    {
        var origin = await TestOrigin.StartAsync();
        List<string> urls = [.. addresses.DefaultIfEmpty(Address)];
        var app = new ClockedApp(Start, urls.Select((url, n) => ($"paper{n}", url)), clock: clock);
        if (clock is not null)
        {
            app.Settings["Fetching:TotalSeconds"] = "600";
            app.Settings["Fetching:FirstByteSeconds"] = "300";
        }

        foreach (var host in urls.Select(url => new Uri(url).Host).Append("other.example").Append("vouching.example").Distinct())
        {
            app.Settings[$"Fetching:HostMap:{host}"] = origin.Endpoint.ToString();
        }

        return new FeedScene(origin, app);
    }

    /// <summary>Polls what is due; all feeds with <paramref name="all"/>.</summary>
    public Task<PassReport> PollAsync(bool all = true) => App.Get<IngestPass>().PollAsync(all, CancellationToken.None);

    /// <summary>Lets time pass, then polls.</summary>
    public Task<PassReport> PollAfterAsync(TimeSpan pause)
    {
        App.Clock.Advance(pause);
        return PollAsync();
    }

    public async Task<Feed> FeedAsync(string? url = null)
    {
        await using var db = await App.OpenAsync();
        return await db.Feeds.AsNoTracking().OrderBy(f => f.Id).FirstAsync(f => url == null || f.Url == url);
    }

    public async Task<List<FeedPoll>> PollsAsync()
    {
        await using var db = await App.OpenAsync();
        return await db.FeedPolls.AsNoTracking().OrderBy(p => p.Id).ToListAsync();
    }

    public Task ChangeAsync(Action<Feed> change) =>
        App.Get<WriteQueue>()
            .WriteAsync(async (db, stop) => change(await db.Feeds.OrderBy(f => f.Id).FirstAsync(stop)), CancellationToken.None);

    /// <summary>Entries that name the story, one an hour before <paramref name="newest"/>.</summary>
    public static string Rss(DateTimeOffset newest, params int[] numbers) => Rss(newest, "DeepSeek on day", numbers);

    public static string Rss(DateTimeOffset newest, string title, params int[] numbers) =>
        "<rss version=\"2.0\"><channel><title>Paper</title>"
        + string.Concat(
            numbers.Select(
                (number, age) =>
                    $"<item><title>{title} {number}</title><link>http://paper.example/{number}</link><pubDate>{newest.AddHours(-age).ToString("r", CultureInfo.InvariantCulture)}</pubDate></item>"
            )
        )
        + "</channel></rss>";

    public void Serve(string path, string body) => Origin.Serve(path, body, "application/rss+xml");

    /// <summary>A feed that answers 304 to its own validator.</summary>
    public void ServeTagged(string path, Func<string> body) =>
        Origin.Serve(
            path,
            context =>
            {
                var text = body();
                var tag = $"\"{text.GetHashCode(StringComparison.Ordinal):x}\"";
                context.Response.Headers.ETag = tag;
                if (context.Request.Headers.IfNoneMatch == tag)
                {
                    context.Response.StatusCode = StatusCodes.Status304NotModified;
                    return Task.CompletedTask;
                }

                context.Response.ContentType = "application/rss+xml";
                return context.Response.WriteAsync(text);
            }
        );

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Origin.DisposeAsync();
    }
}
