using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Imports;

/// <summary>Which cell of a row belongs to which of our columns.</summary>
internal sealed class ColumnMap
{
    private readonly string?[] _columns;
    private readonly HashSet<string> _named;
    private readonly bool _undoExcelPrefix;

    public ColumnMap(CsvTableRow header, bool undoExcelPrefix)
    {
        _undoExcelPrefix = undoExcelPrefix;
        _columns = new string?[header.Cells.Count];
        Assign(header.Cells, ownNames: true);
        Assign(header.Cells, ownNames: false);
        _named = [.. _columns.OfType<string>()];
        Problem = FindProblem(header);
        var unread = header.Cells.Where((name, i) => _columns[i] is null && name.Trim().Length > 0).ToList();
        Notice = unread.Count == 0 ? null : RowJudge.UnknownColumns(unread);
    }

    /// <summary>Why the table cannot be read at all.</summary>
    public string? Problem { get; }

    public string? Notice { get; }

    public RawRow Row(CsvTableRow row)
    {
        if (row.Problem is not null)
        {
            return RawRow.Broken(row.Number, row.Problem);
        }

        if (row.Cells.Skip(_columns.Length).Any(cell => cell.Trim().Length > 0))
        {
            return RawRow.Broken(
                row.Number,
                $"it has {row.Cells.Count} cells, but the first row names {_columns.Length} columns; "
                    + "put a cell that holds a separator in quotation marks"
            );
        }

        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < row.Cells.Count && i < _columns.Length; i++)
        {
            var cell = Clean(row.Cells[i]);
            if (_columns[i] is { } column && cell.Length > 0)
            {
                cells[column] = cell;
            }
        }

        return new RawRow(row.Number, cells, Named: _named);
    }

    private void Assign(IReadOnlyList<string> names, bool ownNames)
    {
        for (var i = 0; i < names.Count; i++)
        {
            var column = ColumnNames.Of(names[i]);
            if (column is not null && ColumnNames.IsOwnName(names[i], column) == ownNames && !_columns.Contains(column))
            {
                _columns[i] = column;
            }
        }
    }

    private string? FindProblem(CsvTableRow header)
    {
        if (header.Problem is not null)
        {
            return $"The row that names the columns cannot be read: {header.Problem}. Correct it and import the table again.";
        }

        if (_columns.Contains(ArticleColumns.Url))
        {
            return null;
        }

        return "The first row must name the columns, 'url' among them, but has "
            + (header.Cells.Any(cell => WebAddress.StartsLikeOne(cell.Trim())) ? "an address itself" : "no such column")
            + ". Add a first row such as: url,title,outlet,published_at.";
    }

    private string Clean(string cell)
    {
        var text = cell.Replace("\0", "", StringComparison.Ordinal).Trim();
        return _undoExcelPrefix ? SpreadsheetCell.Restore(text).Trim() : text;
    }
}
