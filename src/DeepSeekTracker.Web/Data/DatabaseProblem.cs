using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Data;

/// <summary>SQLite's errors that come from the disk and not from us, in words that say what to do.</summary>
public static class DatabaseProblem
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Disk = 10;
    private const int Damaged = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NoDatabase = 26;

    /// <summary>The database's own word in a failure; null where there is none.</summary>
    public static SqliteException? In(Exception failure) =>
        failure switch
        {
            SqliteException problem => problem,
            DbUpdateException { InnerException: SqliteException problem } => problem,
            _ => null,
        };

    /// <summary>Null for a fault of the program itself.</summary>
    public static string? Explain(SqliteException problem) =>
        problem.SqliteErrorCode switch
        {
            Full => "The disk of the data folder is full. Free some space and try again; nothing that was stored is lost.",
            Damaged or NoDatabase =>
                $"tracker.db in the data folder is damaged or no database ({Reason(problem)}). Restore a backup: stop the server and use the verb restore; the data folder's backups hold those that were made before updates.",
            ReadOnly =>
                "tracker.db in the data folder cannot be written: the file, its folder or the disk is read-only. Check who owns the data folder and how its disk is mounted.",
            CannotOpen =>
                "tracker.db in the data folder cannot be opened. Check who owns the data folder, and that its disk is there and can be written.",
            Disk =>
                $"The disk of the data folder does not read or write as it should ({Reason(problem)}). Check the disk, and that nobody removed files of the data folder.",
            Busy or Locked => "Another program holds tracker.db for too long. Let it finish, then try again.",
            _ => null,
        };

    /// <summary>After such an error a connection may be stuck in a state that the disk has left long ago.</summary>
    public static bool SpoilsConnections(SqliteException problem) =>
        problem.SqliteErrorCode is ReadOnly or Disk or Damaged or CannotOpen or NoDatabase;

    /// <summary>"SQLite Error 11: 'database disk image is malformed'." → "database disk image is malformed".</summary>
    private static string Reason(SqliteException problem) =>
        problem.Message.Split('\'') is [_, var reason, ..] ? reason : problem.Message;
}
