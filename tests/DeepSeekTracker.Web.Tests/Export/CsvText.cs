namespace DeepSeekTracker.Web.Tests.Export;

/// <summary>RFC 4180, read by the letter and without any code of the program.</summary>
internal static class CsvText
{
    public static List<List<string>> Read(string csv)
    {
        var (rows, row, cell) = (new List<List<string>>(), new List<string>(), new System.Text.StringBuilder());
        var text = csv.TrimStart('\uFEFF');
        var (quoted, at) = (false, 0);
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (quoted && c == '"' && at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append('"');
                at++;
            }
            else if (c == '"')
            {
                Assert.True(quoted || cell.Length == 0, "A quotation mark stands inside a cell that is not quoted.");
                quoted = !quoted;
            }
            else if (quoted || c is not (',' or '\r' or '\n'))
            {
                cell.Append(c);
            }
            else if (c == ',')
            {
                Close();
            }
            else if (c == '\r')
            {
                Assert.Equal('\n', text[at + 1]);
                Close();
                rows.Add(row);
                row = [];
                at++;
            }
            else
            {
                Assert.Fail("A bare line feed ends no row.");
            }
        }

        Assert.False(quoted, "The last cell is not closed.");
        Assert.Empty(row);
        return rows;

        void Close()
        {
            row.Add(cell.ToString());
            cell.Clear();
        }
    }
}
