namespace DeepSeekTracker.Core.Text;

/// <summary>The different words of a text, for comparing texts by their words.</summary>
public static class TextWords
{
    private const int Shortest = 2;
    private const int Longest = 40;

    /// <summary>
    /// The words in lower case, each once: runs of letters and digits with at least one letter; of Han and katakana, which
    /// are written without spaces, each two neighbours. Single letters and other scripts without spaces give none.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="most">Words to gather at the most; the rest of the text is not read.</param>
    public static IReadOnlySet<string> Of(string text, int most = 20_000)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new HashSet<string>(StringComparer.Ordinal);
        var at = 0;
        while (at < text.Length && words.Count < most)
        {
            if (IsPaired(text[at]))
            {
                if (at + 1 < text.Length && IsPaired(text[at + 1]))
                {
                    words.Add(text.Substring(at, 2));
                }

                at++;
            }
            else if (WritingSystem.IsSpacedWordCharacter(text[at]))
            {
                var end = End(text, at);
                if (end - at is >= Shortest and <= Longest && text.AsSpan(at, end - at).IndexOfAnyExceptInRange('0', '9') >= 0)
                {
                    words.Add(text[at..end].ToLowerInvariant());
                }

                at = end;
            }
            else
            {
                at++;
            }
        }

        return words;
    }

    /// <summary>True for signs that are written without spaces, of which <see cref="Of"/> gives each two neighbours.</summary>
    internal static bool IsJoined(string word) => word.All(IsPaired);

    private static int End(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && WritingSystem.AreOneWord(text[end - 1], text[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>Hiragana joins words more than it makes them; Thai needs a dictionary.</summary>
    internal static bool IsPaired(char c) => WritingSystem.IsHan(c) || c is (>= '\u30A1' and <= '\u30FA') or 'ー';
}
