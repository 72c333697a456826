using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using DeepSeekTracker.Web.Fetching;
using Xunit.Abstractions;

namespace DeepSeekTracker.Web.Tests.Fetching;

public sealed class DiallerTests(ITestOutputHelper output)
{
    private readonly List<IPEndPoint> dialled = [];

    [Fact]
    public async Task Dials_the_address_that_was_checked()
    {
        await OpenAsync(Answering("93.184.216.34"), "http://news.example:8080/");

        Assert.Equal([IPEndPoint.Parse("93.184.216.34:8080")], dialled);
    }

    [Theory]
    [InlineData("127.0.0.1", "93.184.216.34")]
    [InlineData("93.184.216.34", "::ffff:10.0.0.1")]
    [InlineData("fd00::1")]
    public async Task Dials_nothing_where_one_answer_is_private(params string[] answers)
    {
        var stopped = await Assert.ThrowsAsync<FetchStopped>(() => OpenAsync(Answering(answers), "http://news.example/"));

        Assert.Equal(FetchRefusal.PrivateAddress, Assert.IsType<FetchResult.Refused>(stopped.Result).Why);
        Assert.Empty(dialled);
    }

    [Theory]
    [InlineData("10.1.2.3", "http://nas.example/", false)]
    [InlineData("93.184.216.34", "http://news.example/", true)]
    [InlineData("93.184.216.34", "http://10.1.2.3/", false)]
    [InlineData("93.184.216.34", "http://[::ffff:10.1.2.3]/", false)]
    [InlineData("10.1.2.3", "http://mapped.example/", true)]
    public async Task Knows_whose_answer_speaks_for_the_way_to_the_internet(string answer, string url, bool expected)
    {
        var options = new FetchingOptions
        {
            AllowedNetworks = ["10.0.0.0/8"],
            HostMap = new Dictionary<string, string>(StringComparer.Ordinal) { ["mapped.example"] = "127.0.0.1:5001" },
        };

        Assert.Equal(expected, await Answering(options, answer).IsPublicAsync(url, CancellationToken.None));
    }

    [Fact]
    public async Task A_name_that_nobody_resolves_is_taken_for_public()
    {
        var dialler = new Dialler(
            new FetchingOptions { AllowedNetworks = ["10.0.0.0/8"] },
            (_, _) => throw new SocketException((int)SocketError.HostNotFound),
            RecordAsync
        );

        Assert.True(await dialler.IsPublicAsync("http://news.example/", CancellationToken.None));
    }

    [Fact]
    public async Task Tries_the_next_address_when_one_does_not_answer()
    {
        var dialler = new Dialler(
            new FetchingOptions(),
            (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("2606:4700::1"), IPAddress.Parse("93.184.216.34")]),
            (endpoint, stop) =>
                endpoint.AddressFamily == AddressFamily.InterNetworkV6
                    ? throw new SocketException((int)SocketError.NetworkUnreachable)
                    : RecordAsync(endpoint, stop)
        );

        await OpenAsync(dialler, "http://news.example/");

