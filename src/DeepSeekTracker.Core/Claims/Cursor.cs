using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Claims;

/// <summary>Small steps over a text that amounts and dates are read with.</summary>
internal static class Cursor
{
    private const int LongestWord = 80;

    /// <summary>Past white space, hyphens and the marks of Markdown that may stand inside an amount.</summary>
    public static int SkipGap(string text, int at, int most = 4)
    {
        var end = at;
        while (end < text.Length && end - at < most && IsGap(text[end]))
        {
            end++;
        }

        return end;
    }

    public static int SkipGapBack(string text, int at, int most = 4)
    {
        var start = at;
        while (start > 0 && at - start < most && IsGap(text[start - 1]) && text[start - 1] != '-')
        {
            start--;
        }

        return start;
    }

    /// <summary>The end of the word that begins at a place; the place itself where none does.</summary>
    public static int WordEnd(string text, int at)
    {
        var end = at;
        while (
            end < text.Length
            && end - at < LongestWord
            && !WritingSystem.IsUnspaced(text[end])
            && (char.IsLetter(text[end]) || WritingSystem.IsMark(text[end]) || text[end] is '\u200C' or '\u200D')
        )
        {
            end++;
        }

        return end;
    }

    public static bool IsWordStart(string text, int at) =>
        char.IsLetter(text[at]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]) || WritingSystem.IsUnspaced(text[at - 1]));

    /// <summary>True for letters of scripts whose names hold digits, such as H800.</summary>
    public static bool IsNameLetter(char c) => char.IsLetter(c) && c < '\u0530';

    private static bool IsGap(char c) => c is ' ' or '\u00A0' or '\u202F' or '\u2009' or '*' or '_' or '-' or '‑' or '\u200B';
}
