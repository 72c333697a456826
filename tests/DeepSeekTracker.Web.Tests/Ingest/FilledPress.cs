using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Hosting;
using DeepSeekTracker.Web.Ingest;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Ingest;

/// <summary>The demo press, read to its end by the real pipeline as the demo does it.</summary>
public sealed class FilledPress : IAsyncLifetime, IDisposable
{
    private readonly TestFolder _story = new();

    public TrackerApp App { get; } = new();

    public DemoPress Press { get; private set; } = null!;

    public PressExpectation Expected => Press.Manifest.Expected;

    public static string Folder => Path.Combine(TestFolder.Repository, "samples", "press");

    public async Task InitializeAsync()
    {
        Press = await DemoPress.StartAsync(Folder);
        foreach (var argument in DemoVerb.Configuration(Press, _story.Path))
        {
            var (key, value) = (
                argument[2..argument.IndexOf('=', StringComparison.Ordinal)],
                argument[(argument.IndexOf('=', StringComparison.Ordinal) + 1)..]
            );
            App.Settings[key] = value;
        }

        await FillAsync();
    }

    public Task FillAsync() => DemoVerb.FillAsync(App.Get<IngestPass>(), CancellationToken.None);

    public async Task DisposeAsync()
    {
        await App.DisposeAsync();
        await Press.DisposeAsync();
    }

    public void Dispose() => _story.Dispose();

    /// <summary>Every article with everything that hangs on it.</summary>
    public async Task<List<Article>> ArticlesAsync()
    {
        await using var db = await OpenAsync();
        return await db
            .Articles.AsNoTracking()
            .Include(a => a.Outlet)
            .Include(a => a.Text)
            .Include(a => a.Topics)
            .AsSplitQuery()
            .ToListAsync();
    }

    public async Task<Article> ArticleAsync(string host, string path) =>
        (await ArticlesAsync()).Single(a => IsAt(a, $"http://{host}{path}"));

    public static bool IsAt(Article article, string url) =>
        new Uri(article.Url!).GetLeftPart(UriPartial.Path).Replace("//www.", "//", StringComparison.Ordinal).TrimEnd('/')
        == url.Replace("//www.", "//", StringComparison.Ordinal).TrimEnd('/');

    public Task<TrackerDbContext> OpenAsync() => App.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();
}
