using DeepSeekTracker.Core.Extraction;
using Microsoft.Data.Sqlite;

namespace DeepSeekTracker.Bench.Origin;

/// <summary>What a feed holds at the end.</summary>
internal sealed record FeedOutcome(string Word, string? Reason, int Polls, int Entries, int Articles);

/// <summary>Looks into the running program's database, and moves clocks forward in it: what is due in hours is due now.</summary>
internal sealed class TrackerDatabase(string file)
{
    private readonly string connection = new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 60 }.ToString();

    /// <summary>Makes feeds due; the slow ones only where asked.</summary>
    public void MakeDue(IEnumerable<string> feedHosts, IEnumerable<string> pageHosts)
    {
        using var db = Open();
        using var transaction = db.BeginTransaction();
        foreach (var host in feedHosts)
        {
            Execute(db, "UPDATE Feeds SET NextPollAt = 0 WHERE Url LIKE $host", $"http://{host}:%");
        }

        foreach (var host in pageHosts)
        {
            Execute(db, "UPDATE Articles SET NextPageAt = 0 WHERE Url LIKE $host", $"http://{host}:%");
        }

        transaction.Commit();
    }

    /// <summary>Lets time pass for a feed: its polls so far lie that much further back.</summary>
    public void Age(string host, TimeSpan by)
    {
        using var db = Open();
        Execute(
            db,
            $"UPDATE FeedPolls SET At = At - {(long)by.TotalMilliseconds} WHERE FeedId = (SELECT Id FROM Feeds WHERE Url LIKE $host)",
            $"http://{host}:%"
        );
    }

    /// <summary>Gives a feed a limit of its own.</summary>
    public void Allow(string host, int mostBytes)
    {
        using var db = Open();
        Execute(db, $"UPDATE Feeds SET MostBytes = {mostBytes} WHERE Url LIKE $host", $"http://{host}:%");
    }

    /// <summary>Feeds or pages that are due and not yet done.</summary>
    public long Waiting() =>
        Number("SELECT (SELECT count(*) FROM Feeds WHERE NextPollAt = 0) + (SELECT count(*) FROM Articles WHERE NextPageAt = 0)");

    public long Runs() => Number("SELECT count(*) FROM IngestRuns WHERE Kind = 'poll'");

    public long ArticlesOfTheFuture() =>
        Number("SELECT count(*) FROM Articles WHERE SortAt > (SELECT max(FirstSeenAt) FROM Articles) OR SortAt > FirstSeenAt");

    public long LongestTitle() => Number("SELECT max(length(Title)) FROM Articles");

    /// <summary>Articles whose text or title came from the canary.</summary>
    public long Secrets() => Number("SELECT count(*) FROM Articles WHERE Title LIKE '%INTERNAL-SECRET%'");

    public FeedOutcome? Feed(string host)
    {
        using var db = Open();
        using var command = db.CreateCommand();
        command.CommandText = """
            SELECT f.State, f.StateReason, f.Polls,
                (SELECT count(*) FROM FeedEntries e WHERE e.FeedId = f.Id),
                (SELECT count(DISTINCT e.ArticleId) FROM FeedEntries e WHERE e.FeedId = f.Id)
            FROM Feeds f WHERE f.Url LIKE $host
            """;
        command.Parameters.AddWithValue("$host", $"http://{host}:%");
        using var row = command.ExecuteReader();
        return row.Read()
            ? new FeedOutcome(
                row.GetString(0),
                row.IsDBNull(1) ? null : row.GetString(1),
                row.GetInt32(2),
                row.GetInt32(3),
                row.GetInt32(4)
            )
            : null;
    }

    /// <summary>State of the article at a page's host, with its number of words and the reason.</summary>
    public (TextState State, string Told)? Page(string host)
    {
        using var db = Open();
        using var command = db.CreateCommand();
        command.CommandText =
            "SELECT TextState, WordCount || ' words, ' || PageTries || ' tries: ' || coalesce(StateReason, '') "
            + "FROM Articles WHERE Url LIKE $host";
        command.Parameters.AddWithValue("$host", $"http://{host}:%");
        using var row = command.ExecuteReader();
        return row.Read() ? ((TextState)row.GetInt32(0), row.GetString(1)) : null;
    }

    private long Number(string sql)
    {
        using var db = Open();
        using var command = db.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() as long? ?? 0;
    }

    private static void Execute(SqliteConnection db, string sql, string host)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$host", host);
        command.ExecuteNonQuery();
    }

    private SqliteConnection Open()
    {
        var db = new SqliteConnection(connection);
        db.Open();
        return db;
    }
}
