using System.Text.RegularExpressions;
using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Web.Hosting;
using DeepSeekTracker.Web.Tests.Fetching;

namespace DeepSeekTracker.Web.Tests.Hosting;

public sealed class PollVerbTests : IAsyncLifetime, IDisposable
{
    private const string Rss =
        "<rss version=\"2.0\"><channel><title>Paper</title><item><title>DeepSeek R1 is out</title><link>http://good.example/1</link></item><item><title>Weather</title><link>http://good.example/2</link></item></channel></rss>";
    private readonly VerbRun _verbs = new();
    private TestOrigin _origin = null!;

    public async Task InitializeAsync()
    {
        _origin = await TestOrigin.StartAsync();
        _origin.Serve("/feed", Rss, "application/rss+xml");
    }

    public Task DisposeAsync() => _origin.DisposeAsync().AsTask();

    public void Dispose() => _verbs.Dispose();

    [Fact]
    public async Task Prints_what_happened_feed_by_feed_and_then_the_sum()
    {
        var answer = await PollAsync("http://good.example/feed", "http://bad.example/nothing");
        Assert.True(answer.Exit == 1, answer.Error);
        var lines = answer.Out.TrimEnd().Split('\n');
        Assert.Matches("^FEED +STATE +ENTRIES +ARTICLES +WHAT HAPPENED, AND THE NEXT POLL$", lines[1]);
        Assert.Contains(lines, line => line.StartsWith("bad.example ", StringComparison.Ordinal));
        Assert.Contains(lines, line => Regex.IsMatch(line, @"^bad\.example +not found +0 +0  No feed is found at this address"));
        Assert.Contains(lines, line => Regex.IsMatch(line, "^Paper +ok +2 +1  2 entries "));
        Assert.Contains(lines, line => Regex.IsMatch(line, @"^good\.example/feed +Next about 20.* UTC: 1 h"));
        Assert.Equal("2 of 2 feeds polled, 1 failed, 1 new article.", lines[^2]);
        Assert.All(lines, line => Assert.InRange(line.Length, 0, PollTable.Widest));
    }

    [Fact]
    public async Task Tells_programs_the_same_as_json()
    {
        var answer = await PollAsync(json: true, "http://good.example/feed");
        Assert.Equal(0, answer.Exit);
        var poll = answer.Json.GetProperty("feeds").GetProperty("polls")[0];
        Assert.Equal(
            ("http://good.example/feed", true, "ok", 2, 1),
            (
                poll.GetProperty("url").GetString(),
                poll.GetProperty("ok").GetBoolean(),
                poll.GetProperty("state").GetString(),
                poll.GetProperty("new_entries").GetInt32(),
                poll.GetProperty("new_articles").GetInt32()
            )
        );
        Assert.True(poll.GetProperty("next_poll_at").GetDateTimeOffset() > DateTimeOffset.UnixEpoch);
        Assert.Equal("none", poll.GetProperty("suggested").GetString());
        Assert.NotEqual("", poll.GetProperty("because").GetString());
    }

    [Fact]
    public async Task Fails_when_no_feed_could_be_polled() =>
        Assert.Equal(2, (await PollAsync("http://bad.example/nothing")).Exit);

    private Task<VerbAnswer> PollAsync(params string[] urls) => PollAsync(json: false, urls);

    private Task<VerbAnswer> PollAsync(bool json, params string[] urls)
    {
        _verbs.Write(
            Path.Combine("story", "outlets.opml"),
            Opml.Write("Feeds", urls.Select(url => new OpmlOutline { Title = new Uri(url).Host, XmlUrl = url }))
        );
        string[] hosts = ["good.example", "bad.example"];
        return _verbs.RunAsync([
            "poll",
            .. json ? ["--json"] : Array.Empty<string>(),
            "--Fetching:PageSpacingSeconds=0",
            .. hosts.Select(host => $"--Fetching:HostMap:{host}={_origin.Endpoint}"),
        ]);
    }
}
