using System.Text;
using System.Xml;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>The outlines of an OPML body, in both directions.</summary>
internal static class OpmlOutlines
{
    public static void Read(
        MarkupNode parent,
        IReadOnlyList<string> groups,
        List<OpmlOutline> outlines,
        List<OpmlProblem> problems,
        int most
    )
    {
        foreach (var node in parent.Elements.Where(e => e.Local is "outline"))
        {
            if (outlines.Count >= most)
            {
                problems.Add(new OpmlProblem(node.Line, $"Only the first {most} outlines were read."));
                return;
            }

            var title = Fact(node, "title") ?? Fact(node, "text");
            ReadOne(node, title, groups, outlines, problems);
            if (node.HasElements)
            {
                Read(node, title is null ? groups : [.. groups, title], outlines, problems, most);
            }
        }
    }

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

    private static void ReadOne(
        MarkupNode node,
        string? title,
        IReadOnlyList<string> groups,
        List<OpmlOutline> outlines,
        List<OpmlProblem> problems
    )
    {
        var given =
            Fact(node, "xmlUrl")
            ?? (
                node.Attribute("type")?.ToLowerInvariant() is "rss" or "atom" or "feed" && !node.HasElements
                    ? Fact(node, "url")
                    : null
            );
        var feed = Address(given);
        var home = Address(Fact(node, "htmlUrl"));
        if (given is not null && feed is null)
        {
            problems.Add(
                new OpmlProblem(
                    node.Line,
                    $"“{title ?? "An outline"}” is left out: “{Short(given)}” is no http or https address."
                )
            );
            return;
        }

        if (feed is null && node.Attribute("type")?.ToLowerInvariant() is "rss" && home is null)
        {
            problems.Add(new OpmlProblem(node.Line, $"“{title ?? "An outline"}” is left out: {WhyNone(node)}."));
        }

        if (feed is null && (home is null || node.HasElements))
        {
            return;
        }

        outlines.Add(
            new OpmlOutline
            {
                Title = title ?? Host(feed ?? home!),
                XmlUrl = feed,
                HtmlUrl = home,
                Groups = groups,
                Language =
                    Fact(node, "language") is { } language && !language.Equals("unknown", StringComparison.OrdinalIgnoreCase)
                        ? language
                        : null,
                Country = Own(node, "country"),
                Kind = Own(node, "kind"),
                Evidence = Own(node, "evidence"),
                OutletKey = Own(node, "outlet"),
                Note = Own(node, "note"),
            }
        );
    }

    /// <summary>XML tells capitals from small letters; a misspelt name is said, not guessed.</summary>
    private static string WhyNone(MarkupNode node) =>
        node.Attributes.FirstOrDefault(a => a.Name.Equals("xmlUrl", StringComparison.OrdinalIgnoreCase)).Name is { } misspelt
            ? $"its attribute {misspelt} should be xmlUrl"
            : "it names no feed";

    private static string? Fact(MarkupNode node, string name)
    {
        var value = node.Attributes.FirstOrDefault(a => a.Name.Equals(name, StringComparison.Ordinal)).Value;
        return string.IsNullOrWhiteSpace(value) ? null : HtmlText.Fold(value);
    }

    private static string? Own(MarkupNode node, string name) => Fact(node, "dst:" + name);

    /// <summary>Addresses that may be fetched: http and https, without a password, <c>feed:</c> unwrapped.</summary>
    private static string? Address(string? given)
    {
        var text = given?.Trim();
        if (text is null)
        {
            return null;
        }

        if (text.StartsWith("feed:", StringComparison.OrdinalIgnoreCase))
        {
            var rest = text[5..];
            text = FeedBase.HasScheme(rest)
                ? rest
                : "http:" + (rest.StartsWith("//", StringComparison.Ordinal) ? rest : "//" + rest);
        }

        return
            FeedBase.HasScheme(text)
            && FeedBase.IsWeb(text)
            && Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && uri.UserInfo.Length == 0
            && uri.Host.Length > 0
            ? text
            : null;
    }

    private static string Host(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Host : address;

    private static string Short(string text) => text.Length <= 80 ? text : text[..79] + "…";

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