        Assert.Equal([IPEndPoint.Parse("93.184.216.34:80")], dialled);
    }

    [Fact]
    public async Task Dials_a_mapped_host_at_its_endpoint_only()
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["News.example"] = "127.0.0.1:5001",
            ["127.0.0.1:5002"] = "127.0.0.1:5002",
        };
        var dialler = Answering(new FetchingOptions { HostMap = map }, "10.0.0.7");

        await OpenAsync(dialler, "http://news.example:8080/");
        await OpenAsync(dialler, "http://127.0.0.1:5002/");

        Assert.Equal([IPEndPoint.Parse("127.0.0.1:5001"), IPEndPoint.Parse("127.0.0.1:5002")], dialled);
        await Assert.ThrowsAsync<FetchStopped>(() => OpenAsync(dialler, "http://127.0.0.1:5003/"));
        await Assert.ThrowsAsync<FetchStopped>(() => OpenAsync(dialler, "http://other.example/"));
    }

    [CorpusTheory]
    [InlineData("ssrf-literal.jsonl")]
    [InlineData("ssrf-scheme.jsonl")]
    public async Task Judges_every_hostile_address_of_the_corpus_as_listed(string file)
    {
        var cases = HostileCase.Read(file);
        output.WriteLine($"{cases.Count} cases of {file}");
        var wrong = new List<string>();
        foreach (var hostile in cases)
        {
            dialled.Clear();
            var isPublic = hostile.Kind is "negative";
            var reached = await ReachesAsync(Answering(isPublic ? "93.184.216.34" : "10.0.0.7"), hostile.Input);
            if (reached != isPublic || dialled.Count != (isPublic ? 1 : 0))
                wrong.Add(hostile.Id + ' ' + hostile.Input);
        }
        Assert.Empty(wrong);
    }

    [CorpusFact]
    public async Task Judges_every_resolver_answer_of_the_corpus_as_listed()
    {
        var cases = HostileCase.Read("ssrf-dns.jsonl");
        output.WriteLine($"{cases.Count} cases");
        foreach (var hostile in cases)
        {
            dialled.Clear();
            using var json = JsonDocument.Parse(hostile.Input);
            var asked = json.RootElement;
            var answers = Answers(asked);
            foreach (var answer in answers)
                await ReachesAsync(Answering(answer), $"http://{asked.GetProperty("host").GetString()}/");
            if (asked.TryGetProperty("then", out var then))
                Assert.False(await ReachesAsync(Answering(Answers(then)[0]), asked.GetProperty("redirect").GetString()!));
            var isRefused = hostile.Expected is "refused" || hostile.Expected.StartsWith("never", StringComparison.Ordinal);
            Assert.Equal(isRefused ? 0 : 1, dialled.Count);
            Assert.All(dialled, endpoint => Assert.Null(new NetworkGuard([]).WhyRefused(endpoint.Address)));
        }
    }

    [CorpusFact]
    public void Refuses_every_redirect_of_the_corpus()
    {
        var cases = HostileCase.Read("ssrf-redirect.jsonl");
        output.WriteLine($"{cases.Count} cases");
        var dialler = Answering("10.0.0.7");
        foreach (var hostile in cases)
        {
            using var json = JsonDocument.Parse(hostile.Input);
            var location = json
                .RootElement.GetProperty("location")
                .GetString()!
                .Replace("{port}", "8081", StringComparison.Ordinal);
            if (location is not "/loop")
                Assert.Throws<FetchStopped>(() =>
                    dialler.Check(FetchAddress.Resolve(new Uri("http://news.example/feed"), location))
                );
        }
    }

    private Dialler Answering(params string[] answers) => Answering(new FetchingOptions(), answers);

    private Dialler Answering(FetchingOptions options, params string[] answers) =>
        new(options, (_, _) => Task.FromResult(answers.Select(IPAddress.Parse).ToArray()), RecordAsync);

    private Task<Stream> RecordAsync(IPEndPoint endpoint, CancellationToken stop)
    {
        dialled.Add(endpoint);
        return Task.FromResult(Stream.Null);
    }

    private static async Task<bool> ReachesAsync(Dialler dialler, string address)
    {
        try
        {
            await OpenAsync(dialler, address);
            return true;
        }
        catch (FetchStopped)
        {
            return false;
        }
    }

    /// <summary>As the fetcher does: the address is read and checked, then the handler asks for a connection.</summary>
    private static async Task OpenAsync(Dialler dialler, string address)
    {
        var uri = FetchAddress.Parse(address);
        dialler.Check(uri);
        await dialler.DialAsync(new DnsEndPoint(uri.IdnHost, uri.Port), default);
    }

    private static List<string[]> Answers(JsonElement asked) =>
        [
            .. asked
                .GetProperty("answers")
                .EnumerateArray()
                .Select(set => set.EnumerateArray().Select(a => a.GetString()!).ToArray()),
        ];
}
