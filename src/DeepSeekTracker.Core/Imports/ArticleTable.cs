using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Imports;

/// <summary>
/// Reads tables of articles, row by row, in bounded memory: our own export comes back unchanged, other programs' tables are
/// read where their headings say plainly what they hold. A bad row costs itself only.
/// </summary>
public static class ArticleTable
{
    private static readonly IReadOnlyList<TableRow> s_unreadable =
    [
        new TableRow.Problem(1, $"The table's bytes fit no encoding that is known here. {TextDecoding.Advice}"),
    ];

    /// <summary>Reads comma-separated values (RFC 4180) whose first row names the columns.</summary>
    /// <param name="undoExcelPrefix">
    /// True for our profile for spreadsheets, which puts an apostrophe before cells that begin like a formula.
    /// </param>
    public static IEnumerable<TableRow> ReadCsv(TextReader reader, bool undoExcelPrefix = false)
    {
        ColumnMap? map = null;
        var judge = new RowJudge();
        foreach (var row in new CsvTable(reader).Rows())
        {
            if (map is not null)
            {
                foreach (var read in judge.Read(map.Row(row)))
                {
                    yield return read;
                }

                continue;
            }

            map = new ColumnMap(row, undoExcelPrefix);
            if (map.Problem is not null)
            {
                yield return new TableRow.Problem(row.Number, map.Problem);
                yield break;
            }

            if (map.Notice is not null)
            {
                yield return new TableRow.Notice(row.Number, map.Notice);
            }
        }

        if (map is null)
        {
            yield return new TableRow.Problem(1, "The table is empty. Its first row must name the columns, 'url' among them.");
        }
    }

    /// <summary>
    /// Reads comma-separated values from bytes: UTF-8, UTF-16 with a byte order mark, else by what they would say. A UTF-8 byte
    /// order mark marks our profile for spreadsheets.
    /// </summary>
    public static IEnumerable<TableRow> ReadCsv(Stream stream)
    {
        var text = TableEncoding.Open(stream, out var hasMark);
        return text is null ? s_unreadable : ReadCsv(text, undoExcelPrefix: hasMark);
    }

    /// <summary>Reads JSON: an array of objects, one object a line (JSON Lines), or one object alone.</summary>
    public static IEnumerable<TableRow> ReadJson(TextReader reader)
    {
        var judge = new RowJudge();
        var any = false;
        foreach (var piece in JsonPieces.Of(reader))
        {
            any = true;
            foreach (var read in judge.Read(JsonRow.Read(piece)))
            {
                yield return read;
            }
        }

        if (!any)
        {
            yield return new TableRow.Problem(1, "The file holds no articles. It must hold JSON objects with a 'url' each.");
        }
    }

    /// <summary>Reads JSON from bytes: UTF-8, or UTF-16 with a byte order mark.</summary>
    public static IEnumerable<TableRow> ReadJson(Stream stream) =>
        TableEncoding.Open(stream, out _) is { } text ? ReadJson(text) : s_unreadable;
}
