using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Imports;

/// <summary>Tells a table by what it holds, where no file name does: a heading for addresses, and addresses under it.</summary>
internal static class TableHeading
{
    private const int LongestLine = 2_000;

    /// <summary>The first rows may be wrong ones.</summary>
    private const int RowsLooked = 20;

    /// <summary>Reads the rows as the table will be read, so that both agree on what stands in which column.</summary>
    public static bool Stands(string text)
    {
        var start = text.AsSpan().TrimStart("\uFEFF\r\n ");
        var end = start.IndexOfAny('\r', '\n');
        if (end is < 0 or > LongestLine || start[..end].IndexOfAny(',', ';', '\t') < 0)
        {
            return false;
        }

        using var reader = new StringReader(text);
        var rows = new CsvTable(reader).Rows().Take(RowsLooked + 1).ToList();
        if (rows is not [var heading, ..])
        {
            return false;
        }

        var (addresses, texts) = (Columns(heading, ArticleColumns.Url), Columns(heading, ArticleColumns.Text));
        return addresses.Count > 0
            && heading.Cells.Count > 1
            && rows.Skip(1).Any(row => addresses.Exists(at => IsAddress(Cell(row, at))) || IsTextOnly(row, addresses, texts));
    }

    private static List<int> Columns(CsvTableRow heading, string column) =>
        [.. Enumerable.Range(0, heading.Cells.Count).Where(at => ColumnNames.Of(heading.Cells[at]) == column)];

    /// <summary>An article may have its text in place of an address.</summary>
    private static bool IsTextOnly(CsvTableRow row, List<int> addresses, List<int> texts) =>
        addresses.TrueForAll(at => Cell(row, at).Length == 0) && texts.Exists(at => Cell(row, at).Length > 0);

    private static string Cell(CsvTableRow row, int at) => at < row.Cells.Count ? row.Cells[at].Trim() : "";

    private static bool IsAddress(string cell) =>
        WebAddress.StartsLikeOne(cell) || cell.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
}
