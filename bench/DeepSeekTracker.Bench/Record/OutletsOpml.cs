using System.Globalization;
using System.Text;
using System.Xml;

namespace DeepSeekTracker.Bench.Record;

/// <summary>The outlets' feeds as OPML 2.0, grouped by language, with our own facts in a namespace of their own.</summary>
internal static class OutletsOpml
{
    private const string Ours = "urn:deepseektracker:opml:1";

    public static string Write(OutletBook book, HandData hand, List<SourceOutlet> sources, List<CoverageArticle> articles)
    {
        var feeds = sources
            .SelectMany(s => s.Feeds.Select(f => new Feed(book.ByName[hand.Outlet(s.Name)], s.Home, f.Url, f.Seen)))
            .Concat(
                articles
                    .Where(a => a.Feed is not null && hand.Correction("listed-only", a.Url, a.Feed) is null)
                    .Select(a => (Outlet: book.ByName[book.OutletOf(a)], Url: a.Feed!))
                    .Where(a => hand.Correction("no-feed", a.Url) is null)
                    .Select(a => new Feed(a.Outlet, $"https://{a.Outlet.Domain}/", a.Url, IsSeen: true))
            )
            .DistinctBy(f => f.Url, StringComparer.Ordinal)
            .OrderBy(f => f.Outlet.Language, StringComparer.Ordinal)
            .ThenBy(f => f.Outlet.Key, StringComparer.Ordinal)
            .ToList();
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(new Utf8Text(text), new XmlWriterSettings { Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("opml");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteAttributeString("xmlns", "dst", ns: null, Ours);
            xml.WriteStartElement("head");
            xml.WriteElementString("title", "Outlets that covered the DeepSeek R1 release");
            xml.WriteEndElement();
            xml.WriteStartElement("body");
            foreach (var language in feeds.GroupBy(f => f.Outlet.Language, StringComparer.Ordinal))
            {
                xml.WriteStartElement("outline");
                xml.WriteAttributeString("text", NameOf(language.Key));
                language.ToList().ForEach(feed => Write(xml, feed));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return text.Append('\n').ToString();
    }

    private static string NameOf(string language) =>
        language.Length == 0 ? "Several languages" : CultureInfo.GetCultureInfo(language).EnglishName;

    private static void Write(XmlWriter xml, Feed feed)
    {
        xml.WriteStartElement("outline");
        xml.WriteAttributeString("type", "rss");
        xml.WriteAttributeString("text", feed.Outlet.Name);
        xml.WriteAttributeString("xmlUrl", feed.Url);
        xml.WriteAttributeString("htmlUrl", feed.Home);
        WriteKnown(xml, "language", ns: null, feed.Outlet.Language);
        WriteKnown(xml, "country", Ours, feed.Outlet.Country);
        xml.WriteAttributeString("kind", Ours, feed.Outlet.Type);
        xml.WriteAttributeString("evidence", Ours, feed.IsSeen ? "seen" : "unverified");
        xml.WriteAttributeString("outlet", Ours, feed.Outlet.Key);
        xml.WriteEndElement();
    }

    private static void WriteKnown(XmlWriter xml, string name, string? ns, string value)
    {
        if (value.Length > 0)
        {
            xml.WriteAttributeString(name, ns, value);
        }
    }

    private sealed record Feed(OutletRow Outlet, string Home, string Url, bool IsSeen);

    private sealed class Utf8Text(StringBuilder text) : StringWriter(text, CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
