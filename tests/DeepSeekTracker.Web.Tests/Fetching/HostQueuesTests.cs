using DeepSeekTracker.Web.Fetching;
using Microsoft.Extensions.Time.Testing;

namespace DeepSeekTracker.Web.Tests.Fetching;

public sealed class HostQueuesTests
{
    private readonly FakeTimeProvider time = new();
    private readonly HostThrottle throttle;
    private readonly HostQueues<string> queues;

    public HostQueuesTests()
    {
        throttle = new HostThrottle(new FetchingOptions(), time);
        queues = new HostQueues<string>(throttle, time);
    }

    [Fact]
    public async Task Hands_out_the_jobs_of_different_hosts_at_once_and_of_one_host_in_order()
    {
        Add("http://a.example/1", "http://a.example/2", "http://b.example/1");

        using var first = await TakeAsync();
        using var second = await TakeAsync();
        var third = queues.TakeAsync(default);

        Assert.Equal("http://a.example/1", first.Job);
        Assert.Equal("http://b.example/1", second.Job);
        Assert.False(third.IsCompleted);
        first.Dispose();
        Assert.Equal("http://a.example/2", (await third)!.Job);
    }

    [Fact]
    public async Task Waits_for_the_spacing_of_a_host_that_was_asked()
    {
        Add("http://a.example/1", "http://a.example/2");
        using (await TakeAsync())
            (await throttle.EnterAsync("a.example", FetchKind.Feed, default)).Dispose();

        var next = queues.TakeAsync(default);

        time.Advance(TimeSpan.FromSeconds(1.9));
        Assert.False(next.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal("http://a.example/2", (await next)!.Job);
    }

    [Fact]
    public async Task Hands_out_the_jobs_of_a_resting_host_for_they_end_at_once()
    {
        throttle.LetRest("a.example", time.GetUtcNow().AddHours(1), 429, FetchKind.Feed);
        Add("http://a.example/1");

        Assert.Equal("http://a.example/1", (await TakeAsync()).Job);
    }

    [Fact]
    public async Task Wakes_a_waiting_worker_for_a_new_job_and_at_the_end()
    {
        var waiting = queues.TakeAsync(default);
        Add("http://a.example/1");
        Assert.Equal("http://a.example/1", (await waiting)!.Job);

        var last = queues.TakeAsync(default);
        queues.Complete();

        Assert.Null(await last);
        Assert.Throws<InvalidOperationException>(() => Add("http://a.example/2"));
    }

    [Fact]
    public async Task Stops_when_the_worker_is_stopped()
    {
        using var stop = new CancellationTokenSource();
        var waiting = queues.TakeAsync(stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task Loses_and_doubles_no_job_under_many_workers()
    {
        var jobs = Enumerable.Range(0, 2000).Select(i => $"http://{i % 37}.example/{i}").ToArray();
        var busy = new HashSet<string>(StringComparer.Ordinal);
        var done = new List<string>();
        var workers = Enumerable.Range(0, 16).Select(_ => Task.Run(WorkAsync)).ToArray();
        Add(jobs);
        queues.Complete();
        await Task.WhenAll(workers);

        Assert.Equal(jobs.Order(StringComparer.Ordinal), done.Order(StringComparer.Ordinal));
        Assert.Equal(0, queues.Count);

        async Task WorkAsync()
        {
            while (await queues.TakeAsync(default) is { } taken)
            {
                using (taken)
                {
                    lock (busy)
                        Assert.True(busy.Add(HostThrottle.HostOf(taken.Job)));
                    await Task.Yield();
                    lock (busy)
                    {
                        busy.Remove(HostThrottle.HostOf(taken.Job));
                        done.Add(taken.Job);
                    }
                }
            }
        }
    }

    private void Add(params string[] urls)
    {
        foreach (var url in urls)
            queues.Add(url, FetchKind.Feed, url);
    }

    private async Task<HostJob<string>> TakeAsync() =>
        await queues.TakeAsync(default) ?? throw new InvalidOperationException("The queues are empty.");
}
