using DeepSeekTracker.Core.Feeds;

namespace DeepSeekTracker.Web.Tests.Hosting;

public sealed class FeedVerbTests
{
    [Fact]
    public async Task Feeds_are_added_listed_paused_and_removed_by_verb()
    {
        using var run = new VerbRun();
        await run.RunAsync("migrate");

        var added = await run.RunAsync(
            "feeds",
            "add",
            "https://site.example/feed",
            "--outlet",
            "Site Daily",
            "--domain",
            "site.example",
            "--country",
            "DE"
        );
        var again = await run.RunAsync("feeds", "add", "http://www.site.example/feed/", "--aggregator");
        var paused = await run.RunAsync("feeds", "pause", "1");
        var list = await run.RunAsync("feeds", "list");
        var asJson = await run.RunAsync("feeds", "list", "--json", "--state", "paused");
        var removed = await run.RunAsync("feeds", "remove", "https://site.example/feed");

        Assert.Equal((0, 2, 0, 0, 0), (added.Exit, again.Exit, paused.Exit, list.Exit, removed.Exit));
        Assert.Contains("not stored twice", again.Error, StringComparison.Ordinal);
        Assert.Matches(@"1 +paused +Site Daily +https://site\.example/feed", list.Out);
        Assert.Equal("https://site.example/feed", asJson.Json[0].GetProperty("url").GetString());
        Assert.Contains("0 feeds", (await run.RunAsync("feeds", "list")).Out, StringComparison.Ordinal);
        Assert.Contains("Site Daily", (await run.RunAsync("outlets", "list", "--find", "SITE")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_state_that_no_feed_has_is_refused_with_those_that_there_are()
    {
        using var run = new VerbRun();
        await run.RunAsync("migrate");

        var refused = await run.RunAsync("feeds", "list", "--state", "nonsense");

        Assert.Equal(2, refused.Exit);
        Assert.Contains("“nonsense” is no state of a feed", refused.Error, StringComparison.Ordinal);
        Assert.All(FeedState.All, word => Assert.Contains(word, refused.Error, StringComparison.Ordinal));
        Assert.Equal(0, (await run.RunAsync("feeds", "list", "--state", "Not Found")).Exit);
        Assert.Equal(0, (await run.RunAsync("feeds", "list", "--state", "attention")).Exit);
    }

    [Fact]
    public async Task What_may_not_be_fetched_is_refused_with_the_reason()
    {
        using var run = new VerbRun();
        await run.RunAsync("migrate");

        var discovered = await run.RunAsync("feeds", "discover", "http://127.0.0.1:8080/feed");
        var added = await run.RunAsync("feeds", "add", "http://127.0.0.1:8080/feed", "--aggregator");
        var unknown = await run.RunAsync("feeds", "check", "7");

        Assert.All(new[] { discovered, added, unknown }, answer => Assert.Equal(2, answer.Exit));
        Assert.Contains("private networks", discovered.Error, StringComparison.Ordinal);
        Assert.Contains("private networks", added.Error, StringComparison.Ordinal);
        Assert.Contains("feeds list", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_goes_in_and_comes_out_and_a_dry_run_stores_nothing()
    {
        using var run = new VerbRun();
        await run.RunAsync("migrate");
        var file = run.Write(
            "mine.opml",
            "<opml version=\"2.0\"><body><outline text=\"World\"><outline type=\"rss\" text=\"Site Daily\" xmlUrl=\"https://site.example/feed\"/></outline><outline type=\"rss\" text=\"Bad\" xmlUrl=\"gopher://x/\"/></body></opml>"
        );

        var dry = await run.RunAsync("opml", "import", file, "--dry-run");
        var before = await run.RunAsync("feeds", "list");
        var import = await run.RunAsync("opml", "import", file);
        var output = run.PathOf("out.opml");
        var export = await run.RunAsync("opml", "export", "-o", output);

        Assert.Equal((1, 1, 0), (dry.Exit, import.Exit, export.Exit));
        Assert.Contains("1 feed is new", dry.Out, StringComparison.Ordinal);
        Assert.Contains("Line 1: “Bad” is left out", dry.Error, StringComparison.Ordinal);
        Assert.Contains("0 feeds", before.Out, StringComparison.Ordinal);
        Assert.Contains("1 feed is new", import.Out, StringComparison.Ordinal);
        Assert.Contains("<outline text=\"World\">", await File.ReadAllTextAsync(output), StringComparison.Ordinal);
        Assert.Equal(2, (await run.RunAsync("opml", "import", run.PathOf("nothing.opml"))).Exit);
    }
}
