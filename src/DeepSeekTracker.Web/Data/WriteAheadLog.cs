using System.Globalization;
using Microsoft.Data.Sqlite;

namespace DeepSeekTracker.Web.Data;

/// <summary>
/// Keeps SQLite's log short and whole. SQLite moves it into the database by itself, but can begin it anew only in a moment
/// without readers: under steady reading it grows (41 MB in 10 s, safety.md 3.5). A truncating checkpoint makes that moment.
/// One connection stays open, so that what the log holds can be saved even when somebody deletes its file.
/// </summary>
public sealed class WriteAheadLog(DataFolder folder) : IDisposable
{
    /// <summary>Far above what SQLite's own checkpoints leave (4 MB), far below what a small disk notices.</summary>
    private const long Bound = 16_000_000;

    /// <summary>New readers read the database itself meanwhile; only those that began before are waited for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private SqliteConnection? _held;
    private long _nextTry = Bound;

    public long Length => new FileInfo(Path) is { Exists: true } file ? file.Length : 0;

    /// <summary>When the log was last written to.</summary>
    public DateTime LastWrite => File.GetLastWriteTimeUtc(Path);

    private string Path => folder.DatabasePath + "-wal";

    /// <summary>
    /// True when somebody deleted the log, or the memory that goes with it, under the open database: this process goes on
    /// with files that no other process can see. Only Linux tells; Windows lets nobody delete them.
    /// </summary>
    public bool IsDeleted =>
        Directory.Exists("/proc/self/fd")
        && Directory
            .EnumerateFiles("/proc/self/fd")
            .Select(file => new FileInfo(file).LinkTarget)
            .Any(target => target == $"{Path} (deleted)" || target == $"{folder.DatabasePath}-shm (deleted)");

    /// <summary>After a write: truncates the log when it is longer than it should be. A reader that stays costs one wait a further 16 MB.</summary>
    public async Task KeepBoundedAsync()
    {
        var length = Length;
        if (length < _nextTry)
        {
            return;
        }

        _nextTry = await TruncateAsync(CancellationToken.None) ? Bound : length + Bound;
    }

    /// <summary>Opens the connection that stays.</summary>
    public async Task HoldAsync(CancellationToken stop)
    {
        await _turn.WaitAsync(stop);
        try
        {
            await OpenAsync(stop);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Moves the whole log into the database and empties it. False when a reader stayed in the way.</summary>
    public async Task<bool> TruncateAsync(CancellationToken stop)
    {
        await _turn.WaitAsync(stop);
        try
        {
            await using var command = (await OpenAsync(stop)).CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await using var reader = await command.ExecuteReaderAsync(stop);
            return await reader.ReadAsync(stop) && reader.GetInt64(0) == 0;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>
    /// After a deletion: saves what the lost file still holds, and lets go of it everywhere, so that the next connections
    /// make new files. Must not run beside a write.
    /// </summary>
    public async Task MakeAnewAsync(CancellationToken stop)
    {
        await TruncateAsync(stop);
        LetGo();
        SqliteConnection.ClearAllPools();
        await HoldAsync(stop);
    }

    public void Dispose()
    {
        LetGo();
        _turn.Dispose();
    }

    private void LetGo()
    {
        _held?.Dispose();
        _held = null;
    }

    private async Task<SqliteConnection> OpenAsync(CancellationToken stop)
    {
        if (_held is not null)
        {
            return _held;
        }

        var connection = new SqliteConnection($"Data Source={folder.DatabasePath};Mode=ReadWrite;Pooling=False");
        try
        {
            await connection.OpenAsync(stop);
            await using var command = connection.CreateCommand();
            // The first reading opens the log.
            command.CommandText = string.Create(
                CultureInfo.InvariantCulture,
                $"PRAGMA busy_timeout={Patience.TotalMilliseconds:0}; SELECT count(*) FROM sqlite_master;"
            );
            await command.ExecuteNonQueryAsync(stop);
            return _held = connection;
        }
        catch (SqliteException)
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
