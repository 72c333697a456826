namespace DeepSeekTracker.Core.Extraction;

/// <summary>What HTML's elements mean for text.</summary>
internal static class ElementKinds
{
    private static readonly HashSet<string> Blocks =
    [
        "html",
        "body",
        "address",
        "article",
        "aside",
        "blockquote",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "frameset",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "noframes",
        "ol",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "caption",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "amp-story",
        "slot-container",
    ];

    private static readonly HashSet<string> Unread =
    [
        "head",
        "noscript",
        "iframe",
        "select",
        "option",
        "optgroup",
        "datalist",
        "button",
        "input",
        "textarea",
        "audio",
        "video",
        "img",
        "picture",
        "map",
        "progress",
        "meter",
        "link",
        "meta",
        "frame",
        "noembed",
        "dialog",
        "amp-img",
        "amp-ad",
        "rt",
        "rp",
    ];

    public static bool IsBlock(string tag) => Blocks.Contains(tag);

    /// <summary>True for elements that may hold a whole article, rather than one of its parts.</summary>
    public static bool IsContainer(string tag) =>
        Blocks.Contains(tag)
        && tag is not ("p" or "ul" or "ol" or "li" or "dl" or "dd" or "blockquote" or "pre" or "h1" or "h2" or "h3");

    /// <summary>True where an element's text is never part of the page's running text: controls, media, hidden parts.</summary>
    public static bool IsUnread(PageNode node) => Unread.Contains(node.Tag) || IsHidden(node);

    /// <summary>The heading level of <c>h1</c> to <c>h6</c>; 0 for anything else.</summary>
    public static int HeadingLevel(string tag) => tag is ['h', >= '1' and <= '6'] ? tag[1] - '0' : 0;

    public static (BlockKind Kind, int Level) KindOf(PageNode element)
    {
        foreach (var node in element.SelfAndAncestors())
        {
            if (HeadingLevel(node.Tag) is > 0 and var level)
            {
                return (BlockKind.Heading, Math.Max(2, level));
            }

            switch (node.Tag)
            {
                case "li" or "dd" or "dt":
                    return (BlockKind.ListItem, Math.Max(1, node.SelfAndAncestors().Count(n => n.Tag is "ul" or "ol" or "dl")));
                case "pre":
                    return (BlockKind.Preformatted, 0);
                case "blockquote":
                    return (BlockKind.Quotation, 0);
                case "table":
                    return (element == node ? BlockKind.Table : BlockKind.Paragraph, 0);
                default:
                    break;
            }
        }

        return (BlockKind.Paragraph, 0);
    }

    private static bool IsHidden(PageNode node)
    {
        if (node["hidden"] is not null)
        {
            // React streams content into hidden placeholders and moves it by script.
            return node["id"]?.StartsWith("S:", StringComparison.Ordinal) != true;
        }

        return node["style"] is { } style
            && style.Contains("none", StringComparison.OrdinalIgnoreCase)
            && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);
    }
}
