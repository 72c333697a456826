using System.Runtime.InteropServices;

namespace DeepSeekTracker.Core.Search;

internal enum SearchSign
{
    Word,
    Phrase,

    /// <summary>A regular expression with its slashes and flags.</summary>
    Pattern,
    Field,
    Open,
    Close,
    Minus,
    Or,
    End,
}

/// <summary>A sign of a search with its place.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SearchLexeme(SearchSign Sign, string Text, int Start, int End);

/// <summary>Cuts a search into signs. Nothing that a reader can type fails here.</summary>
internal static class SearchLexer
{
    private const string Quotes = "\"\u201C\u201D\u201E\u201F\u00AB\u00BB\uFF02";

    /// <summary>What other programs write after a regular expression.</summary>
    private const string Flags = "imsuxg";

    public static List<SearchLexeme> Cut(string text, List<SearchProblem> problems)
    {
        List<SearchLexeme> signs = [];
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            var c = text[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
            }
            else if (c is '(' or '（' or ')' or '）')
            {
                at++;
                signs.Add(new(c is '(' or '（' ? SearchSign.Open : SearchSign.Close, text[start..at], start, at));
            }
            else if (Quotes.Contains(c, StringComparison.Ordinal))
            {
                at = Phrase(text, start, signs, problems);
            }
            else if (c == '/' && PatternEnd(text, start) is { } end)
            {
                at = end;
                signs.Add(new(SearchSign.Pattern, text[start..end], start, end));
            }
            else if (c is '-' or '−' && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]))
            {
                at++;
                signs.Add(new(SearchSign.Minus, "-", start, at));
            }
            else
            {
                at = Word(text, start, signs);
            }
        }

        signs.Add(new(SearchSign.End, "", text.Length, text.Length));
        return signs;
    }

    private static int Phrase(string text, int start, List<SearchLexeme> signs, List<SearchProblem> problems)
    {
        var end = start + 1;
        while (end < text.Length && !Quotes.Contains(text[end], StringComparison.Ordinal))
        {
            end++;
        }

        signs.Add(new(SearchSign.Phrase, text[(start + 1)..end], start, Math.Min(end + 1, text.Length)));
        if (end == text.Length)
        {
            problems.Add(
                new(start + 1, end - start, "This quotation mark is not closed: all words after it were taken as one phrase.")
            );
        }

        return Math.Min(end + 1, text.Length);
    }

    /// <summary>Where /…/i ends; null where a slash begins something else, such as a path.</summary>
    private static int? PatternEnd(string text, int start)
    {
        var (at, isInClass) = (start + 1, false);
        if (at >= text.Length || text[at] is '/' or '*' || char.IsWhiteSpace(text[at]))
        {
            return null;
        }

        while (at < text.Length && (text[at] != '/' || isInClass))
        {
            isInClass = text[at] == '[' || (isInClass && text[at] != ']');
            at += text[at] == '\\' ? 2 : 1;
        }

        var flags = ++at;
        while (at < text.Length && Flags.Contains(text[at], StringComparison.Ordinal))
        {
            at++;
        }

        return
            flags <= text.Length
            && at - flags <= Flags.Length
            && (at == text.Length || char.IsWhiteSpace(text[at]) || IsBracket(text, at))
            ? at
            : null;
    }

    private static int Word(string text, int start, List<SearchLexeme> signs)
    {
        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && !IsBracket(text, end) && !IsQuote(text, end))
        {
            if (text[end] is ':' or '：' && SearchFields.IsName(text[start..end]) && !IsAddress(text, end))
            {
                signs.Add(new(SearchSign.Field, text[start..end], start, end + 1));
                return end + 1;
            }

            end++;
        }

        var word = text[start..end];
        signs.Add(new(word is "OR" or "|" ? SearchSign.Or : SearchSign.Word, word, start, end));
        return end;
    }

    // A bracket or an inch mark inside a word belongs to it no more than at its end.
    private static bool IsBracket(string text, int at) => text[at] is '(' or ')' or '（' or '）';

    private static bool IsQuote(string text, int at) => Quotes.Contains(text[at], StringComparison.Ordinal);

    private static bool IsAddress(string text, int colon) =>
        colon + 2 < text.Length && text[colon + 1] == '/' && text[colon + 2] == '/';
}
