using System.Text.RegularExpressions;

namespace DeepSeekTracker.Core.Imports;

/// <summary>Cuts a block at the ends of its sentences; "U.S. sanctions" and "Mr. Doe" hold together.</summary>
internal static partial class Sentences
{
    private const int MaxLook = 2_000;

    /// <summary>The sentence around a place of the text, at most 2,000 characters to each side.</summary>
    public static (int Start, int End) Around(string text, int at)
    {
        var from = Math.Max(0, at - MaxLook);
        var window = text.Substring(from, Math.Min(text.Length, at + MaxLook) - from);
        var start = 0;
        foreach (var end in Ends(window))
        {
            if (from + end > at)
            {
                return (from + start, from + end);
            }

            start = end;
            while (start < window.Length && char.IsWhiteSpace(window[start]))
            {
                start++;
            }
        }

        return (from + start, from + window.Length);
    }

    /// <summary>The first sentence of a text.</summary>
    public static string First(string text)
    {
        var (start, end) = Around(text, 0);
        return text[start..end];
    }

    private static IEnumerable<int> Ends(string text)
    {
        foreach (Match match in End().Matches(text))
        {
            var stop = match.Groups["stop"];
            if (!(stop.Value == "." && Abbreviation().IsMatch(text[Math.Max(0, stop.Index - 14)..(stop.Index + 1)])))
            {
                yield return match.Groups["end"].Index;
            }
        }
    }

    [GeneratedRegex(
        @"(?<stop>[.!?…]+|[。！？])[""”’»)\]]*(?<end>)(?=\s+[""“‘«(\[]?[\p{Lu}\p{Nd}\p{Lo}]|(?<=[。！？][”」』]?))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex End();

    [GeneratedRegex(
        @"(^|[\s(“""])(\p{L}|(\p{L}\.)+\p{L}|Mr|Mrs|Ms|Dr|Prof|St|Gen|Sen|Rep|Gov|Lt|Col|Capt|No|vs|etc|e\.g|i\.e|cf|Inc|Ltd|Corp|Co|Jr|Sr|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|approx|est|Fig|Nr|Abs|bzw|ca|z\.B|usw|Mio|Mrd|M|Mme)\.$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Abbreviation();
}
