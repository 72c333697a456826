using System.Buffers;
using System.Text;

namespace DeepSeekTracker.Core.Imports;

/// <summary>
/// Text in a table for spreadsheets, which run cells that begin like a formula (OWASP, CSV Injection; the signs of full width
/// count in East Asian settings). An apostrophe makes such a cell text. It stands behind a semicolon too: where the comma
/// parts decimals, a spreadsheet cuts the same line there.
/// </summary>
public static class SpreadsheetCell
{
    private const char Mark = '\'';

    private static readonly SearchValues<char> Signs = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    /// <summary>The text as a cell that nothing runs.</summary>
    public static string Defuse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.AsSpan().IndexOfAny(Signs) < 0)
        {
            return text;
        }

        var cell = new StringBuilder(text.Length + 1);
        for (var at = 0; at < text.Length; at++)
        {
            if (IsStart(text, at) && Signs.Contains(text[at]))
            {
                cell.Append(Mark);
            }

            cell.Append(text[at]);
        }

        return cell.ToString();
    }

    /// <summary>The text of a cell that was made so. An apostrophe of its own in such a place is taken for ours.</summary>
    public static string Restore(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        if (!cell.Contains(Mark, StringComparison.Ordinal))
        {
            return cell;
        }

        var text = new StringBuilder(cell.Length);
        for (var at = 0; at < cell.Length; at++)
        {
            if (cell[at] != Mark || !IsStart(cell, at) || at + 1 == cell.Length || !Signs.Contains(cell[at + 1]))
            {
                text.Append(cell[at]);
            }
        }

        return text.ToString();
    }

    private static bool IsStart(string text, int at) => at == 0 || text[at - 1] == ';';
}
