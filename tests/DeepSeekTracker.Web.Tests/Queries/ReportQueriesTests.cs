using DeepSeekTracker.Web.Export;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using DeepSeekTracker.Web.Tests.Export;
using DeepSeekTracker.Web.Tests.Ingest;

namespace DeepSeekTracker.Web.Tests.Queries;

/// <summary>Independent reports are counted alike on pages, in the list without copies and in the export.</summary>
public sealed class ReportQueriesTests : IAsyncLifetime
{
    private static readonly string Piece = CopyScene.Words(300, 1);
    private readonly TrackerApp _app = TrackerApp.Empty();
    private int _first;
    private int _copy;

    public async Task InitializeAsync()
    {
        _first = await CopyScene.PutAsync(_app, "alpha", Piece, hours: 0);
        _copy = await CopyScene.PutAsync(_app, "beta", Piece + " Another word was added.", hours: 3);
        await CopyScene.PutAsync(_app, "gamma", CopyScene.Words(300, 2), hours: 4);
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task The_count_the_list_and_the_export_agree()
    {
        var count = await _app.Get<ReportQueries>().CountAsync(ArticleFilter.Everything, default);
        var without = ReportQueries.WithoutCopies(ArticleFilter.Everything)!;
        var rows = CsvText.Read(await ExportAsync(ArticleFilter.Everything));
        string[] Cells(string name) => [.. rows.Skip(1).Select(row => row[rows[0].IndexOf(name)])];

        Assert.Equal((3, 2, 1, 0), (count.Articles, count.Reports, count.Copies, count.Uncompared));
        Assert.Equal("3 articles, 2 independent reports, 1 copy or excerpt", ReportText.Of(count));
        Assert.Equal(2, await _app.Get<ArticleQueries>().CountAsync(without, default));
        Assert.Equal(["false", "true", "true"], Cells("independent").Order());
        Assert.Equal(["", "copy", "root"], Cells("copy_role").Order());
        Assert.Equal(["", "", $"{_first}"], Cells("copy_of").Order());
        Assert.Equal(2 + 1, CsvText.Read(await ExportAsync(without)).Count);
    }

    [Fact]
    public async Task A_page_counts_reports_and_leads_to_the_list_without_copies_and_back()
    {
        using var reader = _app.CreateClient();

        var list = await reader.GetStringAsync(new Uri("/articles", UriKind.Relative));
        var without = await reader.GetStringAsync(new Uri("/articles?q=is%3Aoriginal", UriKind.Relative));
        var day = await reader.GetStringAsync(new Uri("/days/2025-01-27", UriKind.Relative));

        Assert.Contains(
            "3 articles, <a href=\"/articles?q=is%3Aindependent\">2 independent reports</a>",
            Said(list),
            StringComparison.Ordinal
        );
        Assert.Contains("href=\"/articles?q=is%3Aoriginal\"", list, StringComparison.Ordinal);
        Assert.DoesNotContain($"/articles/{_copy}\"", without, StringComparison.Ordinal);
        Assert.Contains("1 copy is left out", without, StringComparison.Ordinal);
        Assert.Contains("3 articles, <a ", Said(day), StringComparison.Ordinal);
        Assert.Contains(">2 independent reports</a>", Said(day), StringComparison.Ordinal);
    }

    /// <summary>What the page says of its reports.</summary>
    private static string Said(string page) =>
        page[page.IndexOf("class=\"reports\"", StringComparison.Ordinal)..].Split("</p>")[0];

    [Theory]
    [InlineData(null, "is:original")]
    [InlineData("chips cost", "is:original chips cost")]
    [InlineData("chips OR cost", "is:original (chips OR cost)")]
    [InlineData("\"chips", "is:original \"chips")]
    public void The_switch_is_a_word_of_the_search_and_can_be_taken_back(string? words, string search)
    {
        var filter = new ArticleFilter { Words = words };

        var without = ReportQueries.WithoutCopies(filter)!;

        Assert.Equal(search, without.Words);
        Assert.True(ReportQueries.LeavesOutCopies(without));
        Assert.False(ReportQueries.LeavesOutCopies(filter));
        Assert.Equal(words, ReportQueries.WithCopies(without)!.Words);
    }

    [Theory]
    [InlineData(null, ReportRole.Report, "is:independent")]
    [InlineData("is:original", ReportRole.Report, "is:independent is:original")]
    [InlineData("chips OR cost", ReportRole.Uncompared, "is:original -is:independent (chips OR cost)")]
    [InlineData("\"chips", ReportRole.Copy, "is:copy \"chips")]
    public void Each_part_of_a_count_is_a_search_too(string? words, ReportRole role, string search) =>
        Assert.Equal(search, ReportQueries.Of(new ArticleFilter { Words = words }, role)!.Words);

    [Fact]
    public void A_search_that_is_full_has_no_parts() =>
        Assert.Null(ReportQueries.Of(new ArticleFilter { Words = new string('x', 990) }, ReportRole.Report));

    [Fact]
    public void What_cannot_be_compared_is_no_report()
    {
        Assert.Equal("1 article", ReportText.Of(new ReportCount(1, 0, 1, false)));
        Assert.Equal(
            "Of the newest 9 articles, 4 independent reports, 2 copies or excerpts, 3 without a text to compare",
            ReportText.Of(new ReportCount(9, 2, 3, true))
        );
    }

    private async Task<string> ExportAsync(ArticleFilter filter)
    {
        using var file = new MemoryStream();
        await _app.Get<ArticleExport>().WriteAsync(filter, ExportFormat.Csv, withText: false, file, default);
        return System.Text.Encoding.UTF8.GetString(file.ToArray());
    }
}
