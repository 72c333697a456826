using System.Globalization;
using System.Net;
using System.Text;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Queries;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Ingest;

/// <summary>What a start leaves to be done while it serves: told, whole where it says so, and gone on with after a kill.</summary>
public sealed class CatchUpTests : IAsyncLifetime
{
    private const int Articles = 120;
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TrackerApp _app = TrackerApp.Empty();

    public async Task InitializeAsync()
    {
        var table = new StringBuilder("url,title,published\n");
        for (var i = 1; i <= Articles; i++)
        {
            table.Append(
                CultureInfo.InvariantCulture,
                $"https://a.example/{i},DeepSeek number {i},2025-01-{1 + (i / 5):00}T{i % 5:00}:00:00Z\n"
            );
        }

        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(table.ToString()));
        Assert.Empty((await _app.Get<IngestQueue>().ImportAsync(new ImportRequest("t.csv", stream), None)).Problems);
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Lists_are_whole_and_in_order_before_the_index_is_built_and_every_page_says_so()
    {
        await ForgetIndexAsync();

        await _app.Get<IndexBuilder>().PrepareAsync(None);

        Assert.Equal(Articles, await CountAsync(null));
        Assert.Equal(Enumerable.Range(1, Articles).Reverse(), await NumbersAsync());
        Assert.Equal(0, await CountAsync("deepseek"));
        foreach (var page in new[] { "/", "/articles", "/articles?q=deepseek", "/status", "/admin/sign-in" })
        {
            Assert.Contains(
                "The search index is being built: 0 of 120 articles so far",
                await TextAsync(page),
                StringComparison.Ordinal
            );
        }

        Assert.Contains("that the search index holds so far", await TextAsync("/articles?q=deepseek"), StringComparison.Ordinal);
        Assert.StartsWith("ready\nThe search index is being built", await TextAsync("/health/ready"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/articles/export.csv"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync("/articles/export.csv?q=deepseek"));

        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/articles/export.csv?q=words:%3C500"));
        Assert.Contains("still being built", await RefusalAsync("/articles/export.csv?q=deepseek"), StringComparison.Ordinal);
        _app.Get<UnfinishedWork>().Stopped(UnfinishedWork.Search);
        Assert.Contains("the owner stopped", await RefusalAsync("/articles/export.csv?q=deepseek"), StringComparison.Ordinal);

        await _app.Get<IndexBuilder>().BuildAsync(None);

        Assert.Equal(Articles, await CountAsync("deepseek"));
        Assert.DoesNotContain("search index", await TextAsync("/articles?q=deepseek"), StringComparison.Ordinal);
        Assert.Equal("ready", await TextAsync("/health/ready"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/articles/export.csv?q=deepseek"));
    }

    [Fact]
    public async Task A_build_goes_on_where_a_kill_left_it()
    {
        await ForgetIndexAsync();
        await _app.Get<IndexBuilder>().PrepareAsync(None);
        await WriteAsync(async db =>
        {
            var left = (await UnfinishedWork.ReadAsync(db, UnfinishedWork.Search, None))!;
            var middle = await db
                .Articles.Where(a => a.Url == "https://a.example/60")
                .Select(a => a.SearchId!.Value)
                .FirstAsync();
            await UnfinishedWork.WriteAsync(db, UnfinishedWork.Search, left with { Next = middle, Done = 61 }, None);
        });

        await _app.Get<IndexBuilder>().RunIfStaleAsync(None);

        Assert.Equal(59, await CountAsync("deepseek"));
        Assert.Null(_app.Get<UnfinishedWork>().Of(UnfinishedWork.Search));
    }

    [Fact]
    public async Task An_article_that_changes_before_its_turn_is_in_the_index_once()
    {
        await ForgetIndexAsync();
        await _app.Get<IndexBuilder>().PrepareAsync(None);
        await WriteAsync(async db =>
            (await db.Articles.FirstAsync(a => a.Url == "https://a.example/7")).Title = "Changed meanwhile"
        );

        await _app.Get<IndexBuilder>().BuildAsync(None);

        Assert.Equal(1, await CountAsync("meanwhile"));
        Assert.Equal(Articles - 1, await CountAsync("deepseek"));
        await using var db = await OpenAsync();
        Assert.Equal(
            Articles,
            await db.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM ArticleIndex_docsize").SingleAsync()
        );
    }

    [Fact]
    public async Task An_index_of_the_same_form_and_an_older_version_is_built_anew_and_found_in_meanwhile()
    {
        await WriteAsync(async db =>
        {
            await db.Settings.Where(s => s.Key == ArticleIndex.VersionKey).ExecuteDeleteAsync();
            await db.Database.ExecuteSqlAsync(
                $"DELETE FROM ArticleIndex WHERE rowid = (SELECT SearchId FROM Articles WHERE Url = 'https://a.example/9')"
            );
        });

        await _app.Get<IndexBuilder>().PrepareAsync(None);
        Assert.Equal(Articles - 1, await CountAsync("deepseek"));
        await _app.Get<IndexBuilder>().BuildAsync(None);

        Assert.Equal(Articles, await CountAsync("deepseek"));
    }

    [Fact]
    public async Task Thousands_of_one_minute_get_places_of_their_own_in_bulk()
    {
        await WriteAsync(db =>
            db.Articles.ExecuteUpdateAsync(set =>
                set.SetProperty(a => a.SearchId, (long?)null).SetProperty(a => a.SortAt, a => a.FirstSeenAt)
            )
        );

        await WriteAsync(db => ArticlePlaces.PutAsync(db, None));

        await using var db = await OpenAsync();
        Assert.Equal(Articles, await db.Articles.Where(a => a.SearchId != null).Select(a => a.SearchId).Distinct().CountAsync());
    }

    [Fact]
    public async Task Judging_goes_on_where_a_kill_left_it_and_keeps_to_what_was_there_when_it_began()
    {
        var reanalyzer = _app.Get<Reanalyzer>();
        await WriteAsync(db => db.Settings.Where(s => s.Key == "story-rules").ExecuteDeleteAsync());
        await reanalyzer.PrepareAsync(None);
        await WriteAsync(async db =>
        {
            await db.ArticleTopics.ExecuteDeleteAsync();
            await db.Articles.ExecuteUpdateAsync(set => set.SetProperty(a => a.Via, "feed").SetProperty(a => a.OnStory, false));
            var left = (await UnfinishedWork.ReadAsync(db, UnfinishedWork.Analysis, None))!;
            await UnfinishedWork.WriteAsync(db, UnfinishedWork.Analysis, left with { Next = 100, Until = 110, Done = 100 }, None);
        });

        await reanalyzer.PrepareAsync(None);
        Assert.Contains("100 of 120 so far", await TextAsync("/"), StringComparison.Ordinal);
        await reanalyzer.GoOnAsync(None);
        await reanalyzer.PrepareAsync(None);

        await using var db = await OpenAsync();
        Assert.Equal(
            Enumerable.Range(101, 10),
            await db.Articles.Where(a => a.OnStory).Select(a => a.Id).OrderBy(id => id).ToListAsync()
        );
        Assert.Equal(110, (await db.IngestRuns.SingleAsync(run => run.Kind == "reanalyze")).Done);
        Assert.Null(_app.Get<UnfinishedWork>().Of(UnfinishedWork.Analysis));
        Assert.False(await db.Settings.AnyAsync(s => s.Key.StartsWith("unfinished")));
    }

    [Fact]
    public async Task A_topic_that_is_changed_meanwhile_leaves_the_rest_of_the_work_to_be_done()
    {
        var reanalyzer = _app.Get<Reanalyzer>();
        await WriteAsync(db => db.Settings.Where(s => s.Key == "story-rules").ExecuteDeleteAsync());
        await reanalyzer.PrepareAsync(None);
        await WriteAsync(async db =>
        {
            var left = (await UnfinishedWork.ReadAsync(db, UnfinishedWork.Analysis, None))!;
            await UnfinishedWork.WriteAsync(
                db,
                UnfinishedWork.Analysis,
                left with
                {
                    Version = "before the change",
                    Done = 30,
                },
                None
            );
        });

        await WriteAsync(db => reanalyzer.NoteRulesAsync(db, None));
        await reanalyzer.PrepareAsync(None);

        Assert.Equal(30, _app.Get<UnfinishedWork>().Of(UnfinishedWork.Analysis)!.Done);
    }

    [Fact]
    public async Task The_first_start_of_an_empty_database_has_nothing_to_judge()
    {
        await using var app = new TrackerApp();
        await using var db = await app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();

        Assert.Empty(app.Get<IngestQueries>().Unfinished);
        Assert.Equal(["record"], await db.IngestRuns.Select(run => run.Kind).ToListAsync());
    }

    [Fact]
    public async Task While_the_starter_record_is_read_its_outlets_and_feeds_are_there_and_pages_say_what_is_missing()
    {
        await using var app = new TrackerApp();
        await using (var db = await app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync())
        {
            await db.Settings.Where(s => s.Key == "starter-record").ExecuteDeleteAsync();
        }

        await app.Get<StarterRecord>().PrepareAsync(None);

        using (var client = app.Anyone())
        {
            var page = await client.GetStringAsync(new Uri("/", UriKind.Relative));
            Assert.Contains("The starter record is being read: 0 articles so far", page, StringComparison.Ordinal);
        }

        Assert.NotNull(await app.Get<StarterRecord>().ImportAsync(None));
        Assert.Empty(app.Get<IngestQueries>().Unfinished);
        Assert.Null(await app.Get<StarterRecord>().ImportAsync(None));
    }

    private Task ForgetIndexAsync() =>
        WriteAsync(async db =>
        {
            await db.Settings.Where(s => s.Key == ArticleIndex.VersionKey).ExecuteDeleteAsync();
            await db.Database.ExecuteSqlRawAsync("DELETE FROM ArticleIndex WHERE rowid > 0");
            await db.Articles.ExecuteUpdateAsync(set => set.SetProperty(a => a.SearchId, (long?)null));
        });

    private async Task<List<int>> NumbersAsync()
    {
        var numbers = new List<int>();
        ArticleCursor? cursor = null;
        do
        {
            var page = await _app.Get<ArticleQueries>().PageAsync(ArticleFilter.Everything, cursor, None, size: 50);
            numbers.AddRange(page.Rows.Select(row => int.Parse(row.Url!.Split('/')[^1], CultureInfo.InvariantCulture)));
            cursor = page.Older;
        } while (cursor is not null);
        return numbers;
    }

    private Task<int> CountAsync(string? words) =>
        _app.Get<ArticleQueries>().CountAsync(ArticleFilter.Everything with { Words = words }, None);

    private async Task<string> TextAsync(string path)
    {
        using var client = _app.Anyone();
        return await client.GetStringAsync(new Uri(path, UriKind.Relative));
    }

    private async Task<string> RefusalAsync(string path)
    {
        using var client = _app.Anyone();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var client = _app.Anyone();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }

    private Task WriteAsync(Func<TrackerDbContext, Task> work) => _app.Get<WriteQueue>().WriteAsync((db, _) => work(db), None);

    private Task<TrackerDbContext> OpenAsync() => _app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();
}
