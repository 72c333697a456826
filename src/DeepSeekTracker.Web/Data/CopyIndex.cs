using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DeepSeekTracker.Web.Data;

/// <summary>The keys of fingerprints (<see cref="CopyBand"/>), written and looked up dozens at a time: one prepared statement, no entities.</summary>
public static class CopyIndex
{
    public static Task PutAsync(TrackerDbContext db, int articleId, IEnumerable<long> keys, CancellationToken stop) =>
        ForEachAsync(db, "INSERT OR IGNORE INTO CopyBands (Hash, ArticleId) VALUES ($key, $id)", articleId, keys, stop);

    public static Task RemoveAsync(TrackerDbContext db, int articleId, IEnumerable<long> keys, CancellationToken stop) =>
        ForEachAsync(db, "DELETE FROM CopyBands WHERE Hash = $key AND ArticleId = $id", articleId, keys, stop);

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
        await using var command = await CommandAsync(
            db,
            "SELECT ArticleId FROM CopyBands WHERE Hash = $key AND ArticleId <> $id ORDER BY ArticleId LIMIT $most",
            articleId,
            stop
        );
        Parameter(command, "$most").Value = most;
        var key = command.Parameters["$key"];
        Dictionary<long, IReadOnlyList<int>> bearers = [];
        foreach (var wanted in keys)
        {
            key.Value = wanted;
            List<int> ids = [];
            await using var reader = await command.ExecuteReaderAsync(stop);
            while (await reader.ReadAsync(stop))
            {
                ids.Add(reader.GetInt32(0));
            }

            bearers[wanted] = ids;
        }

        return bearers;
    }

    private static async Task ForEachAsync(
        TrackerDbContext db,
        string sql,
        int articleId,
        IEnumerable<long> keys,
        CancellationToken stop
    )
    {
        await using var command = await CommandAsync(db, sql, articleId, stop);
        foreach (var key in keys)
        {
            command.Parameters["$key"].Value = key;
            await command.ExecuteNonQueryAsync(stop);
        }
    }

    private static async Task<DbCommand> CommandAsync(TrackerDbContext db, string sql, int articleId, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        Parameter(command, "$key").Value = 0L;
        Parameter(command, "$id").Value = articleId;
        return command;
    }

    private static DbParameter Parameter(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
        return parameter;
    }
}
