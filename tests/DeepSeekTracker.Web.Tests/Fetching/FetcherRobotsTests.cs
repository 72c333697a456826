using DeepSeekTracker.Web.Fetching;
using Microsoft.AspNetCore.Http;
using static DeepSeekTracker.Web.Tests.Fetching.TestFetching;

namespace DeepSeekTracker.Web.Tests.Fetching;

public sealed class FetcherRobotsTests
{
    [Fact]
    public async Task Fetches_no_page_that_robots_forbids()
    {
        await using var fetching = await StartAsync();
        fetching.Origin.Serve("/robots.txt", "User-agent: *\nDisallow: /private/");
        fetching.Origin.Serve("/page", "<p>");

        Assert.IsType<FetchResult.Fetched>(await fetching.PageAsync(News + "/page"));
        var refused = Assert.IsType<FetchResult.Refused>(await fetching.PageAsync(News + "/private/page"));

        Assert.Equal("robots.txt of news.example forbids this page", refused.Message);
        Assert.Equal("news.example/robots.txt news.example/page", string.Join(' ', fetching.Origin.Paths));
    }

    [Fact]
    public async Task Asks_no_robots_for_a_feed()
    {
        await using var fetching = await StartAsync();
        fetching.Origin.Serve("/feed", "<rss/>");

        await fetching.FeedAsync(News + "/feed");

        Assert.Equal("news.example/feed", Assert.Single(fetching.Origin.Paths));
    }

    [Fact]
    public async Task Asks_the_robots_of_the_origin_that_a_page_redirects_to()
    {
        await using var fetching = await StartAsync();
        fetching.Origin.Redirect("/page", Other + "/private/page");
        fetching.Origin.Serve(
            "/robots.txt",
            context =>
                context.Response.WriteAsync(context.Request.Host.Host is "other.example" ? "User-agent: *\nDisallow: /" : "")
        );

        Assert.Equal(FetchRefusal.Robots, Assert.IsType<FetchResult.Refused>(await fetching.PageAsync(News + "/page")).Why);
        Assert.DoesNotContain("other.example/private/page", fetching.Origin.Paths, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Keeps_an_answer_for_a_day()
    {
        await using var fetching = await StartAsync();
        fetching.Origin.Serve("/robots.txt", "");

        await fetching.PageAsync(News + "/1");
        fetching.Time.Advance(TimeSpan.FromHours(23.9));
        await fetching.PageAsync(News + "/2");
        Assert.Single(fetching.Origin.Paths, path => path is "news.example/robots.txt");
        fetching.Time.Advance(TimeSpan.FromHours(0.2));
        await fetching.PageAsync(News + "/3");

        Assert.Equal(2, fetching.Origin.Paths.Count(path => path is "news.example/robots.txt"));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(403)]
    [InlineData(204)]
    public async Task Takes_a_missing_file_as_leave(int status)
    {
        await using var fetching = await StartAsync();
        fetching.Origin.Serve("/robots.txt", status);
        fetching.Origin.Serve("/page", "<p>");

        Assert.IsType<FetchResult.Fetched>(await fetching.PageAsync(News + "/page"));
    }

    [Fact]
    public async Task Waits_while_robots_cannot_be_had_and_asks_again_after_two_minutes()
    {
        await using var fetching = await StartAsync();
        fetching.Origin.Serve("/robots.txt", 500);
        fetching.Origin.Serve("/page", "<p>");

        var result = await fetching.PageAsync(News + "/page");
        await fetching.PageAsync(News + "/page");

        Assert.Equal(new FetchResult.Unreachable("robots.txt answered 500: pages wait"), result);
        Assert.Single(fetching.Origin.Requests);
        fetching.Origin.Serve("/robots.txt", 404);
        fetching.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.IsType<FetchResult.Fetched>(await fetching.PageAsync(News + "/page"));
    }

    [Fact]
    public async Task Waits_15_s_for_robots_and_not_again_for_the_next_page()
    {
        await using var fetching = await StartAsync();
        fetching.Origin.Serve(
            "/robots.txt",
            async context =>
            {
                fetching.Time.Advance(TimeSpan.FromSeconds(16));
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            }
        );

        var first = await fetching.PageAsync(News + "/1");

        Assert.Equal(new FetchResult.Unreachable("robots.txt did not come within 15 s: pages wait"), first);
        Assert.Equal(first, await fetching.PageAsync(News + "/2"));
        Assert.Single(fetching.Origin.Requests);
    }

    [Fact]
    public async Task Lets_the_host_rest_where_robots_is_throttled()
    {
        await using var fetching = await StartAsync();
        fetching.Origin.Serve("/robots.txt", 429, ("Retry-After", "60"));

        var result = Assert.IsType<FetchResult.Throttled>(await fetching.PageAsync(News + "/page"));

        Assert.Equal(fetching.Time.GetUtcNow().AddSeconds(60), result.Until);
        Assert.IsType<FetchResult.Throttled>(await fetching.FeedAsync(News + "/feed"));
        Assert.Single(fetching.Origin.Requests);
        fetching.Origin.Serve("/robots.txt", 404);
        fetching.Time.Advance(TimeSpan.FromSeconds(61));
        Assert.IsType<FetchResult.NotFound>(await fetching.PageAsync(News + "/page"));
    }

    [Fact]
    public async Task Follows_the_redirects_of_robots_but_not_into_a_private_network()
    {
        using var canary = new Canary();
        await using var fetching = await StartAsync();
        fetching.Origin.Serve(
            "/robots.txt",
            context =>
            {
                context.Response.Redirect(
                    context.Request.Host.Host is "news.example" ? Other + "/rules" : $"http://127.0.0.1:{canary.Port}/robots.txt"
                );
                return Task.CompletedTask;
            }
        );
        fetching.Origin.Serve("/rules", "User-agent: *\nDisallow: /");

        Assert.Equal(FetchRefusal.Robots, Assert.IsType<FetchResult.Refused>(await fetching.PageAsync(News + "/a")).Why);
        Assert.Equal(FetchRefusal.PrivateAddress, Assert.IsType<FetchResult.Refused>(await fetching.PageAsync(Other + "/a")).Why);
        Assert.False(canary.WasReached);
    }

    [Fact]
    public async Task Reads_the_first_500_KB_of_an_endless_file()
    {
        await using var fetching = await StartAsync();
        fetching.Origin.Serve(
            "/robots.txt",
            async context =>
            {
                await context.Response.WriteAsync("User-agent: *\nDisallow: /private\n");
                while (!context.RequestAborted.IsCancellationRequested)
                    await context.Response.WriteAsync(new string('#', 8000) + '\n');
            }
        );
        fetching.Origin.Serve("/page", "<p>");

        Assert.IsType<FetchResult.Fetched>(await fetching.PageAsync(News + "/page"));
        Assert.IsType<FetchResult.Refused>(await fetching.PageAsync(News + "/private"));
    }

    [Fact]
    public async Task Makes_a_crawl_delay_the_hosts_spacing_up_to_a_minute()
    {
        await using var fetching = await StartAsync();
        fetching.Origin.Serve("/robots.txt", "User-agent: *\nCrawl-delay: 3600");

        await fetching.PageAsync(News + "/page");

        Assert.Equal(
            fetching.Time.GetUtcNow().AddSeconds(60),
            fetching.Throttle.ReadyAt(HostThrottle.HostOf(News), FetchKind.Page)
        );
    }
}
