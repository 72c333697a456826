using System.Globalization;

namespace DeepSeekTracker.Core.Text;

internal enum DateTokenKind
{
    Number,
    Word,
    Sign,
}

/// <summary>One piece of a date text.</summary>
/// <param name="Kind">What the piece is.</param>
/// <param name="Text">The characters; digits of any script are ASCII here.</param>
/// <param name="Spaced">White space stood before it.</param>
internal readonly record struct DateToken(DateTokenKind Kind, string Text, bool Spaced)
{
    public int Number => int.Parse(Text, CultureInfo.InvariantCulture);

    public bool Is(char sign) => Kind == DateTokenKind.Sign && Text[0] == sign;
}

internal static class DateTextTokens
{
    private const int MaxTokens = 40;

    /// <summary>The pieces of a text; null where it holds too many for a date.</summary>
    public static List<DateToken>? Split(string text)
    {
        var tokens = new List<DateToken>();
        var spaced = false;
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\u200E' or '\u200F' or '\uFEFF')
            {
                spaced = true;
                i++;
                continue;
            }

            var start = i++;
            var kind = DateTokenKind.Sign;
            if (char.IsDigit(c))
            {
                kind = DateTokenKind.Number;
                while (i < text.Length && char.IsDigit(text[i]))
                {
                    i++;
                }
            }
            else if (IsWordPart(c))
            {
                kind = DateTokenKind.Word;
                while (i < text.Length && !IsUnit(c) && !IsUnit(text[i]) && ContinuesWord(text, i))
                {
                    i++;
                }
            }

            tokens.Add(new DateToken(kind, Plain(text.AsSpan(start, i - start), kind), spaced));
            spaced = false;
            if (tokens.Count > MaxTokens)
            {
                return null;
            }
        }

        return tokens;
    }

    private static bool IsWordPart(char c) => char.IsLetter(c) || IsMark(c);

    /// <summary>Han, kana and Hangul are written without spaces: each character is a word of its own.</summary>
    private static bool IsUnit(char c) =>
        c is (>= '\u3400' and <= '\u9FFF') or (>= '\u3040' and <= '\u30FF') or (>= '\uAC00' and <= '\uD7A3');

    private static bool IsMark(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>A dot or apostrophe belongs to a word only between two letters ("a.m.", "ม.ค."), an underscore always.</summary>
    private static bool ContinuesWord(string text, int i) =>
        IsWordPart(text[i])
        || text[i] is '_' or '\u05F3' or '\u05F4' or '\u0970' or '\u200C' or '\u200D'
        || (text[i] is '.' or '\'' && i + 1 < text.Length && IsWordPart(text[i + 1]) && !IsUnit(text[i + 1]));

    private static string Plain(ReadOnlySpan<char> piece, DateTokenKind kind)
    {
        if (kind == DateTokenKind.Number)
        {
            Span<char> digits = stackalloc char[Math.Min(piece.Length, 64)];
            for (var i = 0; i < digits.Length; i++)
            {
                digits[i] = (char)('0' + (int)char.GetNumericValue(piece[i]));
            }

            return digits.ToString();
        }

        return piece switch
        {
            "\u2212" or "\u2010" or "\u2011" or "\u2012" or "\u2013" or "\u2014" => "-",
            "\uFF1A" => ":",
            "\uFF0F" => "/",
            "\uFF08" => "(",
            "\uFF09" => ")",
            "\u3001" or "\uFF0C" or "\u060C" => ",",
            _ => piece.ToString(),
        };
    }
}
