using System.Runtime.InteropServices;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Bench.Copies;

/// <summary>
/// Puts a database into the state in which articles that come one by one leave the keys that wait: each article that came within
/// the last round has those left that the round has not come by since.
/// </summary>
internal static class CopyBacklogFill
{
    private const int KeyShift = 16;

    /// <summary>Adds articles that came after those that are stored.</summary>
    /// <returns>The number of the last.</returns>
    public static async Task<int> RunAsync(TrackerDbContext db, int stored, int keysAnArticle)
    {
        await db.CopyArrivals.ExecuteDeleteAsync();
        await db.Settings.Where(setting => setting.Key == CopyIndex.MarkKey).ExecuteDeleteAsync();
        db.Settings.Add(new Setting { Key = CopyIndex.MarkKey, Value = $"{CopyIndex.Places} bench" });
        // Three quarters of a key an article wait, half of those that came within a round.
        var articles = stored * 3 / 2 / keysAnArticle;
        for (var i = 0; i < articles; i++)
        {
            var keys = Enumerable.Range(0, keysAnArticle).Select(j => Key(((long)i << 16) + j)).Order().ToArray();
            db.CopyArrivals.Add(
                new CopyArrival
                {
                    ArticleId = stored + articles - i,
                    Since = CopyIndex.Places - ((long)i * CopyIndex.Places / articles),
                    Keys = MemoryMarshal.AsBytes(keys.AsSpan()).ToArray(),
                }
            );
        }

        await db.SaveChangesAsync();
        return stored + articles;
    }

    private static long Key(long number)
    {
        var hash = (ulong)number + 0x9E3779B97F4A7C15UL;
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
        return (long)(hash ^ (hash >> 31)) >> KeyShift;
    }
}
