using DeepSeekTracker.Web.Fetching;

namespace DeepSeekTracker.Web.Tests.Fetching;

public sealed class RobotsFileTests
{
    [Theory]
    [InlineData("Disallow: /", "/", false)]
    [InlineData("Disallow:", "/a", true)]
    [InlineData("Disallow: /a", "/a/b", false)]
    [InlineData("Disallow: /a", "/b", true)]
    [InlineData("Disallow: /a/", "/a", true)]
    [InlineData("Disallow: /\nAllow: /news", "/news/1", true)]
    [InlineData("Allow: /news\nDisallow: /", "/news/1", true)]
    [InlineData("Allow: /news\nDisallow: /news/1", "/news/1", false)]
    [InlineData("Allow: /a\nDisallow: /a", "/a", true)]
    [InlineData("Disallow: /*.pdf$", "/x/y.pdf", false)]
    [InlineData("Disallow: /*.pdf$", "/x/y.pdf?a=1", true)]
    [InlineData("Disallow: /*.pdf", "/x/y.pdf?a=1", false)]
    [InlineData("Disallow: *?print=", "/x?print=1", false)]
    [InlineData("Disallow: /*/b/*/d$", "/a/b/c/d", false)]
    [InlineData("Disallow: /*/b/*/d$", "/a/b/d", true)]
    [InlineData("Disallow: /$", "/", false)]
    [InlineData("Disallow: /$", "/a", true)]
    [InlineData("Disallow: /ab*ba$", "/aba", true)]
    [InlineData("Disallow: /ü", "/%C3%BC/1", false)]
    [InlineData("Disallow: /%c3%bc", "/%C3%BC", false)]
    [InlineData("Disallow: /%7Ejoe", "/~joe", false)]
    [InlineData("Disallow: /a%2Fb", "/a/b", true)]
    [InlineData("Disallow: /a # and more", "/a", false)]
    [InlineData("disallow : /a", "/a", false)]
    [InlineData("Disallow: a", "/a", true)]
    [InlineData("Disallow: /", "/robots.txt", true)]
    [InlineData("Noindex: /\nSitemap: /s.xml", "/", true)]
    public void Decides_by_the_longest_matching_rule(string rules, string path, bool expected) =>
        Assert.Equal(expected, RobotsFile.Parse("User-agent: *\n" + rules).Allows(path));

    [Theory]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: deepseektracker\nDisallow: /x", "/a", true)]
    [InlineData("User-agent: DeepSeekTracker/1.0\nDisallow: /a\nUser-agent: *\nAllow: /", "/a", false)]
    [InlineData("User-agent: DeepSeekTracker\nUser-agent: Other\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: Other\nUser-agent: *\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: Other\nDisallow: /a", "/a", true)]
    [InlineData("User-agent: DeepSeekTrackerX\nDisallow: /a", "/a", true)]
    [InlineData(
        "User-agent: DeepSeekTracker\nDisallow: /a\nUser-agent: *\nDisallow: /\nUser-agent: DeepSeekTracker\nDisallow: /b",
        "/b",
        false
    )]
    [InlineData("User-agent: DeepSeekTracker\nUser-agent: *\n", "/a", true)]
    [InlineData("Disallow: /a", "/a", true)]
    [InlineData("\uFEFFUser-agent: *\r\nDisallow: /a\r\n", "/a", false)]
    [InlineData("<html><body>User-agent: *</body></html>", "/a", true)]
    [InlineData("", "/a", true)]
    public void Takes_the_rules_that_name_us_or_else_those_for_all(string text, string path, bool expected) =>
        Assert.Equal(expected, RobotsFile.Parse(text).Allows(path));

    [Theory]
    [InlineData("Crawl-delay: 7", 7.0)]
    [InlineData("Crawl-delay: 0.5", 0.5)]
    [InlineData("Crawl-delay: -1", null)]
    [InlineData("Crawl-delay: 1e99", null)]
    [InlineData("Crawl-delay: soon", null)]
    [InlineData("Crawl-delay: 99999999999999", null)]
    public void Reads_a_crawl_delay(string line, double? seconds) =>
        Assert.Equal(seconds, RobotsFile.Parse("User-agent: *\n" + line).CrawlDelay?.TotalSeconds);

    [Fact]
    public void Stays_small_on_an_endless_file()
    {
        var text = "User-agent: *\n" + string.Concat(Enumerable.Repeat("Disallow: /*a*a*a*a*a*a*a*a*b\n", 30_000));

        var file = RobotsFile.Parse(text);

        Assert.InRange(file.Weight, 1, 4 * 1024 * 1024);
        Assert.True(file.Allows('/' + new string('a', 2000)));
    }
}
