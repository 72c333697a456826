using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DeepSeekTracker.Web.Tests;

/// <summary>
/// The whole program on a database file of its own, without the worker. By default it holds the starter record; give a
/// story folder without one for an empty database.
/// </summary>
public class TrackerApp : WebApplicationFactory<Program>
{
    private readonly TestFolder _folder = new();

    /// <summary>Settings on top of the tests' own, such as <c>Fetching:PageSpacingSeconds</c>.</summary>
    public Dictionary<string, string> Settings { get; } = new(StringComparer.Ordinal);

    public string DataFolder => Path.Combine(_folder.Path, "data");

    /// <summary>An app that follows the shipped story and knows no outlet and no article.</summary>
    public static TrackerApp Empty()
    {
        var app = new TrackerApp();
        var story = Path.Combine(app._folder.Path, "story");
        Directory.CreateDirectory(story);
        foreach (var name in new[] { "story.json", "events.csv" })
        {
            File.Copy(Path.Combine(TestFolder.Repository, "stories", "deepseek-r1", name), Path.Combine(story, name));
        }

        app.Settings["Story:Folder"] = story;
        return app;
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Data:Folder", DataFolder);
        builder.UseSetting("Ingest:Enabled", "false");
        builder.UseSetting("Fetching:FeedSpacingSeconds", "0");
        builder.UseSetting("Fetching:PageSpacingSeconds", "0");
        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _folder.Dispose();
        }
    }
}

/// <summary>One app with the starter record for all tests that only read.</summary>
[CollectionDefinition(Name)]
public sealed class RecordApp : ICollectionFixture<TrackerApp>
{
    public const string Name = "starter record";
}
