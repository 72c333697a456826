using System.Xml.Linq;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>The picture that a feed gives for itself or for an entry.</summary>
internal static class FeedImages
{
    public static string? OfEntry(CanonicalReader reader, XElement item, XNamespace core)
    {
        foreach (var element in item.Descendants(CanonicalNames.Media + "thumbnail"))
        {
            if (Address(reader, element, "url") is { } thumbnail)
            {
                return thumbnail;
            }
        }

        foreach (var element in item.Descendants(CanonicalNames.Media + "content").Concat(item.Elements(core + "enclosure")))
        {
            if (IsPicture(element) && Address(reader, element, "url") is { } picture)
            {
                return picture;
            }
        }

        foreach (var link in item.Elements(core + "link"))
        {
            if (link.Attribute("rel")?.Value is "enclosure" && IsPicture(link) && Address(reader, link, "href") is { } attached)
            {
                return attached;
            }
        }

        foreach (var name in (ReadOnlySpan<XName>)[core + "link", CanonicalNames.Atom + "link", CanonicalNames.Itunes + "link"])
        {
            foreach (var link in item.Elements(name))
            {
                if (link.Attribute("rel")?.Value is "image" && Address(reader, link, "href") is { } image)
                {
                    return image;
                }
            }
        }

        return Own(reader, item, core);
    }

    public static string? OfFeed(CanonicalReader reader, XElement channel, XNamespace core) => Own(reader, channel, core);

    private static string? Own(CanonicalReader reader, XElement parent, XNamespace core)
    {
        foreach (var element in parent.Elements(core + "image"))
        {
            var inner = element.Element(core + "url");
            var given =
                reader.Trimmed(inner)
                ?? element.Attribute("href")?.Value
                ?? element.Attribute("url")?.Value
                ?? (element.HasElements ? null : reader.Trimmed(element));
            if (reader.Address(inner ?? element, given) is { } own)
            {
                return own;
            }
        }

        foreach (
            var name in (ReadOnlySpan<XName>)
                [
                    CanonicalNames.Itunes + "image",
                    CanonicalNames.Play + "image",
                    core + "logo",
                    CanonicalNames.Atom + "logo",
                    core + "icon",
                    CanonicalNames.Atom + "icon",
                ]
        )
        {
            if (
                parent.Element(name) is { } element
                && reader.Address(element, element.Attribute("href")?.Value ?? reader.Trimmed(element)) is { } found
            )
            {
                return found;
            }
        }

        return null;
    }

    private static string? Address(CanonicalReader reader, XElement element, string attribute) =>
        element.Attribute(attribute) is { Value.Length: > 0 } given ? reader.Address(element, given.Value) : null;

    private static bool IsPicture(XElement element)
    {
        var type = element.Attribute("type")?.Value ?? "";
        return type.StartsWith("image/", StringComparison.OrdinalIgnoreCase) || element.Attribute("medium")?.Value is "image";
    }
}
