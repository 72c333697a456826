using System.Text;

namespace DeepSeekTracker.Web.Hosting;

/// <summary>Rows as a table for a terminal: columns as wide as what they hold, long cells cut.</summary>
internal static class TextTable
{
    private const int WidestCell = 70;

    public static string Of(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string?>> rows)
    {
        var cells = rows.Select(row => row.Select(Cell).ToArray()).Prepend([.. heads]).ToList();
        var widths = Enumerable.Range(0, heads.Count).Select(column => cells.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var row in cells)
        {
            var line = string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column])));
            text.Append(line.TrimEnd()).Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }

    /// <summary>What others wrote must not steer the terminal.</summary>
    private static string Cell(string? text)
    {
        var plain = new string([.. (text ?? "–").Select(c => char.IsControl(c) ? ' ' : c)]);
        return plain.Length <= WidestCell ? plain : plain[..(WidestCell - 1)] + "…";
    }
}
