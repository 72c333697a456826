using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Queries;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Queries;

/// <summary>Series, numbers and days agree with the lists; the columns agree with the index.</summary>
[Collection(RecordApp.Name)]
public sealed class CoverageQueriesTests(TrackerApp app)
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData(CoverageBy.Outlet)]
    [InlineData(CoverageBy.Topic)]
    [InlineData(CoverageBy.Language)]
    [InlineData(CoverageBy.Country)]
    [InlineData(CoverageBy.Kind)]
    public async Task A_series_is_what_a_filter_on_it_shows(CoverageBy by)
    {
        var coverage = app.Get<CoverageQueries>();
        foreach (var filter in new[] { ArticleFilter.Everything, ArticleFilter.Everything with { Words = "nvidia" } })
        {
            var found = await coverage.PerDayAsync(filter, by, None);
            Assert.NotEmpty(found.Series);
            Assert.Equal(found.Series.Select(s => s.Articles).OrderDescending(), found.Series.Select(s => s.Articles));
            foreach (var series in found.Series.Where((_, at) => at % Math.Max(1, found.Series.Count / 5) == 0))
            {
                var alone = await coverage.PerDayAsync(On(filter, by, series.Key), CoverageBy.None, None);
                Assert.Equal(alone.All.Days, series.Timeline.Days);
                Assert.Equal((alone.All.Vague, alone.All.Undated), (series.Timeline.Vague, series.Timeline.Undated));
            }
        }
    }

    [Fact]
    public async Task The_first_and_last_day_are_those_of_the_timeline()
    {
        var coverage = app.Get<CoverageQueries>();
        var all = (await coverage.PerDayAsync(ArticleFilter.Everything, CoverageBy.None, None)).All;

        Assert.Equal((all.Days[0].Day, all.Days[^1].Day), await coverage.FirstAndLastAsync(ArticleFilter.Everything, None));
        Assert.Null(await coverage.FirstAndLastAsync(ArticleFilter.Everything with { Outlets = ["nobody"] }, None));
    }

    [Fact]
    public async Task The_columns_and_the_index_mean_the_same_by_a_filter()
    {
        var (selection, filters) = (
            app.Get<ArticleSelection>(),
            new RandomFilters(await app.Get<FacetQueries>().ForAsync(ArticleFilter.Everything, None), seed: 8)
        );
        await using var db = await OpenAsync();
        for (var n = 0; n < 60; n++)
        {
            var filter = filters.Next() with { Words = null };
            var rows = new AllRows(ArticleSort.Oldest);
            (await selection.OfAsync(db, filter, None)).Visit(rows);
            var query = Builder(await selection.TableAsync(db, None)).Of(filter, new Core.Search.SearchAll([]));
            Assert.True(
                rows.Keys().Select(key => key.At).SequenceEqual(await OldestAsync(selection, db, query)),
                ArticleFilterQuery.Format(filter)
            );
        }
    }

    [Theory]
    [InlineData("lang:zh")]
    [InlineData("lang:zh-TW OR lang:de")]
    [InlineData("-lang:en")]
    [InlineData("topic:markets -topic:chips")]
    [InlineData("outlet:reuters")]
    [InlineData("domain:reuters.com")]
    [InlineData("type:newspaper country:us")]
    [InlineData("is:undated")]
    [InlineData("is:no-text -is:undated")]
    [InlineData("state:listed date:2025-01-20..2025-02-02")]
    [InlineData("date:..2025-01")]
    [InlineData("-(date:2025 OR lang:en)")]
    [InlineData("seen:1990..2100 is:off-story")]
    public async Task The_columns_and_the_index_mean_the_same_by_a_field(string words)
    {
        var selection = app.Get<ArticleSelection>();
        await using var db = await OpenAsync();
        var filter = ArticleFilter.Everything with { Words = words, Scope = StoryScope.All };
        var rows = new AllRows(ArticleSort.Oldest);
        (await selection.OfAsync(db, filter, None)).Visit(rows);
        var root = Core.Search.SearchParser.Parse(words).Root!;
        var query = Builder(await selection.TableAsync(db, None)).Of(filter, root);

        Assert.Empty(query.Beside);
        Assert.Equal(await OldestAsync(selection, db, query), rows.Keys().Select(key => key.At));
    }

    private static async Task<List<long>> OldestAsync(ArticleSelection selection, TrackerDbContext db, IndexQuery query) =>
        (await selection.AskAsync(db, await selection.TableAsync(db, None), query, IndexOrder.Oldest, -1, None)).Places;

    private IndexQueryBuilder Builder(ColumnTable table) =>
        new(table, DateOnly.FromDateTime(app.Get<TimeProvider>().GetUtcNow().UtcDateTime));

    private Task<TrackerDbContext> OpenAsync() => app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();

    private static ArticleFilter On(ArticleFilter filter, CoverageBy by, string key) =>
        by switch
        {
            CoverageBy.Outlet => filter with { Outlets = [key] },
            CoverageBy.Topic => filter with { Topics = [key] },
            CoverageBy.Language => filter with { Languages = [key] },
            CoverageBy.Country => filter with { Countries = [key] },
            _ => filter with { Kinds = [key] },
        };
}
