using DeepSeekTracker.Core.Imports;
using DeepSeekTracker.Web.Export;
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
    ];

    [Theory]
    [InlineData(ExportFormat.Csv, "table.csv")]
    [InlineData(ExportFormat.ExcelCsv, "table.csv")]
    [InlineData(ExportFormat.Json, "table.json")]
    [InlineData(ExportFormat.JsonLines, "table.jsonl")]
    public async Task The_press_comes_back_without_its_texts(ExportFormat format, string name) =>
        await RoundTrip.CompareAsync(press.App, format, name, withText: false, [.. RoundTrip.Own, .. OfText]);

    [Fact]
    public async Task The_press_comes_back_with_its_texts()
    {
        await RoundTrip.CompareAsync(
            press.App,
            ExportFormat.JsonLines,
            "table.jsonl",
            withText: true,
            [.. RoundTrip.Own, ArticleColumns.Topics, ArticleColumns.Relevance, ArticleColumns.OutlinksCount]
        );
    }
}
