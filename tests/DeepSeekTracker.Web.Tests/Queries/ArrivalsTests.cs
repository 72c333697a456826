using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Queries;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Queries;

/// <summary>What came last is looked for among all hits, not among the newest by publication.</summary>
[Collection(RecordApp.Name)]
public sealed class ArrivalsTests(TrackerApp app)
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData(null)]
    [InlineData("deepseek")]
    [InlineData("nvidia lang:en")]
    public async Task The_last_that_came_are_found_however_long_all_hits_take(string? words)
    {
        var contexts = app.Get<IDbContextFactory<TrackerDbContext>>();
        using var selection = new ArticleSelection(app.Get<CoverageColumns>(), new SlowTime { IsSlow = true });
        var articles = new ArticleQueries(contexts, selection);
        var filter = new ArticleFilter { Words = words };
        var all = new List<int>();
        await foreach (var row in articles.StreamAsync(filter with { Sort = ArticleSort.Seen }, withText: false, None))
        {
            all.Add(row.Id);
        }

        var arrivals = await articles.ArrivalsAsync(filter with { Sort = ArticleSort.Oldest }, 20, None);

        Assert.Equal(all.Take(20), arrivals.Rows.Select(row => row.Id));
        Assert.Equal(20, arrivals.Rows.Count);
        Assert.Null(arrivals.Read);
    }
}
