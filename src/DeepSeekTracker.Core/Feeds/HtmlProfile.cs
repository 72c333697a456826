using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>The article profile: what of foreign HTML may be shown, and the only code that writes it.</summary>
internal static class HtmlProfile
{
    private static readonly FrozenSet<string> Elements = Set(
        "p br hr h1 h2 h3 h4 h5 h6 blockquote pre code ul ol li dl dt dd a img figure figcaption em strong b i u s sub sup table thead tbody tfoot tr th td caption mark small q cite abbr time del ins kbd samp var"
    );

    private static readonly FrozenSet<string> Attributes = Set(
        "href src alt title width height lang dir datetime cite colspan rowspan scope start reversed"
    );

    /// <summary>Elements whose text is no text of the article.</summary>
    private static readonly FrozenSet<string> Dropped = Set(
        "script style iframe frame frameset noframes object embed applet noscript template select textarea button input xmp plaintext head title audio video canvas map"
    );

    /// <summary>A block that goes must not glue two words together.</summary>
    private static readonly FrozenSet<string> Separators = Set(
        "div section article header footer aside main nav center form fieldset address"
    );

    private static readonly SearchValues<char> Special = SearchValues.Create(
        "&<>\"'\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F"
    );

    private static readonly SearchValues<char> Controls = SearchValues.Create([
        .. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(char.IsControl),
    ]);

    private static readonly SearchValues<char> PathStart = SearchValues.Create("/?#");

    public static bool IsKept(string element) => Elements.Contains(element);

    public static bool IsDropped(string element) => Dropped.Contains(element);

    public static bool IsSeparator(string element) => Separators.Contains(element);

    public static bool IsVoid(string element) => element is "br" or "hr" or "img";

    public static bool IsAttribute(string name) => Attributes.Contains(name);

    /// <summary>Writes an attribute of the profile; an address only where it is safe.</summary>
    /// <returns>The value as written; null where it was left out.</returns>
    public static string? WriteAttribute(StringBuilder html, string name, string value, string? origin)
    {
        var safe = name is "href" or "src" or "cite" ? SafeAddress(value, origin, name) : value;
        if (safe is null)
        {
            return null;
        }

        html.Append(' ').Append(name).Append("=\"");
        Escape(html, safe);
        html.Append('"');
        return safe;
    }

    /// <summary>What every link and picture carries.</summary>
    public static void WriteFixedAttributes(StringBuilder html, string element)
    {
        if (element is "a")
        {
            html.Append(" rel=\"noopener noreferrer nofollow ugc\"");
        }
        else if (element is "img")
        {
            html.Append(" referrerpolicy=\"no-referrer\" loading=\"lazy\"");
        }
    }

    /// <summary>Text as HTML, without the characters that no text holds.</summary>
    public static void Escape(StringBuilder html, ReadOnlySpan<char> text)
    {
        int next;
        while ((next = text.IndexOfAny(Special)) >= 0)
        {
            html.Append(text[..next])
                .Append(
                    text[next] switch
                    {
                        '&' => "&amp;",
                        '<' => "&lt;",
                        '>' => "&gt;",
                        '"' => "&quot;",
                        '\'' => "&#39;",
                        _ => "",
                    }
                );
            text = text[(next + 1)..];
        }

        html.Append(text);
    }

    /// <summary>An absolute or relative web address, or a mail address in a link; null for every other scheme.</summary>
    private static string? SafeAddress(string value, string? origin, string attribute)
    {
        // Browsers drop tabs and line ends inside an address before they look at its scheme (URL standard, 4.4).
        var text =
            value.AsSpan().IndexOfAny('\t', '\r', '\n') < 0
                ? value
                : string.Concat(value.Where(c => c is not ('\t' or '\r' or '\n')));
        text = text.Trim().TrimStart('\0', ' ', '\u00A0').TrimStart();
        if (text.AsSpan().IndexOfAny(Controls) >= 0)
        {
            return null;
        }

        if (FeedBase.HasScheme(text))
        {
            return FeedBase.IsWeb(text) || (attribute is "href" && text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
                ? text
                : null;
        }

        var slash = text.AsSpan().IndexOfAny(PathStart);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0 && (slash < 0 || colon < slash))
        {
            return null;
        }

        var whole = FeedBase.Resolve(origin, text);
        return FeedBase.IsWeb(whole) ? whole : null;
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
