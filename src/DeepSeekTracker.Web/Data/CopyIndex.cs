using System.Data;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DeepSeekTracker.Web.Data;

/// <summary>
/// The keys of fingerprints (<see cref="CopyBand"/>), written and looked up dozens at a time: all keys of an article are one
/// statement, since handing each over by itself took longer than finding its place.
/// </summary>
public static class CopyIndex
{
    private const string Put = "INSERT OR IGNORE INTO CopyBands (Hash, ArticleId) SELECT value, $article FROM json_each($keys)";

    private const string Remove =
        "DELETE FROM CopyBands WHERE Hash IN (SELECT value FROM json_each($keys)) AND ArticleId = $article";

    private const string Look = """
        SELECT wanted.value, (
          SELECT group_concat(ArticleId) FROM (
            SELECT ArticleId FROM CopyBands WHERE Hash = wanted.value AND ArticleId <> $article
            ORDER BY ArticleId LIMIT $most
          )
        )
        FROM json_each($keys) AS wanted
        """;

    public static Task PutAsync(TrackerDbContext db, int articleId, IEnumerable<long> keys, CancellationToken stop) =>
        RunAsync(db, Put, articleId, keys, stop);

    public static Task RemoveAsync(TrackerDbContext db, int articleId, IEnumerable<long> keys, CancellationToken stop) =>
        RunAsync(db, Remove, articleId, keys, stop);

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
        await using var command = await CommandAsync(db, Look, articleId, keys, stop);
        command.Parameters.AddWithValue("$most", most);
        await using var reader = await command.ExecuteReaderAsync(stop);
        Dictionary<long, IReadOnlyList<int>> bearers = [];
        while (await reader.ReadAsync(stop))
        {
            bearers[reader.GetInt64(0)] = await reader.IsDBNullAsync(1, stop)
                ? []
                : [.. reader.GetString(1).Split(',').Select(id => int.Parse(id, CultureInfo.InvariantCulture)).Order()];
        }

        return bearers;
    }

    private static async Task RunAsync(
        TrackerDbContext db,
        string sql,
        int articleId,
        IEnumerable<long> keys,
        CancellationToken stop
    )
    {
        await using var command = await CommandAsync(db, sql, articleId, keys, stop);
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Asked of SQLite itself: making a query of it took the context longer than SQLite needs to answer.</summary>
    private static async Task<SqliteCommand> CommandAsync(
        TrackerDbContext db,
        string sql,
        int articleId,
        IEnumerable<long> keys,
        CancellationToken stop
    )
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        if (connection.State != ConnectionState.Open)
        {
            await db.Database.OpenConnectionAsync(stop);
        }

        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
        command.Parameters.AddWithValue("$article", articleId);
        command.Parameters.AddWithValue("$keys", $"[{string.Join(',', keys.Order())}]");
        return command;
    }
}
