using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DeepSeekTracker.Core.Urls;

namespace DeepSeekTracker.Core.Tests.Record;

public partial class StarterOutletsTests
{
    private static readonly XNamespace Ours = "urn:deepseektracker:opml:1";
    private static readonly List<Dictionary<string, string>> Outlets = ShippedFiles.Read("outlets.csv");
    private static readonly HashSet<string> Types = new(
        [
            "newspaper",
            "broadcaster",
            "wire",
            "magazine",
            "trade",
            "blog",
            "company",
            "aggregator",
            "newsletter",
            "forum",
            "research",
            "unknown",
        ],
        StringComparer.Ordinal
    );
    private static readonly HashSet<string> Evidence = new(["seen", "unverified"], StringComparer.Ordinal);

    private static IEnumerable<string> NamesOf(Dictionary<string, string> outlet) =>
        ShippedFiles.Several(outlet["aliases"]).Append(outlet["name"]);

    [Fact]
    public void Have_each_one_row_one_key_and_names_of_their_own()
    {
        var names = Outlets.SelectMany(NamesOf).ToList();

        Assert.Equal(Outlets.Count, Outlets.Select(o => o["key"]).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(Outlets, o => Assert.Matches(Key(), o["key"]));
    }

    [Fact]
    public void Have_domains_of_their_own_or_a_part_of_a_platform()
    {
        var places = Outlets
            .SelectMany(o =>
                o["path_prefix"].Length > 0 ? [o["path_prefix"]] : ShippedFiles.Several(o["domains"]).Append(o["domain"])
            )
            .Where(place => place.Length > 0)
            .ToList();

        Assert.Equal(places.Count, places.Distinct(StringComparer.Ordinal).Count());
        Assert.All(
            places,
            place =>
            {
                Assert.True(ArticleUrl.TryParse("https://" + place, out var url, out _));
                Assert.Equal(place, url!.Key);
            }
        );
    }

    [Fact]
    public void Carry_only_known_types_countries_and_languages() =>
        Assert.All(
            Outlets,
            o =>
            {
                Assert.Contains(o["type"], Types);
                Assert.Matches(Country(), o["country"]);
                Assert.Matches(Language(), o["language"]);
                Assert.True(o["feed_evidence"] is "none" || Evidence.Contains(o["feed_evidence"]));
            }
        );

    [CorpusFact]
    public void Include_every_name_that_the_corpus_uses()
    {
        var known = Outlets.SelectMany(NamesOf).ToHashSet(StringComparer.Ordinal);
        var articles = File.ReadLines(Path.Combine(ShippedFiles.Coverage, "articles.jsonl"));
        var names = articles
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("outlet").GetString()!)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var sources = File.ReadLines(Path.Combine(ShippedFiles.Coverage, "sources.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Contains("http", StringComparison.Ordinal))
            .Select(line => line.Split('|')[1].Trim());

        Assert.Equal(428, names.Count);
        Assert.All(names.Concat(sources), name => Assert.Contains(name, known));
    }

    [Fact]
    public void Offer_feeds_of_at_least_100_outlets()
    {
        var opml = XDocument.Load(Path.Combine(ShippedFiles.Story, "outlets.opml"));
        var feeds = opml.Descendants("outline").Where(o => o.Attribute("xmlUrl") is not null).ToList();
        var names = Outlets.ToDictionary(o => o["key"], o => o["name"], StringComparer.Ordinal);

        Assert.Equal("2.0", opml.Root!.Attribute("version")!.Value);
        Assert.InRange(
            feeds.DistinctBy(f => f.Attribute(Ours + "outlet")!.Value, StringComparer.Ordinal).Count(),
            100,
            int.MaxValue
        );
        Assert.Equal(feeds.Count, feeds.DistinctBy(f => f.Attribute("xmlUrl")!.Value, StringComparer.Ordinal).Count());
        Assert.All(
            feeds,
            f =>
            {
                Assert.Equal(names[f.Attribute(Ours + "outlet")!.Value], f.Attribute("text")!.Value);
                Assert.Contains(f.Attribute(Ours + "evidence")!.Value, Evidence);
                Assert.Contains(f.Attribute(Ours + "kind")!.Value, Types);
                Assert.True(ArticleUrl.TryParse(f.Attribute("xmlUrl")!.Value, out _, out _));
                Assert.True(ArticleUrl.TryParse(f.Attribute("htmlUrl")!.Value, out _, out _));
            }
        );
    }

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Key();

    [GeneratedRegex(@"\A([A-Z]{2})?\z")]
    private static partial Regex Country();

    [GeneratedRegex(@"\A([a-z]{2}(-[A-Z][a-z]{3})?)?\z")]
    private static partial Regex Language();
}
