using DeepSeekTracker.Bench.FeedScore;
using DeepSeekTracker.Core.Archives;
using DeepSeekTracker.Core.Feeds;

namespace DeepSeekTracker.Core.Tests.Feeds;

/// <summary>Documents made to cost much. The bench's <c>feeds bombs</c> measures them at full size.</summary>
public class FeedBombTests
{
    private const int Size = 1_000_000;

    public static TheoryData<string> Names => [.. FeedBomb.All(1_000).Select(b => b.Name).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Reads_or_refuses_it(string name)
    {
        foreach (var bomb in FeedBomb.All(Size).Where(b => b.Name == name))
        {
            Assert.Null(FeedTrial.Feed(bomb.Body));
            Assert.Null(FeedTrial.Lists(bomb.Body));
        }
    }

    [Theory]
    [InlineData("elements in elements")]
    [InlineData("media groups in an entry")]
    [InlineData("XHTML in an entry")]
    [InlineData("gzip of a gigabyte")]
    public void Refuses_what_no_feed_needs(string name) =>
        Assert.Equal(
            FeedRefusal.TooComplex,
            Assert.IsType<FeedReading.Refused>(FeedParser.Parse(Body(name), new FeedContext())).Why
        );

    [Fact]
    public void Makes_no_more_of_an_entity_than_a_feed_needs()
    {
        foreach (var name in new[] { "billion laughs", "billion laughs in attributes", "one long entity often" })
        {
            var feed = Assert.IsType<FeedReading.Parsed>(FeedParser.Parse(Body(name), new FeedContext())).Feed;
            Assert.True((feed.Title?.Length ?? 0) < 2_000_000);
        }
    }

    [Fact]
    public void Says_what_it_left_out_of_an_entry()
    {
        var feed = Assert.IsType<FeedReading.Parsed>(FeedParser.Parse(Body("categories"), new FeedContext())).Feed;
        Assert.Equal(200, Assert.Single(feed.Entries).Categories.Count);
        Assert.Contains(feed.Repairs, r => r.Contains("first 5000 elements", StringComparison.Ordinal));
    }

    [Fact]
    public void Refuses_a_sitemap_that_nests_without_end() =>
        Assert.Equal(
            FeedRefusal.TooComplex,
            Assert.IsType<SitemapReading.Refused>(SitemapParser.Parse(Body("elements in elements"), new FeedContext())).Why
        );

    private static byte[] Body(string name) => FeedBomb.All(Size).First(b => b.Name == name).Body;
}
