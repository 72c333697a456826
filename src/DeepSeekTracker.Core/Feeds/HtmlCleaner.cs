using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>
/// Rebuilds HTML from a list of harmless elements and attributes (the article profile): nothing is copied that the list
/// does not name. Markup that would cost the parser too much is kept as text. One cleaner serves one document.
/// </summary>
internal sealed class HtmlCleaner
{
    /// <summary>Deeper markup costs AngleSharp quadratic time.</summary>
    private const int MaxDepth = 200;

    private const int MaxTags = 20_000;

    /// <summary>Tags that one feed may cost in all.</summary>
    private const int MaxTagsInAll = 2_000_000;

    private static readonly FrozenSet<string> Elements = Set(
        "p br hr h1 h2 h3 h4 h5 h6 blockquote pre code ul ol li dl dt dd a img figure figcaption em strong b i u s sub sup table thead tbody tfoot tr th td caption mark small q cite abbr time del ins kbd samp var"
    );

    private static readonly FrozenSet<string> Void = Set("br hr img");

    private static readonly FrozenSet<string> Attributes = Set(
        "href src alt title width height lang dir datetime cite colspan rowspan scope start reversed"
    );

    /// <summary>Elements whose text is no text of the article.</summary>
    private static readonly FrozenSet<string> Dropped = Set(
        "script style iframe frame frameset noframes object embed applet noscript template select textarea button input xmp plaintext head title audio video canvas map"
    );

    private static readonly SearchValues<char> Marks = SearchValues.Create("<&");

    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" />\t\r\n");

    private readonly HtmlParser _parser = new(new HtmlParserOptions { IsScripting = false });
    private IElement? _context;
    private int _tags;

    /// <summary>The address of the first picture met in the last text.</summary>
    public string? FirstImage { get; private set; }

    /// <summary>Safe HTML that says the same; empty where nothing of it may be shown.</summary>
    public string Clean(string html, string? origin)
    {
        FirstImage = null;
        var cleaned = new StringBuilder(html.Length);
        if (html.AsSpan().IndexOfAny(Marks) < 0)
        {
            Escape(cleaned, html.Trim());
        }
        else if (IsCheap(html))
        {
            _context ??= _parser.ParseDocument("<body></body>").Body!;
            foreach (var node in _parser.ParseFragment(html, _context))
            {
                Append(cleaned, node, origin, 0);
            }
        }
        else
        {
            Escape(cleaned, HtmlText.Plain(html));
        }

        return cleaned.ToString().Trim();
    }

    /// <summary>Plain text as HTML: paragraphs at blank lines.</summary>
    public static string FromText(string text)
    {
        var html = new StringBuilder(text.Length);
        Escape(html, text.Trim());
        return html.ToString();
    }

    private bool IsCheap(string html)
    {
        var depth = 0;
        var deepest = 0;
        var tags = 0;
        var rest = html.AsSpan();
        int open;
        while ((open = rest.IndexOf('<')) >= 0 && open + 1 < rest.Length)
        {
            rest = rest[(open + 1)..];
            tags++;
            if (rest[0] == '/')
            {
                depth = Math.Max(0, depth - 1);
            }
            else if (char.IsAsciiLetter(rest[0]) && !EndsByItself(rest))
            {
                deepest = Math.Max(deepest, ++depth);
            }
        }

        _tags += tags;
        return deepest <= MaxDepth && tags <= MaxTags && _tags <= MaxTagsInAll;
    }

    /// <summary>Elements that the next of their kind ends, or that hold nothing.</summary>
    private static bool EndsByItself(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOfAny(NameEnd);
        return end >= 0
            && tag[..end] is "p" or "P" or "br" or "BR" or "hr" or "img" or "IMG" or "li" or "td" or "tr" or "th" or "dt" or "dd";
    }

    private void Append(StringBuilder html, INode node, string? origin, int depth)
    {
        if (node.NodeType == NodeType.Text)
        {
            Escape(html, node.TextContent);
            return;
        }

        if (node is not IElement element || depth > MaxDepth * 3)
        {
            return;
        }

        var name = element.LocalName;
        var isHtml = element.NamespaceUri is "http://www.w3.org/1999/xhtml";
        if (Dropped.Contains(name) && (isHtml || name is not "title"))
        {
            return;
        }

        // Drawings and formulas go, the words in them stay.
        var kept = isHtml && Elements.Contains(name);
        if (kept)
        {
            html.Append('<').Append(name);
            AppendAttributes(html, element, origin);
            html.Append('>');
        }
        else
        {
            Separate(html, name);
        }

        if (kept && Void.Contains(name))
        {
            return;
        }

        foreach (var child in element.ChildNodes)
        {
            Append(html, child, origin, depth + 1);
        }

        if (kept)
        {
            html.Append("</").Append(name).Append('>');
        }
        else
        {
            Separate(html, name);
        }
    }

    /// <summary>A block that goes must not glue two words together.</summary>
    private static void Separate(StringBuilder html, string name)
    {
        if (
            name
            is "div"
                or "section"
                or "article"
                or "header"
                or "footer"
                or "aside"
                or "main"
                or "nav"
                or "center"
                or "form"
                or "fieldset"
                or "address"
        )
        {
            html.Append('\n');
        }
    }

    private void AppendAttributes(StringBuilder html, IElement element, string? origin)
    {
        foreach (var attribute in element.Attributes)
        {
            if (!Attributes.Contains(attribute.Name))
            {
                continue;
            }

            var value = attribute.Name is "href" or "src" or "cite"
                ? SafeAddress(attribute.Value, origin, attribute.Name)
                : attribute.Value;
            if (value is null)
            {
                continue;
            }

            if (attribute.Name is "src" && element.LocalName is "img" && FeedBase.HasScheme(value))
            {
                FirstImage ??= value;
            }

            html.Append(' ').Append(attribute.Name).Append("=\"");
            Escape(html, value);
            html.Append('"');
        }

        if (element.LocalName is "a")
        {
            html.Append(" rel=\"noopener noreferrer nofollow ugc\"");
        }
        else if (element.LocalName is "img")
        {
            html.Append(" referrerpolicy=\"no-referrer\" loading=\"lazy\"");
        }
    }

    /// <summary>An absolute or relative web address, or a mail address in a link; null for every other scheme.</summary>
    private static string? SafeAddress(string value, string? origin, string attribute)
    {
        // Browsers drop tabs and line ends inside an address before they look at its scheme (URL standard, 4.4).
        var text = string.Concat(value.Where(c => c is not ('\t' or '\r' or '\n'))).Trim();
        text = text.TrimStart('\0', ' ', '\u00A0').TrimStart();
        if (text.Any(c => char.IsControl(c)))
        {
            return null;
        }

        if (FeedBase.HasScheme(text))
        {
            return FeedBase.IsWeb(text) || (attribute is "href" && text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
                ? text
                : null;
        }

        var slash = text.IndexOfAny(['/', '?', '#']);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0 && (slash < 0 || colon < slash))
        {
            return null;
        }

        var whole = FeedBase.Resolve(origin, text);
        return FeedBase.IsWeb(whole) ? whole : null;
    }

    private static void Escape(StringBuilder html, string text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                _ => html.Append(c),
            };
        }
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
