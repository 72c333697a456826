using System.Xml.Linq;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>Which address is the piece's own: an entry may hold many links.</summary>
internal static class FeedLinks
{
    public static string? OfEntry(CanonicalReader reader, XElement item, XNamespace core)
    {
        var link =
            OfElements(reader, item.Elements(core + "link"))
            ?? OfElements(reader, item.Elements(CanonicalNames.Atom + "link"))
            ?? Text(reader, item.Element(CanonicalNames.Burner + "origlink"))
            ?? PermaLink(reader, item, core)
            ?? Href(reader, item)
            ?? About(reader, item);
        link ??= Enclosures(reader, item, core) is [var first, ..] ? first : null;
        return FeedBase.IsWeb(link) ? link : null;
    }

    /// <summary>The site of a feed.</summary>
    public static string? OfFeed(CanonicalReader reader, XElement channel, XNamespace core) =>
        OfElements(reader, channel.Elements(core + "link"))
        ?? OfElements(reader, channel.Elements(CanonicalNames.Atom + "link"))
        ?? Href(reader, channel);

    /// <summary>The address of a link with the given relation.</summary>
    public static string? Related(CanonicalReader reader, XElement channel, XNamespace core, string relation)
    {
        foreach (var link in channel.Elements(core + "link").Concat(channel.Elements(CanonicalNames.Atom + "link")))
        {
            if (Relation(link).Equals(relation, StringComparison.OrdinalIgnoreCase) && link.Attribute("href") is { } href)
            {
                return reader.Address(link, href.Value);
            }
        }

        return null;
    }

    public static IReadOnlyList<string> Enclosures(CanonicalReader reader, XElement item, XNamespace core)
    {
        var found = new List<string>();
        foreach (var element in item.Elements(core + "enclosure").Concat(item.Elements(CanonicalNames.Atom + "enclosure")))
        {
            Add(
                found,
                reader.Address(
                    element,
                    (element.Attribute("url") ?? element.Attribute("href") ?? element.Attribute("resource"))?.Value
                        ?? reader.Trimmed(element)
                )
            );
        }

        foreach (var link in item.Elements(core + "link").Concat(item.Elements(CanonicalNames.Atom + "link")))
        {
            if (Relation(link) is "enclosure")
            {
                Add(found, reader.Address(link, link.Attribute("href")?.Value));
            }
        }

        foreach (var media in item.Descendants(CanonicalNames.Media + "content"))
        {
            Add(found, reader.Address(media, media.Attribute("url")?.Value));
        }

        return found;
    }

    /// <summary>Best first: a page as alternate, any alternate, a link as text, then whatever has an address.</summary>
    private static string? OfElements(CanonicalReader reader, IEnumerable<XElement> links)
    {
        string? best = null;
        var bestRank = int.MaxValue;
        foreach (var link in links)
        {
            var href = link.Attribute("href")?.Value;
            var given = string.IsNullOrWhiteSpace(href) ? reader.Trimmed(link) : href;
            var rank = Rank(link);
            if (!string.IsNullOrWhiteSpace(given) && rank < bestRank)
            {
                best = reader.Address(link, given);
                bestRank = rank;
            }
        }

        return best;
    }

    private static int Rank(XElement link)
    {
        var type = link.Attribute("type")?.Value ?? "";
        return Relation(link) switch
        {
            "alternate" when type.Contains("html", StringComparison.OrdinalIgnoreCase) || type.Length == 0 => 0,
            "alternate" => 1,
            _ => int.MaxValue,
        };
    }

    private static string Relation(XElement link)
    {
        var relation = link.Attribute("rel")?.Value.Trim().ToLowerInvariant() ?? "";
        const string registry = "http://www.iana.org/assignments/relation/";
        return relation.Length == 0 ? "alternate"
            : relation.StartsWith(registry, StringComparison.Ordinal) ? relation[registry.Length..]
            : relation;
    }

    private static string? Text(CanonicalReader reader, XElement? element) =>
        element is null ? null : reader.Address(element, reader.Trimmed(element));

    /// <summary>A guid is an address unless it says otherwise (RSS 2.0).</summary>
    private static string? PermaLink(CanonicalReader reader, XElement item, XNamespace core)
    {
        var guid = item.Element(core + "guid") ?? item.Element(core + "id");
        var value = reader.Trimmed(guid);
        if (value is null || guid!.Attribute("ispermalink")?.Value.Trim().ToLowerInvariant() is "false")
        {
            return null;
        }

        return FeedBase.HasScheme(value) && FeedBase.IsWeb(value) ? value : null;
    }

    private static string? Href(CanonicalReader reader, XElement item) =>
        (item.Attribute("href") ?? item.Element("a")?.Attribute("href")) is { } href ? reader.Address(item, href.Value) : null;

    private static string? About(CanonicalReader reader, XElement item) =>
        item.Attribute("about") is { } about && FeedBase.HasScheme(about.Value) && FeedBase.IsWeb(about.Value)
            ? reader.Address(item, about.Value)
            : null;

    private static void Add(List<string> found, string? address)
    {
        if (!string.IsNullOrWhiteSpace(address) && found.Count < 100 && !found.Contains(address, StringComparer.Ordinal))
        {
            found.Add(address);
        }
    }
}
