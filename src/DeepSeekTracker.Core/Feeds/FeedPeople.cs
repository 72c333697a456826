using System.Xml.Linq;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>Who wrote an entry or publishes a feed, by the first element that says so.</summary>
internal static class FeedPeople
{
    private const int MaxPeople = 50;

    public static IReadOnlyList<string> Of(CanonicalReader reader, XElement parent, XName[] names)
    {
        foreach (var name in names)
        {
            List<string>? people = null;
            for (var element = CanonicalReader.Child(parent, name); element is not null; element = CanonicalReader.Next(element))
            {
                if (
                    Person(reader, element) is { Length: > 0 } person
                    && people?.Contains(person, StringComparer.Ordinal) is not true
                    && people?.Count is not MaxPeople
                )
                {
                    (people ??= []).Add(person);
                }
            }

            if (people is not null)
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
            .Select(reader.Trimmed)
            .FirstOrDefault(v => v is not null)
            is { } value
            ? HtmlText.Plain(value)
            : null;
}
