namespace DeepSeekTracker.Core.Search;

/// <summary>
/// The singular or plural of an English word that a search asks for, to be offered beside it. It is not searched unasked: see
/// docs/decisions/0009.
/// </summary>
public static class SearchForms
{
    private const int LeastLetters = 4;

    /// <summary>For each plain word that stands beside the rest: the search with its other form as well.</summary>
    /// <returns>The other form, and the whole search with it.</returns>
    public static IReadOnlyList<(string Form, string Search)> Of(SearchReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        List<(string, string)> forms = [];
        foreach (var part in reading.Parts)
        {
            if (
                part.Node is SearchWords { IsExact: false, IsPrefix: false, Words: [var word] } words
                && words.Part is not (SearchPart.Author or SearchPart.Address)
                && Other(word) is { } form
            )
            {
                var field = part.Text[..(part.Text.IndexOfAny([':', '：']) + 1)];
                var both = $"{field}({part.Text[field.Length..]} OR {form})";
                forms.Add((form, string.Join(' ', reading.Parts.Select(other => other == part ? both : other.Text))));
            }
        }

        return forms;
    }

    /// <summary>chips for chip, company for companies; null for what is no such word.</summary>
    private static string? Other(string word)
    {
        if (word.Length < LeastLetters || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return null;
        }

        var single =
            word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y"
            : EndsHissing(word, "es") ? word[..^2]
            : word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1]
            : null;
        return single is { Length: >= LeastLetters } ? single
            : word[^1] == 's' ? null
            : word[^1] == 'y' && !"aeiou".Contains(word[^2], StringComparison.Ordinal) ? word[..^1] + "ies"
            : EndsHissing(word, "") ? word + "es"
            : word + "s";
    }

    private static bool EndsHissing(string word, string ending) =>
        new[] { "ss", "x", "zz", "ch", "sh" }.Any(sound => word.EndsWith(sound + ending, StringComparison.Ordinal));
}
