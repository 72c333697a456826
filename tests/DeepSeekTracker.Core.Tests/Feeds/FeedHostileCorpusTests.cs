using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using DeepSeekTracker.Bench.FeedScore;
using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Tests.Feeds;

/// <summary>The hostile half of the corpus, through every reader of a feed room.</summary>
public class FeedHostileCorpusTests
{
    [CorpusFact]
    public void Leaves_nothing_unhandled()
    {
        string[] files = ["feed-illformed", "xml-bomb", "dates", "opml-hostile", "json", "svg", "naughty-strings", "compressed"];
        var bad =
            from file in files
            from hostile in Cases(file)
            let fault = FeedTrial.Feed(hostile.Input) ?? FeedTrial.Lists(hostile.Input)
            where fault is not null
            select $"{hostile.Id}: {fault}";
        Assert.Empty(bad);
    }

    /// <summary>
    /// Of the 329, CodeHollow.FeedReader reads 275, a plain XmlReader walk 300, either of them 304. One more would be read, were
    /// a document that ends in the feed's head, with no entry, not told apart from a feed that has none.
    /// </summary>
    [CorpusFact]
    public void Reads_more_ill_formed_feeds_than_other_readers()
    {
        var read = Cases("feed-illformed").Count(c => FeedParser.Parse(c.Input, new FeedContext()) is FeedReading.Parsed);
        Assert.True(read >= 323, $"{read} are read");
    }

    [CorpusFact]
    public void Takes_no_json_that_is_no_feed() =>
        Assert.Empty(
            Cases("json").Where(c => FeedParser.Parse(c.Input, new FeedContext()) is FeedReading.Parsed).Select(c => c.Id)
        );

    [CorpusFact]
    public void Keeps_strange_strings_as_titles()
    {
        var bad =
            from hostile in Cases("naughty-strings")
            let text = Encoding.UTF8.GetString(hostile.Input)
            let expected = HtmlText.Fold(Legal(text))
            where expected.Length > 0
            from title in new[] { AtomTitle(text), JsonTitle(text) }
            where title != expected
            select $"{hostile.Id}: {title}";
        Assert.Empty(bad);
    }

    [CorpusFact]
    public void Lets_nothing_active_through_from_drawings()
    {
        var bad =
            from hostile in Cases("svg")
            let svg = Encoding.UTF8.GetString(hostile.Input)
            let html = Content(svg)
            where
                html is not null
                && html.Contains('<', StringComparison.Ordinal)
                && !html.StartsWith("<a ", StringComparison.Ordinal)
            select $"{hostile.Id}: {html}";
        Assert.Empty(bad);
    }

    [CorpusFact]
    public void Loses_no_feed_to_a_date()
    {
        foreach (var hostile in Cases("dates"))
        {
            var text = Encoding.UTF8.GetString(hostile.Input);
            var reading = FeedParser.Parse(
                Encoding.UTF8.GetBytes(
                    $"<rss><channel><item><title>a</title><pubDate>{Escaped(text)}</pubDate></item><item><title>b</title></item></channel></rss>"
                ),
                new FeedContext()
            );
            var entries = Assert.IsType<FeedReading.Parsed>(reading).Feed.Entries;
            Assert.Equal(["a", "b"], entries.Select(e => e.Title));
            Assert.Equal(DateText.Read(text.Trim())?.Earliest, entries[0].Published?.Earliest);
            Assert.True(
                string.IsNullOrWhiteSpace(text) || entries[0].Published is not null || entries[0].UnreadDate is not null,
                "the raw text is kept"
            );
        }
    }

    private static IEnumerable<(string Id, byte[] Input)> Cases(string file) =>
        from line in File.ReadLines(Path.Combine(CorpusFolder.Path, "hostile", file + ".jsonl"))
        let node = JsonNode.Parse(line)!
        select (node["id"]!.GetValue<string>(), Convert.FromBase64String(node["input"]!.GetValue<string>()));

    private static string? AtomTitle(string text) =>
        Only($"<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>{Escaped(text)}</title></entry></feed>").Title;

    private static string? JsonTitle(string text) =>
        Only(
            $$"""{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_text":{{JsonSerializer.Serialize(text)}}}]}"""
        ).ContentHtml
            is { } html
            ? HtmlText.Plain(html)
            : null;

    private static string? Content(string html) =>
        Only($"<rss><channel><item><description>{Escaped(html)}</description></item></channel></rss>").SummaryHtml;

    private static Entry Only(string document) =>
        Assert.Single(
            Assert.IsType<FeedReading.Parsed>(FeedParser.Parse(Encoding.UTF8.GetBytes(document), new FeedContext())).Feed.Entries
        );

    private static string Legal(string text) =>
        string.Concat(text.Where(c => (c is >= ' ' or '\t' or '\n' or '\r') && c < '\uFFFE'));

    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
