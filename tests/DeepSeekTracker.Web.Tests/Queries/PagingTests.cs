using System.Globalization;
using System.Text;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Tests.Queries;

/// <summary>A reader who pages while the worker writes sees every row once that was there at the start.</summary>
public sealed class PagingTests : IAsyncLifetime
{
    private readonly TrackerApp _app = TrackerApp.Empty();

    public Task InitializeAsync() => AddAsync(Enumerable.Range(0, 200));

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData(ArticleSort.Published)]
    [InlineData(ArticleSort.Seen)]
    public async Task Rows_that_come_in_between_move_nothing(ArticleSort sort)
    {
        var filter = ArticleFilter.Everything with { Sort = sort };
        var seen = new List<int>();
        var cursor = (ArticleCursor?)null;
        var next = 1000;
        do
        {
            var page = await _app.Get<ArticleQueries>().PageAsync(filter, cursor, CancellationToken.None, size: 30);
            seen.AddRange(page.Rows.Select(row => row.Id));
            cursor = page.Older;
            await AddAsync(Enumerable.Range(next, 10));
            next += 10;
        } while (cursor is not null && next < 1500);
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(200, seen.Count(id => id <= 200));
    }

    [Fact]
    public async Task The_way_back_shows_the_same_pages()
    {
        var articles = _app.Get<ArticleQueries>();
        var first = await articles.PageAsync(ArticleFilter.Everything, null, CancellationToken.None, size: 50);
        Assert.Null(first.Newer);
        var second = await articles.PageAsync(ArticleFilter.Everything, first.Older, CancellationToken.None, size: 50);
        var back = await articles.PageAsync(ArticleFilter.Everything, second.Newer, CancellationToken.None, size: 50);
        Assert.Equal(first.Rows.Select(row => row.Id), back.Rows.Select(row => row.Id));
        Assert.Null(back.Newer);
        var again = await articles.PageAsync(ArticleFilter.Everything, back.Older, CancellationToken.None, size: 50);
        Assert.Equal(second.Rows.Select(row => row.Id), again.Rows.Select(row => row.Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("n")]
    [InlineData("1.2.3")]
    [InlineData("99999999999999999999.1")]
    [InlineData("1.-1")]
    [InlineData("-9223372036854775808.1")]
    [InlineData("253402300800000.1")]
    [InlineData("a.b")]
    public void A_malformed_cursor_is_none(string text) => Assert.Null(ArticleCursor.Parse(text));

    [Theory]
    [InlineData("253402300799999.1")]
    [InlineData("n253402300799999.2147483647")]
    [InlineData("-62135596800000.0")]
    [InlineData("-253402300799999.1")]
    [InlineData("n-253402300799999.1")]
    public async Task A_cursor_at_the_end_of_time_shows_an_empty_or_a_full_page(string text)
    {
        var cursor = ArticleCursor.Parse(text);
        if (cursor is not null)
        {
            var page = await _app.Get<ArticleQueries>().PageAsync(ArticleFilter.Everything, cursor, CancellationToken.None);
            Assert.True(page.Rows.Count is 0 or ArticleQueries.PageSize);
        }
    }

    private async Task AddAsync(IEnumerable<int> numbers)
    {
        var table = new StringBuilder("url,title,published_at\r\n");
        foreach (var n in numbers)
        {
            var date =
                n % 4 == 0 ? "" : new DateOnly(2025, 1, 20).AddDays(n % 17).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            table.Append(CultureInfo.InvariantCulture, $"https://a.example/{n},DeepSeek {n},{date}\r\n");
        }

        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(table.ToString()));
        var report = await _app.Get<IngestQueue>().ImportAsync(new ImportRequest("table.csv", stream), CancellationToken.None);
        Assert.Empty(report.Problems);
    }
}
