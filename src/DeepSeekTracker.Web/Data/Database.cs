using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Data;

/// <summary>Opens, checks, migrates and backs up the database file.</summary>
public sealed partial class Database(
    IDbContextFactory<TrackerDbContext> contexts,
    DataFolder folder,
    WriteHealth health,
    DatabaseId id,
    TimeProvider time,
    ILogger<Database> logger
)
{
    /// <summary>SQLite 3.7 to 3.51.2 can corrupt a WAL database when it is reset; 3.52.0 was withdrawn (safety.md 0.8).</summary>
    private static readonly Version LowestSqlite = new(3, 51, 3);
    private static readonly Version WithdrawnSqlite = new(3, 52, 0);

    /// <summary>From memory a check of 1 GB takes half a second, from a slow cold disk a quarter of a minute.</summary>
    private static readonly TimeSpan CheckPatience = TimeSpan.FromSeconds(4);

    /// <summary>Where locks or memory maps were seen to fail SQLite though the system does not call the disk a network's.</summary>
    private static readonly HashSet<string> SharedDisks = new(StringComparer.OrdinalIgnoreCase)
    {
        "nfs",
        "nfs4",
        "cifs",
        "smb2",
        "smb3",
        "smbfs",
        "9p",
        "v9fs",
        "virtiofs",
        "afs",
        "ceph",
        "fuse.sshfs",
    };

    /// <summary>Makes the database ready for a server that holds the folder's lock.</summary>
    /// <param name="held">The hold on the folder; it tells of a kill or a power cut: then the file is checked first.</param>
    /// <param name="stop">Cancels between steps.</param>
    /// <exception cref="DatabaseException">The database cannot be used; the message says why and what to do.</exception>
    public async Task PrepareAsync(DataFolder.FolderLock held, CancellationToken stop)
    {
        folder.Create();
        WarnOfNetworkDisk();
        await CheckVersionAsync(stop);
        await using var db = await contexts.CreateDbContextAsync(stop);
        var existed = File.Exists(folder.DatabasePath);
        if (existed)
        {
            await RefuseNewerSchemaAsync(db, stop);
            if (!held.LastStopWasClean)
            {
                await CheckAfterUncleanStopAsync(db, held, stop);
            }

            await DropStaleMigrationLockAsync(db, stop);
        }

        await MigrateAsync(db, existed, stop);
        await VerifyWalAsync(db, stop);
        await id.PrepareAsync(db, stop);
    }

    /// <summary>True when the schema is the one that this program was made for.</summary>
    /// <exception cref="DatabaseException">A newer version made the schema.</exception>
    /// <exception cref="SqliteException">The file cannot be opened or read.</exception>
    public async Task<bool> IsCurrentAsync(CancellationToken stop)
    {
        if (!File.Exists(folder.DatabasePath))
        {
            return false;
        }

        await using var db = await contexts.CreateDbContextAsync(stop);
        // EF Core takes a file that it cannot open for one without a schema.
        await ScalarAsync(db, "SELECT count(*) FROM sqlite_master", stop);
        await RefuseNewerSchemaAsync(db, stop);
        return !(await db.Database.GetPendingMigrationsAsync(stop)).Any();
    }

    /// <summary>Copies the live database to a file by SQLite's backup API, then opens and checks the copy.</summary>
    /// <exception cref="DatabaseException">The copy is damaged, or would take the place of another file.</exception>
    public async Task BackupAsync(string target, CancellationToken stop)
    {
        if (WhyNoTarget(target) is { } why)
        {
            throw new DatabaseException(why);
        }

        var partial = target + ".partial";
        try
        {
            File.Delete(partial);
            await CopyAsync(partial, target, stop);
            File.Move(partial, target, overwrite: false);
        }
        catch (IOException) when (WhyNoTarget(target) is { } since)
        {
            // Somebody made the file while the copy was written.
            throw new DatabaseException(since);
        }
        finally
        {
            File.Delete(partial);
            File.Delete(partial + "-journal");
        }
    }

    private string? WhyNoTarget(string target) =>
        Path.GetFullPath(target) == folder.DatabasePath ? $"{target} is the database itself. Name another file for the backup."
        : Directory.Exists(target) ? $"{target} is a folder. Give the name of the file to write."
        : File.Exists(target)
            ? $"{target} exists already and was left as it is: a backup never replaces a file. Name a file that does not exist yet, or move this one away first."
        : null;

    private async Task CopyAsync(string partial, string target, CancellationToken stop)
    {
        await using (var source = new SqliteConnection($"Data Source={folder.DatabasePath};Mode=ReadOnly;Pooling=False"))
        await using (var copy = new SqliteConnection($"Data Source={partial};Pooling=False"))
        {
            await source.OpenAsync(stop);
            await copy.OpenAsync(stop);
            source.BackupDatabase(copy);
            await using var check = copy.CreateCommand();
            check.CommandText = "PRAGMA journal_mode=DELETE; PRAGMA integrity_check;";
            var verdict = await LastScalarAsync(check, stop);
            if (verdict != "ok")
            {
                throw new DatabaseException($"The backup failed its integrity check ({verdict}); {target} was not written.");
            }
        }
    }

    /// <summary>SQLite's own verdict on the file: "ok", or the first fault.</summary>
    public async Task<string> CheckAsync(bool thorough, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await ScalarAsync(db, thorough ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)", stop);
    }

    public static async Task<string> SqliteVersionAsync(CancellationToken stop)
    {
        // Asked of a database in memory: opening the file would create it before the checks have passed.
        await using var memory = new SqliteConnection("Data Source=:memory:");
        await memory.OpenAsync(stop);
        return memory.ServerVersion;
    }

    private async Task MigrateAsync(TrackerDbContext db, bool existed, CancellationToken stop)
    {
        var pending = (await db.Database.GetPendingMigrationsAsync(stop)).ToList();
        if (pending.Count == 0)
        {
            return;
        }

        if (existed)
        {
            Directory.CreateDirectory(folder.BackupPath);
            var name = string.Create(
                CultureInfo.InvariantCulture,
                $"before-{pending[^1]}-{time.GetUtcNow():yyyyMMddHHmmssfff}.db"
            );
            await BackupAsync(Path.Combine(folder.BackupPath, name), stop);
            Log.BackedUp(logger, name);
        }

        await db.Database.MigrateAsync(stop);
        Log.Migrated(logger, pending.Count);
    }

    private static async Task CheckVersionAsync(CancellationToken stop)
    {
        var version = new Version(await SqliteVersionAsync(stop));
        if (version < LowestSqlite || version == WithdrawnSqlite)
        {
            throw new DatabaseException(
                $"This build carries SQLite {version}, which can damage databases. Use {LowestSqlite} or later, not {WithdrawnSqlite}."
            );
        }
    }

    private async Task RefuseNewerSchemaAsync(TrackerDbContext db, CancellationToken stop)
    {
        if (await UnknownStepAsync(db, stop) is { } unknown)
        {
            throw new DatabaseException(
                $"{folder.DatabasePath} was made by a newer version of DeepSeekTracker (it has step {unknown}). Start that version; nothing was changed."
            );
        }
    }

    /// <summary>A step that was applied to the database and that this program does not know; null when there is none.</summary>
    internal static async Task<string?> UnknownStepAsync(TrackerDbContext db, CancellationToken stop)
    {
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        return (await db.Database.GetAppliedMigrationsAsync(stop)).FirstOrDefault(applied => !known.Contains(applied));
    }

    private void WarnOfNetworkDisk()
    {
        var disk = new DriveInfo(folder.Path);
        if (disk.DriveType == DriveType.Network || SharedDisks.Contains(disk.DriveFormat))
        {
            Log.NetworkDisk(logger, folder.Path, disk.DriveFormat);
        }
    }

    /// <summary>
    /// A large file on a cold disk is served before its check has ended, unless its schema is to be changed: the owner
    /// waits for seconds, not for minutes. The folder stays marked until then, and the writer stops if damage is found.
    /// </summary>
    private async Task CheckAfterUncleanStopAsync(TrackerDbContext db, DataFolder.FolderLock held, CancellationToken stop)
    {
        Log.CheckingAfterUncleanStop(logger);
        var check = Task.Run(() => FindDamageAsync(held), CancellationToken.None);
        var changes = (await db.Database.GetPendingMigrationsAsync(stop)).Any();
        if (!changes && await Task.WhenAny(check, Task.Delay(CheckPatience, time, stop)) != check)
        {
            Log.StillChecking(logger);
            _ = TellLaterAsync(check);
            return;
        }

        if (await check is { } damage)
        {
            throw new DatabaseException(damage);
        }
    }

    /// <summary>Null when the file is sound; else what to do.</summary>
    private async Task<string?> FindDamageAsync(DataFolder.FolderLock held)
    {
        var verdict = await QuickCheckAsync();
        if (verdict == "ok")
        {
            held.MarkSound();
            return null;
        }

        var sentence =
            $"{folder.DatabasePath} is damaged ({verdict}). Restore a backup: the verb restore takes a file of {folder.BackupPath}, or one that the verb backup wrote, and keeps the damaged database beside it. Nothing was changed.";
        health.Damaged(
            $"tracker.db in the data folder is damaged ({verdict}). Stop the server and restore a backup with the verb restore."
        );
        return sentence;
    }

    private async Task TellLaterAsync(Task<string?> check)
    {
        if (await check is { } damage)
        {
            Log.Damaged(logger, damage);
        }
    }

    private async Task<string> QuickCheckAsync()
    {
        try
        {
            return await CheckAsync(thorough: false, CancellationToken.None);
        }
        catch (SqliteException problem) when (DatabaseProblem.Explain(problem) is not null)
        {
            return problem.Message;
        }
    }

    /// <summary>
    /// EF Core 10 waits for ever on a row that a killed process left in its lock table (dotnet/efcore#38958). The folder's
    /// lock is ours, so no other process can be migrating and the row is stale.
    /// </summary>
    private async Task DropStaleMigrationLockAsync(TrackerDbContext db, CancellationToken stop)
    {
        var table = await ScalarAsync(db, "SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsLock'", stop);
        if (table != "0" && await db.Database.ExecuteSqlRawAsync("DELETE FROM __EFMigrationsLock", stop) > 0)
        {
            Log.DroppedStaleLock(logger);
        }
    }

    private async Task VerifyWalAsync(TrackerDbContext db, CancellationToken stop)
    {
        var mode = await ScalarAsync(db, "PRAGMA journal_mode=WAL", stop);
        if (mode != "wal")
        {
            throw new DatabaseException(
                $"{folder.Path} does not support SQLite's write-ahead log (it answered '{mode}'). Network file systems often do not: set Data:Folder to a local disk."
            );
        }
    }

    private static async Task<string> ScalarAsync(TrackerDbContext db, string sql, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(await command.ExecuteScalarAsync(stop), CultureInfo.InvariantCulture) ?? "";
    }

    private static async Task<string> LastScalarAsync(SqliteCommand command, CancellationToken stop)
    {
        var value = "";
        await using var reader = await command.ExecuteReaderAsync(stop);
        do
        {
            while (await reader.ReadAsync(stop))
            {
                value = reader.GetString(0);
            }
        } while (await reader.NextResultAsync(stop));
        return value;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Brought the database up to date in {Steps} step(s)")]
        public static partial void Migrated(ILogger logger, int steps);

        [LoggerMessage(LogLevel.Information, "Backed the database up to backups/{Name} before changing its schema")]
        public static partial void BackedUp(ILogger logger, string name);

        [LoggerMessage(LogLevel.Warning, "The last run did not stop cleanly: checking the database")]
        public static partial void CheckingAfterUncleanStop(ILogger logger);

        [LoggerMessage(LogLevel.Information, "The check of the database goes on while pages are served")]
        public static partial void StillChecking(ILogger logger);

        [LoggerMessage(LogLevel.Critical, "{Sentence}")]
        public static partial void Damaged(ILogger logger, string sentence);

        [LoggerMessage(
            LogLevel.Warning,
            "{Folder} lies on a shared or network disk ({Kind}): SQLite databases were seen to break there. Set Data:Folder to a local disk, and keep backups"
        )]
        public static partial void NetworkDisk(ILogger logger, string folder, string kind);

        [LoggerMessage(LogLevel.Warning, "Removed a migration lock that a killed process had left behind")]
        public static partial void DroppedStaleLock(ILogger logger);
    }
}
