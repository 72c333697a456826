using System.Text;
using CsCheck;
using DeepSeekTracker.Core.Archives;
using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Tests.Archives;

public class SitemapParserTests
{
    private static readonly FeedContext Here = new(Address: new Uri("https://news.example/sitemap.xml"));

    [Fact]
    public void Reads_a_news_sitemap()
    {
        var sitemap = Parsed(
            """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>https://news.example/r1</loc><lastmod>2025-01-28</lastmod><n:news><n:publication><n:name>News</n:name>
            <n:language>en</n:language></n:publication><n:publication_date>2025-01-27T09:30:00-05:00</n:publication_date>
            <n:title>R1 &amp; chips</n:title><n:keywords>ai, chips</n:keywords></n:news></url></urlset>
            """
        );
        var entry = Assert.Single(sitemap.Entries);
        Assert.Equal(
            ("news sitemap", "https://news.example/r1", "R1 & chips", "News", "en"),
            (sitemap.Format, entry.Link, entry.Title, entry.SourceTitle, entry.Language)
        );
        Assert.Equal(new DateTimeOffset(2025, 1, 27, 14, 30, 0, TimeSpan.Zero), entry.Published!.Earliest);
        Assert.Equal(DatePrecision.Day, entry.Updated!.Precision);
        Assert.Equal(["ai", "chips"], entry.Categories);
    }

    [Fact]
    public void Reads_an_index()
    {
        var sitemap = Parsed(
            "<sitemapindex><sitemap><loc>/2025-01.xml.gz</loc><lastmod>2025-02-01T00:00:00Z</lastmod></sitemap></sitemapindex>"
        );
        var link = Assert.Single(sitemap.Sitemaps);
        Assert.Equal(("sitemap index", "https://news.example/2025-01.xml.gz"), (sitemap.Format, link.Url));
        Assert.NotNull(link.Modified);
    }

    [Theory]
    [InlineData(
        "<urlset><url><loc>https://news.example/a</loc><lastmod>soon</lastmod></url><url><lastmod>2025</lastmod></url></urlset>",
        1
    )]
    [InlineData("<urlset><url><loc>https://news.example/a</loc></url><url><loc>https://news.ex", 1)]
    [InlineData("<urlset><url><loc>https://news.example/a<url><loc>https://news.example/b?x=1&y=2</loc></url></urlset>", 2)]
    [InlineData("<urlset><url><loc>javascript:alert(1)</loc></url></urlset>", 0)]
    [InlineData("https://news.example/a\nhttps://news.example/b\n", 2)]
    public void Keeps_what_is_usable(string text, int count) => Assert.Equal(count, Parsed(text).Entries.Count);

    [Theory]
    [InlineData("", FeedRefusal.Empty)]
    [InlineData("not found", FeedRefusal.NotText)]
    [InlineData("<html><body/></html>", FeedRefusal.HtmlPage)]
    [InlineData("<rss><channel/></rss>", FeedRefusal.OtherXml)]
    public void Refuses_what_is_no_sitemap(string text, FeedRefusal why) =>
        Assert.Equal(why, Assert.IsType<SitemapReading.Refused>(SitemapParser.Parse(Encoding.UTF8.GetBytes(text), Here)).Why);

    [Fact]
    public void Reads_any_bytes_or_refuses_them() =>
        Gen
            .Byte.Array[0, 200]
            .Sample(bytes => SitemapParser.Parse(bytes, Here) is SitemapReading.Parsed or SitemapReading.Refused);

    private static ParsedSitemap Parsed(string text) =>
        Assert.IsType<SitemapReading.Parsed>(SitemapParser.Parse(Encoding.UTF8.GetBytes(text), Here)).Sitemap;
}
