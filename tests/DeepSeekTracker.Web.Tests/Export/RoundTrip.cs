using System.Text.Json;
using DeepSeekTracker.Core.Imports;
using DeepSeekTracker.Web.Export;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Tests.Export;

/// <summary>Exports a database, imports the file into an empty one, and compares what both export then.</summary>
internal static class RoundTrip
{
    private static readonly ArticleFilter All = ArticleFilter.Everything with { Scope = StoryScope.All };

    /// <summary>The database's own numbers.</summary>
    public static readonly string[] Own =
    [
        ArticleColumns.Id,
        ArticleColumns.CopyGroup,
        ArticleColumns.CopyOf,
        // Changes were noticed there, not here.
        ArticleColumns.VersionCount,
        ArticleColumns.LastEditAt,
        ArticleColumns.LastEditKind,
    ];

    /// <returns>The rows, cell by line.</returns>
    public static async Task<IReadOnlyCollection<string>> CompareAsync(
        TrackerApp full,
        ExportFormat format,
        string name,
        bool withText,
        string[] except
    )
    {
        using var file = new MemoryStream();
        var count = await full.Get<ArticleExport>().WriteAsync(All, format, withText, file, CancellationToken.None);
        file.Position = 0;
        await using var empty = TrackerApp.Empty();
        var report = await empty.Get<IngestQueue>().ImportAsync(new ImportRequest(name, file), CancellationToken.None);
        Assert.Empty(report.Problems);
        Assert.Equal(count, report.Added);
        var (before, after) = (await RowsAsync(full, withText, except), await RowsAsync(empty, withText, except));
        Assert.Equal(before.Count, after.Count);
        foreach (var (url, row) in before)
        {
            Assert.Equal(row, after[url]);
        }

        return before.Values;
    }

    private static async Task<Dictionary<string, string>> RowsAsync(TrackerApp app, bool withText, string[] except)
    {
        using var file = new MemoryStream();
        await app.Get<ArticleExport>().WriteAsync(All, ExportFormat.JsonLines, withText, file, CancellationToken.None);
        var lines = System.Text.Encoding.UTF8.GetString(file.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(
                row => row.GetProperty("url").GetString() ?? row.GetProperty("title").GetString()!,
                row =>
                    string.Join(
                        '\n',
                        row.EnumerateObject()
                            .Where(cell => !except.Contains(cell.Name))
                            .Select(cell => $"{cell.Name}: {cell.Value.GetRawText()}")
                            .Append($"set aside: {row.GetProperty(ArticleColumns.Relevance).GetString() == "off-story"}")
                    ),
                StringComparer.Ordinal
            );
    }
}
