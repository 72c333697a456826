using System.Globalization;
using System.Text;
using System.Xml;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>Writes the outlines of an OPML body.</summary>
internal static class OpmlWriting
{
    /// <summary>Groups in the order of their first outline; the outlines of each in the given order.</summary>
    public static void Write(XmlWriter xml, IEnumerable<OpmlOutline> outlines)
    {
        var root = new Group("");
        foreach (var outline in outlines)
        {
            var at = root;
            foreach (var name in outline.Groups.Select(g => HtmlText.Fold(Legal(g))).Where(g => g.Length > 0))
            {
                at = at.Inner(name);
            }

            at.Parts.Add(outline);
        }

        Write(xml, root);
    }

    /// <summary>Text without the characters that XML cannot hold.</summary>
    public static string Legal(string text)
    {
        var legal = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is 9 or 10 or 13 or (>= 0x20 and not 0xFFFE and not 0xFFFF))
            {
                legal.Append(rune.ToString());
            }
        }

        return legal.ToString();
    }

    private static void Write(XmlWriter xml, Group group)
    {
        foreach (var part in group.Parts)
        {
            xml.WriteStartElement("outline");
            if (part is Group inner)
            {
                xml.WriteAttributeString("text", inner.Name);
                Write(xml, inner);
            }
            else
            {
                WriteOne(xml, (OpmlOutline)part);
            }

            xml.WriteEndElement();
        }
    }

    private static void WriteOne(XmlWriter xml, OpmlOutline outline)
    {
        if (outline.XmlUrl is not null)
        {
            xml.WriteAttributeString("type", "rss");
        }

        xml.WriteAttributeString("text", Legal(outline.Title));
        WriteKnown(xml, "xmlUrl", ns: null, outline.XmlUrl);
        WriteKnown(xml, "htmlUrl", ns: null, outline.HtmlUrl);
        WriteKnown(xml, "language", ns: null, outline.Language);
        WriteKnown(xml, "country", Opml.Namespace, outline.Country);
        WriteKnown(xml, "kind", Opml.Namespace, outline.Kind);
        WriteKnown(xml, "evidence", Opml.Namespace, outline.Evidence);
        WriteKnown(xml, "outlet", Opml.Namespace, outline.OutletKey);
        WriteKnown(xml, "note", Opml.Namespace, outline.Note);
        var settings = outline.Settings;
        WriteKnown(xml, "paused", Opml.Namespace, settings.Paused ? "true" : null);
        WriteKnown(xml, "retired", Opml.Namespace, settings.Retired ? "true" : null);
        WriteKnown(xml, "assumedZone", Opml.Namespace, settings.AssumedZone);
        WriteKnown(xml, "mostBytes", Opml.Namespace, settings.MostBytes?.ToString(CultureInfo.InvariantCulture));
        WriteKnown(xml, "pollEveryMinutes", Opml.Namespace, settings.PollEveryMinutes?.ToString(CultureInfo.InvariantCulture));
    }

    private static void WriteKnown(XmlWriter xml, string name, string? ns, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            xml.WriteAttributeString(name, ns, Legal(value));
        }
    }

    private sealed class Group(string name)
    {
        private readonly Dictionary<string, Group> _inner = new(StringComparer.Ordinal);

        public string Name { get; } = name;

        public List<object> Parts { get; } = [];

        public Group Inner(string name)
        {
            if (!_inner.TryGetValue(name, out var inner))
            {
                inner = new Group(name);
                _inner.Add(name, inner);
                Parts.Add(inner);
            }

            return inner;
        }
    }
}
