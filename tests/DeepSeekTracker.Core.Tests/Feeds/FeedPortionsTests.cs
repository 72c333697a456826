using System.Globalization;
using System.Text;
using DeepSeekTracker.Core.Feeds;

namespace DeepSeekTracker.Core.Tests.Feeds;

/// <summary>A feed of thousands of entries is read in portions; nobody may notice.</summary>
public class FeedPortionsTests
{
    private const int Many = 1_500;
    private static readonly FeedContext Context = new(Address: new Uri("https://service.example/feeds/1"));

    [Fact]
    public void Every_entry_of_a_longFeedfeed_reads_as_it_does_alone()
    {
        const string Head = "<rss version='2.0' xml:lang='en-GB'><channel><title>Long</title><link>https://site.example/</link>";
        var longFeed = Read(Head + Items(Many) + "</channel></rss>");

        Assert.Equal(Many, longFeed.Entries.Count);
        foreach (var i in (int[])[0, 1, 99, 100, 101, 700, Many - 1])
        {
            var alone = Read(Head + Item(i) + "</channel></rss>").Entries[0];
            Assert.Equal(Told(alone), Told(longFeed.Entries[i]));
        }
    }

    [Fact]
    public void A_longFeedfeed_is_described_by_what_stands_before_and_behind_its_entries()
    {
        var feed = Read(
            "<rss version='2.0'><channel><title>Long</title>"
                + Items(Many)
                + "<description>Behind</description><ttl>90</ttl></channel></rss>"
        );

        Assert.Equal(("Long", "Behind"), (feed.Title, feed.Description));
        Assert.Equal(TimeSpan.FromMinutes(90), feed.MinimumInterval);
        Assert.Empty(feed.Repairs);
    }

    [Fact]
    public void A_site_that_is_named_behind_the_entries_is_their_base_all_the_same()
    {
        var feed = Read("<rss version='2.0'><channel>" + Items(Many) + "<link>https://site.example/</link></channel></rss>");

        Assert.Equal(Many, feed.Entries.Count);
        Assert.Equal("https://site.example/a/0", feed.Entries[0].Link);
        Assert.Equal($"https://site.example/a/{Many - 1}", feed.Entries[^1].Link);
    }

    [Fact]
    public void An_author_who_is_named_behind_the_entries_wrote_them_all_the_same()
    {
        var entry = string.Concat(Enumerable.Range(0, Many).Select(i => $"<entry><id>e{i}</id><title>Entry {i}</title></entry>"));
        var feed = Read(
            $"<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title>{entry}<author><name>Ann</name></author></feed>"
        );

        Assert.Equal(Many, feed.Entries.Count);
        Assert.All(feed.Entries, e => Assert.Equal(["Ann"], e.Authors));
    }

    [Fact]
    public void What_had_to_be_repaired_in_any_portion_is_told_once()
    {
        var elements = string.Concat(Enumerable.Range(0, 5_100).Select(i => $"<category>c{i}</category>"));
        var feed = Read(
            "<rss version='2.0'><channel>" + Items(200) + $"<item>{elements}</item>" + Items(200) + "</channel></rss>"
        );

        Assert.Equal(401, feed.Entries.Count);
        Assert.Equal(["left out what follows the first 5000 elements of an entry or of the feed"], feed.Repairs);
    }

    [Fact]
    public void An_entry_of_a_million_elements_costs_no_other_entry_anything()
    {
        var elements = string.Concat(Enumerable.Repeat("<x/>", 50_000));
        var feed = Read(
            $"<rss version='2.0'><channel>{Item(0)}<item><title>Huge</title>{elements}<author>late</author></item>{Item(1)}{elements}<title>Late</title></channel></rss>"
        );

        Assert.Equal(["Entry 0", "Huge", "Entry 1"], feed.Entries.Select(e => e.Title));
        Assert.Null(feed.Title);
        Assert.Contains("left out what follows the first 20000 elements of an entry or around the entries", feed.Repairs);
    }

    [Fact]
    public void Of_too_many_entries_the_first_are_read()
    {
        var feed = Read(
            "<rss version='2.0'><channel>"
                + string.Concat(Enumerable.Repeat("<item><title>t</title></item>", FeedParser.MaxEntries + 3))
                + "</channel></rss>"
        );

        Assert.Equal(FeedParser.MaxEntries, feed.Entries.Count);
        Assert.Equal(["read the first 25000 entries and left the rest"], feed.Repairs);
    }

    private static ParsedFeed Read(string xml) =>
        Assert.IsType<FeedReading.Parsed>(FeedParser.Parse(Encoding.UTF8.GetBytes(xml), Context)).Feed;

    private static string Items(int count) => string.Concat(Enumerable.Range(0, count).Select(Item));

    private static string Item(int i) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            <item><title>Entry {i}</title><link>/a/{i}</link><guid isPermaLink="false">g{i}</guid>
            <pubDate>Mon, 27 Jan 2025 {i % 24:00}:{i % 60:00}:00 EST</pubDate><category>c{i % 7}</category>
            <description>A summary that is longer than what stands inline, of entry {i}, &lt;b&gt;bold&lt;/b&gt;.</description></item>
            """
        );

    /// <summary>Records compare lists by reference.</summary>
    private static string Told(Entry entry) =>
        $"{entry with { Categories = [], Authors = [], Enclosures = [] }} {string.Join('|', entry.Categories)} {string.Join('|', entry.Enclosures)}";
}
