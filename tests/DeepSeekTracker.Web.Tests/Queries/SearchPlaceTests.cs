using System.Globalization;
using System.Text;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Queries;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Queries;

/// <summary>The places of the index rise with time, and the index holds each article once, whatever happens to it.</summary>
public sealed class SearchPlaceTests : IAsyncLifetime
{
    private readonly TrackerApp _app = TrackerApp.Empty();

    public Task InitializeAsync() =>
        ImportAsync(
            """
            url,title,published
            https://a.example/1,One chip,2025-01-27T10:00:00Z
            https://a.example/2,Two chips,2025-01-27
            https://a.example/3,Three chips,2025-01-28T00:00:00Z
            https://a.example/4,Four chips,2025-01
            https://a.example/5,Five chips,
            https://a.example/6,Six chips,2025-01-26T23:59:00Z
            """
        );

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData(ArticleSort.Published, "5,3,1,2,6,4")]
    [InlineData(ArticleSort.Oldest, "4,6,2,1,3,5")]
    public async Task A_list_runs_by_time_with_and_without_words(ArticleSort sort, string expected)
    {
        foreach (var words in new[] { null, "chip*" })
        {
            var rows = new List<ArticleRow>();
            var cursor = (ArticleCursor?)null;
            do
            {
                var filter = ArticleFilter.Everything with { Words = words, Sort = sort };
                var page = await _app.Get<ArticleQueries>().PageAsync(filter, cursor, CancellationToken.None, size: 2);
                rows.AddRange(page.Rows);
                cursor = page.Older;
            } while (cursor is not null);
            Assert.Equal(expected, string.Join(',', rows.Select(row => row.Url![^1..])));
        }
    }

    [Fact]
    public async Task A_better_date_moves_an_article_in_the_index_as_in_the_list()
    {
        await ImportAsync("url,title,published\nhttps://a.example/5,Five chips,2025-01-25T08:00:00Z");

        var page = await PageAsync("five");
        await using var db = await OpenAsync();
        var places = await db.Articles.OrderBy(a => a.SearchId).Select(a => a.SearchId!.Value).ToListAsync();
        var indexed = await db.Database.SqlQuery<long>($"SELECT id AS Value FROM ArticleIndex_docsize ORDER BY id").ToListAsync();
        Assert.Equal("https://a.example/5", Assert.Single(page.Rows).Url);
        Assert.Equal(places, indexed);
        Assert.Equal("4", (await PageAsync("chip* sort:date")).Rows[0].Url![^1..]);
    }

    [Fact]
    public async Task Many_articles_of_one_minute_have_places_of_their_own()
    {
        var table = new StringBuilder("url,title,published\n");
        for (var i = 0; i < 150; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"https://b.example/{i},Crowd,2025-02-03T09:00:00Z\n");
        }

        await ImportAsync(table.ToString());

        await using var db = await OpenAsync();
        Assert.Equal(156, await db.Articles.Select(a => a.SearchId).Distinct().CountAsync());
        Assert.Equal(
            150,
            await _app.Get<ArticleQueries>().CountAsync(new ArticleFilter { Words = "crowd" }, CancellationToken.None)
        );
    }

    [Fact]
    public async Task The_best_hits_come_first_where_asked()
    {
        await ImportAsync(
            "url,title\nhttps://c.example/1,Lithography of many other things that are not it\nhttps://c.example/2,Lithography lithography"
        );

        var page = await PageAsync("lithography sort:relevance");

        Assert.Equal("https://c.example/2", page.Rows[0].Url);
        Assert.Equal(2, page.Rows.Count);
    }

    [Fact]
    public async Task An_index_of_another_version_is_built_anew()
    {
        await using (var db = await OpenAsync())
        {
            await db.Settings.Where(s => s.Key == ArticleIndex.VersionKey).ExecuteDeleteAsync();
            await db.Database.ExecuteSqlRawAsync("DELETE FROM ArticleIndex WHERE rowid > 0");
            await db.Articles.ExecuteUpdateAsync(set => set.SetProperty(a => a.SearchId, (long?)null));
        }

        await _app.Get<IndexBuilder>().RunIfStaleAsync(CancellationToken.None);

        Assert.Equal(6, (await PageAsync("chip*")).Rows.Count);
    }

    private Task<ArticleListing> PageAsync(string words) =>
        _app.Get<ArticleQueries>()
            .PageAsync(ArticleFilterQuery.Parse([new("q", words)]).Filter, cursor: null, CancellationToken.None);

    private Task<TrackerDbContext> OpenAsync() => _app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();

    private async Task ImportAsync(string table)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(table));
        var report = await _app.Get<IngestQueue>().ImportAsync(new ImportRequest("table.csv", stream), CancellationToken.None);
        Assert.Empty(report.Problems);
    }
}
