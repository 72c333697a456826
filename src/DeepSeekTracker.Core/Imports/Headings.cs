using System.Text.RegularExpressions;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Imports;

/// <summary>Finds the subheadings of a text that does not mark them: short lines without a full stop between long ones.</summary>
internal static partial class Headings
{
    private const int MaxLength = 120;
    private const int MaxWords = 15;
    private const int MaxUnspaced = 30;

    public static HashSet<SavedLine> Find(IReadOnlyList<SavedLine> body)
    {
        var found = new HashSet<SavedLine>();
        var run = 0;
        for (var i = 0; i <= body.Count; i++)
        {
            if (i < body.Count && LooksLikeOne(body[i]))
            {
                run++;
                continue;
            }

            // Three short lines in a row are a list, and at the very end nothing is left to stand under a heading.
            if (run is 1 or 2 && i < body.Count)
            {
                found.UnionWith(body.Skip(i - run).Take(run));
            }

            run = 0;
        }

        return found;
    }

    /// <summary>True where the full stop at the end belongs to an abbreviation, as in "A blow to the U.S."</summary>
    public static bool EndsInAbbreviation(string text) => text.Length <= MaxLength && Abbreviation().IsMatch(text);

    private static bool LooksLikeOne(SavedLine line)
    {
        var text = line.Text;
        return line.Mark == LineMark.None
            && text.Length <= MaxLength
            && line.Words <= (WritingSystem.IsUnspaced(text[0]) || WritingSystem.IsUnspaced(text[^1]) ? MaxUnspaced : MaxWords)
            && text.Any(char.IsLetter)
            && !char.IsLower(text[0])
            && text[0] is not ('-' or '*' or '•' or '–' or '—' or '(' or '[')
            && !IsQuotation(text)
            && !text.Contains("://", StringComparison.Ordinal)
            && EndsLikeOne(line);
    }

    private static bool EndsLikeOne(SavedLine line)
    {
        var text = line.Text;
        return text[^1] switch
        {
            '?' or '？' => line.Words <= 12
                && (IsTitleCase(text) || Question().IsMatch(text) || WritingSystem.IsUnspaced(text[0])),
            '!' or '！' => line.Words <= 8 && IsTitleCase(text),
            ':' or '：' => line.Words <= 8,
            ',' or ';' or '、' or '，' or '；' or '-' or '–' or '—' => false,
            _ => !line.EndsSentence || (EndsInAbbreviation(text) && IsTitleCase(text)),
        };
    }

    private static bool IsQuotation(string text) => text[0] is '"' or '“' or '„' or '«' && text[^1] is '"' or '”' or '“' or '»';

    /// <summary>True where most of the longer words begin with a capital.</summary>
    private static bool IsTitleCase(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= 4 || char.IsUpper(word[0]))
            .ToList();
        return words.Count > 0 && words.Count(word => char.IsUpper(word[0]) || char.IsDigit(word[0])) * 10 >= words.Count * 6;
    }

    [GeneratedRegex(
        @"^(what|why|how|who|when|where|which|is|are|can|will|does|do|was|were|warum|wieso|wie|wer|wann|wo|welche|pourquoi|comment|qui|que|quel|où|por qué|¿|cómo|qué|perché|come|chi|cosa|waarom|hoe|wat|почему|как|что|кто)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Question();

    [GeneratedRegex(
        @"\b(\p{L}\.){2,}$|\b(Inc|Corp|Ltd|Co|Jr|Sr|No|vs|etc)\.$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Abbreviation();
}
