using System.Globalization;
using Microsoft.Data.Sqlite;

namespace DeepSeekTracker.Bench.Crash;

/// <summary>A database file, asked with plain SQL and none of the program's code.</summary>
internal sealed class Db : IDisposable
{
    private readonly SqliteConnection _connection;

    private Db(SqliteConnection connection) => _connection = connection;

    public static Db Open(string path, bool readOnly = false)
    {
        var connection = new SqliteConnection(
            $"Data Source={path};Mode={(readOnly ? "ReadOnly" : "ReadWrite")};Pooling=False;Default Timeout=30"
        );
        connection.Open();
        return new Db(connection);
    }

    public long Number(string sql) => Convert.ToInt64(Rows(sql)[0][0], CultureInfo.InvariantCulture);

    public string Text(string sql) => Rows(sql) is [[var only, ..], ..] ? only : "";

    public int Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    public List<string[]> Rows(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([
                .. Enumerable
                    .Range(0, reader.FieldCount)
                    .Select(i =>
                        reader.IsDBNull(i) ? "∅"
                        : reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes)
                        : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)!
                    ),
            ]);
        }

        return rows;
    }

    /// <summary>The file and its log as a kill left them, without the shared memory, to look at without touching the original.</summary>
    public static string Copy(string path, string folder)
    {
        Directory.CreateDirectory(folder);
        var copy = Path.Combine(folder, "tracker.db");
        foreach (var end in new[] { "", "-wal", "-shm" })
        {
            File.Delete(copy + end);
            if (end != "-shm" && File.Exists(path + end))
            {
                File.Copy(path + end, copy + end);
            }
        }

        return copy;
    }

    public void Dispose() => _connection.Dispose();
}
