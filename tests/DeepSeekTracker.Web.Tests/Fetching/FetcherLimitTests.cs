using System.IO.Compression;
using System.Text;
using DeepSeekTracker.Web.Fetching;
using Microsoft.AspNetCore.Http;
using static DeepSeekTracker.Web.Tests.Fetching.TestFetching;

namespace DeepSeekTracker.Web.Tests.Fetching;

public sealed class FetcherLimitTests
{
    private const int Megabyte = 1024 * 1024;

    [Fact]
    public async Task Gives_up_on_a_host_that_sends_no_headers()
    {
        await using var fetching = await StartAsync();
        fetching.Origin.Serve("/feed", context => AdvanceAndWaitAsync(fetching, 21, context));

        var result = Assert.IsType<FetchResult.Unreachable>(await fetching.FeedAsync(News + "/feed"));

        Assert.Equal("news.example sent no answer within 20 s", result.Message);
    }

    [Fact]
    public async Task Ends_a_body_that_keeps_coming_at_the_total_time()
    {
        await using var fetching = await StartAsync(options => options with { FirstByteSeconds = 300 });
        fetching.Origin.Serve(
            "/feed",
            async context =>
            {
                await context.Response.WriteAsync("<rss>");
                await context.Response.Body.FlushAsync();
                await AdvanceAndWaitAsync(fetching, 31, context);
            }
        );

        var result = Assert.IsType<FetchResult.Unreachable>(await fetching.FeedAsync(News + "/feed"));

        Assert.Equal("news.example sent no complete answer within 30 s", result.Message);
    }

    [Fact]
    public async Task Counts_all_redirects_into_one_total_time()
    {
        await using var fetching = await StartAsync();
        fetching.Origin.Serve(
            "/feed",
            context =>
            {
                fetching.Time.Advance(TimeSpan.FromSeconds(16));
                context.Response.Redirect(fetching.Origin.Requests.Count % 2 == 0 ? "/feed?a" : "/feed?b");
                return Task.CompletedTask;
            }
        );

        Assert.IsType<FetchResult.Unreachable>(await fetching.FeedAsync(News + "/feed"));
        Assert.Equal(2, fetching.Origin.Requests.Count);
    }

    [Fact]
    public async Task Refuses_a_body_that_says_it_is_too_large_without_reading_it()
    {
        await using var server = RawServer.Start("HTTP/1.1 200 OK\r\nContent-Length: 107374182400\r\n\r\n<rss>");
        await using var fetching = await StartAsync(server.Map);

        var result = Assert.IsType<FetchResult.Refused>(await fetching.FeedAsync("http://raw.example/feed"));

        Assert.Equal((FetchRefusal.TooLarge, "the body is larger than 10 MB"), (result.Why, result.Message));
    }

    [Theory]
    [InlineData(FetchKind.Page, 1, 2)]
    [InlineData(FetchKind.Feed, 2, 1)]
    public async Task Cuts_the_wire_at_the_limit_of_its_kind(FetchKind kind, int pageMegabytes, int feedMegabytes)
    {
        await using var fetching = await StartAsync(options =>
            options with
            {
                PageMegabytes = pageMegabytes,
                FeedMegabytes = feedMegabytes,
            }
        );
        fetching.Origin.Serve(
            "/endless",
            async context =>
            {
                while (!context.RequestAborted.IsCancellationRequested)
                    await context.Response.Body.WriteAsync(new byte[8192]);
            }
        );

        var result = await fetching.Fetcher.FetchAsync(new FetchRequest(News + "/endless", kind), default);

        Assert.Equal("the body is larger than 1 MB", Assert.IsType<FetchResult.Refused>(result).Message);
    }

