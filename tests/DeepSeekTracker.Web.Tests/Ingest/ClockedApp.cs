using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Hosting;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DeepSeekTracker.Web.Tests.Ingest;

/// <summary>The program with a clock that the test moves, and with feeds of the test's own instead of the starter record.</summary>
public sealed class ClockedApp : TrackerApp
{
    private readonly TestFolder _story = new();

    public ClockedApp(
        DateTimeOffset now,
        IEnumerable<(string Outlet, string Url)> feeds,
        string? outlets = null,
        FakeTimeProvider? clock = null
    )
    {
        Clock = clock ?? new FakeTimeProvider(now);
        foreach (var name in new[] { "story.json", "events.csv" })
        {
            File.Copy(Path.Combine(TestFolder.Repository, "stories", "deepseek-r1", name), Path.Combine(_story.Path, name));
        }

        if (outlets is not null)
        {
            _story.Write("outlets.csv", outlets);
        }

        var outlines = feeds.Select(feed => new OpmlOutline
        {
            Title = feed.Outlet,
            XmlUrl = feed.Url,
            OutletKey = feed.Outlet,
        });
        _story.Write("outlets.opml", Opml.Write("Feeds of a test", outlines));
        Settings["Story:Folder"] = _story.Path;
    }

    public FakeTimeProvider Clock { get; }

    public Task<TrackerDbContext> OpenAsync() => Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            // Its waits are not the ones that a test lets pass.
            services.Remove(services.Single(service => service.ImplementationType == typeof(Upkeep)));
            services.Remove(services.Single(service => service.ImplementationType == typeof(ColumnsKeeper)));
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _story.Dispose();
        }
    }
}
