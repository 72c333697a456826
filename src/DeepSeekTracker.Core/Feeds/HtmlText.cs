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
        var folded = new StringBuilder(text.Length);
        var pending = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or < ' ')
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

        return folded.Length == text.Length ? text : folded.ToString();
    }

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
