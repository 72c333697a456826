using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Data;

/// <summary>
/// The keys of fingerprints (<see cref="CopyBand"/>), written and looked up dozens at a time: all keys of an article are one
/// statement, since handing each over by itself took longer than finding its place.
/// </summary>
public static class CopyIndex
{
    public static Task PutAsync(TrackerDbContext db, int articleId, IEnumerable<long> keys, CancellationToken stop) =>
        db.Database.ExecuteSqlAsync(
            $"INSERT OR IGNORE INTO CopyBands (Hash, ArticleId) SELECT value, {articleId} FROM json_each({List(keys)})",
            stop
        );

    public static Task RemoveAsync(TrackerDbContext db, int articleId, IEnumerable<long> keys, CancellationToken stop) =>
        db.Database.ExecuteSqlAsync(
            $"DELETE FROM CopyBands WHERE Hash IN (SELECT value FROM json_each({List(keys)})) AND ArticleId = {articleId}",
            stop
        );

    /// <summary>Removes all keys of an article where they are not known any more: reads the whole table.</summary>
    public static Task RemoveAllAsync(TrackerDbContext db, int articleId, CancellationToken stop) =>
        db.CopyBands.Where(band => band.ArticleId == articleId).ExecuteDeleteAsync(stop);

    /// <summary>
    /// For each key the other articles that bear it, at most so many of the lowest numbers: a key of thousands of articles costs
    /// no more than a rare one.
    /// </summary>
    public static async Task<IReadOnlyDictionary<long, IReadOnlyList<int>>> BearersAsync(
        TrackerDbContext db,
        int articleId,
        IEnumerable<long> keys,
        int most,
        CancellationToken stop
    )
    {
        var found = await db
            .Database.SqlQuery<KeyBearers>(
                $"""
                SELECT wanted.value AS Key, (
                  SELECT group_concat(ArticleId) FROM (
                    SELECT ArticleId FROM CopyBands WHERE Hash = wanted.value AND ArticleId <> {articleId}
                    ORDER BY ArticleId LIMIT {most}
                  )
                ) AS Articles
                FROM json_each({List(keys)}) AS wanted
                """
            )
            .ToListAsync(stop);
        Dictionary<long, IReadOnlyList<int>> bearers = [];
        foreach (var key in found)
        {
            bearers[key.Key] = key.Articles is null
                ? []
                : [.. key.Articles.Split(',').Select(id => int.Parse(id, CultureInfo.InvariantCulture)).Order()];
        }

        return bearers;
    }

    private static string List(IEnumerable<long> keys) =>
        $"[{string.Join(',', keys.Select(key => key.ToString(CultureInfo.InvariantCulture)))}]";

    private sealed record KeyBearers(long Key, string? Articles);
}
