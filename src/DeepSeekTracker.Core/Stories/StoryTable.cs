using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Stories;

/// <summary>
/// Reads a table of a story's folder from comma-separated values whose first row names the columns, in any order. A row with a
/// fault is left out and told; the others are kept.
/// </summary>
internal static class StoryTable
{
    /// <summary>An empty table has no rows; never throws for what the table says.</summary>
    /// <param name="csv">The table; stays the caller's to close.</param>
    /// <param name="needed">Columns that the header must name.</param>
    /// <param name="read">Takes the row in, or says what is wrong with it and what to do. It is handed a cell by its column, trimmed; "" where there is none.</param>
    public static IReadOnlyList<StoryTableProblem> Read(
        TextReader csv,
        IReadOnlyList<string> needed,
        Func<Func<string, string>, string?> read
    )
    {
        using var rows = new CsvTable(csv).Rows().GetEnumerator();
        if (!rows.MoveNext())
        {
            return [];
        }

        var header = rows.Current.Cells.Select(c => c.Trim().ToLowerInvariant()).ToList();
        var faults = new List<StoryTableProblem>();
        if (needed.Except(header, StringComparer.Ordinal).ToList() is { Count: > 0 } missing)
        {
            faults.Add(new(rows.Current.Number, $"Add the columns {string.Join(", ", missing)}."));
        }

        if (header.Where(name => name.Length > 0).GroupBy(name => name).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            faults.Add(new(rows.Current.Number, $"The column {twice.Key} stands twice; take one away or rename it."));
        }

        if (faults.Count > 0)
        {
            return faults;
        }

        while (rows.MoveNext())
        {
            var row = rows.Current;
            var fault = row.Problem is null ? read(Cell) : $"The row cannot be read: {row.Problem}.";
            if (fault is not null)
            {
                faults.Add(new(row.Number, fault));
            }

            string Cell(string column) =>
                header.IndexOf(column) is var at && at >= 0 && at < row.Cells.Count ? row.Cells[at].Trim() : "";
        }

        return faults;
    }
}
