using DeepSeekTracker.Web.Fetching;
using static DeepSeekTracker.Web.Tests.Fetching.TestFetching;

namespace DeepSeekTracker.Web.Tests.Fetching;

public sealed class FetcherThrottleTests
{
    [Theory]
    [InlineData(429, "120", 120)]
    [InlineData(429, "Mon, 27 Jan 2025 12:01:00 GMT", 60)]
    [InlineData(429, "1000000000", 86400)]
    [InlineData(503, "60", 60)]
    public async Task Asks_nothing_of_a_host_before_the_time_it_named(int status, string retryAfter, int seconds)
    {
        await using var fetching = await StartAsync();
        fetching.Origin.Serve("/feed", status, ("Retry-After", retryAfter));

        var first = Assert.IsType<FetchResult.Throttled>(await fetching.FeedAsync(News + "/feed"));
        fetching.Time.Advance(TimeSpan.FromSeconds(seconds - 1));
        var again = Assert.IsType<FetchResult.Throttled>(await fetching.PageAsync("http://www.NEWS.example/page"));

        Assert.Equal(first.Until, again.Until);
        Assert.Equal(status, again.Status);
        Assert.Equal(fetching.Time.GetUtcNow().AddSeconds(1), again.Until);
        Assert.Single(fetching.Origin.Requests);
        fetching.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.IsType<FetchResult.Throttled>(await fetching.FeedAsync(News + "/feed"));
        Assert.Equal(2, fetching.Origin.Requests.Count);
    }

    [Theory]
    [InlineData("-5")]
    [InlineData("0")]
    [InlineData("soon")]
    [InlineData("Wed, 21 Oct 2015 07:28:00 GMT")]
    public async Task Rests_an_hour_where_the_host_named_no_time(string retryAfter)
    {
        await using var fetching = await StartAsync();
        fetching.Origin.Serve("/feed", 429, ("Retry-After", retryAfter));

        var asked = Assert.IsType<FetchResult.Throttled>(await fetching.FeedAsync(News + "/feed"));
        var next = Assert.IsType<FetchResult.Throttled>(await fetching.FeedAsync(News + "/feed"));

        Assert.Equal((fetching.Time.GetUtcNow().AddHours(1), asked.Until), (next.Until!.Value, next.Until));
        Assert.Equal((429, true), (asked.Reply?.Status, next.Reply is null));
        Assert.Single(fetching.Origin.Requests);
    }

    [Fact]
    public async Task Puts_off_a_redirect_to_a_host_whose_turn_comes_much_later()
    {
        await using var fetching = await StartAsync(options => options with { FeedSpacingSeconds = 30 });
        fetching.Origin.Redirect("/feed", Other + "/feed");
        fetching.Origin.Serve("/other", "<rss/>");
        await fetching.FeedAsync(Other + "/other");

        var result = Assert.IsType<FetchResult.Throttled>(await fetching.FeedAsync(News + "/feed"));

        Assert.Equal((0, fetching.Time.GetUtcNow().AddSeconds(30)), (result.Status, result.Until));
        Assert.DoesNotContain("other.example/feed", fetching.Origin.Paths, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Does_not_follow_a_redirect_to_a_host_that_rests()
    {
        await using var fetching = await StartAsync();
        fetching.Origin.Redirect("/feed", Other + "/feed");
        fetching.Throttle.LetRest("other.example", fetching.Time.GetUtcNow().AddHours(1), 429, FetchKind.Feed);

        var result = Assert.IsType<FetchResult.Throttled>(await fetching.FeedAsync(News + "/feed"));

        Assert.Equal("other.example answered 429 before and is not asked until 2025-01-27 13:00 UTC", result.Message);
    }
}
