using DeepSeekTracker.Web.Fetching;
using Microsoft.Extensions.Time.Testing;

namespace DeepSeekTracker.Web.Tests.Fetching;

public sealed class HostThrottleTests
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2025, 1, 27, 12, 0, 0, TimeSpan.Zero));
    private readonly HostThrottle throttle;

    public HostThrottleTests() => throttle = new HostThrottle(new FetchingOptions(), time);

    [Theory]
    [InlineData(FetchKind.Feed, 2)]
    [InlineData(FetchKind.Page, 5)]
    public async Task Leaves_a_pause_between_two_requests(FetchKind kind, int seconds)
    {
        (await throttle.EnterAsync("news.example", kind, default)).Dispose();

        var next = throttle.EnterAsync("news.example", kind, default);

        time.Advance(TimeSpan.FromSeconds(seconds - 0.1));
        Assert.False(next.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(0.1));
        (await next).Dispose();
    }

    [Fact]
    public async Task Lets_one_request_at_a_time_to_a_host_and_others_beside_it()
    {
        var unspaced = new HostThrottle(new FetchingOptions { FeedSpacingSeconds = 0 }, time);
        var first = await unspaced.EnterAsync("news.example", FetchKind.Feed, default);
        var second = unspaced.EnterAsync("news.example", FetchKind.Feed, default);

        (await unspaced.EnterAsync("other.example", FetchKind.Feed, default)).Dispose();

        time.Advance(TimeSpan.FromMinutes(5));
        Assert.False(second.IsCompleted);
        first.Dispose();
        (await second).Dispose();
    }

    [Fact]
    public async Task Gives_a_turn_back_once_and_also_when_the_wait_is_cancelled()
    {
        using var stop = new CancellationTokenSource();
        var first = await throttle.EnterAsync("news.example", FetchKind.Feed, default);
        first.Dispose();
        first.Dispose();
        var waiting = throttle.EnterAsync("news.example", FetchKind.Feed, stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        time.Advance(TimeSpan.FromSeconds(2));
        (await throttle.EnterAsync("news.example", FetchKind.Feed, default)).Dispose();
    }

    [Theory]
    [InlineData("http://www.News.example/a", "news.example")]
    [InlineData("https://news.example.:8080/b", "news.example")]
    [InlineData("http://m.news.example/", "m.news.example")]
    [InlineData("not an address", "")]
    [InlineData("/etc/passwd", "")]
    public void Knows_a_host_by_its_name_without_www(string url, string host) => Assert.Equal(host, HostThrottle.HostOf(url));

    [Fact]
    public void Remembers_the_pause_that_a_host_asked_for()
    {
        var until = time.GetUtcNow().AddMinutes(2);
        throttle.LetRest("news.example", until, 429, FetchKind.Feed);

        Assert.Equal((until, 429), throttle.Rest("news.example"));
        Assert.Equal(until, throttle.ReadyAt("news.example", FetchKind.Feed));
        Assert.Null(throttle.Rest("other.example"));
        time.Advance(TimeSpan.FromMinutes(2));
        Assert.Null(throttle.Rest("news.example"));
    }

    [Fact]
    public void Doubles_a_pause_of_its_own_up_to_a_day_until_the_host_answers()
    {
        var hours = new List<double>();
        for (var i = 0; i < 7; i++)
            hours.Add(Rest(throttle, null));

        Assert.Equal([1, 2, 4, 8, 16, 24, 24], hours);
        throttle.Answered("news.example", FetchKind.Feed);
        Assert.Equal(1, Rest(throttle, null));
    }

    [Fact]
    public async Task Forgets_idle_hosts_and_no_resting_one()
    {
        throttle.LetRest("resting.example", time.GetUtcNow().AddHours(24), 429, FetchKind.Feed);
        for (var i = 0; i < 20_001; i++)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            (await throttle.EnterAsync($"{i}.example", FetchKind.Feed, default)).Dispose();
        }

        Assert.InRange(throttle.Remembered, 1, 10_100);
        Assert.NotNull(throttle.Rest("resting.example"));
    }

    [Fact]
    public void Takes_a_host_at_its_word_three_times_and_then_waits_longer()
    {
        var hours = new List<double>();
        for (var i = 0; i < 6; i++)
            hours.Add(Rest(throttle, time.GetUtcNow().AddMinutes(30)));

        Assert.Equal([0.5, 0.5, 0.5, 1, 2, 4], hours);
    }

    [Fact]
    public void An_answer_to_a_feed_says_nothing_about_pages()
    {
        throttle.LetRest("news.example", null, 429, FetchKind.Page);
        throttle.Answered("news.example", FetchKind.Feed);

        Assert.Equal(time.GetUtcNow().AddHours(2), throttle.LetRest("news.example", null, 429, FetchKind.Page));
    }

    [Fact]
    public void Goes_on_with_a_rest_that_was_noted_before()
    {
        var until = time.GetUtcNow().AddHours(3);
        throttle.RestOn("news.example", until, 429);
        throttle.RestOn("news.example", time.GetUtcNow().AddHours(1), 429);

        Assert.Equal((until, 429), throttle.Rest("news.example"));
    }

    [Fact]
    public async Task Waits_no_longer_when_the_clock_steps_back_ten_years()
    {
        throttle.LetRest("resting.example", time.GetUtcNow().AddHours(1), 429, FetchKind.Feed);
        (await throttle.EnterAsync("news.example", FetchKind.Feed, default)).Dispose();
        time.AdjustTime(time.GetUtcNow().AddYears(-10));

        Assert.Equal(time.GetUtcNow().AddHours(1), throttle.Rest("resting.example")!.Value.Until);
        var next = throttle.EnterAsync("news.example", FetchKind.Feed, default);
        time.Advance(TimeSpan.FromSeconds(2));
        (await next).Dispose();
    }

    private double Rest(HostThrottle throttle, DateTimeOffset? until)
    {
        throttle.LetRest("news.example", until, 429, FetchKind.Feed);
        return (throttle.Rest("news.example")!.Value.Until - time.GetUtcNow()).TotalHours;
    }
}
