using DeepSeekTracker.Core.Feeds;

namespace DeepSeekTracker.Core.Tests.Feeds;

public class FeedFinderTests
{
    private static readonly Uri Page = new("https://news.example/section/page.html");

    [Theory]
    [InlineData("<link rel=alternate type=application/rss+xml href=/feed>", "https://news.example/feed")]
    [InlineData(
        "<LINK REL='ALTERNATE me' TYPE='application/atom+xml; charset=utf-8' HREF='atom.xml'>",
        "https://news.example/section/atom.xml"
    )]
    [InlineData("<base href='/b/'><link rel=alternate type=text/xml href=f>", "https://news.example/b/f")]
    [InlineData("<link rel=alternate type=application/feed+json href=//cdn.example/j>", "https://cdn.example/j")]
    [InlineData("<link rel=alternate type=application/rss+xml href=feed://news.example/f>", "http://news.example/f")]
    [InlineData("<body><p><link rel=feed href=/f></body>", "https://news.example/f")]
    public void Finds_what_the_page_declares(string html, string url)
    {
        var candidate = Assert.Single(FeedFinder.Find(html, Page));
        Assert.Equal((url, false), (candidate.Url, candidate.IsGuess));
    }

    [Theory]
    [InlineData("<!-- <link rel=alternate type=application/rss+xml href=/old> -->")]
    [InlineData("<script>var x = '<link rel=alternate type=application/rss+xml href=/s>';</script>")]
    [InlineData("<link rel=alternate type=application/json href=/wp-json/wp/v2/posts/1>")]
    [InlineData("<link rel='alternate stylesheet' type=text/xml href=/x>")]
    [InlineData("<link rel=alternate hreflang=de href=/de>")]
    [InlineData("<link rel=alternate type=application/rss+xml href='javascript:alert(1)'>")]
    [InlineData("<link rel=alternate type=application/rss+xml href>")]
    public void Leaves_what_is_no_feed(string html) => Assert.Empty(FeedFinder.Find(html, Page));

    [Fact]
    public void Marks_links_in_the_text_as_guesses_behind_the_declared()
    {
        var found = FeedFinder.Find(
            "<a href='/all.rss'>RSS</a><link rel=alternate type=application/rss+xml href=/feed title=' Main '>",
            Page
        );
        Assert.Equal(
            [("https://news.example/feed", false), ("https://news.example/all.rss", true)],
            found.Select(f => (f.Url, f.IsGuess))
        );
        Assert.Equal("Main", found[0].Title);
    }

    [Fact]
    public void Guesses_at_the_root_and_in_the_folder()
    {
        var guesses = FeedFinder.Guess(Page);
        Assert.All(guesses, g => Assert.True(g.IsGuess));
        Assert.Contains(guesses, g => g.Url is "https://news.example/feed");
        Assert.Contains(guesses, g => g.Url is "https://news.example/section/rss.xml");
    }

    [Fact]
    public void Reads_any_page() =>
        CsCheck.Check.Sample(CsCheck.Gen.String, html => FeedFinder.Find("<link " + html, Page).Count >= 0);
}
