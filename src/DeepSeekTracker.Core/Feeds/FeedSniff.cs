using System.Collections.Frozen;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>Tells what a document is by how it begins.</summary>
internal static class FeedSniff
{
    private const int Window = 200_000;

    /// <summary>Server programs print errors in HTML before the feed begins.</summary>
    private static readonly FrozenSet<string> MessageParts = (
        "br b p div pre font i hr script style center span table tr td th a strong em title meta link noscript img ul li h1 h2 h3 form xml code u small"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What a document is.</summary>
    /// <param name="Start">Where reading begins; -1 where it is no feed in XML.</param>
    /// <param name="IsJson">A JSON value.</param>
    /// <param name="Refusal">Set where it is neither.</param>
    internal sealed record Kind(int Start, bool IsJson, FeedReading.Refused? Refusal);

    public static Kind Of(MarkupText source)
    {
        var text = source.Window;
        var content = text.Trim("\uFEFF\u200B \t\r\n\0");
        if (content.IsEmpty && source.IsAtEnd)
        {
            return No(FeedRefusal.Empty, "The document is empty.");
        }

        if (content is ['{' or '[', ..])
        {
            return new Kind(-1, IsJson: true, null);
        }

        var kind = OfMarkup(text[..Math.Min(text.Length, Window)]);
        return kind.Start < 0 && IsBinary(text) ? No(FeedRefusal.NotText, "The document is binary data.") : kind;
    }

    private static Kind OfMarkup(ReadOnlySpan<char> window)
    {
        var doctype = -1;
        var isHtml = false;
        var isXml = false;
        var hasParts = false;
        var at = 0;
        while (Next(window, ref at) is >= 0 and var open)
        {
            var rest = window[open..];
            if (rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
            {
                isHtml |= rest[9..].TrimStart().StartsWith("html", StringComparison.OrdinalIgnoreCase);
                doctype = doctype < 0 ? open : doctype;
                at = open + MarkupDoctype.Read(rest, new MarkupEntities());
                continue;
            }

            if (rest[1] is '?' or '!' or '/')
            {
                isXml |= rest.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase);
                continue;
            }

            var name = LocalName(rest[1..]);
            if (name is "rss" or "rdf" or "feed" or "channel" or "entry" && !(isHtml && hasParts))
            {
                return new Kind(doctype < 0 ? open : doctype, IsJson: false, null);
            }

            if (isHtml || name is "html" or "head" or "body")
            {
                return No(FeedRefusal.HtmlPage, "The address returns a web page, not a feed.");
            }

            if (!MessageParts.Contains(name))
            {
                return No(FeedRefusal.OtherXml, $"The document is XML of another kind (<{name}>), not a feed.");
            }

            hasParts = true;
        }

        return isHtml || hasParts ? No(FeedRefusal.HtmlPage, "The address returns HTML, not a feed.")
            : isXml ? No(FeedRefusal.Malformed, "The document is XML without an element.")
            : No(FeedRefusal.NotText, "The document is text without markup.");
    }

    /// <summary>The next sign that may open a tag, past comments and instructions; -1 at the end.</summary>
    private static int Next(ReadOnlySpan<char> window, ref int at)
    {
        while (at < window.Length)
        {
            var found = window[at..].IndexOf('<');
            if (found < 0 || at + found + 1 >= window.Length)
            {
                return -1;
            }

            var open = at + found;
            var rest = window[open..];
            if (rest.StartsWith("<!--"))
            {
                var end = rest.IndexOf("-->");
                if (end < 0)
                {
                    return -1;
                }

                at = open + end + 3;
                continue;
            }

            at = open + 1;
            if (char.IsAsciiLetter(rest[1]) || rest[1] is '!' or '?' or '_')
            {
                return open;
            }
        }

        return -1;
    }

    private static string LocalName(ReadOnlySpan<char> tag)
    {
        var length = 0;
        while (
            length < tag.Length
            && length < 80
            && (char.IsAsciiLetterOrDigit(tag[length]) || tag[length] is ':' or '.' or '-' or '_')
        )
        {
            length++;
        }

        var name = tag[..length];
        return name[(name.LastIndexOf(':') + 1)..].ToString().ToLowerInvariant();
    }

    private static bool IsBinary(ReadOnlySpan<char> text)
    {
        var head = text[..Math.Min(text.Length, 4096)];
        var control = 0;
        foreach (var c in head)
        {
            control += c is '\0' or '\uFFFD' or (>= '\u0001' and <= '\u0008') or (>= '\u000E' and <= '\u001A') ? 1 : 0;
        }

        return control > head.Length / 10 || head.StartsWith("%PDF-") || head.StartsWith("PK\u0003\u0004");
    }

    private static Kind No(FeedRefusal why, string message) => new(-1, IsJson: false, new FeedReading.Refused(why, message));
}
