using System.Text.RegularExpressions;

namespace DeepSeekTracker.Core.Imports;

/// <summary>Lines that say where the text was taken from.</summary>
internal static partial class CreditLine
{
    private const int MaxLength = 500;

    /// <summary>The address that the saver or the page names as the article's own: "URL: https://…", "Saved from https://…".</summary>
    public static string? OwnAddress(string text)
    {
        if (text.Length > MaxLength)
        {
            return null;
        }

        var match = Address().Match(text);
        var address = match.Success ? match.Groups["url"].Value.TrimEnd('.', ',', ')', '>') : text;
        return WebAddress.StartsLikeOne(address) && WebAddress.IsSound(address) ? address : null;
    }

    /// <summary>The name after "Source:" and its like; null for any other line.</summary>
    public static string? Source(string text) =>
        text.Length <= MaxLength && Named().Match(text) is { Success: true } match
            ? match.Groups["name"].Value.Trim(' ', '.', ')')
            : null;

    /// <summary>"2025-01-28 09:12 来源：…": what stands before the source, and its name.</summary>
    public static (string Before, string Name)? AfterDate(string text) =>
        text.Length <= MaxLength && Dated().Match(text) is { Success: true } match
            ? (match.Groups["before"].Value.Trim(), match.Groups["name"].Value.Trim())
            : null;

    [GeneratedRegex(
        @"^(?<before>[^:：]*[0-9](:[0-9]{2}){0,2}) +(source|quelle|fuente|fonte|来源|來源|出典|출처)[ ]*[:：][ ]*(?<name>\S.{1,60})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Dated();

    [GeneratedRegex(
        @"^[\[(<]?(url|link|address|permalink|original([ ](url|link|article|source))?|source([ ](url|link))?|saved[ ]from|retrieved[ ]from|archived[ ]from|from|canonical|read[ ]at|available[ ]at|quelle|lien|enlace|fonte|fuente|источник|来源|原文(链接|地址)?|出典|원문)[ ]*[:：]?[ ]*[<(]?(?<url>https?://\S+)[\])>]?$",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.NonBacktracking
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Address();

    [GeneratedRegex(
        @"^[\[(]?(source|sources|originally[ ](published|appeared)[ ](on|in|at|by)|(this[ ](article|story|post|piece)[ ])?(was[ ])?(originally|first)[ ](published|appeared)[ ](on|in|at|by)|publication|publisher|outlet|published[ ](in|by|on)|via|quelle|source[ ]de[ ]l.article|fuente|fonte|bron|источник|джерело|来源|來源|出典|출처)[ ]*[:：]?[ ]+(?<name>\S.+)$",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.NonBacktracking
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Named();
}
