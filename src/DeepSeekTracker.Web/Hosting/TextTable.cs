using System.Globalization;
using System.Text;

namespace DeepSeekTracker.Web.Hosting;

/// <summary>Rows as a table for a terminal: columns as wide as what they hold, long cells cut.</summary>
internal static class TextTable
{
    private const int WidestCell = 70;

    public static string Of(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string?>> rows)
    {
        var cells = rows.Select(row => row.Select(Cell).ToArray()).Prepend([.. heads]).ToList();
        var widths = Enumerable
            .Range(0, heads.Count)
            .Select(column => cells.Max(row => TerminalText.Width(row[column])))
            .ToArray();
        var text = new StringBuilder();
        foreach (var row in cells)
        {
            var line = string.Join("  ", row.Select((cell, column) => TerminalText.PadRight(cell, widths[column])));
            text.Append(line.TrimEnd()).Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }

    /// <summary>The text in one line, and cut: what others wrote must not steer the terminal, nor turn its direction.</summary>
    public static string Cut(string? text, int widest) =>
        OneLine(text) is var line && line.Length > widest ? line[..(widest - 1)] + "…" : line;

    public static string OneLine(string? text) =>
        new([.. (text ?? "").Select(c => char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format ? ' ' : c)]);

    private static string Cell(string? text) => Cut(text ?? "–", WidestCell);
}
