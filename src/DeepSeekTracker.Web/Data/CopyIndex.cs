using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace DeepSeekTracker.Web.Data;

/// <summary>
/// The keys of fingerprints, written and looked up dozens at a time, inside the writer's transaction. An article's keys wait in
/// memory, with one row that names them all, and in their place as many of those that wait longer are written among the others
/// (<see cref="CopyBand"/>), in the order of keys. All keys are one statement, asked of SQLite itself: making a query of it took
/// the context longer than SQLite needs to answer.
/// </summary>
public static class CopyIndex
{
    /// <summary>The setting that tells where the round of the backlog is.</summary>
    public const string MarkKey = "copies-backlog";

    /// <summary>Places of a round.</summary>
    public const int Places = CopyBacklog.Places;

    /// <summary>Steps of the round after which arrivals that have seen it all are forgotten.</summary>
    private const int Sweep = CopyBacklog.Places / 16;

    private const string PutMark = """
        INSERT INTO Settings (Key, Value) VALUES ($markKey, $mark) ON CONFLICT (Key) DO UPDATE SET Value = excluded.Value;
        """;

    private const string PutArrival =
        "INSERT OR REPLACE INTO CopyArrivals (ArticleId, Since, Keys) VALUES ($article, $since, $keys);" + PutMark;

    private const string PutKeys =
        "INSERT OR IGNORE INTO CopyBands (Hash, ArticleId) SELECT CAST(key AS INTEGER), value FROM json_each($pairs)";

    private const string Remove =
        "DELETE FROM CopyBands WHERE Hash IN (SELECT value FROM json_each($keys)) AND ArticleId = $article;"
        + "DELETE FROM CopyArrivals WHERE ArticleId = $article;"
        + PutMark;

    private const string Look = """
        SELECT wanted.value, (
          SELECT group_concat(ArticleId) FROM (
            SELECT ArticleId FROM CopyBands WHERE Hash = wanted.value AND ArticleId <> $article
            ORDER BY ArticleId LIMIT $most
          )
        )
        FROM json_each($keys) AS wanted
        """;

    /// <summary>Stores the keys of an article that has none.</summary>
    public static async Task PutAsync(TrackerDbContext db, int articleId, IEnumerable<long> keys, CancellationToken stop)
    {
        var backlog = await BacklogAsync(db, stop);
        long[] own = [.. keys.Distinct().Order()];
        var since = backlog.Position;
        db.GetService<CopyBacklogHolder>().Differ();
        Array.ForEach(own, key => backlog.Add(key, articleId));
        await WriteWaitingAsync(db, backlog, own.Length, stop);
        await using var command = Command(db, PutArrival);
        command.Parameters.AddWithValue("$article", articleId);
        command.Parameters.AddWithValue("$since", since);
        command.Parameters.AddWithValue("$keys", MemoryMarshal.AsBytes(own.AsSpan()).ToArray());
        await MarkAsync(db, command, stop);
    }

    /// <summary>Removes the keys of an article.</summary>
    public static async Task RemoveAsync(TrackerDbContext db, int articleId, IEnumerable<long> keys, CancellationToken stop)
    {
        var backlog = await BacklogAsync(db, stop);
        long[] own = [.. keys];
        db.GetService<CopyBacklogHolder>().Differ();
        Array.ForEach(own, key => backlog.Remove(key, articleId));
        await using var command = Command(db, Remove);
        command.Parameters.AddWithValue("$article", articleId);
        command.Parameters.AddWithValue("$keys", List(own));
        await MarkAsync(db, command, stop);
    }

    /// <summary>Removes all keys of an article where they are not known any more: reads the whole table.</summary>
    public static async Task RemoveAllAsync(TrackerDbContext db, int articleId, CancellationToken stop)
    {
        var waiting = await db.CopyArrivals.AsNoTracking().FirstOrDefaultAsync(a => a.ArticleId == articleId, stop);
        await RemoveAsync(db, articleId, waiting is null ? [] : KeysOf(waiting.Keys), stop);
        await db.CopyBands.Where(band => band.ArticleId == articleId).ExecuteDeleteAsync(stop);
    }

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
        var backlog = await BacklogAsync(db, stop);
        await using var command = Command(db, Look);
        command.Parameters.AddWithValue("$article", articleId);
        command.Parameters.AddWithValue("$keys", List(keys.Order()));
        command.Parameters.AddWithValue("$most", most);
        await using var reader = await command.ExecuteReaderAsync(stop);
        Dictionary<long, IReadOnlyList<int>> bearers = [];
        while (await reader.ReadAsync(stop))
        {
            var key = reader.GetInt64(0);
            var written = reader.GetValue(1) as string;
            bearers[key] = Merge(written, backlog.Bearers(key), articleId, most);
        }

