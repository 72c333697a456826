using System.Text;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>
/// An article's text as HTML that is safe on any page: made from its blocks, never from the page's markup. It holds headings,
/// paragraphs, lists, quotations, tables, preformatted text and links to http and https, and no other element or attribute.
/// </summary>
public static class ArticleHtml
{
    private const int DeepestList = 6;

    /// <summary>The blocks as HTML without an element around them, all text encoded; empty for an article without blocks.</summary>
    /// <exception cref="ArgumentNullException">The article is null.</exception>
    public static string Of(ExtractedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var html = new StringBuilder();
        var text = new LinkedText(html, article.Outlinks);
        var starts = article.BlockStarts;
        Stack<int> lists = new();
        for (var i = 0; i < article.Blocks.Count; i++)
        {
            var block = article.Blocks[i];
            var next = i + 1 < article.Blocks.Count ? article.Blocks[i + 1] : null;
            switch (block.Kind)
            {
                case BlockKind.ListItem:
                    OpenItem(html, lists, block.Level);
                    text.Append(block.Text, starts[i]);
                    if (next is not { Kind: BlockKind.ListItem })
                    {
                        CloseLists(html, lists, above: 0);
                        html.Append('\n');
                    }

                    break;
                case BlockKind.Quotation:
                    html.Append(i > 0 && article.Blocks[i - 1].Kind == BlockKind.Quotation ? "" : "<blockquote>");
                    Wrap("p", block.Text, starts[i]);
                    html.Append(next is { Kind: BlockKind.Quotation } ? "" : "</blockquote>\n");
                    break;
                case BlockKind.Table:
                    AppendTable(block.Text, starts[i]);
                    break;
                case BlockKind.Heading:
                    Wrap($"h{Math.Clamp(block.Level, 2, 6)}", block.Text, starts[i]);
                    html.Append('\n');
                    break;
                default:
                    Wrap(block.Kind == BlockKind.Preformatted ? "pre" : "p", block.Text, starts[i]);
                    html.Append('\n');
                    break;
            }
        }

        return html.ToString();

        void Wrap(string tag, string words, int start)
        {
            html.Append('<').Append(tag).Append('>');
            text.Append(words, start, breaks: tag is not "pre");
            html.Append("</").Append(tag).Append('>');
        }

        void AppendTable(string rows, int start)
        {
            html.Append("<table>");
            foreach (var row in rows.Split('\n'))
            {
                html.Append("<tr>");
                foreach (var cell in row.Split('\t'))
                {
                    Wrap("td", cell, start);
                    start += cell.Length + 1;
                }

                html.Append("</tr>");
            }

            html.Append("</table>\n");
        }
    }

    /// <summary>Opens an item; a deeper one lies in a list inside the item before it.</summary>
    private static void OpenItem(StringBuilder html, Stack<int> lists, int level)
    {
        CloseLists(html, lists, level);
        if (lists.Count < DeepestList && (!lists.TryPeek(out var open) || open < level))
        {
            lists.Push(level);
            html.Append("<ul><li>");
        }
        else
        {
            html.Append("</li><li>");
        }
    }

    private static void CloseLists(StringBuilder html, Stack<int> lists, int above)
    {
        // The outermost list stays open while items follow.
        while (lists.TryPeek(out var open) && open > above && (lists.Count > 1 || above == 0))
        {
            lists.Pop();
            html.Append("</li></ul>");
        }
    }
}
