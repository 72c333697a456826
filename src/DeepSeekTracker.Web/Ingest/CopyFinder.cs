using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>
/// Keeps copies known inside the writer's transaction: an article whose text is new or changed is compared with those that share
/// keys with it, and the groups that this touches are made anew. What the owner ruled holds every time.
/// </summary>
internal static class CopyFinder
{
    private const int ChunkSize = 200;

    /// <summary>Looks at what the transaction stored.</summary>
    public static Task RefreshAsync(TrackerDbContext db, CancellationToken stop) => RefreshAsync(db, db.Touched, stop);

    /// <summary>Looks at these articles.</summary>
    public static async Task RefreshAsync(TrackerDbContext db, IReadOnlyCollection<int> ids, CancellationToken stop)
    {
        foreach (var chunk in ids.Order().Chunk(ChunkSize))
        {
            // Chunk by chunk: a changed topic may touch more articles than a statement takes parameters.
            HashSet<int> affected = [];
            foreach (var id in await StaleAsync(db, chunk, stop))
            {
                affected.UnionWith(await CopyRelating.RelateAsync(db, id, stop));
            }

            affected.UnionWith(
                await db.Articles.Where(a => chunk.Contains(a.Id) && a.CopyGroupId != null).Select(a => a.Id).ToListAsync(stop)
            );
            if (affected.Count > 0 && await DueCopyGroups.PutOffAsync(db, affected, stop) is { Count: > 0 } now)
            {
                await CopyGroups.RefreshAsync(db, now, stop);
            }
        }
    }

    private static Task<List<int>> StaleAsync(TrackerDbContext db, int[] ids, CancellationToken stop) =>
        (
            from article in db.Articles
            where ids.Contains(article.Id) && article.TextSha256 != null
            join fingerprint in db.ArticleFingerprints on article.Id equals fingerprint.ArticleId into made
            from fingerprint in made.DefaultIfEmpty()
            where fingerprint == null || fingerprint.TextSha256 != article.TextSha256 || fingerprint.Version != CopyKeys.Version
            orderby article.Id
            select article.Id
        ).ToListAsync(stop);
}
