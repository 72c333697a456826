using System.Text.Json.Nodes;
using DeepSeekTracker.Core.Archives;
using DeepSeekTracker.Core.Feeds;

namespace DeepSeekTracker.Bench.FeedScore;

/// <summary>Core's answers about pages and sitemaps in the form that the scorer reads.</summary>
public static class ListAnswer
{
    public static JsonObject Discovery(JsonNode asked)
    {
        var html = FeedBytes.Decode(FeedAnswer.Body(asked)) ?? "";
        var declared = FeedFinder.Find(html, new Uri(asked["url"]!.GetValue<string>())).Where(f => !f.IsGuess);
        return new JsonObject
        {
            ["feeds"] = new JsonArray([
                .. declared.Select(f => (JsonNode)new JsonObject { ["url"] = f.Url, ["title"] = f.Title }),
            ]),
        };
    }

    public static JsonObject Sitemap(JsonNode asked)
    {
        var context = new FeedContext(Address: new Uri(asked["url"]!.GetValue<string>()));
        return SitemapParser.Parse(FeedAnswer.Body(asked), context) switch
        {
            SitemapReading.Refused refused => new JsonObject { ["error"] = refused.Message },
            SitemapReading.Parsed(var sitemap) => new JsonObject
            {
                ["urls"] = new JsonArray([.. sitemap.Entries.Select(e => (JsonNode)Url(e))]),
                ["sitemaps"] = new JsonArray([
                    .. sitemap.Sitemaps.Select(s =>
                        (JsonNode)new JsonObject { ["loc"] = s.Url, ["lastmod"] = FeedAnswer.Instant(s.Modified) }
                    ),
                ]),
            },
            _ => throw new InvalidOperationException("A third outcome of reading a sitemap."),
        };
    }

    private static JsonObject Url(Entry entry) =>
        new()
        {
            ["loc"] = entry.Link,
            ["lastmod"] = FeedAnswer.Instant(entry.Updated),
            ["published"] = FeedAnswer.Instant(entry.Published),
            ["title"] = entry.Title,
            ["publication"] = entry.SourceTitle,
            ["language"] = entry.Language,
            ["image"] = entry.ImageUrl,
        };
}
