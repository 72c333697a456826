using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Queries;

/// <summary>What a feed offered and no article was made of.</summary>
/// <param name="Date">As the feed writes it.</param>
/// <param name="Matches">Its words name the story: something else keeps it from being an article.</param>
public sealed record SetAsideRow(
    int Id,
    int FeedId,
    string FeedName,
    string? OutletKey,
    string? Url,
    string? Title,
    string? Summary,
    string? Date,
    DateTimeOffset FirstSeenAt,
    bool Matches
);

/// <summary>One page of entries that were set aside, the newest first.</summary>
/// <param name="Before">Entries with smaller numbers come next; null where there are none.</param>
/// <param name="IsCut">The search ended for the time it takes, not for want of entries: it goes on at <paramref name="Before"/>.</param>
public sealed record SetAsidePage(IReadOnlyList<SetAsideRow> Rows, int? Before, bool IsCut);

/// <summary>Entries of feeds that never became articles: nothing that a feed once offered is lost.</summary>
public sealed class SetAsideQueries(IDbContextFactory<TrackerDbContext> contexts)
{
    public const int PageSize = 50;

    /// <summary>More are not counted.</summary>
    public const int MostCounted = 100_000;

    /// <summary>Entries whose titles one search looks through.</summary>
    private const int MostSearched = 100_000;

    /// <summary>The number of entries, at most one more than <see cref="MostCounted"/>.</summary>
    public async Task<int> CountAsync(int? feed, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await Of(db, feed).OrderBy(e => e.Id).Take(MostCounted + 1).CountAsync(stop);
    }

    /// <param name="words">Part of a title; null for all.</param>
    /// <param name="before">From <see cref="SetAsidePage.Before"/>; null for the first page.</param>
    public async Task<SetAsidePage> PageAsync(int? feed, string? words, int? before, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var entries = Of(db, feed);
        if (before is { } last)
        {
            entries = entries.Where(e => e.Id < last);
        }

        int? end = null;
        if (words is not null)
        {
            end = await entries.OrderByDescending(e => e.Id).Skip(MostSearched).Select(e => (int?)e.Id).FirstOrDefaultAsync(stop);
            var pattern = $"%{Escape(words)}%";
            entries = entries.Where(e => (end == null || e.Id > end) && EF.Functions.Like(e.Title!, pattern, "\\"));
        }

        var rows = await entries
            .OrderByDescending(e => e.Id)
            .Take(PageSize + 1)
            .Join(db.Feeds, e => e.FeedId, f => f.Id, (e, f) => new { Entry = e, Feed = f })
            .OrderByDescending(pair => pair.Entry.Id)
            .Select(pair => new SetAsideRow(
                pair.Entry.Id,
                pair.Feed.Id,
                pair.Feed.Title ?? pair.Feed.Url,
                db.Outlets.Where(o => o.Id == pair.Feed.OutletId).Select(o => o.Key).FirstOrDefault(),
                pair.Entry.Url,
                pair.Entry.Title,
                pair.Entry.Summary,
                pair.Entry.DateText,
                pair.Entry.FirstSeenAt,
                pair.Entry.Matches
            ))
            .ToListAsync(stop);
        return rows.Count > PageSize
            ? new SetAsidePage([.. rows.Take(PageSize)], rows[PageSize - 1].Id, false)
            : new SetAsidePage(rows, end + 1, end is not null);
    }

    private static IQueryable<FeedEntry> Of(TrackerDbContext db, int? feed)
    {
        var entries = db.FeedEntries.AsNoTracking().Where(e => e.ArticleId == null);
        return feed is { } id ? entries.Where(e => e.FeedId == id) : entries;
    }

    private static string Escape(string words) =>
        words
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);
}
