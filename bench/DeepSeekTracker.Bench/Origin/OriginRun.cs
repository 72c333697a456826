using System.Diagnostics;
using System.Globalization;

namespace DeepSeekTracker.Bench.Origin;

/// <summary>
/// The hostile origin through the real worker: rounds of all its paths until enough responses were answered, while a reader
/// asks for pages; then what was met beside what must be met.
/// </summary>
internal sealed class OriginRun(string corpus, string folder, int responses, IReadOnlyList<string> settings)
{
    /// <summary>A round in which the slow paths are asked too.</summary>
    private const int SlowEvery = 8;

    /// <summary>Rounds after which more than the 12 hours have passed for the feed whose server says "not modified" for ever.</summary>
    private const int AgeEvery = 6;
    private static readonly TimeSpan OverHalfADay = TimeSpan.FromHours(13);

    /// <summary>As an owner sets it for a long feed.</summary>
    private const int MostBytes = 15 * 1024 * 1024;
    private static readonly TimeSpan LongestRound = TimeSpan.FromMinutes(5);
    private readonly IReadOnlyList<OriginPath> paths = OriginPath.All();
    private int halfDays;

    public async Task<int> RunAsync()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        await using var origin = await HostileOrigin.StartAsync(Path.Combine(corpus, "hostile-origin.mjs"));
        var story = Path.Combine(folder, "story");
        OriginStory.Write(story, Path.Combine("stories", "deepseek-r1", "story.json"), paths, origin.Port);
        var data = Path.Combine(folder, "data");
        await using var tracker = TrackerProcess.Start(data, story, [.. Settings(origin.Port)]);
        using var reader = new PageLoad(tracker.Url);
        await ReadyAsync(tracker, reader);
        var atStart = tracker.MegabytesNow();
        var started = Stopwatch.GetTimestamp();
        using var over = new CancellationTokenSource();
        var reading = reader.RunAsync(over.Token);
        var database = new TrackerDatabase(tracker.Database);
        database.Allow(paths.First(path => path.Path == "/big/entries-100k").Host, MostBytes);
        await RoundsAsync(origin, tracker, database);
        var took = Stopwatch.GetElapsedTime(started);
        await Task.Delay(TimeSpan.FromSeconds(30), TimeProvider.System);
        await over.CancelAsync();
        await reading;
        var report = new OriginReport(paths, database, await origin.StatsAsync(CancellationToken.None), halfDays);
        report.Process(tracker, reader, atStart, took);
        report.Paths();
        Console.WriteLine(report.Text);
        await File.WriteAllTextAsync(Path.Combine(folder, "report.txt"), report.Text);
        return report.Failures == 0 ? 0 : 1;
    }

    private IEnumerable<string> Settings(int port) =>
        [
            "--Ingest:TickSeconds=1",
            "--Fetching:FeedSpacingSeconds=0",
            "--Fetching:PageSpacingSeconds=0",
            "--Fetching:LongestCrawlDelaySeconds=1",
            .. OriginStory.HostMap(paths, port),
            .. settings,
        ];

    private static async Task ReadyAsync(TrackerProcess tracker, PageLoad reader)
    {
        while (await reader.AskAsync(tracker.Url + "/") is not null)
        {
            if (!tracker.IsAlive)
            {
                throw new InvalidOperationException("The tracker did not start; see its log.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
        }
    }

    private async Task RoundsAsync(HostileOrigin origin, TrackerProcess tracker, TrackerDatabase database)
    {
        for (var round = 0; tracker.IsAlive; round++)
        {
            var asked = paths.Where(path => !path.IsSlow || round % SlowEvery == 0).ToList();
            if (round % AgeEvery == AgeEvery - 1)
            {
                database.Age(paths.First(path => path.Path == "/cache/304-lies").Host, OverHalfADay);
                halfDays++;
            }

            var runs = database.Runs();
            database.MakeDue(
                asked.Where(path => path.IsFeed).Select(path => path.Host),
                asked.Where(path => path.IsPage).Select(path => path.PageHost)
            );
            await RoundAsync(database, runs);
            var stats = await origin.StatsAsync(CancellationToken.None);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"round {round + 1}: {stats.Requests} responses, {tracker.MegabytesNow():0} MB now, {tracker.MegabytesAtPeak():0} MB at peak, canary {stats.CanaryHits}, {tracker.CpuSeconds:0} s CPU"
                )
            );
            if (stats.Requests >= responses)
            {
                return;
            }
        }
    }

    private static async Task RoundAsync(TrackerDatabase database, long runs)
    {
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < LongestRound)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System);
            if (database.Runs() > runs && database.Waiting() == 0)
            {
                return;
            }
        }

        Console.WriteLine("  this round did not end in time");
    }
}
