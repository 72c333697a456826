using System.Net.Http.Headers;
using DeepSeekTracker.Web.Export;
using DeepSeekTracker.Web.Queries;
using DeepSeekTracker.Web.Tests.Docs;
using DeepSeekTracker.Web.Tests.Pages.Feeds;

namespace DeepSeekTracker.Web.Tests.Export;

public sealed class FeedExportTests(FeedsApp app) : IClassFixture<FeedsApp>
{
    [Theory]
    [InlineData("")]
    [InlineData("?state=attention&sort=state")]
    [InlineData("?q=host&sort=next")]
    public async Task Is_the_list_of_the_page_in_its_order(string query)
    {
        var page = await app.PageAsync("/feeds" + query);
        var rows = CsvText.Read(await app.Client.GetStringAsync(new Uri("/feeds/export.csv" + query, UriKind.Relative)));

        Assert.Equal(FeedExport.ColumnNames, rows[0]);
        Assert.Equal(
            page.QuerySelectorAll("tbody th a").Select(a => a.GetAttribute("href")!),
            rows.Skip(1).Select(row => $"/feeds/{row[0]}")
        );
    }

    [Fact]
    public async Task Tells_the_same_as_the_page_says_of_a_feed()
    {
        var rows = CsvText.Read(await app.Client.GetStringAsync(new Uri("/feeds/export.csv?state=moved%3F", UriKind.Relative)));

        var cells = rows[0].Zip(rows[1]).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        Assert.Equal("moved?", cells["state"]);
        Assert.Equal("true", cells["needs_attention"]);
        Assert.Equal("2025-01-27T12:00:00Z", cells["state_since"]);
        Assert.Equal("2025-01-29T14:00:00Z", cells["next_poll_at"]);
        Assert.Equal("https://moved.example/feed.xml", cells["moved_to"]);
        Assert.Equal("1.75", cells["failures"]);
    }

    [Fact]
    public async Task Comes_as_a_file_with_the_storys_name()
    {
        using var answer = await app.Client.GetAsync(new Uri("/feeds/export.csv?profile=excel", UriKind.Relative));

        Assert.Equal(MediaTypeHeaderValue.Parse("text/csv; charset=utf-8"), answer.Content.Headers.ContentType);
        Assert.Equal("deepseek-r1-feeds-2025-01-29-excel.csv", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal([0xEF, 0xBB, 0xBF], (await answer.Content.ReadAsByteArrayAsync())[..3]);
    }

    [Fact]
    public async Task No_cell_begins_like_a_formula_for_spreadsheets()
    {
        var row = new FeedRow(
            1,
            "=1+1",
            "@SUM(1)",
            "-1",
            true,
            "+1",
            "\t=1",
            "ok",
            "\r=1",
            null,
            0,
            null,
            null,
            null,
            DateTimeOffset.UnixEpoch,
            "=cmd",
            0,
            false,
            "=x"
        );
        using var target = new MemoryStream();

        await FeedExport.WriteAsync(
            new[] { row }.ToAsyncEnumerable(),
            ExportFormat.ExcelCsv,
            DateTimeOffset.UnixEpoch,
            target,
            default
        );

        var cells = CsvText.Read(System.Text.Encoding.UTF8.GetString(target.ToArray()))[1];
        Assert.DoesNotContain(cells, cell => cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal));
    }

    [Fact]
    public void Every_column_is_told_in_the_documents() =>
        Assert.Equal(FeedExport.ColumnNames, Document.Read("docs/feeds-csv.md").Rows.Skip(2).Select(cells => cells[0].Trim('`')));
}
