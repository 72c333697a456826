using DeepSeekTracker.Web.Data;
using Microsoft.Extensions.DependencyInjection;

namespace DeepSeekTracker.Bench.Crash;

/// <summary>Backs up a database that a server fills at the same time; each backup is restored elsewhere and looked at.</summary>
internal static class BackupsUnderLoad
{
    public static async Task<int> RunAsync(string folder, int count)
    {
        await using var press = await CrashPress.StartAsync(24);
        var (story, data) = (Path.Combine(folder, "story"), Path.Combine(folder, "data"));
        press.WriteStory(CrashTool.ShippedStory, story);
        using var server = Server.Start(data, story, press.Configuration);
        await server.WaitUntilServingAsync();
        using var stop = new CancellationTokenSource();
        var load = KeepBusyAsync(press, Path.Combine(data, "tracker.db"), stop.Token);
        var (faults, seconds, articles) = (new List<string>(), new List<double>(), new List<double>());
        await using (var live = MigrationKills.Services(data))
        {
            for (var i = 0; i < count; i++)
            {
                var witness = new Witness(Path.Combine(data, "tracker.db"));
                using (var moment = new CancellationTokenSource(TimeSpan.FromMilliseconds(30)))
                {
                    await witness.WatchAsync(moment.Token);
                }

                var (backup, elsewhere) = (Path.Combine(folder, "backup.db"), Path.Combine(folder, "restored"));
                var started = System.Diagnostics.Stopwatch.GetTimestamp();
                await live.GetRequiredService<Database>().BackupAsync(backup, CancellationToken.None);
                seconds.Add(System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalSeconds);
                await using var other = MigrationKills.Services(elsewhere);
                var restored = await other.GetRequiredService<DatabaseRestore>().RestoreAsync(backup, CancellationToken.None);
                articles.Add(restored.Articles);
                using (var db = Db.Open(Path.Combine(elsewhere, "tracker.db")))
                {
                    faults.AddRange(
                        Soundness
                            .Faults(db)
                            .Concat(Soundness.ValidatorFaults(db))
                            .Concat(witness.Lost(db))
                            .Select(f => $"backup {i}: {f}")
                    );
                }

                File.Delete(backup);
                foreach (var kept in Directory.EnumerateFiles(elsewhere, "tracker-replaced-*"))
                {
                    File.Delete(kept);
                }
            }
        }

        await stop.CancelAsync();
        await load;
        if (await server.StopAsync() is not 0 and var exit)
        {
            faults.Add($"the server's stop answered {exit}");
        }

        Console.WriteLine(
            $"{count} backups restored; seconds a backup with its check: {CrashTool.Median(seconds)}; articles from {articles[0]} to {articles[^1]}, {articles.Distinct().Count()} different states"
        );
        faults.AddRange(server.Complaints);
        faults.ForEach(Console.WriteLine);
        Console.WriteLine($"{faults.Count} faults");
        return faults.Count == 0 ? 0 : 1;
    }

    /// <summary>A new day each second, and all is due at once.</summary>
    internal static async Task KeepBusyAsync(CrashPress press, string database, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            press.Day++;
            IngestKills.MakeDue(database);
            await Task.Delay(TimeSpan.FromSeconds(1), stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
