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
