using System.Globalization;

namespace DeepSeekTracker.Core.Text;

/// <summary>Facts about writing systems that word boundaries depend on.</summary>
public static class WritingSystem
{
    /// <summary>True for characters of scripts written without spaces between words (Han, kana, Thai, Lao, Khmer, Burmese).</summary>
    public static bool IsUnspaced(char c) =>
        c
            is (>= '\u4E00' and <= '\u9FFF')
                or (>= '\u3400' and <= '\u4DBF')
                or (>= '\uF900' and <= '\uFAFF')
                or (>= '\u3040' and <= '\u30FF')
                or (>= '\u31F0' and <= '\u31FF')
                or (>= '\u0E00' and <= '\u0EFF')
                or (>= '\u1000' and <= '\u109F')
                or (>= '\u1780' and <= '\u17FF')
                or '\u3005'
                or '\u3007';

    /// <summary>True for Han characters, which Japanese and Chinese share.</summary>
    public static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or '\u3007';

    /// <summary>True where the character continues a word of a spaced script: letters, digits, vowel signs, accents.</summary>
    public static bool IsSpacedWordCharacter(char c) => (char.IsLetterOrDigit(c) || IsMark(c)) && !IsUnspaced(c);

    /// <summary>
    /// True where two neighbours belong to one word. A change between Latin and another script ends a word, because Korean,
    /// Arabic and others join their particles to foreign names without a space.
    /// </summary>
    public static bool AreOneWord(char left, char right) =>
        IsSpacedWordCharacter(left)
        && IsSpacedWordCharacter(right)
        && (IsLatin(left) == IsLatin(right) || IsMark(left) || IsMark(right));

    /// <summary>True for accents, vowel signs and the like, which belong to the letter before them.</summary>
    public static bool IsMark(char c) =>
        c >= '\u0300' && char.GetUnicodeCategory(c) is (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    private static bool IsLatin(char c) => c is <= '\u024F' or (>= '\u1E00' and <= '\u1EFF');
}
