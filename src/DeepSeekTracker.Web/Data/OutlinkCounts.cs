using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Data;

/// <summary>Counts the links of articles' texts where they lie, without reading them.</summary>
internal static class OutlinkCounts
{
    /// <summary>Of these articles by number; those without a text are not in it.</summary>
    public static async Task<Dictionary<int, int>> OfAsync(TrackerDbContext db, int[] articles, CancellationToken stop)
    {
        var ids = JsonSerializer.Serialize(articles);
        return await db
            .Database.SqlQuery<Linked>(
                $"SELECT ArticleId, json_array_length(Outlinks) AS Links FROM ArticleTexts WHERE ArticleId IN (SELECT value FROM json_each({ids}))"
            )
            .ToDictionaryAsync(t => t.ArticleId, t => t.Links, stop);
    }

    internal sealed record Linked(int ArticleId, int Links);
}
