using Microsoft.Playwright;

namespace DeepSeekTracker.Web.Tests.Browser;

/// <summary>
/// The pictures of docs/pictures: every run looks whether each page can be pictured, and one that is asked to
/// (DEEPSEEKTRACKER_PICTURES=write) writes them anew.
/// </summary>
[Collection(PicturesCollection.Name)]
public sealed class PicturesTests(PicturesApp app)
{
    private const int MostBytes = 150 * 1024;

    private static readonly string Folder = Path.Combine(TestFolder.Repository, "docs", "pictures");

    public static TheoryData<string, string, int, int, ColorScheme> Pictures =>
        new()
        {
            { "home", "/", 1280, 860, ColorScheme.Light },
            { "articles", "/articles?q=nvidia+title:(shares+OR+stock+OR+chips)&topic=markets", 1280, 620, ColorScheme.Light },
            { "timeline-dark", "/timeline", 1280, 760, ColorScheme.Dark },
            { "days", "/days", 1280, 860, ColorScheme.Light },
            { "compare", "/compare?country=US&country=DE&country=CN", 1280, 860, ColorScheme.Light },
            { "claims-dark", "/claims", 1280, 860, ColorScheme.Dark },
            { "article", "{sample}", 1280, 700, ColorScheme.Light },
            { "articles-phone-dark", "/articles?topic=markets&view=compact", 390, 780, ColorScheme.Dark },
        };

    [Theory]
    [MemberData(nameof(Pictures))]
    public async Task Each_page_can_be_pictured(string name, string path, int width, int height, ColorScheme scheme)
    {
        await using var reader = await app.ReaderAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = width, Height = height },
                ColorScheme = scheme,
                ReducedMotion = ReducedMotion.Reduce,
                Locale = "en-GB",
                TimezoneId = "UTC",
            }
        );
        var answer = await reader.Page.GotoAsync(path.Replace("{sample}", $"/articles/{app.SampleId}", StringComparison.Ordinal));

        var picture = await reader.Page.ScreenshotAsync();
        var over = await reader.Page.EvaluateAsync<int>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        );

        Assert.Equal(200, answer!.Status);
        // The room that is kept for a scroll bar may make it less.
        Assert.InRange(over, -50, 0);
        Assert.Empty(reader.Errors);
        Assert.InRange(picture.Length, 10_000, int.MaxValue);
        var file = Path.Combine(Folder, name + ".png");
        if (Environment.GetEnvironmentVariable("DEEPSEEKTRACKER_PICTURES") == "write")
        {
            await File.WriteAllBytesAsync(file, picture);
        }

        Assert.InRange(new FileInfo(file).Length, 10_000, MostBytes);
    }

    [Fact]
    public void The_folder_holds_these_pictures_and_no_others()
    {
        var named = Pictures.OfType<object[]>().Select(row => $"{row[0]}.png").Order(StringComparer.Ordinal);

        Assert.Equal(
            named,
            Directory.EnumerateFiles(Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)
        );
    }
}
