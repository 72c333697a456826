using DeepSeekTracker.Web.Ingest;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Ingest;

public sealed class WriteQueueTests
{
    [Fact]
    public async Task A_writer_of_another_process_gets_its_turn_while_work_follows_work()
    {
        using var app = TrackerApp.Empty();
        var queue = app.Get<WriteQueue>();
        using var ended = new CancellationTokenSource();
        var others = Enumerable.Range(0, 8).Select(_ => KeepWritingAsync(queue, ended.Token)).ToList();

        var written = await Task.Run(() => WriteBeside(Path.Combine(app.DataFolder, "tracker.db"), times: 3));
        await ended.CancelAsync();
        await Task.WhenAll(others);

        Assert.Equal(3, written);
    }

    private static async Task KeepWritingAsync(WriteQueue queue, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await queue.WriteAsync(
                (db, token) => db.Database.ExecuteSqlAsync($"UPDATE Settings SET Value = Value", token),
                CancellationToken.None
            );
        }
    }

    private static int WriteBeside(string file, int times)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE; UPDATE Settings SET Value = Value; COMMIT";
        var written = 0;
        for (; written < times; written++)
        {
            command.ExecuteNonQuery();
        }

        return written;
    }
}
