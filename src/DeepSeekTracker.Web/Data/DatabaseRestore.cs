using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Data;

/// <summary>
/// Puts a backup in the place of the database. The caller holds the folder's lock. At every moment, a kill included,
/// there is a whole database under the name: the old one or the new one.
/// </summary>
public sealed class DatabaseRestore(DataFolder folder, TimeProvider time)
{
    /// <summary>Checks a copy of the backup first; only a sound one is put in place. The replaced database is kept.</summary>
    /// <exception cref="DatabaseException">The file is no usable backup; nothing was changed.</exception>
    public async Task<RestoredBackup> RestoreAsync(string backup, CancellationToken stop)
    {
        if (!File.Exists(backup))
        {
            throw new DatabaseException($"There is no file {backup}. Nothing was changed.");
        }

        if (Path.GetFullPath(backup) == folder.DatabasePath)
        {
            throw new DatabaseException($"{backup} is the database itself. Name a backup of it. Nothing was changed.");
        }

        folder.Create();
        var copy = folder.DatabasePath + ".restoring";
        Remove(copy);
        try
        {
            await CopyAsync(backup, copy, stop);
            var articles = await CheckAsync(backup, copy, stop);
            var kept = await KeepAsync(stop);
            // A connection that this process kept would go on with the replaced file.
            SqliteConnection.ClearAllPools();
            Remove(folder.DatabasePath + "-wal");
            Remove(folder.DatabasePath + "-shm");
            File.Move(copy, folder.DatabasePath, overwrite: true);
            return new RestoredBackup(articles, kept);
        }
        finally
        {
            Remove(copy);
        }
    }

    /// <summary>By SQLite's own backup: also what still lies in the log of a file that was copied with it comes along.</summary>
    private static async Task CopyAsync(string backup, string copy, CancellationToken stop)
    {
        try
        {
            await using var source = new SqliteConnection($"Data Source={backup};Mode=ReadOnly;Pooling=False");
            await using var target = new SqliteConnection($"Data Source={copy};Pooling=False");
            await source.OpenAsync(stop);
            await target.OpenAsync(stop);
            source.BackupDatabase(target);
            await ScalarAsync(target, "PRAGMA journal_mode=DELETE", stop);
        }
        catch (SqliteException problem) when (problem.SqliteErrorCode is 11 or 26)
        {
            throw new DatabaseException($"{backup} is damaged or no database ({problem.Message}). Nothing was changed.");
        }
    }

    private static async Task<long> CheckAsync(string backup, string copy, CancellationToken stop)
    {
        await using var connection = new SqliteConnection($"Data Source={copy};Pooling=False;Foreign Keys=True");
        await connection.OpenAsync(stop);
        var verdict = await ScalarAsync(connection, "PRAGMA integrity_check(1)", stop);
        if (verdict != "ok")
        {
            throw new DatabaseException($"{backup} is damaged ({verdict}). Nothing was changed.");
        }

        if (
            await ScalarAsync(
                connection,
                "SELECT count(*) FROM sqlite_master WHERE name IN ('__EFMigrationsHistory', 'Articles')",
                stop
            ) != "2"
        )
        {
            throw new DatabaseException($"{backup} is no database of DeepSeekTracker. Nothing was changed.");
        }

        if (await ScalarAsync(connection, "PRAGMA foreign_key_check", stop) is { Length: > 0 } table)
        {
            throw new DatabaseException($"{backup} is damaged: rows of {table} point to nothing. Nothing was changed.");
        }

        await RefuseNewerAsync(backup, copy, stop);
        return long.Parse(await ScalarAsync(connection, "SELECT count(*) FROM Articles", stop), CultureInfo.InvariantCulture);
    }

    private static async Task RefuseNewerAsync(string backup, string copy, CancellationToken stop)
    {
        var options = new DbContextOptionsBuilder<TrackerDbContext>();
        DataServices.Configure(options, copy, pooled: false);
        await using var db = new TrackerDbContext(options.Options);
        if (await Database.UnknownStepAsync(db, stop) is { } step)
        {
            throw new DatabaseException(
                $"{backup} was made by a newer version of DeepSeekTracker (it has step {step}). Restore it with that version; nothing was changed."
            );
        }
    }

    /// <summary>The database as it is, whole or damaged, under another name beside it.</summary>
    private async Task<string?> KeepAsync(CancellationToken stop)
    {
        if (!File.Exists(folder.DatabasePath))
        {
            return null;
        }

        await EmptyLogAsync(stop);
        var kept = FreeName();
        Copy(folder.DatabasePath, kept);
        if (new FileInfo(folder.DatabasePath + "-wal") is { Exists: true, Length: > 0 })
        {
            Copy(folder.DatabasePath + "-wal", kept + "-wal");
        }

        return kept;
    }

    private string FreeName()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"tracker-replaced-{time.GetUtcNow():yyyyMMdd-HHmmss}");
        var path = Path.Combine(folder.Path, name + ".db");
        for (var n = 2; File.Exists(path); n++)
        {
            path = Path.Combine(folder.Path, string.Create(CultureInfo.InvariantCulture, $"{name}-{n}.db"));
        }

        return path;
    }

    /// <summary>A damaged database may refuse: then its log is kept with it.</summary>
    private async Task EmptyLogAsync(CancellationToken stop)
    {
        try
        {
            await using var connection = new SqliteConnection($"Data Source={folder.DatabasePath};Mode=ReadWrite;Pooling=False");
            await connection.OpenAsync(stop);
            await ScalarAsync(connection, "PRAGMA wal_checkpoint(TRUNCATE)", stop);
        }
        catch (SqliteException problem) when (problem.SqliteErrorCode is 11 or 26)
        {
            SqliteConnection.ClearAllPools();
        }
    }

    private static void Copy(string from, string to)
    {
        using var source = File.OpenRead(from);
        using var target = new FileStream(to, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        source.CopyTo(target);
        target.Flush(flushToDisk: true);
    }

    private static void Remove(string file)
    {
        foreach (var name in new[] { file, file + "-journal", file + "-wal", file + "-shm" })
        {
            File.Delete(name);
        }
    }

    private static async Task<string> ScalarAsync(SqliteConnection connection, string sql, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(await command.ExecuteScalarAsync(stop), CultureInfo.InvariantCulture) ?? "";
    }
}

/// <summary>What a restore put in place, and where the replaced database lies; null where there was none.</summary>
public sealed record RestoredBackup(long Articles, string? Kept);
