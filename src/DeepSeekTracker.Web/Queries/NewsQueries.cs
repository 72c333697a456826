using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Queries;

/// <summary>What came since an instant.</summary>
/// <param name="Articles">Articles of the story first seen after it, counted up to <see cref="NewsQueries.MostCounted"/>.</param>
/// <param name="Newest">The newest of them.</param>
public sealed record News(int Articles, IReadOnlyList<ArticleRow> Newest);

public sealed class NewsQueries(IDbContextFactory<TrackerDbContext> contexts, ArticleQueries articles)
{
    public const int MostCounted = 10_000;

    public async Task<News> SinceAsync(DateTimeOffset at, int newest, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var count = await db
            .Articles.Where(a => a.FirstSeenAt > at && a.OnStory)
            .OrderBy(a => a.FirstSeenAt)
            .Take(MostCounted)
            .CountAsync(stop);
        var page = await articles.PageAsync(new ArticleFilter { Sort = ArticleSort.Seen }, null, stop, newest);
        return new News(count, [.. page.Rows.Where(row => row.Date.FirstSeenAt > at)]);
    }
}
