using System.Xml.Linq;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>The picture that a feed gives for itself or for an entry.</summary>
internal static class FeedImages
{
    public static string? OfEntry(CanonicalReader reader, XElement item, EntryNames names) =>
        (CanonicalReader.HasMedia(item) ? InMedia(reader, item) : null)
        ?? Attached(reader, item, names)
        ?? Own(reader, item, names);

    public static string? OfFeed(CanonicalReader reader, XElement channel, EntryNames names) => Own(reader, channel, names);

    private static string? InMedia(CanonicalReader reader, XElement item) =>
        item.Descendants(CanonicalNames.Media + "thumbnail")
            .Concat(item.Descendants(CanonicalNames.Media + "content").Where(IsPicture))
            .Select(e => Address(reader, e, CanonicalAttributes.Url))
            .FirstOrDefault(a => a is not null);

    private static string? Attached(CanonicalReader reader, XElement item, EntryNames names)
    {
        for (
            var element = CanonicalReader.Child(item, names.Enclosures[0]);
            element is not null;
            element = CanonicalReader.Next(element)
        )
        {
            if (IsPicture(element) && Address(reader, element, CanonicalAttributes.Url) is { } enclosed)
            {
                return enclosed;
            }
        }

        foreach (var name in names.Links)
        {
            for (var link = CanonicalReader.Child(item, name); link is not null; link = CanonicalReader.Next(link))
            {
                var relation = link.Attribute(CanonicalAttributes.Rel)?.Value;
                if (
                    (relation is "image" || (relation is "enclosure" && IsPicture(link)))
                    && Address(reader, link, CanonicalAttributes.Href) is { } linked
                )
                {
                    return linked;
                }
            }
        }

        return null;
    }

    private static string? Own(CanonicalReader reader, XElement parent, EntryNames names)
    {
        for (
            var element = CanonicalReader.Child(parent, names.Image);
            element is not null;
            element = CanonicalReader.Next(element)
        )
        {
            var inner = element.Element(names.Url);
            var given =
                reader.Trimmed(inner)
                ?? element.Attribute(CanonicalAttributes.Href)?.Value
                ?? element.Attribute(CanonicalAttributes.Url)?.Value
                ?? (element.HasElements ? null : reader.Trimmed(element));
            if (reader.Address(inner ?? element, given) is { } own)
            {
                return own;
            }
        }

        foreach (var name in names.Images)
        {
            if (
                CanonicalReader.Child(parent, name) is { } element
                && reader.Address(element, element.Attribute(CanonicalAttributes.Href)?.Value ?? reader.Trimmed(element))
                    is { } found
            )
            {
                return found;
            }
        }

        return null;
    }

    private static string? Address(CanonicalReader reader, XElement element, XName attribute) =>
        element.Attribute(attribute) is { } given ? reader.Address(element, given.Value) : null;

    private static bool IsPicture(XElement element)
    {
        var type = element.Attribute(CanonicalAttributes.Type)?.Value ?? "";
        return type.StartsWith("image/", StringComparison.OrdinalIgnoreCase)
            || element.Attribute(CanonicalAttributes.Medium)?.Value is "image";
    }
}
