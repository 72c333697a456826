using System.Xml.Linq;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>The labels that a feed gives an entry.</summary>
internal static class FeedCategories
{
    private const int MaxCategories = 200;

    public static IReadOnlyList<string> Of(CanonicalReader reader, XElement parent, EntryNames names)
    {
        var found = new List<string>();
        foreach (var element in parent.Elements())
        {
            if (found.Count >= MaxCategories)
            {
                break;
            }

            if (Array.IndexOf(names.Categories, element.Name) >= 0)
            {
                Add(found, element.Attribute(CanonicalAttributes.Label)?.Value);
                Add(found, element.Attribute(CanonicalAttributes.Term)?.Value);
                Add(found, element.Attribute(CanonicalAttributes.Text)?.Value);
                Add(found, reader.Trimmed(element));
                foreach (var inner in element.Elements(CanonicalNames.Itunes + "category"))
                {
                    Add(found, inner.Attribute(CanonicalAttributes.Text)?.Value);
                }
            }
            else if (element.Name == CanonicalNames.Itunes + "keywords" || element.Name == CanonicalNames.Media + "keywords")
            {
                foreach (var word in (reader.Trimmed(element) ?? "").Split(','))
                {
                    Add(found, word);
                }
            }
        }

        return found;
    }

    private static void Add(List<string> found, string? label)
    {
        if (!string.IsNullOrWhiteSpace(label) && found.Count < MaxCategories)
        {
            var plain = HtmlText.Fold(label);
            if (!found.Contains(plain, StringComparer.Ordinal))
            {
                found.Add(plain);
            }
        }
    }
}
