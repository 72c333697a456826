using System.Net;
using System.Text.Json;
using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Web.Fetching;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit.Abstractions;
using static DeepSeekTracker.Web.Tests.Fetching.TestFetching;

namespace DeepSeekTracker.Web.Tests.Fetching;

/// <summary>The corpus's hostile addresses and documents through the whole fetcher, as a feed, as a page and as its robots.txt.</summary>
public sealed class GuardedKindTests(ITestOutputHelper output)
{
    private readonly List<IPEndPoint> dialled = [];

    [CorpusTheory]
    [InlineData("ssrf-literal.jsonl", FetchKind.Feed)]
    [InlineData("ssrf-literal.jsonl", FetchKind.Page)]
    [InlineData("ssrf-scheme.jsonl", FetchKind.Feed)]
    [InlineData("ssrf-scheme.jsonl", FetchKind.Page)]
    public async Task Opens_no_connection_to_any_hostile_address(string file, FetchKind kind)
    {
        foreach (var hostile in Cases(file).Where(c => c.Kind is not "negative"))
        {
            var result = await FetchAsync("10.0.0.7", hostile.Input, kind);
            Assert.IsType<FetchResult.Refused>(result);
        }

        Assert.Empty(dialled);
    }

    [CorpusTheory]
    [InlineData(FetchKind.Feed)]
    [InlineData(FetchKind.Page)]
    public async Task Opens_no_connection_where_a_resolver_names_one_private_address(FetchKind kind)
    {
        foreach (var hostile in Cases("ssrf-dns.jsonl").Where(c => c.Expected is "refused"))
        {
            using var json = JsonDocument.Parse(hostile.Input);
            var host = json.RootElement.GetProperty("host").GetString();
            foreach (var set in json.RootElement.GetProperty("answers").EnumerateArray())
            {
                var answers = string.Join(' ', set.EnumerateArray().Select(a => a.GetString()));
                Assert.IsType<FetchResult.Refused>(await FetchAsync(answers, $"http://{host}/", kind));
            }
        }

        Assert.Empty(dialled);
    }

    [CorpusTheory]
    [InlineData("/page", FetchKind.Feed)]
    [InlineData("/page", FetchKind.Page)]
    [InlineData("/robots.txt", FetchKind.Page)]
    public async Task Follows_no_hostile_redirect_whatever_is_fetched(string from, FetchKind kind)
    {
        using var canary = new Canary();
        foreach (var hostile in Cases("ssrf-redirect.jsonl"))
        {
            using var json = JsonDocument.Parse(hostile.Input);
            var location = json.RootElement.GetProperty("location").GetString()!;
            if (location is "/loop" || location.Any(c => c is < ' ' or > '~'))
            {
                continue;
            }

            await using var fetching = await StartAsync();
            var status = json.RootElement.GetProperty("status").GetInt32();
            fetching.Origin.Serve(
                from,
                status,
                ("Location", location.Replace("{port}", $"{canary.Port}", StringComparison.Ordinal))
            );
            var result = await fetching.Fetcher.FetchAsync(new FetchRequest(News + "/page", kind), default);
            Assert.True(from is "/robots.txt" ? result is not FetchResult.Fetched : result is FetchResult.Refused, hostile.Input);
        }

        Assert.False(canary.WasReached);
    }

    [CorpusFact]
    public async Task Keeps_nothing_of_an_injected_header()
    {
        foreach (var hostile in Cases("header-injection.jsonl"))
        {
            await using var fetching = await StartAsync();
            fetching.Origin.Serve("/feed", "<rss/>");
            var request = new FetchRequest(News + "/feed", FetchKind.Feed, hostile.Input, hostile.Input);
            Assert.IsType<FetchResult.Fetched>(await fetching.Fetcher.FetchAsync(request, default));
            var headers = Assert.Single(fetching.Origin.Requests).Headers;
            Assert.Subset(
                new HashSet<string>(StringComparer.OrdinalIgnoreCase)
                {
                    "Host",
                    "User-Agent",
                    "Accept",
                    "Accept-Encoding",
                    "If-None-Match",
                    "If-Modified-Since",
                },
                headers.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase)
            );
        }
    }

    [CorpusFact]
    public async Task Reads_or_refuses_every_xml_bomb()
    {
        var bombs = Cases("xml-bomb.jsonl");
        foreach (var hostile in bombs)
        {
            await using var fetching = await StartAsync();
            fetching.Origin.Serve("/feed", context => context.Response.Body.WriteAsync(hostile.Bytes).AsTask());
            var result = await fetching.FeedAsync(News + "/feed");
            if (result is not FetchResult.Fetched(var body))
            {
                Assert.IsType<FetchResult.Refused>(result);
                continue;
            }

            var reading = FeedParser.Parse(body.Bytes, new FeedContext(body.ContentType, new Uri(body.FinalUrl)));
            var entries = reading is FeedReading.Parsed(var feed) ? feed.Entries : [];
            Assert.All(entries, entry => Assert.InRange(entry.Title?.Length ?? 0, 0, 1_100_000));
        }

        Assert.NotEmpty(bombs);
    }

    private async Task<FetchResult> FetchAsync(string answers, string address, FetchKind kind)
    {
        var options = new FetchingOptions { FeedSpacingSeconds = 0, PageSpacingSeconds = 0 };
        var addresses = answers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(IPAddress.Parse).ToArray();
        var dialler = new Dialler(options, (_, _) => Task.FromResult(addresses), DialAsync);
        var time = new FakeTimeProvider(Start);
        using var transport = new FetchTransport(options, dialler, time);
        var throttle = new HostThrottle(options, time);
        var fetcher = new Fetcher(options, transport, dialler, throttle, new LargeBodies(), time, NullLogger<Fetcher>.Instance);
        return await fetcher.FetchAsync(new FetchRequest(address, kind), default);
    }

    private Task<Stream> DialAsync(IPEndPoint endpoint, CancellationToken stop)
    {
        dialled.Add(endpoint);
        throw new IOException("no connection is opened in this test");
    }

    private IReadOnlyList<HostileCase> Cases(string file)
    {
        var cases = HostileCase.Read(file);
        output.WriteLine($"{cases.Count} cases of {file}");
        return cases;
    }
}
