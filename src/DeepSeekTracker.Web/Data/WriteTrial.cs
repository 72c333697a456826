using Microsoft.Data.Sqlite;

namespace DeepSeekTracker.Web.Data;

/// <summary>Tries whether the database can be written.</summary>
internal static class WriteTrial
{
    /// <summary>Writes and takes it back, so that asking changes nothing.</summary>
    /// <exception cref="SqliteException">It cannot be written.</exception>
    public static async Task RunAsync(DataFolder folder, CancellationToken stop)
    {
        var target = new SqliteConnectionStringBuilder
        {
            DataSource = folder.DatabasePath,
            Mode = SqliteOpenMode.ReadWrite,
            DefaultTimeout = 1,
        };
        await using var connection = new SqliteConnection(target.ToString());
        await connection.OpenAsync(stop);
        await using var transaction = connection.BeginTransaction(deferred: false);
        await using var write = connection.CreateCommand();
        write.Transaction = transaction;
        write.CommandText = "INSERT OR REPLACE INTO Settings (Key, Value) VALUES ('health', '')";
        await write.ExecuteNonQueryAsync(stop);
        await transaction.RollbackAsync(stop);
    }
}
