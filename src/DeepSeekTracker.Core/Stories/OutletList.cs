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

/// <summary>
/// Reads <c>outlets.csv</c>: key, name, domain, domains, path_prefix, type, country, language, aliases, feed_evidence, note, in
/// any order. Only key and name must be there; empty cells are null; several values of a cell are parted by semicolons.
/// </summary>
public static class OutletList
{
    private static readonly string[] Needed = ["key", "name"];

    /// <summary>The outlets in the order of the table, with the rows that were left out; never throws for what the table says.</summary>
    public static StoryTableReading<KnownOutlet> Parse(TextReader csv)
    {
        var outlets = new List<KnownOutlet>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        return new(outlets, StoryTable.Read(csv, Needed, cell => Read(cell, keys, outlets)));
    }

    /// <summary>Adds the outlet, or says why not.</summary>
    private static string? Read(Func<string, string> cell, HashSet<string> keys, List<KnownOutlet> outlets)
    {
        if (Known("key") is not { } key || Known("name") is not { } name)
        {
            return "The outlet has no key or no name; write both.";
        }

        if (!keys.Add(key))
        {
            return $"Another row has the key '{key}' already; give each outlet a key of its own.";
        }

        outlets.Add(
            new KnownOutlet(
                key,
                name,
                Known("domain"),
                Several("domains"),
                Known("path_prefix"),
                Known("type"),
                Known("country"),
                Known("language"),
                Several("aliases"),
                Known("note")
            )
        );
        return null;

        string? Known(string column) => cell(column) is { Length: > 0 } text ? text : null;
        string[] Several(string column) =>
            cell(column).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }
}
