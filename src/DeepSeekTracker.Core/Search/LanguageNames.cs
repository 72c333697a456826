using System.Globalization;

namespace DeepSeekTracker.Core.Search;

/// <summary>What languages are called: in English and in themselves.</summary>
public static class LanguageNames
{
    private const int LongestCode = 3;

    private static readonly Lazy<Dictionary<string, string>> Tags = new(Read);

    /// <summary>The BCP 47 tag of a language that is named; null for what is no name, such as a tag.</summary>
    public static string? Tag(string text)
    {
        var name = SearchTokens.Join(text);
        return text.AsSpan().IndexOfAnyExceptInRange('\0', '\u007F') < 0 && name.Length <= LongestCode
            ? null
            : Tags.Value.GetValueOrDefault(name);
    }

    /// <summary>True for the tag of a language that has a name.</summary>
    public static bool IsTag(string text)
    {
        try
        {
            var name = CultureInfo.GetCultureInfo(text, predefinedOnly: true).EnglishName;
            return text.Length > 1 && !name.StartsWith("Unknown", StringComparison.OrdinalIgnoreCase);
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }

    private static Dictionary<string, string> Read()
    {
        Dictionary<string, string> tags = new(StringComparer.Ordinal);
        var cultures = CultureInfo
            .GetCultures(CultureTypes.NeutralCultures)
            .Where(culture => culture.Name.Length > 0)
            .OrderBy(culture => culture.Name.Length)
            .ToList();
        foreach (var culture in cultures)
        {
            tags.TryAdd(SearchTokens.Join(culture.EnglishName), culture.Name);
        }

        foreach (var culture in cultures)
        {
            tags.TryAdd(SearchTokens.Join(culture.NativeName), culture.Name);
        }

        tags.Remove("");
        return tags;
    }
}
