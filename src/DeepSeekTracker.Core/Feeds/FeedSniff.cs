using System.Text.RegularExpressions;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>Tells what a document is by how it begins.</summary>
internal static partial class FeedSniff
{
    /// <summary>What a document is.</summary>
    /// <param name="Start">Where the feed's first tag begins; -1 where it is no feed in XML.</param>
    /// <param name="IsJson">A JSON value.</param>
    /// <param name="Refusal">Set where it is neither.</param>
    internal readonly record struct Kind(int Start, bool IsJson, FeedReading.Refused? Refusal);

    private const int Window = 200_000;

    public static Kind Of(string text)
    {
        var content = text.AsSpan().Trim("\uFEFF\u200B \t\r\n\0");
        if (content.IsEmpty)
        {
            return No(FeedRefusal.Empty, "The document is empty.");
        }

        if (content[0] is '{' or '[')
        {
            return new Kind(-1, IsJson: true, null);
        }

        var window = text.Length > Window ? text[..Window] : text;
        if (IsBinary(window))
        {
            return No(FeedRefusal.NotText, "The document is binary data.");
        }

        // Comments and the document type come before the root; messages of a broken server program too.
        var html = false;
        string? other = null;
        foreach (Match match in Opening().Matches(window))
        {
            if (match.Groups["skip"].Success)
            {
                html |= other is null && HtmlDoctype().IsMatch(match.ValueSpan);
                continue;
            }

            var name = match.Groups["name"].Value.ToLowerInvariant();
            if (name is "rss" or "rdf" or "feed" or "channel" or "entry" && !(html && other is not null))
            {
                return new Kind(DoctypeOrTag(window, match.Index), IsJson: false, null);
            }

            other ??= name;
            if (name is "html" or "head" or "body" || html)
            {
                return No(FeedRefusal.HtmlPage, "The address returns a web page, not a feed.");
            }

            if (!IsMessagePart(name))
            {
                return No(FeedRefusal.OtherXml, $"The document is XML of another kind (<{name}>), not a feed.");
            }
        }

        return other is not null ? No(FeedRefusal.HtmlPage, "The address returns a piece of HTML, not a feed.")
            : html ? No(FeedRefusal.HtmlPage, "The address returns a web page, not a feed.")
            : window.Contains("<?xml", StringComparison.OrdinalIgnoreCase)
                ? No(FeedRefusal.Malformed, "The document is XML without an element.")
            : No(FeedRefusal.NotText, "The document is text without markup.");
    }

    /// <summary>Server programs print errors in HTML before the feed begins.</summary>
    private static bool IsMessagePart(string name) =>
        name
            is "br"
                or "b"
                or "p"
                or "div"
                or "pre"
                or "font"
                or "i"
                or "hr"
                or "script"
                or "style"
                or "center"
                or "span"
                or "table"
                or "tr"
                or "td"
                or "th"
                or "a"
                or "strong"
                or "em"
                or "title"
                or "meta"
                or "link"
                or "noscript"
                or "img"
                or "ul"
                or "li"
                or "h1"
                or "h2"
                or "h3"
                or "form"
                or "xml";

    /// <summary>Reading starts at the document type, if there is one, for the entities that it declares.</summary>
    private static int DoctypeOrTag(string window, int tag)
    {
        var doctype = window.IndexOf("<!DOCTYPE", 0, tag, StringComparison.OrdinalIgnoreCase);
        return doctype < 0 ? tag : doctype;
    }

    private static bool IsBinary(string window)
    {
        var head = window.AsSpan(0, Math.Min(window.Length, 4096));
        var control = 0;
        foreach (var c in head)
        {
            control += c is '\0' or '\uFFFD' or (>= '\u0001' and <= '\u0008') or (>= '\u000E' and <= '\u001A') ? 1 : 0;
        }

        return control > head.Length / 10
            || head.StartsWith("%PDF-")
            || head.StartsWith("PK\u0003\u0004")
            || head.StartsWith("\u0089PNG");
    }

    private static Kind No(FeedRefusal why, string message) => new(-1, IsJson: false, new FeedReading.Refused(why, message));

    [GeneratedRegex(
        """(?<skip><!--(?>[^-]+|-(?!->))*-->|<!DOCTYPE(?>[^>\[]*)(\[(?>[^\]]*)\]\s*)?>|<\?(?>[^>]*)>)|<(?![!?/])(?>[\w.-]{1,40}:)?(?<name>[A-Za-z_][\w.-]{0,60})(?=[\s/>])""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Opening();

    [GeneratedRegex(
        """^<!DOCTYPE\s+html""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        500
    )]
    private static partial Regex HtmlDoctype();
}
