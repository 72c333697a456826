using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DeepSeekTracker.Web.Data;

/// <summary>Gives articles of an earlier schema their places, many at once and without their texts: lists need no more than that.</summary>
internal static class ArticlePlaces
{
    /// <summary>So many articles a transaction: a kill costs no more than these.</summary>
    private const int BatchSize = 20_000;

    /// <summary>Places a batch of the articles that have none. To be run in a transaction.</summary>
    /// <returns>How many were placed; 0 when all have theirs.</returns>
    public static async Task<int> PutAsync(TrackerDbContext db, CancellationToken stop)
    {
        var articles = await db
            .Articles.Where(a => a.SearchId == null)
            .OrderBy(a => a.Id)
            .Take(BatchSize)
            .Select(a => new Article
            {
                Id = a.Id,
                Key = "",
                Via = "",
                SortAt = a.SortAt,
                FirstSeenAt = a.FirstSeenAt,
                PublishedDay = a.PublishedDay,
                PublishedPrecision = a.PublishedPrecision,
            })
            .AsNoTracking()
            .ToListAsync(stop);
        if (articles.Count == 0)
        {
            return 0;
        }

        var taken = await db
            .Articles.Where(a => a.SearchId != null)
            .Select(a => a.SearchId!.Value)
            .ToDictionaryAsync(place => place, place => place + 1, stop);
        await using var update = new SqliteCommand(
            "UPDATE Articles SET SearchId = $place WHERE Id = $id",
            (SqliteConnection)db.Database.GetDbConnection(),
            (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction()
        );
        var (place, id) = (update.Parameters.Add("$place", SqliteType.Integer), update.Parameters.Add("$id", SqliteType.Integer));
        foreach (var article in articles)
        {
            (place.Value, id.Value) = (Free(SearchPlace.Of(article).Start, taken), article.Id);
            await update.ExecuteNonQueryAsync(stop);
        }

        return articles.Count;
    }

    /// <summary>Takes the first free place. A taken one leads to where the next search goes on: thousands of one minute are no detour.</summary>
    private static long Free(long start, Dictionary<long, long> taken)
    {
        var free = start;
        while (taken.TryGetValue(free, out var next))
        {
            free = next;
        }

        for (var place = start; place != free; )
        {
            (var next, taken[place]) = (taken[place], free + 1);
            place = next;
        }

        taken[free] = free + 1;
        return free;
    }
}
