using System.Xml.Linq;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>Who wrote an entry or publishes a feed, by the first element that says so.</summary>
internal static class FeedPeople
{
    public static IReadOnlyList<string> Of(CanonicalReader reader, XElement parent, XNamespace core, bool isFeed)
    {
        ReadOnlySpan<XName> names = isFeed
            ?
            [
                core + "author",
                CanonicalNames.Atom + "author",
                core + "managingEditor",
                CanonicalNames.Dc + "creator",
                CanonicalNames.Dc + "author",
                CanonicalNames.Itunes + "author",
                CanonicalNames.Play + "author",
                CanonicalNames.Dc + "publisher",
                core + "webMaster",
            ]
            :
            [
                core + "author",
                CanonicalNames.Atom + "author",
                CanonicalNames.Dc + "creator",
                CanonicalNames.Dc + "author",
                CanonicalNames.Itunes + "author",
                CanonicalNames.Play + "author",
                CanonicalNames.Media + "credit",
                CanonicalNames.Dc + "publisher",
            ];
        foreach (var name in names)
        {
            var people = parent
                .Elements(name)
                .Select(e => Person(reader, e))
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Take(50)
                .ToList();
            if (people.Count > 0)
            {
                return people;
            }
        }

        return [];
    }

    /// <summary>Name and mail address, else what there is.</summary>
    private static string? Person(CanonicalReader reader, XElement element)
    {
        if (!element.HasElements)
        {
            return reader.Trimmed(element) is { } text ? HtmlText.Plain(text) : null;
        }

        var name = Child(reader, element, "name") ?? Child(reader, element, "title");
        var mail = Child(reader, element, "email");
        return name is not null && mail is not null
            ? $"{name} ({mail})"
            : name ?? mail ?? Child(reader, element, "uri") ?? Child(reader, element, "url") ?? Child(reader, element, "person");
    }

    private static string? Child(CanonicalReader reader, XElement element, string local) =>
        element
            .Elements()
            .Where(e => e.Name.LocalName.Equals(local, StringComparison.OrdinalIgnoreCase))
            .Select(e => reader.Trimmed(e))
            .FirstOrDefault(v => v is not null)
            is { } value
            ? HtmlText.Plain(value)
            : null;
}
