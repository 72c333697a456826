using System.Xml.Linq;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>Which address is the piece's own: an entry may hold many links.</summary>
internal static class FeedLinks
{
    private const int MaxEnclosures = 100;
    private static readonly XName LinkElement = "a";
    private const string Registry = "http://www.iana.org/assignments/relation/";

    public static string? OfEntry(CanonicalReader reader, XElement item, EntryNames names, IReadOnlyList<string> enclosures)
    {
        var link =
            OfElements(reader, item, names)
            ?? Text(reader, CanonicalReader.Child(item, CanonicalNames.Burner + "origlink"))
            ?? PermaLink(reader, reader.First(item, names.PermaLink))
            ?? Href(reader, item)
            ?? About(reader, item)
            ?? (enclosures.Count > 0 ? enclosures[0] : null);
        return FeedBase.IsWeb(link) ? link : null;
    }

    /// <summary>The site of a feed.</summary>
    public static string? OfFeed(CanonicalReader reader, XElement channel, EntryNames names) =>
        OfElements(reader, channel, names) ?? Href(reader, channel);

    /// <summary>The address of a link with the given relation.</summary>
    public static string? Related(CanonicalReader reader, XElement channel, EntryNames names, string relation)
    {
        foreach (var name in names.Links)
        {
            for (var link = CanonicalReader.Child(channel, name); link is not null; link = CanonicalReader.Next(link))
            {
                if (
                    string.Equals(Relation(link), relation, StringComparison.Ordinal)
                    && link.Attribute(CanonicalAttributes.Href) is { } href
                )
                {
                    return reader.Address(link, href.Value);
                }
            }
        }

        return null;
    }

    public static IReadOnlyList<string> Enclosures(CanonicalReader reader, XElement item, EntryNames names)
    {
        List<string>? found = null;
        foreach (var name in names.Enclosures)
        {
            for (var element = CanonicalReader.Child(item, name); element is not null; element = CanonicalReader.Next(element))
            {
                var given =
                    element.Attribute(CanonicalAttributes.Url)
                    ?? element.Attribute(CanonicalAttributes.Href)
                    ?? element.Attribute(CanonicalAttributes.Resource);
                Add(ref found, reader.Address(element, given?.Value ?? reader.Trimmed(element)));
            }
        }

        foreach (var name in names.Links)
        {
            for (var link = CanonicalReader.Child(item, name); link is not null; link = CanonicalReader.Next(link))
            {
                if (link.Attribute(CanonicalAttributes.Rel) is not null && Relation(link) is "enclosure")
                {
                    Add(ref found, reader.Address(link, link.Attribute(CanonicalAttributes.Href)?.Value));
                }
            }
        }

        if (CanonicalReader.HasMedia(item))
        {
            foreach (var media in item.Descendants(CanonicalNames.Media + "content"))
            {
                Add(ref found, reader.Address(media, media.Attribute(CanonicalAttributes.Url)?.Value));
            }
        }

        return found ?? (IReadOnlyList<string>)[];
    }

    /// <summary>Best first: a page as alternate, any alternate; the feed's own element before a borrowed one.</summary>
    private static string? OfElements(CanonicalReader reader, XElement parent, EntryNames names)
    {
        foreach (var name in names.Links.AsSpan(0, 2))
        {
            string? best = null;
            var bestRank = int.MaxValue;
            for (var link = CanonicalReader.Child(parent, name); link is not null; link = CanonicalReader.Next(link))
            {
                var href = link.Attribute(CanonicalAttributes.Href)?.Value;
                var given = string.IsNullOrWhiteSpace(href) ? reader.Trimmed(link) : href;
                var rank = Rank(link);
                if (!string.IsNullOrWhiteSpace(given) && rank < bestRank)
                {
                    best = reader.Address(link, given);
                    bestRank = rank;
                }
            }

            if (best is not null)
            {
                return best;
            }
        }

        return null;
    }

    private static int Rank(XElement link)
    {
        var type = link.Attribute(CanonicalAttributes.Type)?.Value ?? "";
        return Relation(link) switch
        {
            "alternate" when type.Contains("html", StringComparison.OrdinalIgnoreCase) || type.Length == 0 => 0,
            "alternate" => 1,
            _ => int.MaxValue,
        };
    }

    private static string Relation(XElement link)
    {
        var relation = link.Attribute(CanonicalAttributes.Rel)?.Value.Trim().ToLowerInvariant() ?? "";
        return relation.Length == 0 ? "alternate"
            : relation.StartsWith(Registry, StringComparison.Ordinal) ? relation[Registry.Length..]
            : relation;
    }

    private static string? Text(CanonicalReader reader, XElement? element) =>
        element is null ? null : reader.Address(element, reader.Trimmed(element));

    /// <summary>A guid is an address unless it says otherwise (RSS 2.0).</summary>
    private static string? PermaLink(CanonicalReader reader, XElement? guid)
    {
        var value = reader.Trimmed(guid);
        if (value is null || guid!.Attribute(CanonicalAttributes.IsPermaLink)?.Value.Trim().ToLowerInvariant() is "false")
        {
            return null;
        }

        return FeedBase.HasScheme(value) && FeedBase.IsWeb(value) ? value : null;
    }

    private static string? Href(CanonicalReader reader, XElement item) =>
        (item.Attribute(CanonicalAttributes.Href) ?? item.Element(LinkElement)?.Attribute(CanonicalAttributes.Href)) is { } href
            ? reader.Address(item, href.Value)
            : null;

    private static string? About(CanonicalReader reader, XElement item) =>
        item.Attribute(CanonicalAttributes.About) is { } about && FeedBase.HasScheme(about.Value) && FeedBase.IsWeb(about.Value)
            ? reader.Address(item, about.Value)
            : null;

    private static void Add(ref List<string>? found, string? address)
    {
        if (
            !string.IsNullOrWhiteSpace(address)
            && found?.Count is not MaxEnclosures
            && found?.Contains(address, StringComparer.Ordinal) is not true
        )
        {
            (found ??= []).Add(address);
        }
    }
}
