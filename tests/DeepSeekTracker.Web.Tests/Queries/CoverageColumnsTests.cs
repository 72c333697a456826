using System.Text;
using DeepSeekTracker.Core.Copies;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Core.Topics;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Queries;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Queries;

/// <summary>What is stored is counted at once, whoever stores it.</summary>
public sealed class CoverageColumnsTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly TrackerApp _app = TrackerApp.Empty();

    public Task InitializeAsync() =>
        ImportAsync(
            """
            url,title,published,language
            https://a.example/1,DeepSeek and chips,2025-01-27T10:00:00Z,en
            https://a.example/2,DeepSeek and markets,2025-01-28,en
            https://a.example/3,DeepSeek,2025-01,de
            https://b.example/4,DeepSeek again,,de
            """
        );

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task An_article_that_came_is_counted()
    {
        Assert.Equal(4, await CountAsync(ArticleFilter.Everything));

        await ImportAsync("url,title,published\nhttps://a.example/5,DeepSeek five,2025-01-29");

        Assert.Equal(5, await CountAsync(ArticleFilter.Everything));
        Assert.Equal(1, await CountAsync(ArticleFilter.Everything with { From = new(2025, 1, 29), To = new(2025, 1, 29) }));
    }

    [Fact]
    public async Task Questions_at_once_read_the_articles_once()
    {
        using var columns = new CoverageColumns(_app.Get<IDbContextFactory<TrackerDbContext>>());
        var tables = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(async _ =>
                {
                    await using var db = await OpenAsync();
                    return await columns.CurrentAsync(db, None);
                })
        );

        Assert.All(tables, table => Assert.Same(tables[0], table));
    }

    [Fact]
    public async Task Every_changed_fact_of_an_article_is_followed()
    {
        var (id, outlet) = await FirstAsync();
        await EditAsync(id, article => article.Language = "fr");
        Assert.Equal(1, await CountAsync(ArticleFilter.Everything with { Languages = ["fr"] }));

        await EditAsync(id, article => article.TextState = TextState.Paywalled);
        Assert.Equal(1, await CountAsync(ArticleFilter.Everything with { States = [TextState.Paywalled] }));

        await EditAsync(
            id,
            article =>
            {
                article.PublishedAt = article.SortAt = new DateTimeOffset(2024, 5, 1, 8, 0, 0, TimeSpan.Zero);
                article.PublishedDay = new DateOnly(2024, 5, 1);
                article.PublishedPrecision = DatePrecision.Minute;
            }
        );
        Assert.Equal(1, await CountAsync(ArticleFilter.Everything with { To = new(2024, 12, 31) }));

        await EditAsync(id, article => article.WordCount = 1234);
        Assert.Equal(1, await CountAsync(ArticleFilter.Everything with { Words = "words:1234" }));

        await EditAsync(id, article => article.Relevance = Relevance.Part);
        Assert.Equal(1, await CountAsync(ArticleFilter.Everything with { Words = "relevance:part" }));

        await EditAsync(id, article => article.CopyRole = CopyRole.Copy);
        Assert.Equal(1, await CountAsync(ArticleFilter.Everything with { Words = "is:copy" }));
        Assert.Equal(3, await CountAsync(ArticleFilter.Everything with { Words = "is:original" }));
        Assert.Equal(1, await CountAsync(ArticleFilter.Everything with { Words = "deepseek is:copy" }));
        Assert.Equal(3, await CountAsync(ArticleFilter.Everything with { Words = "deepseek -is:copy" }));

        await EditAsync(id, article => article.OnStory = false);
        Assert.Equal(3, await CountAsync(ArticleFilter.Everything));
        Assert.Equal(4, await CountAsync(ArticleFilter.Everything with { Scope = StoryScope.All }));
        Assert.Equal(2, await CountAsync(ArticleFilter.Everything with { Outlets = [outlet] }));
    }

    [Fact]
    public async Task Days_that_only_a_daily_list_gives_are_told_apart()
    {
        var (id, _) = await FirstAsync();
        await EditAsync(id, article => article.PublishedOrigin = PublishedInterval.DailyList);

        Assert.Equal(1, await CountAsync(ArticleFilter.Everything with { Words = "is:daily-list" }));
        Assert.Equal(1, await CountAsync(ArticleFilter.Everything with { Words = "chips is:daily-list" }));
        Assert.Equal(3, await CountAsync(ArticleFilter.Everything with { Words = "-is:daily-list" }));
        var timeline = await _app.Get<TimelineQueries>().PerDayAsync(ArticleFilter.Everything, None);
        Assert.Equal([new DayCount(new DateOnly(2025, 1, 27), 1)], timeline.OfDailyLists);
    }

    [Fact]
    public async Task Topics_are_followed()
    {
        var (id, _) = await FirstAsync();
        await WriteAsync(async db =>
        {
            var article = await db.Articles.Include(a => a.Topics).FirstAsync(a => a.Id == id);
            article.Topics =
            [
                new ArticleTopic
                {
                    TopicKey = "a-new-topic",
                    Score = 1,
                    Matches = "title: chips",
                },
            ];
        });

        Assert.Equal(1, await CountAsync(ArticleFilter.Everything with { Topics = ["a-new-topic"] }));
        Assert.Equal(
            1,
            (await _app.Get<TopicQueries>().ListAsync(ArticleFilter.Everything, None))
                .Single(t => t.Key == "a-new-topic")
                .Articles
        );
    }

    [Fact]
    public async Task An_outlets_new_name_and_country_are_followed()
    {
        var (_, key) = await FirstAsync();
        await WriteAsync(async db =>
        {
            var outlet = await db.Outlets.FirstAsync(o => o.Key == key);
            (outlet.Name, outlet.Country) = ("A new name", "SE");
        });

        Assert.Equal(3, await CountAsync(ArticleFilter.Everything with { Countries = ["SE"] }));
        var facets = await _app.Get<FacetQueries>().ForAsync(ArticleFilter.Everything, None);
        Assert.Contains(facets.Outlets, choice => choice is { Name: "A new name", Count: 3 });
    }

    [Fact]
    public async Task An_article_that_went_is_counted_no_more()
    {
        var (id, _) = await FirstAsync();
        await WriteAsync(async db => db.Articles.Remove(await db.Articles.FirstAsync(a => a.Id == id)));

        Assert.Equal(3, await CountAsync(ArticleFilter.Everything));
    }

    [Fact]
    public async Task What_another_process_stored_is_followed()
    {
        Assert.Equal(4, await CountAsync(ArticleFilter.Everything));
        // Another process has its own context and no word with ours.
        var options = new DbContextOptionsBuilder<TrackerDbContext>();
        DataServices.Configure(options, _app.Get<DataFolder>().DatabasePath, pooled: false);
        await using (var db = new TrackerDbContext(options.Options))
        {
            var article = await db.Articles.FirstAsync();
            article.Language = "it";
            await db.SaveChangesAsync();
            await ArticleIndex.RefreshAsync(db, None);
        }

        Assert.Equal(1, await CountAsync(ArticleFilter.Everything with { Languages = ["it"] }));
    }

    [Fact]
    public async Task Everything_is_read_again_where_notes_are_gone()
    {
        Assert.Equal(4, await CountAsync(ArticleFilter.Everything));
        await using (var db = await OpenAsync())
        {
            await db.Articles.Where(a => a.Language == "de").ExecuteUpdateAsync(set => set.SetProperty(a => a.Language, "nl"));
            await db.Settings.Where(s => s.Key.StartsWith("article-changes")).ExecuteDeleteAsync();
            await ArticleChanges.NoteAsync(db, [], None);
        }

        Assert.Equal(2, await CountAsync(ArticleFilter.Everything with { Languages = ["nl"] }));
    }

    [Fact]
    public async Task An_article_that_the_index_lacks_is_listed_all_the_same()
    {
        await using (var db = await OpenAsync())
        {
            var article = await db.Articles.FirstAsync();
            await db.Articles.Where(a => a.Id == article.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.SearchId, (long?)null));
            await ArticleChanges.NoteAsync(db, [article.Id], None);
        }

        Assert.Equal(4, await CountAsync(ArticleFilter.Everything));
        var page = await _app.Get<ArticleQueries>().PageAsync(ArticleFilter.Everything, null, None);
        Assert.Equal(4, page.Rows.Count);
    }

    private async Task<(int Id, string Outlet)> FirstAsync()
    {
        await using var db = await OpenAsync();
        var article = await db.Articles.Include(a => a.Outlet).FirstAsync(a => a.Url == "https://a.example/1");
        return (article.Id, article.Outlet!.Key);
    }

    private Task EditAsync(int id, Action<Article> edit) =>
        WriteAsync(async db => edit(await db.Articles.FirstAsync(a => a.Id == id)));

    private Task WriteAsync(Func<TrackerDbContext, Task> work) => _app.Get<WriteQueue>().WriteAsync((db, _) => work(db), None);

    private Task<int> CountAsync(ArticleFilter filter) => _app.Get<ArticleQueries>().CountAsync(filter, None);

    private Task<TrackerDbContext> OpenAsync() => _app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();

    private async Task ImportAsync(string table)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(table));
        var report = await _app.Get<IngestQueue>().ImportAsync(new ImportRequest("table.csv", stream), None);
        Assert.Empty(report.Problems);
    }
}
