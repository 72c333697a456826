using System.Globalization;
using System.Text;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Search;

/// <summary>Reads numbers as words of the index: grouping marks off, the decimal mark kept inside one word, scales written out.</summary>
internal static class SearchNumbers
{
    /// <summary>A letter, so that every tokeniser keeps 5.6 together; it occurs in no text about this or any story but Lisu ones.</summary>
    private const char DecimalMark = '\uA4F8';

    private static readonly Dictionary<string, string> Scales = new(StringComparer.Ordinal)
    {
        ["k"] = "thousand",
        ["m"] = "million",
        ["mn"] = "million",
        ["mln"] = "million",
        ["mio"] = "million",
        ["b"] = "billion",
        ["bn"] = "billion",
        ["bln"] = "billion",
        ["mrd"] = "billion",
        ["t"] = "trillion",
        ["tn"] = "trillion",
        ["trn"] = "trillion",
    };

    public static int Digit(char c) =>
        c < 128 ? (c is >= '0' and <= '9' ? c - '0' : -1) : CharUnicodeInfo.GetDecimalDigitValue(c);

    /// <summary>A number as the index knows it, with a decimal point.</summary>
    public static string Plain(string token) => token.Replace(DecimalMark, '.');

    /// <summary>Reads the number that begins at a place.</summary>
    /// <returns>Where it ends, and its words: the number, and its scale where one is attached.</returns>
    public static (int End, List<SearchToken> Tokens) Read(FoldedText text, int at)
    {
        var folded = text.Folded;
        var number = new StringBuilder();
        var end = Digits(folded, at, number);
        var plainEnd = end;
        end = Groups(text, at, end, number);
        end = IsLaterPart(folded, at) ? end : Decimals(folded, end, grouped: end > plainEnd, number);
        var suffix = end < folded.Length && WritingSystem.AreOneWord('0', folded[end]) ? SearchTokens.WordEnd(folded, end) : end;
        var letters = folded[end..suffix];
        if (letters.Length > 0 && !Scales.ContainsKey(letters) && end == plainEnd)
        {
            // 4o, 3rd, 7nm: one word.
            return (suffix, [SearchTokens.Token(text, number + SearchTokens.Folded(folded, end, suffix), at, suffix)]);
        }

        List<SearchToken> tokens = [SearchTokens.Token(text, number.ToString(), at, end)];
        if (letters.Length > 0)
        {
            var word = Scales.GetValueOrDefault(letters) ?? SearchTokens.Folded(folded, end, suffix);
            tokens.Add(SearchTokens.Token(text, word, end, suffix));
            return (suffix, tokens);
        }

        if (ScaleAfterSpace(folded, end) is { } scale)
        {
            tokens.Add(SearchTokens.Token(text, Scales[folded[(end + 1)..scale]], end + 1, scale));
            return (scale, tokens);
        }

        return (end, tokens);
    }

    private static int Digits(string folded, int at, StringBuilder number)
    {
        while (at < folded.Length && Digit(folded[at]) is >= 0 and var digit)
        {
            number.Append((char)('0' + digit));
            at++;
        }

        return at;
    }

    /// <summary>2,048 · 2'048 · 2 048 (with a space that does not break) are 2048.</summary>
    private static int Groups(FoldedText text, int start, int end, StringBuilder number)
    {
        if (end - start > 3)
        {
            return end;
        }

        while (end < text.Folded.Length && IsGroupMark(text, end) && HasDigits(text.Folded, end + 1, 3))
        {
            end = Digits(text.Folded, end + 1, number);
        }

        return end;
    }

    private static bool IsGroupMark(FoldedText text, int at) =>
        text.Folded[at] is ',' or '\''
        || (text.Folded[at] == ' ' && text.Original[text.OriginalIndex(at)] is '\u00A0' or '\u202F' or '\u2009');

    /// <summary>5.6 and 5,6 are one number; 27.01.2025 and 1.5.2 are not.</summary>
    private static int Decimals(string folded, int end, bool grouped, StringBuilder number)
    {
        if (end + 1 >= folded.Length || Digit(folded[end + 1]) < 0 || !(folded[end] == '.' || (folded[end] == ',' && !grouped)))
        {
            return end;
        }

        var after = end + 1;
        while (after < folded.Length && Digit(folded[after]) >= 0)
        {
            after++;
        }

        if (after + 1 < folded.Length && folded[after] is '.' or ',' && Digit(folded[after + 1]) >= 0)
        {
            return end;
        }

        number.Append(DecimalMark);
        return Digits(folded, end + 1, number);
    }

    /// <summary>The 01.2025 of 27.01.2025.</summary>
    private static bool IsLaterPart(string folded, int at) =>
        at >= 2 && folded[at - 1] is '.' or ',' && Digit(folded[at - 2]) >= 0;

    private static bool HasDigits(string folded, int at, int count)
    {
        var end = at;
        while (end < folded.Length && end - at <= count && Digit(folded[end]) >= 0)
        {
            end++;
        }

        return end - at == count;
    }

    /// <summary>"600 bn", but not "600 b" or "3 m", where the letter may be a word.</summary>
    private static int? ScaleAfterSpace(string folded, int end)
    {
        if (end + 2 >= folded.Length || folded[end] != ' ' || !char.IsAsciiLetter(folded[end + 1]))
        {
            return null;
        }

        var word = SearchTokens.WordEnd(folded, end + 1);
        return word - end > 2 && Scales.ContainsKey(folded[(end + 1)..word]) ? word : null;
    }
}
