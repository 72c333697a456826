using System.Text;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>What a text element says: the value after one decoding, and whether it is HTML.</summary>
internal readonly record struct CanonicalText(string Value, bool IsHtml)
{
    /// <summary>Reads an element by the rules of its format (RFC 4287, 3.1; Atom 0.3, 3.1; RSS: always HTML).</summary>
    public static CanonicalText Of(MarkupNode node, bool isAtomText)
    {
        var type = node.Attribute("type")?.Trim().ToLowerInvariant() ?? "";
        var mode = node.Attribute("mode")?.Trim().ToLowerInvariant() ?? "";
        if (node.HasElements)
        {
            if (isAtomText && type is "html" or "text/html" && OnlyDiv(node) is { HasElements: false } wrapper)
            {
                // Declared as escaped HTML and wrapped in one element: the escaped text is the content.
                return new CanonicalText(wrapper.Text, true);
            }

            var isPlain = isAtomText && type is "text" or "text/plain" && mode.Length == 0;
            return isPlain ? new CanonicalText(node.Text, false) : new CanonicalText(Html(node, type), true);
        }

        var value = node.Text;
        if (mode is "base64" || IsBase64Type(type, isAtomText))
        {
            return new CanonicalText(Base64(value) ?? value, !type.StartsWith("text/plain", StringComparison.Ordinal));
        }

        var isHtml = isAtomText
            ? type.Contains("html", StringComparison.Ordinal)
                || (type.Length > 0 && type is not ("text" or "text/plain") && mode is "escaped")
            : type is not ("text/plain" or "text");
        // XHTML must be markup; a text inside is one that was escaped by mistake or stands for itself.
        if (type is "xhtml" or "application/xhtml+xml" && mode is not "escaped" && !value.Contains('<', StringComparison.Ordinal))
        {
            isHtml = false;
        }

        return new CanonicalText(value, isHtml);
    }

    private static bool IsBase64Type(string type, bool isAtomText) =>
        isAtomText
        && type.Contains('/', StringComparison.Ordinal)
        && !type.StartsWith("text/", StringComparison.Ordinal)
        && !type.Contains("xml", StringComparison.Ordinal)
        && !type.Contains("html", StringComparison.Ordinal);

    private static string? Base64(string value)
    {
        var bytes = new byte[value.Length];
        return Convert.TryFromBase64String(value.Trim(), bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : null;
    }

    /// <summary>The children as HTML; the wrapping <c>div</c> of XHTML text is not part of it.</summary>
    private static string Html(MarkupNode node, string type)
    {
        var html = new StringBuilder();
        var content = node;
        if (type.Contains("xhtml", StringComparison.Ordinal) && OnlyDiv(node) is { } div)
        {
            content = div;
        }

        var outer = content.XmlAttribute("xml:base");
        AppendChildren(html, content, ReferenceEquals(content, node) ? null : outer);
        return html.ToString();
    }

    private static MarkupNode? OnlyDiv(MarkupNode node)
    {
        MarkupNode? only = null;
        foreach (var child in node.Children)
        {
            if (child is string text)
            {
                if (!string.IsNullOrWhiteSpace(text))
                {
                    return null;
                }
            }
            else if (only is not null)
            {
                return null;
            }
            else
            {
                only = (MarkupNode)child;
            }
        }

        return only is { Local: "div" } ? only : null;
    }

    private static void AppendChildren(StringBuilder html, MarkupNode node, string? origin)
    {
        foreach (var child in node.Children)
        {
            if (child is string text)
            {
                Escape(html, text);
            }
            else
            {
                AppendElement(html, (MarkupNode)child, origin);
            }
        }
    }

    private static void AppendElement(StringBuilder html, MarkupNode node, string? outer)
    {
        var origin = node.XmlAttribute("xml:base") is { Length: > 0 } own ? FeedBase.Join(outer, own) : outer;
        html.Append('<').Append(node.Local);
        foreach (var attribute in node.Attributes)
        {
            if (attribute.Name.Contains(':', StringComparison.Ordinal) || !IsName(attribute.Name))
            {
                continue;
            }

            var value =
                origin is not null && attribute.Name.ToLowerInvariant() is "href" or "src" or "cite"
                    ? FeedBase.Resolve(origin, attribute.Value) ?? ""
                    : attribute.Value;
            html.Append(' ').Append(attribute.Name).Append("=\"");
            Escape(html, value);
            html.Append('"');
        }

        html.Append('>');
        if (MarkupStack.Void.Contains(node.Local))
        {
            AppendChildren(html, node, origin);
            return;
        }

        AppendChildren(html, node, origin);
        html.Append("</").Append(node.Local).Append('>');
    }

    private static bool IsName(string name) => name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private static void Escape(StringBuilder html, string text)
    {
        if (text.AsSpan().IndexOfAny("&<>\"") < 0)
        {
            html.Append(text);
            return;
        }

        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                _ => html.Append(c),
            };
        }
    }
}
