using System.Text.RegularExpressions;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>Skips a document type declaration and keeps the simple entities of its internal subset.</summary>
internal static partial class MarkupDoctype
{
    private const int PatternTimeout = 10_000;

    private const int MaxSubset = 100_000;

    /// <summary>Length of the declaration.</summary>
    public static int Read(ReadOnlySpan<char> text, MarkupEntities entities)
    {
        var close = text.IndexOf('>');
        if (close < 0)
        {
            return text.Length;
        }

        var open = text[..close].IndexOf('[');
        if (open < 0)
        {
            return close + 1;
        }

        var end = EndOfSubset(text, open);
        foreach (Match match in Entity().Matches(text[open..Math.Min(end, open + MaxSubset)].ToString()))
        {
            entities.Declare(match.Groups["name"].Value, match.Groups["value"].Value);
        }

        return end;
    }

    private static int EndOfSubset(ReadOnlySpan<char> text, int open)
    {
        var quote = '\0';
        for (var i = open + 1; i < text.Length; i++)
        {
            var c = text[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c == ']')
            {
                var close = text[i..].IndexOf('>');
                return close < 0 ? text.Length : i + close + 1;
            }
        }

        // An unclosed quotation mark swallowed the end: take the first that looks like one.
        var fallback = text[open..].IndexOf("]>");
        return fallback < 0 ? text.IndexOf('>') + 1 : open + fallback + 2;
    }

    [GeneratedRegex(
        """<!ENTITY\s+(?<name>[\w.:-]+)\s+("(?<value>[^"]*)"|'(?<value>[^']*)')\s*>""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex Entity();
}
