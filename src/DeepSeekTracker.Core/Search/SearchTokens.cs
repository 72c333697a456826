using System.Text;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Search;

/// <summary>
/// Cuts texts and queries into the same words, so that a reader finds what stands there: 英伟达 by character, R1 in R1模型,
/// $5.6M as "5.6 million", 2,048 as 2048, U.S. as US, é as e. The full-text index is fed with these words alone.
/// </summary>
public static class SearchTokens
{
    /// <summary>The words of a text in order.</summary>
    public static IEnumerable<SearchToken> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = FoldedText.Of(text);
        var at = 0;
        while (at < folded.Folded.Length)
        {
            var c = folded.Folded[at];
            if (WritingSystem.IsUnspaced(c))
            {
                yield return Token(folded, Folded(folded.Folded, at, at + 1), at, at + 1);
                at++;
            }
            else if (SearchNumbers.Digit(c) >= 0)
            {
                var (end, tokens) = SearchNumbers.Read(folded, at);
                foreach (var token in tokens)
                {
                    yield return token;
                }

                at = end;
            }
            else if (WritingSystem.IsSpacedWordCharacter(c))
            {
                var end = WordEnd(folded.Folded, at);
                var initials = InitialsEnd(folded.Folded, at, end);
                if (initials > end)
                {
                    var letters = folded.Folded[at..initials].Replace(".", "", StringComparison.Ordinal);
                    yield return Token(folded, letters, at, initials);
                    end = initials;
                }
                else if (Folded(folded.Folded, at, end) is { Length: > 0 } word)
                {
                    yield return Token(folded, word, at, end);
                }

                at = end;
            }
            else
            {
                at++;
            }
        }
    }

    /// <summary>The words joined by spaces: what the index stores.</summary>
    public static string Join(string? text) =>
        string.IsNullOrEmpty(text) ? "" : string.Join(' ', Of(text).Select(token => token.Text));

    internal static SearchToken Token(FoldedText folded, string text, int start, int end) =>
        new(text, folded.OriginalIndex(start), folded.OriginalIndex(start) + folded.Slice(start, end).Length);

    internal static int WordEnd(string folded, int at)
    {
        var end = at + 1;
        while (end < folded.Length && WritingSystem.AreOneWord(folded[end - 1], folded[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>The word without the accents of Latin, Greek and Cyrillic letters; other scripts' signs stay, they are no ornaments.</summary>
    internal static string Folded(string folded, int start, int end)
    {
        var word = folded.AsSpan(start, end - start);
        if (!word.ContainsAnyExceptInRange('\0', '\u007F'))
        {
            return word.ToString();
        }

        var plain = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (c is >= '\u0300' and <= '\u036F')
            {
                continue;
            }

            plain.Append(c is < '\u0080' or >= '\u1100' and < '\u1E00' or >= '\u2000' ? c : WithoutAccent(c));
        }

        return plain.ToString();
    }

    private static char WithoutAccent(char c)
    {
        var parts = c.ToString().Normalize(NormalizationForm.FormD);
        return parts.Length > 1 && parts[1] is >= '\u0300' and <= '\u036F' ? parts[0] : c;
    }

    /// <summary>Where U.S. or A.I. ends, without its last full stop; the word's own end where there are no initials.</summary>
    private static int InitialsEnd(string folded, int at, int end)
    {
        if (end != at + 1 || !char.IsLetter(folded[at]))
        {
            return end;
        }

        var last = end;
        while (
            last + 1 < folded.Length
            && folded[last] == '.'
            && char.IsLetter(folded[last + 1])
            && !WritingSystem.IsUnspaced(folded[last + 1])
            && WordEnd(folded, last + 1) == last + 2
        )
        {
            last += 2;
        }

        return last;
    }
}
