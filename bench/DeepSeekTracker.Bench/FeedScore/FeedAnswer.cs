using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Bench.FeedScore;

/// <summary>Core's answers in the form that the scorer reads.</summary>
public static class FeedAnswer
{
    /// <summary>What answers a kind of case: feeds, dates, discovery, opml or sitemaps; null for another word.</summary>
    public static Func<JsonNode, JsonObject>? For(string kind) =>
        kind switch
        {
            "feeds" => Feed,
            "dates" => Dates,
            "opml" => Opml,
            "discovery" => ListAnswer.Discovery,
            "sitemaps" => ListAnswer.Sitemap,
            _ => null,
        };

    /// <summary>One line of answer for each line of a file of cases.</summary>
    public static IEnumerable<string> Lines(Func<JsonNode, JsonObject> answer, string cases)
    {
        foreach (var line in File.ReadLines(cases))
        {
            var asked = JsonNode.Parse(line)!;
            var answered = answer(asked);
            answered["id"] = asked["id"]!.GetValue<string>();
            yield return answered.ToJsonString(JsonSerializerOptions.Default);
        }
    }

    public static JsonObject Feed(JsonNode asked)
    {
        var headers = asked["headers"] as JsonObject;
        var context = new FeedContext(
            Header(headers, "content-type"),
            Uri.TryCreate(asked["url"]?.GetValue<string>(), UriKind.Absolute, out var address) ? address : null,
            ContentLocation: Header(headers, "content-location"),
            ContentLanguage: Header(headers, "content-language")
        );
        var watch = Stopwatch.StartNew();
        FeedReading reading;
        try
        {
            reading = FeedParser.Parse(Body(asked), context);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return new JsonObject
            {
                ["error"] = "crash " + fault.GetType().Name + " " + fault.Message + fault.StackTrace?.Split('\n')[0],
                ["ms"] = watch.Elapsed.TotalMilliseconds,
            };
        }

        var ms = watch.Elapsed.TotalMilliseconds;
        return reading switch
        {
            FeedReading.Parsed(var feed) => Feed(feed, ms),
            FeedReading.Refused(var why, var message, _, _) => new JsonObject { ["error"] = $"{why}: {message}", ["ms"] = ms },
            _ => throw new InvalidOperationException("A third outcome of parsing."),
        };
    }

    public static JsonObject Opml(JsonNode asked)
    {
        var reading = Core.Feeds.Opml.Read(FeedBytes.Decode(Body(asked)) ?? "");
        var subs = reading
            .Outlines.Where(o => o.XmlUrl is not null)
            .Select(o =>
                (JsonNode)
                    new JsonObject
                    {
                        ["title"] = o.Title,
                        ["xmlUrl"] = o.XmlUrl,
                        ["htmlUrl"] = o.HtmlUrl,
                        ["category"] = o.Groups is [.., var innermost] ? innermost : null,
                    }
            );
        return new JsonObject
        {
            ["error"] = reading.Problems.FirstOrDefault(p => p.IsFatal)?.Message,
            ["subs"] = new JsonArray([.. subs]),
        };
    }

    public static byte[] Body(JsonNode asked) =>
        asked["body_b64"] is { } bytes
            ? Convert.FromBase64String(bytes.GetValue<string>())
            : Encoding.UTF8.GetBytes(asked["body"]!.GetValue<string>());

    public static string? Instant(DateReading? date) =>
        date?.Earliest.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static JsonObject Dates(JsonNode asked) =>
        new() { ["instant"] = Instant(DateText.Read(asked["text"]!.GetValue<string>())) };

    private static JsonObject Feed(ParsedFeed feed, double ms) =>
        new()
        {
            ["ms"] = ms,
            ["feed"] = new JsonObject
            {
                ["title"] = feed.Title,
                ["link"] = feed.HomeUrl,
                ["description"] = feed.Description,
                ["language"] = feed.Language,
                ["published"] = Instant(feed.Published),
                ["updated"] = Instant(feed.Updated),
                ["author"] = feed.Authors is [var first, ..] ? first : null,
                ["image"] = feed.ImageUrl,
                ["id"] = feed.Id,
                ["next"] = feed.NextUrl,
                ["prevArchive"] = feed.PreviousArchiveUrl,
                ["self"] = feed.SelfUrl,
                ["hub"] = feed.HubUrl,
            },
            ["entries"] = new JsonArray([.. feed.Entries.Select(e => (JsonNode)Entry(e))]),
        };

    private static JsonObject Entry(Entry entry) =>
        new()
        {
            ["id"] = entry.Guid,
            ["title"] = entry.Title,
            ["link"] = entry.Link,
            ["published"] = Instant(entry.Published),
            ["updated"] = Instant(entry.Updated),
            ["author"] = entry.Authors is [var first, ..] ? first : null,
            ["authors"] = List(entry.Authors),
            ["summary"] = entry.SummaryHtml,
            ["content"] = entry.ContentHtml,
            ["categories"] = List(entry.Categories),
            ["enclosures"] = List(entry.Enclosures),
            ["image"] = entry.ImageUrl,
            ["language"] = entry.Language,
        };

    private static JsonArray List(IReadOnlyList<string> values) => new([.. values.Select(v => (JsonNode)JsonValue.Create(v)!)]);

    private static string? Header(JsonObject? headers, string name) => headers?[name]?.GetValue<string>();
}
