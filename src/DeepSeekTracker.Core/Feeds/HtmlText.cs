using System.Buffers;
using System.Net;
using System.Text;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>Plain text of HTML, for titles and summaries: linear, and never shown as markup.</summary>
public static class HtmlText
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("<&");

    /// <summary>The text that a reader would see, white space folded.</summary>
    public static string Plain(string html)
    {
        if (html.AsSpan().IndexOfAny(Marks) < 0)
        {
            return Fold(html);
        }

        var text = new StringBuilder(html.Length);
        var rest = html.AsSpan();
        // Behind the last closing sign nothing is a tag, and nothing is searched for one again.
        var close = rest.LastIndexOf('>');
        while (!rest.IsEmpty)
        {
            var open = rest.IndexOf('<');
            if (open < 0 || (open > close && !rest[open..].StartsWith("<!--")))
            {
                text.Append(rest);
                break;
            }

            text.Append(rest[..open]);
            rest = rest[open..];
            var length = TagLength(rest, text);
            rest = rest[length..];
            close -= open + length;
        }

        return Fold(WebUtility.HtmlDecode(text.ToString()));
    }

    /// <summary>Runs of white space as one space, none at the ends.</summary>
    public static string Fold(string text)
    {
        var sound = FoldedLength(text);
        if (sound == text.Length)
        {
            return text;
        }

        var folded = new StringBuilder(text.Length).Append(text, 0, sound);
        var pending = false;
        foreach (var c in text.AsSpan(sound))
        {
            if (IsSpace(c))
            {
                pending = folded.Length > 0;
                continue;
            }

            if (pending)
            {
                folded.Append(' ');
                pending = false;
            }

            folded.Append(c);
        }

        return folded.ToString();
    }

    /// <summary>How much of the beginning is folded already: single spaces between words.</summary>
    private static int FoldedLength(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsSpace(text[i]) && (text[i] != ' ' || i == 0 || i + 1 == text.Length || IsSpace(text[i + 1])))
            {
                return i;
            }
        }

        return text.Length;
    }

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or < ' ';

    /// <summary>How much of the text a tag, comment or hidden element takes; one for a sign that begins none.</summary>
    private static int TagLength(ReadOnlySpan<char> rest, StringBuilder text)
    {
        if (rest.StartsWith("<!--"))
        {
            var end = rest.IndexOf("-->");
            return end < 0 ? rest.Length : end + 3;
        }

        var close = HtmlTags.Begins(rest) ? HtmlTags.End(rest) : -1;
        if (close < 0)
        {
            text.Append('<');
            return 1;
        }

        foreach (var hidden in (ReadOnlySpan<string>)["script", "style"])
        {
            if (rest[1..].StartsWith(hidden, StringComparison.OrdinalIgnoreCase))
            {
                var end = rest.IndexOf("</" + hidden, StringComparison.OrdinalIgnoreCase);
                var stop = end < 0 ? -1 : rest[end..].IndexOf('>');
                return stop < 0 ? rest.Length : end + stop + 1;
            }
        }

        if (HtmlTags.IsBlock(rest[1..]))
        {
            text.Append(' ');
        }

        return close + 1;
    }
}
