using System.Globalization;
using System.Xml;

namespace DeepSeekTracker.Web.Api;

/// <summary>Atom (RFC 4287). Each entry must say when it was updated: that is when it came here, never a date of publication.</summary>
internal static class AtomFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Dc = "http://purl.org/dc/elements/1.1/";

    public static void Write(XmlWriter xml, ListFeed feed)
    {
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xmlns", "dc", null, Dc);
        xml.WriteAttributeString("xml", "lang", null, feed.Language);
        Text(xml, "id", feed.Id);
        Text(xml, "title", feed.Title);
        if (feed.Hint is { } hint)
        {
            Text(xml, "subtitle", hint);
        }

        Text(xml, "updated", Instant(feed.Updated));
        Link(xml, "self", feed.Self, "application/atom+xml");
        Link(xml, "alternate", feed.List, "text/html");
        xml.WriteStartElement("author", Atom);
        Text(xml, "name", "DeepSeekTracker");
        xml.WriteEndElement();
        foreach (var item in feed.Items)
        {
            Entry(xml, item);
        }

        xml.WriteEndElement();
    }

    private static void Entry(XmlWriter xml, FeedItem item)
    {
        xml.WriteStartElement("entry", Atom);
        Text(xml, "id", item.Id);
        xml.WriteStartElement("title", Atom);
        if (item.Language is { } language)
        {
            xml.WriteAttributeString("xml", "lang", null, language);
        }

        xml.WriteString(FeedName.Clean(item.Title));
        xml.WriteEndElement();
        Link(xml, "alternate", item.Link, "text/html");
        Link(xml, "related", item.Page, "text/html");
        Text(xml, "updated", Instant(item.Date.FirstSeenAt));
        if (item.Published is { } published)
        {
            Text(xml, "published", Instant(published));
        }
        else if (item.PublishedOn is { } day)
        {
            xml.WriteElementString("date", Dc, day);
        }

        xml.WriteStartElement("author", Atom);
        Text(xml, "name", item.Author ?? item.Outlet);
        xml.WriteEndElement();
        foreach (var topic in item.Topics)
        {
            xml.WriteStartElement("category", Atom);
            xml.WriteAttributeString("term", FeedName.Clean(topic));
            xml.WriteEndElement();
        }

        Text(xml, "summary", item.Summary);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string rel, string href, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", FeedName.Clean(href));
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, FeedName.Clean(text));

    private static string Instant(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
