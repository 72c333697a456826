using DeepSeekTracker.Web.Fetching;
using static DeepSeekTracker.Web.Tests.Fetching.TestFetching;

namespace DeepSeekTracker.Web.Tests.Fetching;

public sealed class FetcherRedirectTests
{
    [Fact]
    public async Task Follows_redirects_and_names_each_hop()
    {
        await using var fetching = await StartAsync();
        fetching.Origin.Redirect("/old", "/moved", 301);
        fetching.Origin.Redirect("/moved", Other + "/new?x=1", 302);
        fetching.Origin.Serve("/new", "<rss/>");

        var body = Assert.IsType<FetchResult.Fetched>(await fetching.FeedAsync(News + "/old")).Body;

        Assert.Equal(Other + "/new?x=1", body.FinalUrl);
        Assert.Equal(
            [new RedirectHop(News + "/old", News + "/moved", 301), new RedirectHop(News + "/moved", Other + "/new?x=1", 302)],
            body.Hops
        );
        Assert.Equal([true, false], body.Hops.Select(hop => hop.IsPermanent));
    }

    [Theory]
    [InlineData(301, 308, "/end")]
    [InlineData(301, 302, null)]
    [InlineData(307, 301, null)]
    public async Task Names_the_new_address_only_where_every_hop_is_permanent(int first, int second, string? end)
    {
        await using var fetching = await StartAsync();
        fetching.Origin.Redirect("/old", "/moved", first);
        fetching.Origin.Redirect("/moved", "/end", second);
        fetching.Origin.Serve("/end", "<rss/>");
        fetching.Origin.Serve("/direct", "<rss/>");

        var led = Assert.IsType<FetchResult.Fetched>(await fetching.FeedAsync(News + "/old")).Body;
        var direct = Assert.IsType<FetchResult.Fetched>(await fetching.FeedAsync(News + "/direct")).Body;

        Assert.Equal(end is null ? null : News + end, led.PermanentUrl);
        Assert.Null(direct.PermanentUrl);
    }

    [Fact]
    public async Task Names_the_new_address_of_a_feed_that_did_not_change()
    {
        await using var fetching = await StartAsync();
        fetching.Origin.Redirect("/old", "/end", 301);
        fetching.Origin.Serve("/end", 304);

        var result = await fetching.Fetcher.FetchAsync(new FetchRequest(News + "/old", FetchKind.Feed, "\"a\""), default);

        Assert.Equal(News + "/end", Assert.IsType<FetchResult.NotModified>(result).PermanentUrl);
    }

    [Theory]
    [InlineData(5, null)]
    [InlineData(6, FetchRefusal.TooManyRedirects)]
    public async Task Follows_five_redirects_and_no_sixth(int hops, FetchRefusal? refusal)
    {
        await using var fetching = await StartAsync();
        for (var i = 0; i < hops; i++)
            fetching.Origin.Redirect($"/{i}", $"/{i + 1}");
        fetching.Origin.Serve($"/{hops}", "<rss/>");

        var result = await fetching.FeedAsync(News + "/0");

        Assert.Equal(refusal, (result as FetchResult.Refused)?.Why);
        Assert.Equal(6, fetching.Origin.Requests.Count);
    }

    [Fact]
    public async Task Ends_a_circle_at_once()
    {
        await using var fetching = await StartAsync();
        fetching.Origin.Redirect("/a", "/b");
        fetching.Origin.Redirect("/b", "/a");

        var result = Assert.IsType<FetchResult.Refused>(await fetching.FeedAsync(News + "/a"));

        Assert.Equal("the redirects lead in a circle", result.Message);
        Assert.Equal(2, fetching.Origin.Requests.Count);
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/", FetchRefusal.PrivateAddress)]
    [InlineData("//127.0.0.1:{0}/", FetchRefusal.PrivateAddress)]
    [InlineData("http://[::1]:{0}/", FetchRefusal.PrivateAddress)]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/", FetchRefusal.PrivateAddress)]
    [InlineData("http://localhost:{0}/", FetchRefusal.PrivateAddress)]
    [InlineData("http://2130706433:{0}/", FetchRefusal.BadAddress)]
    [InlineData("http://0x7f.1:{0}/", FetchRefusal.BadAddress)]
    [InlineData("http://user@127.0.0.1:{0}/", FetchRefusal.Credentials)]
    [InlineData("file:///etc/passwd", FetchRefusal.Scheme)]
    [InlineData("", FetchRefusal.BadRedirect)]
    public async Task Does_not_follow_a_redirect_to_where_it_must_not_go(string location, FetchRefusal why)
    {
        using var canary = new Canary();
        await using var fetching = await StartAsync();
        fetching.Origin.Redirect("/feed", string.Format(null, location, canary.Port));

        var result = await fetching.FeedAsync(News + "/feed");

        Assert.Equal(why, Assert.IsType<FetchResult.Refused>(result).Why);
        Assert.False(canary.WasReached);
    }

    [Fact]
    public async Task Reads_a_location_in_utf8()
    {
        await using var server = RawServer.Start("HTTP/1.1 302 X\r\nLocation: /é\r\nContent-Length: 0\r\n\r\n");
        await using var fetching = await StartAsync(server.Map);

        await fetching.FeedAsync("http://raw.example/feed");

        Assert.StartsWith("GET /%C3%A9 ", server.Requests[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_cookies_to_none_and_ignores_a_refresh_header()
    {
        await using var fetching = await StartAsync();
        fetching.Origin.Serve(
            "/feed",
            302,
            ("Location", "/next"),
            ("Set-Cookie", "a=1; Path=/"),
            ("Refresh", "0; url=/refreshed")
        );
        fetching.Origin.Serve("/next", "<rss/>");

        await fetching.FeedAsync(News + "/feed");

        Assert.Equal("news.example/feed news.example/next", string.Join(' ', fetching.Origin.Paths));
        Assert.All(fetching.Origin.Requests, request => Assert.False(request.Headers.ContainsKey("Cookie")));
    }

    [Fact]
    public async Task Two_fetches_that_redirect_to_each_others_hosts_both_end()
    {
        await using var fetching = await StartAsync();
        var bothAreIn = new TaskCompletionSource();
        var arrived = 0;
        foreach (var (path, target) in new[] { ("/a", Other + "/end"), ("/b", News + "/end") })
        {
            fetching.Origin.Serve(
                path,
                async context =>
                {
                    if (Interlocked.Increment(ref arrived) == 2)
                        bothAreIn.SetResult();
                    await bothAreIn.Task;
                    context.Response.Redirect(target);
                }
            );
        }
        fetching.Origin.Serve("/end", "<rss/>");

        var results = await Task.WhenAll(fetching.FeedAsync(News + "/a"), fetching.FeedAsync(Other + "/b"));

        Assert.All(results, result => Assert.IsType<FetchResult.Fetched>(result));
    }
}
