using System.Collections.Concurrent;
using System.Diagnostics;

namespace DeepSeekTracker.Bench.Origin;

/// <summary>A reader who asks for pages of the program all the time, and what it met.</summary>
internal sealed class PageLoad(string url) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly string[] Pages =
    [
        "/",
        "/articles",
        "/articles?q=deepseek",
        "/articles?q=%22R1%20cost%22",
        "/feeds",
        "/topics",
        "/outlets",
    ];

    private readonly ConcurrentBag<double> milliseconds = [];
    private readonly ConcurrentDictionary<string, int> failures = new(StringComparer.Ordinal);
    private readonly HttpMessageInvoker http = new(new SocketsHttpHandler { UseProxy = false });

    public int Count => milliseconds.Count;

    /// <summary>Answers that were no page, by what they were.</summary>
    public IReadOnlyDictionary<string, int> Failures => failures;

    public void Dispose() => http.Dispose();

    public double Percentile(double share)
    {
        var sorted = milliseconds.Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[(int)Math.Min(sorted.Length - 1, sorted.Length * share)];
    }

    public async Task RunAsync(CancellationToken stop)
    {
        for (var n = 0; !stop.IsCancellationRequested; n++)
        {
            var page = Pages[n % Pages.Length];
            var started = Stopwatch.GetTimestamp();
            var fault = await AskAsync(url + page);
            milliseconds.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            if (fault is not null)
            {
                failures.AddOrUpdate($"{page}: {fault}", 1, (_, count) => count + 1);
            }

            await Task.Delay(Pause, TimeProvider.System, CancellationToken.None);
        }
    }

    /// <summary>Null for a whole page, else what came instead.</summary>
    public async Task<string?> AskAsync(string address)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var response = await http.SendAsync(request, CancellationToken.None);
            await response.Content.CopyToAsync(Stream.Null);
            return response.IsSuccessStatusCode ? null : $"status {(int)response.StatusCode}";
        }
        catch (HttpRequestException broken)
        {
            return broken.Message;
        }
    }
}
