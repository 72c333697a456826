using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Stories;

/// <summary>One outlet as a story's <c>outlets.csv</c> knows it.</summary>
public sealed record KnownOutlet(
    string Key,
    string Name,
    string? Domain,
    IReadOnlyList<string> Domains,
    string? PathPrefix,
    string? Kind,
    string? Country,
    string? Language,
    IReadOnlyList<string> Aliases,
    string? Note
);

/// <summary>Reads <c>outlets.csv</c>: key, name, domain, domains, path_prefix, type, country, language, aliases, feed_evidence, note.</summary>
public static class OutletList
{
    /// <summary>
    /// The outlets in the order of the table, read as they are asked for. Rows without key or name are passed over; empty cells
    /// are null; several values of a cell are parted by semicolons.
    /// </summary>
    /// <exception cref="ArgumentException">The header names a column twice.</exception>
    public static IEnumerable<KnownOutlet> Parse(TextReader csv)
    {
        Dictionary<string, int>? columns = null;
        foreach (var row in new CsvTable(csv).Rows())
        {
            if (columns is null)
            {
                columns = row
                    .Cells.Select((name, at) => (name, at))
                    .ToDictionary(pair => pair.name, pair => pair.at, StringComparer.Ordinal);
                continue;
            }

            string? Cell(string name) =>
                columns.TryGetValue(name, out var at) && at < row.Cells.Count && row.Cells[at].Trim() is { Length: > 0 } text
                    ? text
                    : null;
            string[] List(string name) =>
                Cell(name)?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
            if (Cell("key") is { } key && Cell("name") is { } outletName)
            {
                yield return new KnownOutlet(
                    key,
                    outletName,
                    Cell("domain"),
                    List("domains"),
                    Cell("path_prefix"),
                    Cell("type"),
                    Cell("country"),
                    Cell("language"),
                    List("aliases"),
                    Cell("note")
                );
            }
        }
    }
}
