using System.Security.Cryptography;
using System.Text;
using DeepSeekTracker.Web.Fetching;
using Microsoft.AspNetCore.Http;
using static DeepSeekTracker.Web.Tests.Fetching.TestFetching;

namespace DeepSeekTracker.Web.Tests.Fetching;

public sealed class FetcherTests
{
    [Fact]
    public async Task Brings_body_validators_and_times_of_a_feed()
    {
        await using var fetching = await StartAsync();
        fetching.Origin.Serve(
            "/feed",
            context =>
            {
                context.Response.ContentType = "application/rss+xml";
                context.Response.Headers.ETag = "W/\"1\"";
                context.Response.Headers.LastModified = "Mon, 27 Jan 2025 10:00:00 GMT";
                context.Response.Headers.CacheControl = "public, max-age=600";
                return context.Response.WriteAsync("<rss/>");
            }
        );

        var result = await fetching.FeedAsync(News + "/feed?a=1#top");

        var body = Assert.IsType<FetchResult.Fetched>(result).Body;
        Assert.Equal("<rss/>", Encoding.UTF8.GetString(body.Bytes.Span));
        Assert.Equal(News + "/feed?a=1#top", body.RequestUrl);
        Assert.Equal("application/rss+xml", body.ContentType);
        Assert.Equal("W/\"1\"", body.ETag);
        Assert.Equal("Mon, 27 Jan 2025 10:00:00 GMT", body.LastModified);
        Assert.Equal(TimeSpan.FromMinutes(10), body.MaxAge);
        Assert.Equal(fetching.Time.GetUtcNow(), body.FetchedAt);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData("<rss/>"u8)), body.Sha256);
        Assert.Empty(body.Hops);
    }

    [Fact]
    public async Task Says_who_asks_and_sends_nothing_else_of_ours()
    {
        await using var fetching = await StartAsync();
        fetching.Origin.Serve("/feed", "<rss/>");
        await fetching.FeedAsync(News + "/feed");
        await fetching.FeedAsync(News + "/feed");

        var headers = fetching.Origin.Requests[^1].Headers;
        Assert.Matches(
            @"^DeepSeekTracker/\d+\.\d+\.\d+ \(\+self-hosted news tracker; set Fetching:ContactUrl\)$",
            headers["User-Agent"]
        );
        Assert.Equal("gzip, deflate, br", headers["Accept-Encoding"]);
        Assert.Equal("Accept, Accept-Encoding, Host, User-Agent", string.Join(", ", headers.Keys.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Sends_validators_back_and_takes_304()
    {
        await using var fetching = await StartAsync();
        fetching.Origin.Serve("/feed", 304, ("ETag", "\"2\""));

        var result = await fetching.Fetcher.FetchAsync(
            new FetchRequest(News + "/feed", FetchKind.Feed, "\"1\"", "Mon, 27 Jan 2025 10:00:00 GMT"),
            default
        );

        Assert.Equal("\"2\"", Assert.IsType<FetchResult.NotModified>(result).ETag);
        Assert.Equal("\"1\"", fetching.Origin.Requests[0].Headers["If-None-Match"]);
        Assert.Equal("Mon, 27 Jan 2025 10:00:00 GMT", fetching.Origin.Requests[0].Headers["If-Modified-Since"]);
    }

    [Theory]
    [InlineData("\"a\r\nX-Evil: 1\"")]
    [InlineData("\"\u0001\"")]
    [InlineData("\"é\"")]
    public async Task Does_not_send_a_validator_that_is_no_plain_text(string etag)
    {
        await using var fetching = await StartAsync();
        fetching.Origin.Serve("/feed", 304);

        var result = await fetching.Fetcher.FetchAsync(new FetchRequest(News + "/feed", FetchKind.Feed, etag), default);

        Assert.Equal(FetchRefusal.UnexpectedStatus, Assert.IsType<FetchResult.Refused>(result).Why);
        Assert.False(fetching.Origin.Requests[0].Headers.ContainsKey("If-None-Match"));
        Assert.False(fetching.Origin.Requests[0].Headers.ContainsKey("X-Evil"));
    }

    [Fact]
    public async Task Stores_no_validator_over_1_KB()
    {
        await using var fetching = await StartAsync();
        fetching.Origin.Serve("/feed", 200, ("ETag", $"\"{new string('e', 1100)}\""));

        Assert.Null(Assert.IsType<FetchResult.Fetched>(await fetching.FeedAsync(News + "/feed")).Body.ETag);
    }

    [Theory]
    [InlineData(404, typeof(FetchResult.NotFound))]
    [InlineData(410, typeof(FetchResult.Gone))]
    [InlineData(401, typeof(FetchResult.Blocked))]
    [InlineData(402, typeof(FetchResult.Blocked))]
    [InlineData(403, typeof(FetchResult.Blocked))]
    [InlineData(451, typeof(FetchResult.Blocked))]
    [InlineData(400, typeof(FetchResult.ServerError))]
    [InlineData(418, typeof(FetchResult.ServerError))]
    [InlineData(500, typeof(FetchResult.ServerError))]
    [InlineData(503, typeof(FetchResult.ServerError))]
    [InlineData(999, typeof(FetchResult.ServerError))]
    [InlineData(204, typeof(FetchResult.Refused))]
    [InlineData(206, typeof(FetchResult.Refused))]
    [InlineData(300, typeof(FetchResult.Refused))]
    [InlineData(304, typeof(FetchResult.Refused))]
    [InlineData(429, typeof(FetchResult.Throttled))]
    public async Task Names_each_status(int status, Type expected)
    {
        await using var fetching = await StartAsync();
        fetching.Origin.Serve("/feed", status);

        Assert.IsType(expected, await fetching.FeedAsync(News + "/feed"));
    }

    [Theory]
    [InlineData(403, "cf-mitigated", "challenge", "Cloudflare asks for a browser check")]
    [InlineData(503, "cf-mitigated", "challenge", "Cloudflare asks for a browser check")]
    [InlineData(403, "X-DataDome", "protected", "DataDome, a bot wall, refuses us")]
    [InlineData(401, "WWW-Authenticate", "Basic", "the host asks for a sign-in")]
    [InlineData(403, "X-Nothing", "1", "the host refuses us")]
    public async Task Names_who_blocks(int status, string header, string value, string why)
    {
        await using var fetching = await StartAsync();
        fetching.Origin.Serve("/feed", status, (header, value));

        var result = await fetching.FeedAsync(News + "/feed");

        Assert.Equal(new FetchResult.Blocked(status, why), result with { Reply = null });
        Assert.Equal(status, result.Reply?.Status);
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("Video/mp4")]
    [InlineData("application/pdf; x=1")]
    [InlineData("application/zip")]
    public async Task Refuses_other_media_by_their_type(string type)
    {
        await using var fetching = await StartAsync();
        fetching.Origin.Serve("/robots.txt", 404);
        fetching.Origin.Serve("/page", "x", type);

        Assert.Equal(FetchRefusal.NotText, Assert.IsType<FetchResult.Refused>(await fetching.PageAsync(News + "/page")).Why);
    }

    [Fact]
    public async Task Ends_with_the_callers_cancellation_only()
    {
        await using var fetching = await StartAsync();
        using var stop = new CancellationTokenSource();
        fetching.Origin.Serve("/feed", _ => stop.CancelAsync());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            fetching.Fetcher.FetchAsync(new FetchRequest(News + "/feed", FetchKind.Feed), stop.Token)
        );
    }
}
