using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace DeepSeekTracker.Bench.Crash;

/// <summary>32 readers who look at a page and think for a second, first with an idle worker, then with a busy one.</summary>
internal static class BusyReaders
{
    private const int Readers = 32;
    private static readonly TimeSpan Thinking = TimeSpan.FromSeconds(1);

    private static readonly string[] Paths =
    [
        "/",
        "/articles",
        "/articles?topic=markets",
        "/articles?lang=en",
        "/articles?q=nvidia+shares",
        "/articles?from=2025-01-27&to=2025-01-29",
        "/days/2025-01-27",
        "/outlets",
        "/feeds",
        "/topics",
        "/articles/1",
        "/articles/700",
    ];

    public static async Task<int> RunAsync(string folder, TimeSpan time)
    {
        await using var press = await CrashPress.StartAsync(24);
        var (story, data) = (Path.Combine(folder, "story"), Path.Combine(folder, "data"));
        press.WriteStory(CrashTool.ShippedStory, story, withRecord: true);
        using (var server = Server.Start(data, story, [.. press.Configuration, "--Ingest:Enabled=false"]))
        {
            await server.WaitUntilServingAsync();
            await ReadAsync(server, TimeSpan.FromSeconds(10));
            Tell("worker idle", await ReadAsync(server, TimeSpan.FromTicks(time.Ticks / 3)));
            await server.StopAsync();
        }

        using var busy = Server.Start(data, story, press.Configuration);
        await busy.WaitUntilServingAsync();
        await ReadAsync(busy, TimeSpan.FromSeconds(5));
        var database = Path.Combine(data, "tracker.db");
        using var stop = new CancellationTokenSource();
        var load = BackupsUnderLoad.KeepBusyAsync(press, database, stop.Token);
        var log = WatchLogAsync(database + "-wal", stop.Token);
        var answers = await ReadAsync(busy, time);
        await stop.CancelAsync();
        await load;
        Tell("worker busy", answers);
        using (var db = Db.Open(database, readOnly: true))
        {
            Console.WriteLine(
                $"{db.Number("SELECT count(*) FROM Articles WHERE Via = 'feed'")} articles and {db.Number("SELECT count(*) FROM FeedPolls")} polls came in; longest log {await log / 1_000_000.0:0.0} MB"
            );
        }

        await busy.StopAsync();
        foreach (var line in busy.Complaints.Distinct().Take(10))
        {
            Console.WriteLine(line);
        }

        var locked = busy.Complaints.Count(line =>
            line.Contains("lock", StringComparison.Ordinal) || line.Contains("busy", StringComparison.Ordinal)
        );
        Console.WriteLine($"{locked} lines of the log tell of a locked database, {busy.Complaints.Count} of any trouble");
        return locked == 0 && answers.All(answer => answer.Status == 200) ? 0 : 1;
    }

    private static async Task<List<(int Status, double Milliseconds)>> ReadAsync(Server server, TimeSpan time)
    {
        var answers = new ConcurrentQueue<(int, double)>();
        var until = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        await Task.WhenAll(
            Enumerable
                .Range(0, Readers)
                .Select(async reader =>
                {
                    var random = new Random(reader);
                    while (Stopwatch.GetTimestamp() < until)
                    {
                        var started = Stopwatch.GetTimestamp();
                        var status = await server.GetAsync(Paths[random.Next(Paths.Length)]);
                        answers.Enqueue((status, Stopwatch.GetElapsedTime(started).TotalMilliseconds));
                        await Task.Delay(Thinking * (0.5 + random.NextDouble()), CancellationToken.None);
                    }
                })
        );
        return [.. answers];
    }

    private static async Task<long> WatchLogAsync(string log, CancellationToken stop)
    {
        var longest = 0L;
        while (!stop.IsCancellationRequested)
        {
            longest = Math.Max(longest, File.Exists(log) ? new FileInfo(log).Length : 0);
            await Task.Delay(50, CancellationToken.None);
        }

        return longest;
    }

    private static void Tell(string what, List<(int Status, double Milliseconds)> answers)
    {
        var sorted = answers.Select(answer => answer.Milliseconds).Order().ToList();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: {sorted.Count} pages, p50 {sorted[sorted.Count / 2]:0} ms, p95 {sorted[sorted.Count * 95 / 100]:0} ms, p99 {sorted[sorted.Count * 99 / 100]:0} ms, {answers.Count(a => a.Status != 200)} not answered with 200"
            )
        );
    }
}
