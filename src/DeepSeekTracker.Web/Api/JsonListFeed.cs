using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DeepSeekTracker.Web.Api;

/// <summary>JSON Feed 1.1. An item whose instant of publication is not known has no date_published.</summary>
internal static class JsonListFeed
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream to, ListFeed feed)
    {
        using var json = new Utf8JsonWriter(to, Options);
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", feed.Title);
        if (feed.Hint is { } hint)
        {
            json.WriteString("description", hint);
        }

        json.WriteString("home_page_url", feed.List);
        json.WriteString("feed_url", feed.Self);
        json.WriteString("language", feed.Language);
        json.WriteStartArray("items");
        foreach (var item in feed.Items)
        {
            Item(json, item);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Item(Utf8JsonWriter json, FeedItem item)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        json.WriteString("url", item.Page);
        json.WriteString("external_url", item.Link);
        json.WriteString("title", item.Title);
        json.WriteString("content_text", item.Summary);
        if (item.Published is { } published)
        {
            json.WriteString(
                "date_published",
                published.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            );
        }

        json.WriteStartArray("authors");
        json.WriteStartObject();
        json.WriteString("name", item.Author ?? item.Outlet);
        json.WriteEndObject();
        json.WriteEndArray();
        if (item.Language is { } language)
        {
            json.WriteString("language", language);
        }

        json.WriteStartArray("tags");
        foreach (var topic in item.Topics)
        {
            json.WriteStringValue(topic);
        }

        json.WriteEndArray();
        if (item.PublishedOn is { } day)
        {
            json.WriteStartObject("_tracker");
            json.WriteString("published_on", day);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