    [Theory]
    [InlineData(2 * Megabyte, "the body is larger than 2 MB")]
    [InlineData(4 * Megabyte, null)]
    [InlineData(null, "the body is larger than 1 MB")]
    public async Task Takes_the_limit_of_the_request_before_that_of_its_kind(int? mostBytes, string? refusal)
    {
        await using var fetching = await StartAsync(options => options with { FeedMegabytes = 1 });
        fetching.Origin.Serve("/feed", new string(' ', 3 * Megabyte));

        var request = new FetchRequest(News + "/feed", FetchKind.Feed, MostBytes: mostBytes);
        var result = await fetching.Fetcher.FetchAsync(request, default);

        Assert.Equal(refusal, (result as FetchResult.Refused)?.Message);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Ends_a_bomb_by_its_decoded_size(string coding)
    {
        var bomb = Compressed(coding, new byte[64 * Megabyte]);
        await using var fetching = await StartAsync(options => options with { DecodedRatio = 2000, FeedMegabytes = 2 });
        fetching.Origin.Serve("/feed", context => SendAsync(context, coding, bomb));

        Assert.Equal(FetchRefusal.TooLarge, Assert.IsType<FetchResult.Refused>(await fetching.FeedAsync(News + "/feed")).Why);
    }

    [Fact]
    public async Task Ends_a_bomb_by_its_ratio()
    {
        var bomb = Compressed("gzip", new byte[8 * Megabyte]);
        await using var fetching = await StartAsync();
        fetching.Origin.Serve("/feed", context => SendAsync(context, "gzip", bomb));

        var result = Assert.IsType<FetchResult.Refused>(await fetching.FeedAsync(News + "/feed"));

        Assert.Equal("the body unpacks to more than 200 times its size", result.Message);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Decodes_each_coding_and_refuses_what_was_cut_short(string coding)
    {
        var text = string.Concat(Enumerable.Range(0, 2000).Select(i => $"<item>{i}</item>"));
        var whole = Compressed(coding, Encoding.UTF8.GetBytes(text));
        await using var fetching = await StartAsync();
        fetching.Origin.Serve("/whole", context => SendAsync(context, coding, whole));
        fetching.Origin.Serve("/cut", context => SendAsync(context, coding, whole[..^9]));

        var result = await fetching.FeedAsync(News + "/whole");
        Assert.Equal(text, Encoding.UTF8.GetString(Assert.IsType<FetchResult.Fetched>(result).Body.Bytes.Span));
        var cut = Assert.IsType<FetchResult.Refused>(await fetching.FeedAsync(News + "/cut"));
        Assert.Equal((FetchRefusal.Compression, "the compressed body is damaged or cut short"), (cut.Why, cut.Message));
    }

    [Theory]
    [InlineData("deflate", "raw", true)]
    [InlineData("x-gzip", "gzip", true)]
    [InlineData("identity", "none", true)]
    [InlineData("", "gzip", true)]
    [InlineData("gzip", "none", false)]
    [InlineData("gzip, gzip", "gzip", false)]
    [InlineData("zstd", "none", false)]
    public async Task Takes_usual_codings_and_no_others(string named, string actual, bool isTaken)
    {
        await using var fetching = await StartAsync();
        fetching.Origin.Serve("/feed", context => SendAsync(context, named, Compressed(actual, "<rss/>"u8.ToArray())));

        var result = await fetching.FeedAsync(News + "/feed");

        if (isTaken)
            Assert.Equal("<rss/>"u8.ToArray(), Assert.IsType<FetchResult.Fetched>(result).Body.Bytes.ToArray());
        else
            Assert.Equal(FetchRefusal.Compression, Assert.IsType<FetchResult.Refused>(result).Why);
    }

    [Fact]
    public async Task Decodes_gzip_in_several_members_whole()
    {
        var body = Compressed("gzip", "<rss"u8.ToArray()).Concat(Compressed("gzip", "/>"u8.ToArray())).ToArray();
        await using var fetching = await StartAsync();
        fetching.Origin.Serve("/feed", context => SendAsync(context, "gzip", body));

        var result = Assert.IsType<FetchResult.Fetched>(await fetching.FeedAsync(News + "/feed"));

        Assert.Equal("<rss/>"u8.ToArray(), result.Body.Bytes.ToArray());
    }

    [Fact]
    public async Task Refuses_headers_over_64_KB()
    {
        await using var server = RawServer.Start($"HTTP/1.1 200 OK\r\nX-Long: {new string('x', 70_000)}\r\n\r\n<rss/>");
        await using var fetching = await StartAsync(server.Map);

        var result = await fetching.FeedAsync("http://raw.example/feed");

        Assert.Equal(FetchRefusal.HeaderLimit, Assert.IsType<FetchResult.Refused>(result).Why);
    }

    [Theory]
    [InlineData("", "Unreachable")]
    [InlineData("<rss/>\r\n\r\n", "Refused")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n<rss/>", "Refused")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<rss>", "Unreachable")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n<rss>", "Refused")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n11111111111111111\r\n<rss>", "Refused")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n<rss/>", "Refused")]
    public async Task Takes_no_broken_answer_for_a_feed(string reply, string outcome)
    {
        await using var server = RawServer.Start(reply);
        await using var fetching = await StartAsync(server.Map);

        var result = await fetching.FeedAsync("http://raw.example/feed");

        Assert.Equal(outcome, result.GetType().Name);
    }

    [Fact]
    public async Task Asks_a_host_that_hangs_up_only_once()
    {
        await using var server = RawServer.Start("");
        await using var fetching = await StartAsync(server.Map);

        Assert.IsType<FetchResult.Unreachable>(await fetching.FeedAsync("http://raw.example/feed"));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Never_takes_a_second_answer_on_one_connection_for_another_requests()
    {
        const string Two =
            "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nfirstHTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\nsmuggled";
        await using var server = RawServer.Start(Two);
        await using var fetching = await StartAsync(server.Map);

        for (var i = 0; i < 3; i++)
        {
            var result = await fetching.FeedAsync("http://raw.example/feed");
            Assert.Equal("first"u8.ToArray(), Assert.IsType<FetchResult.Fetched>(result).Body.Bytes.ToArray());
        }
    }

    [Fact]
    public async Task A_large_answer_waits_until_the_one_before_it_is_stored_and_small_ones_do_not()
    {
        await using var fetching = await StartAsync();
        fetching.Origin.Serve("/large", new string(' ', 3 * Megabyte));
        fetching.Origin.Serve("/small", "<rss/>");
        using var first = fetching.Bodies.Enter();

        var one = await fetching.Fetcher.FetchAsync(new FetchRequest(News + "/large", FetchKind.Feed, Turn: first), default);
        var other = fetching.FeedAsync(Other + "/large");
        var small = await fetching.FeedAsync(News + "/small");

        Assert.IsType<FetchResult.Fetched>(one);
        Assert.IsType<FetchResult.Fetched>(small);
        Assert.False(other.IsCompleted);
        first.Dispose();
        Assert.IsType<FetchResult.Fetched>(await other);
    }

    [Fact]
    public async Task A_host_is_not_blamed_where_its_answer_stood_behind_another()
    {
        await using var fetching = await StartAsync();
        fetching.Origin.Serve("/large", new string(' ', 3 * Megabyte));
        using var first = fetching.Bodies.Enter();
        await fetching.Fetcher.FetchAsync(new FetchRequest(News + "/large", FetchKind.Feed, Turn: first), default);
        using var second = fetching.Bodies.Enter();

        var late = fetching.Fetcher.FetchAsync(new FetchRequest(Other + "/large", FetchKind.Feed, Turn: second), default);
        while (!second.IsWaiting)
            await Task.Yield();
        fetching.Time.Advance(TimeSpan.FromSeconds(31));

        Assert.Equal(0, Assert.IsType<FetchResult.Throttled>(await late).Status);
    }

    [Theory]
    [InlineData("255044462D312E37", "a PDF file")]
    [InlineData("89504E470D0A1A0A", "a picture")]
    [InlineData("FFD8FFE000104A46", "a picture")]
    [InlineData("504B030414000600", "an archive")]
    [InlineData("7F454C4602010100", "a program")]
    [InlineData("0000002066747970", "a sound or a film")]
    public async Task Tells_by_the_first_bytes_what_is_no_text(string start, string what)
    {
        await using var fetching = await StartAsync();
        fetching.Origin.Serve("/page", context => SendAsync(context, "", [.. Convert.FromHexString(start), .. new byte[100]]));

        var result = Assert.IsType<FetchResult.Refused>(await fetching.FeedAsync(News + "/page"));

        Assert.Equal((FetchRefusal.NotText, $"the answer is {what}, whatever it calls itself"), (result.Why, result.Message));
    }

    [Fact]
    public async Task Says_that_nobody_answers_at_a_port()
    {
        await using var fetching = await StartAsync(options =>
            options with
            {
                HostMap = new Dictionary<string, string>(StringComparer.Ordinal) { ["closed.example"] = "127.0.0.1:1" },
            }
        );

        Assert.Equal(
            new FetchResult.Unreachable("closed.example: connection refused"),
            await fetching.FeedAsync("http://closed.example/")
        );
    }

    private static async Task AdvanceAndWaitAsync(TestFetching fetching, int seconds, HttpContext context)
    {
        fetching.Time.Advance(TimeSpan.FromSeconds(seconds));
        await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
    }

    private static async Task SendAsync(HttpContext context, string coding, byte[] body)
    {
        if (coding.Length > 0)
            context.Response.Headers.ContentEncoding = coding;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static byte[] Compressed(string coding, byte[] plain)
    {
        using var packed = new MemoryStream();
        using (
            Stream coder = coding switch
            {
                "gzip" => new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true),
                "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
                "deflate" => new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true),
                "raw" => new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true),
                _ => new BufferedStream(packed),
            }
        )
        {
            coder.Write(plain);
            coder.Flush();
            if (coder is BufferedStream)
                return plain;
        }
        return packed.ToArray();
    }
}
