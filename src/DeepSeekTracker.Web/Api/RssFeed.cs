using System.Globalization;
using System.Xml;

namespace DeepSeekTracker.Web.Api;

/// <summary>RSS 2.0. An item whose instant of publication is not known has no pubDate.</summary>
internal static class RssFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Dc = "http://purl.org/dc/elements/1.1/";

    public static void Write(XmlWriter xml, ListFeed feed)
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, Atom);
        xml.WriteAttributeString("xmlns", "dc", null, Dc);
        xml.WriteStartElement("channel");
        Text(xml, "title", feed.Title);
        Text(xml, "link", feed.List);
        Text(xml, "description", feed.Hint ?? feed.Title);
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("type", "application/rss+xml");
        xml.WriteAttributeString("href", feed.Self);
        xml.WriteEndElement();
        foreach (var item in feed.Items)
        {
            Item(xml, item);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Item(XmlWriter xml, FeedItem item)
    {
        xml.WriteStartElement("item");
        Text(xml, "title", item.Title);
        Text(xml, "link", item.Link);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(item.Id);
        xml.WriteEndElement();
        if (item.Published is { } published)
        {
            Text(xml, "pubDate", published.ToString("R", CultureInfo.InvariantCulture));
        }
        else if (item.PublishedOn is { } day)
        {
            xml.WriteElementString("date", Dc, day);
        }

        xml.WriteElementString("creator", Dc, FeedName.Clean(item.Author ?? item.Outlet));
        if (item.Language is { } language)
        {
            xml.WriteElementString("language", Dc, FeedName.Clean(language));
        }

        foreach (var topic in item.Topics)
        {
            Text(xml, "category", topic);
        }

        Text(xml, "description", item.Summary);
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, FeedName.Clean(text));
}
