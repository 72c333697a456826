using System.Diagnostics;
using System.Globalization;

namespace DeepSeekTracker.Bench.Crash;

/// <summary>What the check after an unclean stop costs a large database's start, with the file in memory and without.</summary>
internal static class StartCheck
{
    public static async Task<int> RunAsync(string folder, int megabytes)
    {
        await using var press = await CrashPress.StartAsync(1);
        var (story, data) = (Path.Combine(folder, "story"), Path.Combine(folder, "data"));
        press.WriteStory(CrashTool.ShippedStory, story, withRecord: true);
        string[] configuration = [.. press.Configuration, "--Ingest:Enabled=false"];
        await StartAsync("first start", data, story, configuration, untilRead: true);
        var database = Path.Combine(data, "tracker.db");
        using (var db = Db.Open(database))
        {
            db.Run("BEGIN");
            db.Run(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {megabytes * 1_000_000L / 12_000}) INSERT INTO Captures (ArticleId, Url, FetchedAt, Status, Sha256, Length, Body) SELECT (SELECT MIN(Id) FROM Articles), 'u' || i, 0, 200, i, 12000, randomblob(11700) FROM n"
                )
            );
            db.Run("COMMIT");
            db.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        Console.WriteLine($"{new FileInfo(database).Length / 1_000_000} MB");
        await StartAsync("after a clean stop", data, story, configuration);
        await File.WriteAllTextAsync(Path.Combine(data, "server.lock"), "running");
        await StartAsync("after an unclean stop, file in memory", data, story, configuration);
        await File.WriteAllTextAsync(Path.Combine(data, "server.lock"), "running");
        await Server.RunAsync("sh", "-c", "sync; echo 3 > /proc/sys/vm/drop_caches");
        await StartAsync("after an unclean stop, file on disk", data, story, configuration);
        return 0;
    }

    private static async Task StartAsync(string what, string data, string story, string[] configuration, bool untilRead = false)
    {
        var started = Stopwatch.GetTimestamp();
        using var server = Server.Start(data, story, configuration);
        await server.WaitUntilServingAsync();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: home page after {Stopwatch.GetElapsedTime(started).TotalSeconds:0.00} s"
            )
        );
        while (untilRead && !HasArticles(data))
        {
            // The starter record is read beside the pages.
            await Task.Delay(100);
        }

        await server.StopAsync();
    }

    private static bool HasArticles(string data)
    {
        using var db = Db.Open(Path.Combine(data, "tracker.db"), readOnly: true);
        return db.Number("SELECT COUNT(*) FROM Articles") > 0;
    }
}
