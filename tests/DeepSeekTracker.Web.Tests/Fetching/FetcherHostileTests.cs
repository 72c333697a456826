using System.Text;
using DeepSeekTracker.Web.Fetching;
using Xunit.Abstractions;
using static DeepSeekTracker.Web.Tests.Fetching.TestFetching;

namespace DeepSeekTracker.Web.Tests.Fetching;

/// <summary>The shared corpus of hostile answers, each sent as it is by a server of bytes.</summary>
public sealed class FetcherHostileTests(ITestOutputHelper output)
{
    [CorpusFact]
    public async Task Keeps_nothing_unbounded_of_any_hostile_header()
    {
        foreach (var hostile in Cases("response-header.jsonl"))
        {
            var reply = $"HTTP/1.1 200 OK\r\n{hostile.Input.ReplaceLineEndings(" ")}\r\nContent-Length: 6\r\n\r\n<rss/>";
            var result = await FetchAsync(Encoding.UTF8.GetBytes(reply));
            if (result is not FetchResult.Fetched(var body))
            {
                Assert.IsType<FetchResult.Refused>(result);
                continue;
            }
            Assert.InRange(body.MaxAge ?? TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromHours(24));
            Assert.All([body.ETag, body.LastModified, body.ContentType], value => Assert.InRange(value?.Length ?? 0, 0, 1024));
            Assert.Equal("http://raw.example/feed", body.FinalUrl);
        }
    }

    [CorpusFact]
    public async Task Throttles_by_any_hostile_header_a_day_at_most()
    {
        foreach (var hostile in Cases("response-header.jsonl"))
        {
            var reply = $"HTTP/1.1 429 X\r\n{hostile.Input.ReplaceLineEndings(" ")}\r\nContent-Length: 0\r\n\r\n";
            if (await FetchAsync(Encoding.UTF8.GetBytes(reply)) is FetchResult.Throttled throttled)
                Assert.True(throttled.Until is null || throttled.Until <= Start.AddHours(24), hostile.Input);
        }
    }

    [CorpusFact]
    public async Task Decodes_or_refuses_any_hostile_coding()
    {
        foreach (var hostile in Cases("compressed.jsonl"))
        {
            var head =
                $"HTTP/1.1 200 OK\r\nContent-Encoding: {hostile.Encoding}\r\nContent-Length: {hostile.Bytes.Length}\r\n\r\n";
            var result = await FetchAsync([.. Encoding.ASCII.GetBytes(head), .. hostile.Bytes]);
            if (result is FetchResult.Fetched(var body))
                Assert.EndsWith("</rss>", Encoding.UTF8.GetString(body.Bytes.Span), StringComparison.Ordinal);
            else
                Assert.Equal(FetchRefusal.Compression, Assert.IsType<FetchResult.Refused>(result).Why);
            Assert.Equal(
                hostile.Kind is not ("deflate-zlib" or "gzip-multi"),
                result is FetchResult.Refused || hostile.Encoding is "none"
            );
        }
    }

    private static async Task<FetchResult> FetchAsync(byte[] reply)
    {
        await using var server = RawServer.Start(reply);
        await using var fetching = await StartAsync(server.Map);
        return await fetching.FeedAsync("http://raw.example/feed");
    }

    private IReadOnlyList<HostileCase> Cases(string file)
    {
        var cases = HostileCase.Read(file);
        output.WriteLine($"{cases.Count} cases of {file}");
        return cases;
    }
}
