using DeepSeekTracker.Web.Pages.Wording;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>The <c>lang</c> and <c>dir</c> attributes of a text, so that it is read, broken and set as its language asks.</summary>
public static class TextDirection
{
    private const int LongestTag = 35;
    private static readonly HashSet<string> RightToLeft =
    [
        "ar",
        "arc",
        "ckb",
        "dv",
        "fa",
        "he",
        "iw",
        "ps",
        "sd",
        "ug",
        "ur",
        "yi",
    ];

    /// <summary>The tag when it is one by its form; null otherwise, so that nothing is claimed.</summary>
    public static string? Tag(string? language) =>
        language is { Length: >= 2 and <= LongestTag }
        && char.IsAsciiLetter(language[0])
        && language.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
        && language.Split('-')[0].Length is 2 or 3
            ? language
            : null;

    /// <summary>The tag where it differs from the page's own language.</summary>
    public static string? Foreign(string? language) => Tag(language) is { } tag && tag != ReaderLanguage.Current.Tag ? tag : null;

    /// <summary>rtl for languages that are written from right to left; null for all others.</summary>
    public static string? Of(string? language) =>
        Tag(language) is { } tag && RightToLeft.Contains(tag.Split('-')[0].ToLowerInvariant()) ? "rtl" : null;
}
