using System.Text.RegularExpressions;

namespace DeepSeekTracker.Core.Imports;

/// <summary>Lines of tags: hashtags, or a label with a list.</summary>
internal static partial class TagLine
{
    private const int MaxLength = 2_000;

    /// <summary>The tags of a line that consists of hashtags; null for any other line.</summary>
    public static IReadOnlyList<string>? Hashtags(string text)
    {
        if (text.Length > MaxLength || text is not ['#' or '＃', ..] || !Hashes().IsMatch(text))
        {
            return null;
        }

        return [.. Hash().Matches(text).Select(match => match.Groups["tag"].Value)];
    }

    /// <summary>The tags of a line such as "Tags: AI, chips"; null for any other line.</summary>
    public static IReadOnlyList<string>? Labelled(string text)
    {
        if (text.Length > 300 || Label().Match(text) is not { Success: true } match)
        {
            return null;
        }

        return
        [
            .. match
                .Groups["tags"]
                .Value.Split(
                    [',', ';', '|', '·', '•', '、', '，', '#'],
                    StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                )
                .Where(tag => tag.Length <= 60),
        ];
    }

    /// <summary>True for a label whose tags stand in the lines below: "Tags", "Topics:".</summary>
    public static bool IsLabel(string text) => text.Length <= 30 && BareLabel().IsMatch(text);

    [GeneratedRegex(
        @"^(tags?|tagged|filed under|topics?|keywords?|hashtags?|schlagw[oö]rter|stichw[oö]rter|themen|mots[ -]clés|étiquettes|etiquetas|temas|palabras clave|palavras[ -]chave|parole chiave|trefwoorden|теги|метки|标签|關鍵字|关键词|タグ|태그) *[:：]?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex BareLabel();

    [GeneratedRegex(
        @"^([#＃][\w-]+[\s,;·|、，]*)+\.?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Hashes();

    [GeneratedRegex(
        @"[#＃](?<tag>[\w-]+)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Hash();

    [GeneratedRegex(
        @"^(tags?|tagged([ ](with|as|in))?|filed[ ]under|posted[ ]in|topics?|keywords?|categor(y|ies)|hashtags?|schlagw[oö]rte?r?|stichw[oö]rter|themen|mots[ -]clés|étiquettes|etiquetas|temas|palabras[ ]clave|palavras[ -]chave|parole[ ]chiave|trefwoorden|теги|метки|标签|關鍵字|关键词|タグ|태그)[ ]*([:：][ ]*(?<tags>.+)|[ ](?<tags>.+,.+))$",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.ExplicitCapture
            | RegexOptions.NonBacktracking
    )]
    private static partial Regex Label();
}
