using System.Globalization;
using System.Text;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Tests.Fetching;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Ingest;

/// <summary>An empty tracker, and a web server on loopback that stands for every host that a test names.</summary>
internal sealed class KeptPress : IAsyncDisposable
{
    private KeptPress(TestOrigin origin, TrackerApp app) => (Origin, App) = (origin, app);

    public TestOrigin Origin { get; }

    public TrackerApp App { get; }

    public IngestQueue Queue => App.Get<IngestQueue>();

    public static async Task<KeptPress> StartAsync(params string[] hosts)
    {
        var origin = await TestOrigin.StartAsync();
        var app = TrackerApp.Empty();
        foreach (var host in hosts)
        {
            app.Settings[$"Fetching:HostMap:{host}"] = origin.Endpoint.ToString();
        }

        return new KeptPress(origin, app);
    }

    public Task<TrackerDbContext> OpenAsync() => App.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();

    public async Task<Feed> FeedAsync(int id)
    {
        await using var db = await OpenAsync();
        return await db.Feeds.AsNoTracking().Include(f => f.Outlet).FirstAsync(f => f.Id == id);
    }

    /// <summary>Follows one feed of the outlet "Site Daily".</summary>
    public async Task<int> AddAsync(string url)
    {
        var answer = await Queue.AddFeedsAsync(new NewFeeds([url], new OutletForm(Name: "Site Daily")), default);
        Assert.True(answer.Ok, answer.Message);
        return answer.FeedId!.Value;
    }

    /// <summary>A feed of our own writing: one entry on the story, the others not.</summary>
    public void ServeFeed(string path, int entries = 12, string title = "Site Daily") =>
        Origin.Serve(path, Rss(title, entries), "application/rss+xml");

    public static string Rss(string title, int entries)
    {
        var rss = new StringBuilder($"<rss version=\"2.0\"><channel><title>{title}</title><link>http://site.example/</link>");
        for (var n = 1; n <= entries; n++)
        {
            var headline = n == 1 ? "DeepSeek R1 shakes the markets" : $"Weather report number {n}";
            var day = (30 - n).ToString(CultureInfo.InvariantCulture);
            rss.Append(
                CultureInfo.InvariantCulture,
                $"<item><title>{headline}</title><link>http://site.example/{title.Length}/{n}</link><guid>{title}-{n}</guid><pubDate>{day} Jan 2025 10:00:00 GMT</pubDate></item>"
            );
        }

        return rss.Append("</channel></rss>").ToString();
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Origin.DisposeAsync();
    }
}
