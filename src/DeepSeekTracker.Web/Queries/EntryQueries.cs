using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Queries;

/// <summary>What a feed said about an article.</summary>
/// <param name="Date">The date as it was written there; null where it gave none.</param>
/// <param name="Said">What that date means; null where it cannot be read.</param>
/// <param name="FirstSeenAt">When the entry was first seen.</param>
public sealed record EntryRow(
    int FeedId,
    string FeedUrl,
    string? Title,
    string? Date,
    DateReading? Said,
    DateTimeOffset FirstSeenAt
);

/// <summary>What feeds said about articles.</summary>
public sealed class EntryQueries(IDbContextFactory<TrackerDbContext> contexts)
{
    private const int Most = 10;

    /// <summary>The first entries about an article, in the order in which they were seen.</summary>
    public async Task<IReadOnlyList<EntryRow>> OfArticleAsync(int articleId, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var entries = await db
            .FeedEntries.Where(e => e.ArticleId == articleId)
            .OrderBy(e => e.Id)
            .Take(Most)
            .Join(
                db.Feeds,
                e => e.FeedId,
                f => f.Id,
                (e, f) =>
                    new
                    {
                        e.FeedId,
                        f.Url,
                        f.AssumedZone,
                        e.Title,
                        e.DateText,
                        e.FirstSeenAt,
                    }
            )
            .ToListAsync(stop);
        return
        [
            .. entries.Select(e => new EntryRow(
                e.FeedId,
                e.Url,
                e.Title,
                e.DateText,
                DateText.ReadIn(e.DateText, e.AssumedZone),
                e.FirstSeenAt
            )),
        ];
    }
}
