using System.Text;

namespace DeepSeekTracker.Core.Text;

/// <summary>
/// Reads comma-separated values (RFC 4180) row by row: quoted cells with line breaks, rows ended by CRLF, LF or CR, a byte
/// order mark, and commas, semicolons or tabs between the cells, whichever the first line uses. A quotation mark that never
/// closes costs its own row only: reading goes on at the next line.
/// </summary>
public sealed class CsvTable
{
    /// <summary>Longest cell, in characters.</summary>
    public const int MaxCell = 1 << 20;

    /// <summary>Longest row, in characters.</summary>
    public const int MaxRow = 8 << 20;

    /// <summary>Most cells in a row.</summary>
    public const int MaxCells = 1_000;

    // Going back after a stray quotation mark re-reads up to MaxCell characters; a file made of them must stay cheap.
    private const int MaxReturns = 100;

    private readonly CsvTableCharacters _characters;
    private readonly StringBuilder _cell = new();
    private readonly StringBuilder _raw = new();
    private readonly char _separator;
    private int _returns;
    private int _rowLength;
    private string? _problem;

    /// <summary>Begins to read: takes the byte order mark and finds the separator. The reader stays the caller's to close.</summary>
    public CsvTable(TextReader reader)
    {
        _characters = new CsvTableCharacters(reader);
        _separator = _characters.FindSeparator();
    }

    /// <summary>The rows in order, blank ones left out. Can be walked once.</summary>
    public IEnumerable<CsvTableRow> Rows()
    {
        for (var number = 1; _characters.Peek() >= 0; number++)
        {
            var cells = ReadRow();
            if (_problem is not null || cells.Exists(cell => cell.Length > 0))
            {
                yield return new CsvTableRow(number, cells, _problem);
            }
        }
    }

    private List<string> ReadRow()
    {
        var cells = new List<string>();
        _problem = null;
        _rowLength = 0;
        while (true)
        {
            _cell.Clear();
            var sound = _characters.Peek() != '"' || _returns >= MaxReturns ? ReadPlain() : ReadQuoted();
            AddCell(cells);
            if (!sound || !_characters.TakeSeparator(_separator))
            {
                _characters.TakeLineEnd();
                return cells;
            }
        }
    }

    private void AddCell(List<string> cells)
    {
        _rowLength += _cell.Length;
        if (cells.Count == MaxCells || _rowLength > MaxRow)
        {
            _problem ??= $"it holds more than {MaxCells:N0} cells or {MaxRow:N0} characters";
            return;
        }

        cells.Add(_cell.ToString());
    }

    private bool ReadPlain()
    {
        for (var c = _characters.Peek(); c >= 0 && c != _separator && c is not ('\r' or '\n'); c = _characters.Peek())
        {
            _characters.Read();
            Append((char)c);
        }

        return true;
    }

    private bool ReadQuoted()
    {
        _raw.Clear();
        _characters.Read();
        while (true)
        {
            var c = Take();
            if (c < 0)
            {
                return GoBack("a quotation mark opens a cell and is never closed");
            }

            if (c != '"')
            {
                if (_cell.Length == MaxCell)
                {
                    return GoBack($"a quoted cell is longer than {MaxCell:N0} characters, or its quotation mark is never closed");
                }

                _cell.Append((char)c);
            }
            else if (_characters.Peek() == '"')
            {
                Take();
                Append('"');
            }
            else
            {
                return EndQuoted();
            }
        }
    }

    private bool EndQuoted()
    {
        while (_characters.Peek() == ' ')
        {
            Take();
        }

        var next = _characters.Peek();
        return next < 0
            || next == _separator
            || next is '\r' or '\n'
            || GoBack("a quotation mark stands inside a quoted cell: double it there");
    }

    private int Take()
    {
        var c = _characters.Read();
        if (c >= 0)
        {
            _raw.Append((char)c);
        }

        return c;
    }

    private void Append(char c)
    {
        if (_cell.Length < MaxCell)
        {
            _cell.Append(c);
        }
        else
        {
            _problem ??= $"a cell is longer than {MaxCell:N0} characters";
        }
    }

    /// <summary>Gives up the row and returns to the end of the line on which the faulty cell begins.</summary>
    private bool GoBack(string problem)
    {
        _problem ??= problem;
        _returns++;
        var raw = _raw.ToString();
        var lineEnd = raw.AsSpan().IndexOfAny('\r', '\n');
        if (lineEnd >= 0)
        {
            _characters.PutBack(raw[lineEnd..]);
            _cell.Length = Math.Min(_cell.Length, lineEnd);
        }
        else
        {
            _characters.SkipLine();
        }

        return false;
    }
}
