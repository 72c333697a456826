using System.Globalization;
using System.Text.Json;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>Reads JSON Feed 1.0 and 1.1 (jsonfeed.org).</summary>
internal static class JsonFeed
{
    private static readonly JsonDocumentOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    public static FeedReading Read(string text, FeedContext context)
    {
        var json = JsonEscapes.WithoutHalfPairs(text).AsMemory().Trim("\uFEFF\u200B \t\r\n\0");
        int? cutAt = null;
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, Options);
        }
        catch (JsonException fault)
        {
            var line = (int)(fault.LineNumber ?? 0) + 1;
            var place = JsonEscapes.PlaceOf(fault, json.Span);
            cutAt = line;
            if (!text.Contains("jsonfeed.org", StringComparison.OrdinalIgnoreCase))
            {
                return new FeedReading.Refused(
                    FeedRefusal.OtherJson,
                    "The document begins like JSON but is none.",
                    line,
                    Around(json.Span, place)
                );
            }

            if (Mended(json.Span[..place]) is not { } mended)
            {
                return new FeedReading.Refused(
                    FeedRefusal.Malformed,
                    "The JSON Feed is not well-formed.",
                    line,
                    Around(json.Span, place)
                );
            }

            document = mended;
        }

        using (document)
        {
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !(cutAt is not null || IsFeed(root)))
            {
                return new FeedReading.Refused(FeedRefusal.OtherJson, "The document is JSON but no JSON Feed.");
            }

            var feed = Feed(root, context);
            return new FeedReading.Parsed(
                cutAt is not null
                    ? feed with
                    {
                        CutAtLine = cutAt,
                        Repairs = [.. feed.Repairs, "kept the entries before the place where the JSON breaks"],
                    }
                    : feed
            );
        }
    }

    /// <summary>Up to 80 characters around a fault, in one line.</summary>
    private static string Around(ReadOnlySpan<char> json, int place)
    {
        var from = Math.Max(0, place - 40);
        return json.Slice(from, Math.Min(80, json.Length - from)).ToString().ReplaceLineEndings(" ").Trim();
    }

    /// <summary>The document up to the last whole item; null where none is whole.</summary>
    private static JsonDocument? Mended(ReadOnlySpan<char> json)
    {
        var end = JsonEscapes.EndOfLastItem(json);
        if (end < 0)
        {
            return null;
        }

        try
        {
            return JsonDocument.Parse(string.Concat(json[..end], "]}"), Options);
        }
        catch (JsonException)
        {
            // The fault stands before the first item, or inside an earlier one.
            return null;
        }
    }

    private static bool IsFeed(JsonElement root) =>
        (String(root, "version")?.Contains("jsonfeed.org", StringComparison.OrdinalIgnoreCase) ?? false)
        || (
            root.TryGetProperty("items", out var items)
            && items.ValueKind == JsonValueKind.Array
            && (
                root.TryGetProperty("title", out _)
                || root.TryGetProperty("home_page_url", out _)
                || root.TryGetProperty("feed_url", out _)
            )
        );

    private static ParsedFeed Feed(JsonElement root, FeedContext context)
    {
        var origin = FeedBase.Of(context);
        var entries = new List<Entry>();
        var repairs = new List<string>();
        var cleaner = new HtmlCleaner();
        var language = String(root, "language");
        // JSON Feed 1.1: without authors of its own, an item has the feed's.
        var authors = People(root);
        foreach (var item in Items(root, "items"))
        {
            if (entries.Count >= FeedParser.MaxEntries)
            {
                repairs.Add($"read the first {FeedParser.MaxEntries} entries and left the rest");
                break;
            }

            if (item.ValueKind != JsonValueKind.Object)
            {
                repairs.Add("dropped an item that is no object");
                continue;
            }

            var entry = Entry(item, origin, language, cleaner, context);
            entries.Add(entry.Authors.Count > 0 ? entry : entry with { Authors = authors });
        }

        var version = String(root, "version") ?? "";
        return new ParsedFeed
        {
            Format = version.Contains("1.1", StringComparison.Ordinal) ? "JSON Feed 1.1" : "JSON Feed 1.0",
            Title = Plain(root, "title"),
            HomeUrl = FeedBase.Resolve(origin, String(root, "home_page_url")),
            Description = Plain(root, "description"),
            Language = language,
            Authors = authors,
            ImageUrl = FeedBase.Resolve(origin, String(root, "icon") ?? String(root, "favicon")),
            SelfUrl = FeedBase.Resolve(origin, String(root, "feed_url")),
            NextUrl = FeedBase.Resolve(origin, String(root, "next_url")),
            HubUrl = Items(root, "hubs").Select(h => String(h, "url")).FirstOrDefault(),
            Entries = entries,
            Repairs = [.. repairs.Distinct(StringComparer.Ordinal)],
        };
    }

    private static Entry Entry(JsonElement item, string? origin, string? language, HtmlCleaner cleaner, FeedContext context)
    {
        var link = FeedBase.Resolve(origin, String(item, "url")) ?? FeedBase.Resolve(origin, String(item, "external_url"));
        var html = String(item, "content_html");
        var text = String(item, "content_text");
        var content =
            html is not null ? cleaner.Clean(html, link ?? origin)
            : text is null ? null
            : HtmlCleaner.FromText(text);
        var image = html is null ? null : cleaner.FirstImage;
        var summary = String(item, "summary");
        var published = DateText.ReadIn(String(item, "date_published"), context.AssumedZone);
        var updated = DateText.ReadIn(String(item, "date_modified"), context.AssumedZone);
        var id = String(item, "id");
        link ??= id is not null && FeedBase.HasScheme(id) ? id : null;
        return new Entry
        {
            Guid = id,
            Link = FeedBase.IsWeb(link) ? link : null,
            Title = Plain(item, "title"),
            Published = published,
            Updated = updated,
            UnreadDate =
                published is null && updated is null ? String(item, "date_published") ?? String(item, "date_modified") : null,
            Summary = summary is null ? null : HtmlText.Fold(summary),
            SummaryHtml = summary is null ? null : HtmlCleaner.FromText(summary),
            ContentHtml = content,
            Authors = People(item),
            Categories = [.. Items(item, "tags").Select(Scalar).OfType<string>().Distinct(StringComparer.Ordinal).Take(200)],
            Language = String(item, "language") ?? language,
            ImageUrl = FeedBase.Resolve(origin, String(item, "image") ?? String(item, "banner_image")) ?? image,
            Enclosures =
            [
                .. Items(item, "attachments").Select(a => FeedBase.Resolve(origin, String(a, "url"))).OfType<string>().Take(100),
            ],
        };
    }

    private static List<string> People(JsonElement parent)
    {
        var people = Items(parent, "authors").Select(Name).OfType<string>().Take(50).ToList();
        if (
            people.Count == 0
            && parent.TryGetProperty("authors", out var alone)
            && alone.ValueKind == JsonValueKind.Object
            && Name(alone) is { } name
        )
        {
            people.Add(name);
        }

        return people.Count > 0 || !parent.TryGetProperty("author", out var author) ? people
            : Name(author) is { } one ? [one]
            : [];
    }

    private static string? Name(JsonElement author) =>
        author.ValueKind == JsonValueKind.Object ? String(author, "name") ?? String(author, "url") : Scalar(author);

    private static string? Plain(JsonElement parent, string name) =>
        String(parent, name) is { } text ? HtmlText.Plain(text) : null;

    private static JsonElement.ArrayEnumerator Items(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object
        && parent.TryGetProperty(name, out var list)
        && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray()
            : default;

    private static string? String(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) ? Scalar(value) : null;

    /// <summary>Version 1.0 asks readers to take a number for an identifier.</summary>
    private static string? Scalar(JsonElement value)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.TryGetInt64(out var whole)
                ? whole.ToString(CultureInfo.InvariantCulture)
                : value.GetRawText(),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null
            : text.Length <= CanonicalFeed.MaxText ? text.Trim()
            : text[..CanonicalFeed.MaxText].Trim();
    }
}
