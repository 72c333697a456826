using System.Text.RegularExpressions;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>How bylines are written, in several languages.</summary>
internal static partial class BylinePatterns
{
    private const int PatternTimeout = 10_000;
    private const RegexOptions AsWritten = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const RegexOptions AnyCase = AsWritten | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"^(?:\W*(?:(?:written|posted|published|reported|story|text|words|article|artikel|beitrag|interview|kommentar|guest post)\s)?(?:by|contributors?|authors|von|vom|par|por|di|door|af|av|texto?|autorin/autor|autor(?:in)?|autore|auteur|author|автор|作者|記者|记者|文|著者)(?:\s*[:：|]\s*|\s+)(?=\S))",
        AnyCase,
        PatternTimeout
    )]
    public static partial Regex Prefix();

    [GeneratedRegex(
        @"^\W{0,3}(?:authors?|autorin/autor|autor(?:in|es)?|autore|auteure?s?|автор|penulis|yazar|tác giả)(?:\s*[:：|]\s*|\s+)(?=\p{Lu})",
        AnyCase,
        PatternTimeout
    )]
    public static partial Regex Author();

    /// <summary>"Editor: Edda Quill": who saw to a piece that another wrote.</summary>
    [GeneratedRegex(
        @"^\W*(?:editors?|edited by|editora?|editado por|penyunting|redaktur)\s*[:|][\s:|]*(?<name>\p{Lu}[^|:,]{2,60})",
        AnyCase,
        PatternTimeout
    )]
    public static partial Regex Editor();

    [GeneratedRegex(@"\s*[,;|/·•●\n、，／]\s*|\s(?:and|und|et|y|e|en|og|och|i|&|with|mit|avec|-|–|—)\s", AnyCase, PatternTimeout)]
    public static partial Regex Separator();

    [GeneratedRegex(
        @"\S+@\S+|@\w+|\((?:[^()]{0,60})\)|\bhttps?://\S+|\[email protected\]|\[email[^\]]{0,20}\]",
        AsWritten,
        PatternTimeout
    )]
    public static partial Regex Noise();

    /// <summary>"Marsh, Ida", as libraries write it: one word before the comma and a given name after it.</summary>
    [GeneratedRegex(@"^(?<last>\p{Lu}[\p{L}'’-]+),\s(?<first>\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}\.?)?)$", AsWritten, PatternTimeout)]
    public static partial Regex LastFirst();

    /// <summary>A date, a role or a place that follows a name.</summary>
    [GeneratedRegex(
        @"\s+(?:(?:am|on|at|um|le|el|em|in|à)\s.*|(?:published|updated|posted|last|first|is|for|staff|contributing|senior|special|former|editor|reporter|correspondent|says|sagt)\b.*|[0-9].*)$",
        AnyCase,
        PatternTimeout
    )]
    public static partial Regex Tail();

    /// <summary>"By" set in an element of its own right before the name, or after a date or a bar on the same line.</summary>
    [GeneratedRegex(
        @"^By(?=\p{Lu}[\p{Ll}.])|[0-9|·•–—]\s*(?:by|von|par|por|di|door|av|af)\s+(?=\p{Lu})",
        AsWritten,
        PatternTimeout
    )]
    public static partial Regex Joined();

    [GeneratedRegex(
        @"^\W*(?:(?:written|posted|published|reported|words|story)\s)?(?:by|von|par|por|author|authors|autor|autorin|autorin/autor|auteur|autore|contributor|writer)\W*$",
        AnyCase,
        PatternTimeout
    )]
    public static partial Regex Label();

    [GeneratedRegex(@"\s(?:staff|editor|editors|reporter|reporters|correspondent|team)$", AnyCase, PatternTimeout)]
    public static partial Regex Role();
}
