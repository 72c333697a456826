using System.Text;

namespace DeepSeekTracker.Bench.Record;

/// <summary>RFC 4180 text, LF at line ends.</summary>
internal static class Csv
{
    public static string Write(IEnumerable<IEnumerable<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Cell)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Rows by column name; the first line names the columns.</summary>
    public static List<Dictionary<string, string>> Read(string path)
    {
        var lines = Cells(File.ReadAllText(path)).ToList();
        return
        [
            .. lines
                .Skip(1)
                .Select(cells =>
                    lines[0].Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)
                ),
        ];
    }

    private static string Cell(string value) =>
        value.AsSpan().ContainsAny("\",\r\n") || !string.Equals(value, value.Trim(), StringComparison.Ordinal)
            ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : value;

    private static IEnumerable<List<string>> Cells(string text)
    {
        var row = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '"' && quoted && i + 1 < text.Length && text[i + 1] == '"')
            {
                cell.Append(text[i++]);
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (quoted || c is not (',' or '\n'))
            {
                cell.Append(c);
            }
            else
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (c == '\n')
                {
                    yield return row;
                    row = [];
                }
            }
        }
    }
}
