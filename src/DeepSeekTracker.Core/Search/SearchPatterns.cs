using System.Globalization;
using System.Text.RegularExpressions;

namespace DeepSeekTracker.Core.Search;

/// <summary>Reads regular expressions of a search. Whatever is written, matching takes time in proportion to the text.</summary>
internal static partial class SearchPatterns
{
    /// <summary>Longest expression, in characters.</summary>
    public const int Longest = 200;

    /// <summary>How often a part may be repeated by number, nested repetitions multiplied: they are written out inside.</summary>
    private const int MostRepeated = 100;

    /// <summary>One long text with a costly expression is left, and not waited for.</summary>
    private static readonly TimeSpan LongestMatch = TimeSpan.FromMilliseconds(250);

    /// <summary>Reads an expression with its slashes and flags.</summary>
    /// <returns>The node, or what is wrong and at which character of the expression.</returns>
    public static (SearchPattern? Node, string? Problem, int Offset) Read(string written, SearchPart part)
    {
        var end = written.LastIndexOf('/');
        var (text, flags) = (written[1..end], written[(end + 1)..]);
        if (flags is not ("" or "i"))
        {
            return (null, $"After the last slash only i (small and capital letters alike) is known, not “{flags}”.", end + 1);
        }

        if (text.Length > Longest)
        {
            return (null, $"A regular expression has at most {Longest} characters.", 0);
        }

        if (Repeated(text) > MostRepeated)
        {
            return (null, $"Its numbers in braces repeat more than {MostRepeated} times in all.", 0);
        }

        try
        {
            var options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
            return (
                new SearchPattern(
                    new Regex(text, flags == "i" ? options | RegexOptions.IgnoreCase : options, LongestMatch),
                    part
                ),
                null,
                0
            );
        }
        catch (RegexParseException fault)
        {
            return (null, Reason(fault.Error), Math.Clamp(fault.Offset, 1, text.Length));
        }
        catch (NotSupportedException)
        {
            return (null, "Back-references, look-around and atomic groups are not available.", 0);
        }
    }

    private static long Repeated(string text)
    {
        long product = 1;
        foreach (var match in Braces().EnumerateMatches(text))
        {
            var numbers = text.AsSpan(match.Index + 1, match.Length - 2);
            var most = 1;
            foreach (var part in numbers.Split(','))
            {
                most =
                    int.TryParse(numbers[part], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                        ? Math.Max(most, number)
                    : numbers[part].Length > 0 ? int.MaxValue
                    : most;
            }

            product = Math.Min(product * most, int.MaxValue);
        }

        return product;
    }

    private static string Reason(RegexParseError error) =>
        error switch
        {
            RegexParseError.InsufficientClosingParentheses => "A round bracket in it is not closed.",
            RegexParseError.InsufficientOpeningParentheses =>
                "A round bracket in it closes nothing; write \\) for the sign itself.",
            RegexParseError.UnterminatedBracket => "A square bracket in it is not closed; write \\[ for the sign itself.",
            RegexParseError.QuantifierAfterNothing or RegexParseError.NestedQuantifiersNotParenthesized =>
                "A sign of repetition has nothing to repeat; write \\* \\+ \\? for the signs themselves.",
            RegexParseError.ReversedCharacterRange or RegexParseError.ReversedQuantifierRange => "A range in it runs backwards.",
            _ => "It is not a regular expression.",
        };

    [GeneratedRegex("\\{[0-9]+(?:,[0-9]*)?\\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Braces();
}
