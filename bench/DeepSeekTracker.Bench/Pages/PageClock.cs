using System.Collections.Concurrent;
using System.Diagnostics;
using DeepSeekTracker.Bench.Origin;

namespace DeepSeekTracker.Bench.Pages;

/// <summary>How long answers took, in milliseconds.</summary>
/// <param name="Cpu">What the program spent for one answer, in milliseconds: the same on a busy machine.</param>
internal sealed record PageTimes(double Median, double P99, int Bytes, int Failures, double Cpu);

/// <summary>Asks for one page again and again.</summary>
internal sealed class PageClock(TrackerProcess tracker) : IDisposable
{
    private const int Warming = 10;
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { UseProxy = false });

    public async Task<PageTimes> AskAsync(string path, int requests, int atOnce)
    {
        for (var n = 0; n < Warming; n++)
        {
            await OneAsync(path);
        }

        var (times, left) = (new ConcurrentBag<(double Milliseconds, int Bytes)>(), requests);
        var before = tracker.CpuSeconds;
        await Task.WhenAll(
            Enumerable
                .Range(0, atOnce)
                .Select(async _ =>
                {
                    while (Interlocked.Decrement(ref left) >= 0)
                    {
                        times.Add(await OneAsync(path));
                    }
                })
        );
        var sorted = times.Select(t => t.Milliseconds).Order().ToArray();
        return new PageTimes(
            sorted[sorted.Length / 2],
            sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * 0.99))],
            times.Max(t => t.Bytes),
            times.Count(t => t.Bytes < 0),
            (tracker.CpuSeconds - before) * 1000 / requests
        );
    }

    public void Dispose() => _http.Dispose();

    /// <summary>-1 byte for what is no page.</summary>
    private async Task<(double, int)> OneAsync(string path)
    {
        var started = Stopwatch.GetTimestamp();
        using var request = new HttpRequestMessage(HttpMethod.Get, tracker.Url + path);
        using var response = await _http.SendAsync(request, CancellationToken.None);
        var body = await response.Content.ReadAsByteArrayAsync();
        return (Stopwatch.GetElapsedTime(started).TotalMilliseconds, response.IsSuccessStatusCode ? body.Length : -1);
    }
}
