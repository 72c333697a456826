using System.Text.Json;
using DeepSeekTracker.Core.Imports;
using DeepSeekTracker.Web.Export;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Queries;
using DeepSeekTracker.Web.Tests.Ingest;

namespace DeepSeekTracker.Web.Tests.Export;

/// <summary>What was exported comes back into an empty database as it was.</summary>
public sealed class RoundTripTests(FilledPress press) : IClassFixture<FilledPress>
{
    /// <summary>What a text gives, and an export without texts cannot carry.</summary>
    private static readonly string[] OfText =
    [
        ArticleColumns.WordCount,
        ArticleColumns.TextState,
        ArticleColumns.TextSha256,
        ArticleColumns.ExtractionMethod,
        ArticleColumns.FetchedAt,
        ArticleColumns.Topics,
        ArticleColumns.Relevance,
        ArticleColumns.CopyRole,
        ArticleColumns.CopyOverlap,
        ArticleColumns.Independent,
        ArticleColumns.Claims,
        ArticleColumns.OutlinksCount,
        ArticleColumns.Excerpt,
    ];

    [Theory]
    [InlineData(ExportFormat.Csv, "table.csv")]
    [InlineData(ExportFormat.ExcelCsv, "table.csv")]
    [InlineData(ExportFormat.Json, "table.json")]
    [InlineData(ExportFormat.JsonLines, "table.jsonl")]
    public async Task The_press_comes_back_without_its_texts(ExportFormat format, string name) =>
        await RoundTrip.CompareAsync(press.App, format, name, withText: false, [.. RoundTrip.Own, .. OfText]);

    [Theory]
    [InlineData(ExportFormat.Csv, "table.csv")]
    [InlineData(ExportFormat.JsonLines, "table.jsonl")]
    public async Task A_saved_file_of_an_unknown_outlet_comes_back(ExportFormat format, string name)
    {
        await using var full = TrackerApp.Empty();
        const string Saved = """
            ---
            published_at: 2025-01-28
            title: A cheap model
            ---

            A laboratory in Hangzhou has made DeepSeek for a fraction of the usual price, as https://a.example/w1 says.

            Traders read https://a.example/w2 and https://a.example/w3, and asked on Monday how many chips the next one needs.
            """;
        using var file = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Saved));
        await full.Get<IngestQueue>().ImportAsync(new ImportRequest("saved.md", file), CancellationToken.None);

        var row = Assert.Single(await RoundTrip.CompareAsync(full, format, name, withText: true, RoundTrip.Own));

        Assert.Contains("published_confidence: \"high\"", row, StringComparison.Ordinal);
        Assert.Contains("outlinks_count: 3", row, StringComparison.Ordinal);
        Assert.Contains("outlet: null", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_does_not_ask_for_texts_gets_excerpts()
    {
        using var file = new MemoryStream();
        await press
            .App.Get<ArticleExport>()
            .WriteAsync(ArticleFilter.Everything, ExportFormat.JsonLines, withText: false, file, CancellationToken.None);
        var texts = (await press.ArticlesAsync())
            .Where(a => a.Text is not null)
            .ToDictionary(
                a => a.Id,
                a => string.Join(' ', a.Text!.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            );

        foreach (
            var line in System.Text.Encoding.UTF8.GetString(file.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries)
        )
        {
            var row = JsonDocument.Parse(line).RootElement;
            var excerpt = row.GetProperty(ArticleColumns.Excerpt).GetString();
            Assert.False(row.TryGetProperty(ArticleColumns.Text, out _));
            Assert.Equal(texts.ContainsKey(row.GetProperty(ArticleColumns.Id).GetInt32()), excerpt is not null);
            if (excerpt is not null)
            {
                Assert.InRange(excerpt.Length, 2, Excerpt.Longest + 1);
                Assert.StartsWith(excerpt[..^1], texts[row.GetProperty(ArticleColumns.Id).GetInt32()], StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData(ExportFormat.Csv, "table.csv")]
    [InlineData(ExportFormat.ExcelCsv, "table.csv")]
    [InlineData(ExportFormat.Json, "table.json")]
    [InlineData(ExportFormat.JsonLines, "table.jsonl")]
    public async Task The_press_comes_back_with_its_texts(ExportFormat format, string name) =>
        await RoundTrip.CompareAsync(press.App, format, name, withText: true, RoundTrip.Own);

    [Fact]
    public async Task The_press_has_what_a_round_trip_could_lose()
    {
        var articles = await press.ArticlesAsync();

        Assert.Contains(articles, article => !article.OnStory);
        Assert.Contains(articles, article => article.FeedId is not null);
    }
}
