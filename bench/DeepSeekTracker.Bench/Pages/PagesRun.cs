using System.Diagnostics;
using System.Globalization;
using DeepSeekTracker.Bench.Origin;

namespace DeepSeekTracker.Bench.Pages;

/// <summary>Times every page: alone and eight at once, with the writer idle and beside an import.</summary>
internal sealed class PagesRun(SyntheticDatabase database, int requests, string? only)
{
    private const int Many = 8;

    public async Task RunAsync()
    {
        await using var tracker = database.Start();
        var started = Stopwatch.GetTimestamp();
        using (var reader = new PageLoad(tracker.Url))
        {
            while (await reader.AskAsync(tracker.Url + "/articles") is not null)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
            }
        }

        Say($"first list after {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s, {tracker.MegabytesNow():0} MB");
        var pages = PageAddresses
            .Of(database)
            .Where(p => only is null || p.Name.Contains(only, StringComparison.Ordinal))
            .ToList();
        using var clock = new PageClock(tracker);
        var idle = await MeasureAsync(clock, pages);
        Say($"writer idle: {tracker.MegabytesNow():0} MB, at most {tracker.MegabytesAtPeak():0} MB");
        List<(PageTimes, PageTimes)> busy;
        await using (var ingest = new SyntheticIngest(database))
        {
            ingest.Start();
            busy = await MeasureAsync(clock, pages);
            Say($"beside {ingest.Imports} imports: {tracker.MegabytesNow():0} MB, at most {tracker.MegabytesAtPeak():0} MB");
        }

        Say($"| page | kB | CPU | alone | {Many} at once | alone, importing | {Many} at once, importing |");
        Say($"| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (var at = 0; at < pages.Count; at++)
        {
            var ((one, many), (busyOne, busyMany)) = (idle[at], busy[at]);
            Say(
                $"| {pages[at].Name} | {one.Bytes / 1000.0:0.0} | {one.Cpu:0.0} | {Cell(one)} | {Cell(many)} | {Cell(busyOne)} | {Cell(busyMany)} |"
            );
        }
    }

    private async Task<List<(PageTimes One, PageTimes Many)>> MeasureAsync(PageClock clock, List<PageAddress> pages)
    {
        var times = new List<(PageTimes, PageTimes)>();
        foreach (var page in pages)
        {
            var one = await clock.AskAsync(page.Path, requests, 1);
            times.Add((one, await clock.AskAsync(page.Path, requests, Many)));
            Console.Error.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{page.Name}: {one.Cpu:0.0} ms of CPU; {Cell(one)}")
            );
        }

        return times;
    }

    /// <summary>Median and 99th of a hundred, and what failed.</summary>
    private static string Cell(PageTimes times) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{times.Median:0.0} / {times.P99:0.0}{(times.Failures > 0 ? $" ({times.Failures} failed)" : "")}"
        );

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
