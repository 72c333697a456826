using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Web.Ingest;

namespace DeepSeekTracker.Web.Tests.Ingest;

public sealed class FeedDiscoveryTests
{
    [Fact]
    public async Task A_feeds_own_address_is_shown_with_all_that_helps_to_choose()
    {
        await using var press = await KeptPress.StartAsync("site.example");
        press.ServeFeed("/feed.xml");

        var found = await FindAsync(press, "http://site.example/feed.xml");

        var feed = Assert.Single(found.Feeds);
        Assert.Equal(
            ("http://site.example/feed.xml", "RSS 2.0", 12, 12, 1),
            (feed.Url, feed.Format, feed.Entries, feed.Dated, feed.Matching)
        );
        Assert.Equal(new DateTimeOffset(2025, 1, 29, 10, 0, 0, TimeSpan.Zero), feed.Newest);
        Assert.Equal(10, feed.First.Count);
        Assert.True(feed.First[0].Matches);
        Assert.Contains("DeepSeek", feed.First[0].Words[0], StringComparison.Ordinal);
        Assert.False(feed.First[1].Matches);
        Assert.Null(feed.KnownAs);
        Assert.Equal(("Site Daily", "site.example"), (feed.Outlet.Name, feed.Outlet.Domains));
        Assert.Equal(1, found.Probes);
    }

    [Fact]
    public async Task A_page_with_several_feeds_gives_each_once_and_says_which_of_its_links_is_none()
    {
        await using var press = await KeptPress.StartAsync("site.example");
        press.Origin.Serve("/", Page("/world.xml", "/tech.xml", "/same-as-world.xml", "/gone.xml"));
        press.ServeFeed("/world.xml", title: "World");
        press.ServeFeed("/same-as-world.xml", title: "World");
        press.ServeFeed("/tech.xml", title: "Technology");

        var found = await FindAsync(press, "http://site.example");

        Assert.Equal(["World", "Technology"], found.Feeds.Select(f => f.Title));
        Assert.Contains(found.Notes, note => note.Contains("/gone.xml: Nothing is found there (404)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_without_feeds_sends_the_search_to_the_usual_places()
    {
        await using var press = await KeptPress.StartAsync("site.example");
        press.Origin.Serve("/", Page());
        press.ServeFeed("/rss.xml");

        var found = await FindAsync(press, "http://site.example/");

        Assert.Equal("http://site.example/rss.xml", Assert.Single(found.Feeds).Url);
        Assert.Contains("The page declares no feed.", found.Notes);
    }

    [Fact]
    public async Task A_home_page_that_answers_everywhere_is_no_hit_and_few_addresses_are_asked()
    {
        await using var press = await KeptPress.StartAsync("site.example");
        foreach (
            var place in FeedFinder.Guess(new Uri("http://site.example/news/")).Select(guess => new Uri(guess.Url).AbsolutePath)
        )
        {
            press.Origin.Serve(place, Page());
        }

        press.Origin.Serve("/news/", Page());
        press.Origin.Serve("/robots.txt", "User-agent: *\nSitemap: http://site.example/news-sitemap.xml\n", "text/plain");

        var found = await FindAsync(press, "http://site.example/news/");

        Assert.Empty(found.Feeds);
        Assert.InRange(found.Probes, 2, FeedDiscovery.MostProbes);
        Assert.Equal(found.Probes, press.Origin.Requests.Count);
        Assert.Contains(found.Notes, note => note.Contains("http://site.example/news-sitemap.xml", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(301, "http://site.example/new.xml")]
    [InlineData(302, "http://site.example/old.xml")]
    public async Task A_feed_behind_a_redirect_is_taken_at_its_new_address_where_it_moved_for_good(int status, string url)
    {
        await using var press = await KeptPress.StartAsync("site.example");
        press.Origin.Redirect("/old.xml", "/new.xml", status);
        press.ServeFeed("/new.xml");

        Assert.Equal(url, Assert.Single((await FindAsync(press, "http://site.example/old.xml")).Feeds).Url);
    }

    [Fact]
    public async Task Links_into_private_networks_and_other_schemes_are_never_followed()
    {
        await using var press = await KeptPress.StartAsync("site.example");
        var inside = $"http://127.0.0.1:{press.Origin.Endpoint.Port}/secret.xml";
        press.Origin.Serve("/", Page(inside, "file:///etc/passwd", "javascript:alert(1)", "http://169.254.169.254/feed"));
        press.Origin.Redirect("/rss.xml", inside);
        press.ServeFeed("/secret.xml");

        var found = await FindAsync(press, "http://site.example/");

        Assert.Empty(found.Feeds);
        Assert.DoesNotContain(press.Origin.Paths, path => path.Contains("secret", StringComparison.Ordinal));
        Assert.Contains(found.Notes, note => note.Contains("private networks", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not an address")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://site.example/feed")]
    [InlineData("http://127.0.0.1/feed")]
    [InlineData("http://[::1]/feed")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://user:secret@site.example/")]
    [InlineData("http://localhost/feed")]
    public async Task What_may_not_be_fetched_is_refused_in_a_sentence(string address)
    {
        await using var press = await KeptPress.StartAsync("site.example");

        var found = await FindAsync(press, address);

        Assert.Empty(found.Feeds);
        Assert.Matches("^(Not fetched|http).*\\.$", found.Notes[0]);
        Assert.Empty(press.Origin.Requests);
    }

    [Theory]
    [InlineData("https://site.example/feed/")]
    [InlineData("http://www.site.example/feed")]
    public async Task A_feed_that_is_followed_already_is_said(string follow)
    {
        await using var press = await KeptPress.StartAsync("site.example");
        press.ServeFeed("/feed");
        var id = await press.AddAsync(follow);

        Assert.Equal(id, Assert.Single((await FindAsync(press, "http://site.example/feed")).Feeds).KnownAs);
    }

    private static Task<Discovery> FindAsync(KeptPress press, string address) =>
        press.App.Get<FeedDiscovery>().FindAsync(address, null, default);

    private static string Page(params string[] feeds) =>
        $"<!doctype html><html><head><title>A page</title>{string.Concat(feeds.Select(f => $"<link rel=alternate type=application/rss+xml href=\"{f}\">"))}</head><body><p>Text.</p></body></html>";
}
