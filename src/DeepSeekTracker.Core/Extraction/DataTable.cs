using System.Text;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>Tells tables of data from tables that only lay out a page, and writes the former as lines of tab-parted cells.</summary>
internal static class DataTable
{
    private const int MostCells = 4_000;
    private const int LongestCell = 400;

    /// <summary>The table's rows, or null where the table is layout (one cell a row, nested tables, long cells).</summary>
    public static string? Read(PageNode table)
    {
        List<PageNode> rows = [];
        if (!CollectRows(table, rows) || rows.Count < 2)
        {
            return null;
        }

        var built = new StringBuilder();
        var cells = 0;
        var wideRows = 0;
        foreach (var row in rows)
        {
            var inRow = 0;
            foreach (var cell in row.Children.Where(child => child.Tag is "td" or "th"))
            {
                var text = TextOf(cell);
                if (text is null || ++cells > MostCells)
                {
                    return null;
                }

                built.Append(inRow++ > 0 ? "\t" : "").Append(text);
            }

            wideRows += inRow >= 2 ? 1 : 0;
            built.Append('\n');
        }

        return wideRows >= 2 && wideRows * 2 >= rows.Count ? built.ToString().TrimEnd('\n') : null;
    }

    private static bool CollectRows(PageNode node, List<PageNode> rows)
    {
        foreach (var child in node.Children)
        {
            if (child.Tag is "tr")
            {
                rows.Add(child);
            }
            else if (child.Tag is "tbody" or "thead" or "tfoot" && !CollectRows(child, rows))
            {
                return false;
            }
        }

        return rows.Count <= MostCells;
    }

    private static string? TextOf(PageNode cell)
    {
        var built = new StringBuilder();
        return Gather(cell, built) ? Whitespace.Collapse(built.ToString()) : null;
    }

    private static bool Gather(PageNode node, StringBuilder built)
    {
        foreach (var child in node.Children)
        {
            if (child.IsText)
            {
                built.Append(child.Text);
            }
            else if (child.Tag is "table" or "article" or "section" || built.Length > LongestCell)
            {
                return false;
            }
            else if (!ElementKinds.IsUnread(child))
            {
                if (ElementKinds.IsBlock(child.Tag) || child.Tag is "br")
                {
                    built.Append(' ');
                }

                if (!Gather(child, built))
                {
                    return false;
                }
            }
        }

        return built.Length <= LongestCell * 2;
    }
}
