using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DeepSeekTracker.Web.Tests.Crash;

/// <summary>
/// Copies the database's files before every command and after every commit: what a kill at that moment would leave. Kill
/// -9 leaves exactly the files as they are, so the copies show every kill between two commands, each time the same.
/// </summary>
internal sealed class Moments(string database, string folder) : DbCommandInterceptor, IDbTransactionInterceptor
{
    private int _count;

    public bool IsOn { get; set; }

    /// <summary>The folders of the copies, in order.</summary>
    public IEnumerable<string> Folders => Enumerable.Range(0, _count).Select(FolderOf);

    public void Take()
    {
        if (!IsOn || !File.Exists(database))
        {
            return;
        }

        var place = Directory.CreateDirectory(FolderOf(_count)).FullName;
        foreach (var end in new[] { "", "-wal" }.Where(end => File.Exists(database + end)))
        {
            File.Copy(database + end, Path.Combine(place, "tracker.db" + end));
        }

        File.WriteAllText(Path.Combine(place, "server.lock"), "running");
        _count++;
    }

    public override InterceptionResult<int> NonQueryExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result
    )
    {
        Take();
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Take();
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        Take();
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<object> result,
        CancellationToken cancellationToken = default
    )
    {
        Take();
        return ValueTask.FromResult(result);
    }

    public Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Take();
        return Task.CompletedTask;
    }

    public static string Scalar(string folder, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "tracker.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) ?? "";
    }

    /// <summary>The file, its references, and the index, which must hold each article once.</summary>
    public static void AssertSound(string folder)
    {
        Assert.Equal("ok", Scalar(folder, "PRAGMA integrity_check"));
        Assert.Equal("", Scalar(folder, "PRAGMA foreign_key_check"));
        if (Scalar(folder, "SELECT count(*) FROM sqlite_master WHERE name = 'ArticleIndex'") == "1")
        {
            Scalar(folder, "INSERT INTO ArticleIndex(ArticleIndex) VALUES ('integrity-check')");
            // Before the step that gave articles a place of their own, their number was the place.
            var place =
                Scalar(folder, "SELECT count(*) FROM pragma_table_info('Articles') WHERE name = 'SearchId'") == "1"
                    ? "SearchId"
                    : "Id";
            Assert.Equal(
                Scalar(folder, $"SELECT group_concat({place}) FROM (SELECT {place} FROM Articles ORDER BY {place})"),
                Scalar(folder, "SELECT group_concat(id) FROM (SELECT id FROM ArticleIndex_docsize ORDER BY id)")
            );
        }
    }

    private string FolderOf(int number) => Path.Combine(folder, number.ToString("0000", CultureInfo.InvariantCulture));
}