        return bearers;
    }

    /// <summary>Most keys have no other bearer: those cost nothing.</summary>
    private static IReadOnlyList<int> Merge(string? written, IReadOnlyList<int> waiting, int articleId, int most)
    {
        if (written is null && waiting.Count == 0)
        {
            return [];
        }

        var all = written?.Split(',').Select(id => int.Parse(id, CultureInfo.InvariantCulture)) ?? [];
        return [.. all.Union(waiting.Where(other => other != articleId)).Order().Take(most)];
    }

    /// <summary>As many as came are written, twice as many in one go: what waits stays about as many.</summary>
    private static async Task WriteWaitingAsync(TrackerDbContext db, CopyBacklog backlog, int came, CancellationToken stop)
    {
        var before = backlog.Position / Sweep;
        if (backlog.Count <= backlog.Enough || backlog.TakeNext(2 * came) is not { Count: > 0 } next)
        {
            return;
        }

        await using (var command = Command(db, PutKeys))
        {
            command.Parameters.AddWithValue("$pairs", Pairs(next));
            await command.ExecuteNonQueryAsync(stop);
        }

        if (backlog.Position / Sweep > before)
        {
            var seenAll = backlog.Position - CopyBacklog.Places;
            await db.CopyArrivals.Where(arrival => arrival.Since <= seenAll).ExecuteDeleteAsync(stop);
        }
    }

    /// <summary>What waits, as the database has it: read from its rows where memory may be of another mind.</summary>
    private static async Task<CopyBacklog> BacklogAsync(TrackerDbContext db, CancellationToken stop)
    {
        var (holder, transaction) = (db.GetService<CopyBacklogHolder>(), Transaction(db).TransactionId);
        if (holder.IsKnownTo(transaction))
        {
            return holder.Backlog;
        }

        await using var command = Command(db, "SELECT Value FROM Settings WHERE Key = $markKey");
        command.Parameters.AddWithValue("$markKey", MarkKey);
        var mark = (string?)await command.ExecuteScalarAsync(stop) ?? "";
        if (!holder.HasMark(mark))
        {
            holder.Differ();
            await ReadAsync(db, holder.Backlog, CopyBacklogHolder.PositionOf(mark), stop);
        }

        holder.Agree(mark, transaction);
        return holder.Backlog;
    }

    private static async Task ReadAsync(TrackerDbContext db, CopyBacklog backlog, long position, CancellationToken stop)
    {
        backlog.Clear(position, await db.Articles.MaxAsync(a => (int?)a.Id, stop) ?? 0);
        await foreach (var arrival in db.CopyArrivals.AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
        {
            foreach (var key in KeysOf(arrival.Keys))
            {
                backlog.AddUnwritten(key, arrival.ArticleId, arrival.Since);
            }
        }
    }

    private static async Task MarkAsync(TrackerDbContext db, SqliteCommand command, CancellationToken stop)
    {
        var (holder, transaction) = (db.GetService<CopyBacklogHolder>(), Transaction(db).TransactionId);
        var mark = holder.MarkOf(transaction);
        command.Parameters.AddWithValue("$markKey", MarkKey);
        command.Parameters.AddWithValue("$mark", mark);
        await command.ExecuteNonQueryAsync(stop);
        holder.Agree(mark, transaction);
    }

    private static IDbContextTransaction Transaction(TrackerDbContext db) =>
        db.Database.CurrentTransaction
        ?? throw new InvalidOperationException("Keys of copies are used inside a transaction only.");

    private static SqliteCommand Command(TrackerDbContext db, string sql)
    {
        var command = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
        command.CommandText = sql;
        command.Transaction = (SqliteTransaction)Transaction(db).GetDbTransaction();
        return command;
    }

    private static long[] KeysOf(byte[] keys) => MemoryMarshal.Cast<byte, long>(keys).ToArray();

    private static string List(IEnumerable<long> keys) => $"[{string.Join(',', keys)}]";

    private static string Pairs(IReadOnlyList<(long Key, int Article)> entries)
    {
        var pairs = new StringBuilder("{", 32 * entries.Count);
        foreach (var (key, article) in entries)
        {
            pairs.Append(CultureInfo.InvariantCulture, $"\"{key}\":{article},");
        }

        pairs[^1] = '}';
        return pairs.ToString();
    }
}
