using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Queries;

/// <summary>
/// What a language means wherever one is asked for: a language alone has all its forms in it (RFC 4647, section 3.3.1), so
/// that "zh" is also zh-Hant; a form (zh-Hant) is only itself.
/// </summary>
internal static class LanguageRange
{
    public static bool Holds(string wanted, string? language, StringComparison comparison = StringComparison.Ordinal) =>
        language is not null
        && language.StartsWith(wanted, comparison)
        && (language.Length == wanted.Length || (language[wanted.Length] == '-' && !IsForm(wanted)));

    /// <summary>A tag in the letters that tags are written in (RFC 5646, section 2.1.1): "ZH-hant" is zh-Hant.</summary>
    public static string Written(string tag) =>
        string.Join(
            '-',
            tag.Split('-')
                .Select(
                    (part, at) =>
                        (at, part.Length) switch
                        {
                            (> 0, 2) => part.ToUpperInvariant(),
                            (> 0, 4) => part[..1].ToUpperInvariant() + part[1..].ToLowerInvariant(),
                            _ => part.ToLowerInvariant(),
                        }
                )
        );

    /// <summary>The index's word for it.</summary>
    public static string Tag(string wanted) =>
        IsForm(wanted) ? ArticleIndex.LanguageTag(wanted) : ArticleIndex.MainLanguageTag(wanted);

    /// <summary>Of a language the forms that are asked for, where it is not asked for as a whole.</summary>
    public static IReadOnlyList<string> Within(IReadOnlyList<string> asked, string main)
    {
        List<string> forms = [.. asked.Where(language => IsForm(language) && WithoutForm(language) == main)];
        return forms.Count == 0 || asked.Contains(main) ? [main] : forms;
    }

    /// <summary>The language without its form: what parts articles into languages.</summary>
    public static string WithoutForm(string language) => language.Split('-')[0];

    private static bool IsForm(string language) => language.Contains('-', StringComparison.Ordinal);
}
