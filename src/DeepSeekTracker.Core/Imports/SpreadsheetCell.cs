using System.Buffers;
using System.Text;

namespace DeepSeekTracker.Core.Imports;

/// <summary>
/// Text in a table for spreadsheets, which run cells that begin like a formula (OWASP, CSV Injection; the signs of full width
/// count in East Asian settings). An apostrophe makes such a cell text. It stands behind a semicolon too: where the comma
/// parts decimals, a spreadsheet cuts the same line there. Apostrophes of the text's own before such a sign get one more, so
/// that each text comes back as it was.
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
            if (IsStart(text, at) && LeadsToSign(text, at))
            {
                cell.Append(Mark);
            }

            cell.Append(text[at]);
        }

        return cell.ToString();
    }

    /// <summary>The text of a cell that was made so.</summary>
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
            if (cell[at] != Mark || !IsStart(cell, at) || !LeadsToSign(cell, at))
            {
                text.Append(cell[at]);
            }
        }

        return text.ToString();
    }

    private static bool IsStart(string text, int at) => at == 0 || text[at - 1] == ';';

    /// <summary>True where a sign stands there, behind apostrophes or none.</summary>
    private static bool LeadsToSign(string text, int at)
    {
        var sign = text.AsSpan(at).IndexOfAnyExcept(Mark);
        return sign >= 0 && Signs.Contains(text[at + sign]);
    }
}
