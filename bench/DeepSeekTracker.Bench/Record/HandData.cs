namespace DeepSeekTracker.Bench.Record;

/// <summary>What was decided by hand, one fact a line, in the CSV files beside this source.</summary>
internal sealed class HandData
{
    private readonly Dictionary<string, Dictionary<string, string>> names;
    private readonly Dictionary<string, Dictionary<string, string>> outlets;
    private readonly List<Dictionary<string, string>> corrections;

    public HandData(string folder)
    {
        names = Csv.Read(Path.Combine(folder, "unify.csv")).ToDictionary(r => r["name"], StringComparer.Ordinal);
        outlets = Csv.Read(Path.Combine(folder, "outlets-by-hand.csv")).ToDictionary(r => r["outlet"], StringComparer.Ordinal);
        corrections = Csv.Read(Path.Combine(folder, "corrections.csv"));
        Events = Csv.Read(Path.Combine(folder, "events-by-hand.csv")).ToDictionary(r => r["event"], StringComparer.Ordinal);
    }

    /// <summary>Event names and notes in our own words, by the corpus's name.</summary>
    public Dictionary<string, Dictionary<string, string>> Events { get; }

    /// <summary>The outlet of an address: a rule on the address wins over the name as found.</summary>
    public string Outlet(string name, string url) => Correction("outlet", url)?["value"] ?? Outlet(name);

    /// <summary>The one name of the outlet that the corpus calls so.</summary>
    public string Outlet(string name) => names.TryGetValue(name, out var row) ? row["outlet"] : name;

    /// <summary>Whose text it is or what kind of copy, as the corpus's name says; empty where it says nothing.</summary>
    public string Credit(string name) => names.TryGetValue(name, out var row) ? row["credit"] : "";

    /// <summary>A fact on an outlet; empty = not decided by hand, <c>!</c> = decided to stay unknown.</summary>
    public string Fact(string outlet, string column) => outlets.TryGetValue(outlet, out var row) ? row[column] : "";

    /// <summary>The first correction of this sort for an address (or the beginning of one), or for a feed; null = none.</summary>
    public Dictionary<string, string>? Correction(string what, string url, string? feed = null) =>
        corrections.Find(r =>
            string.Equals(r["what"], what, StringComparison.Ordinal)
            && (
                string.Equals(r["url"], url, StringComparison.Ordinal)
                || string.Equals(r["url"], feed, StringComparison.Ordinal)
                || (what is "outlet" && url.StartsWith(r["url"], StringComparison.Ordinal))
            )
        );
}
