namespace DeepSeekTracker.Core.Imports;

/// <summary>A row as a table or a JSON object gives it: our columns with their words, not judged yet.</summary>
/// <param name="Cells">By our column names; empty cells are left out.</param>
/// <param name="Tags">Tags that came as a list of their own.</param>
/// <param name="Problem">Why the row cannot be read at all.</param>
/// <param name="Named">Our columns that the table or object names, with a word in them or without.</param>
/// <param name="Unknown">Names that are no column of ours.</param>
internal sealed record RawRow(
    int Number,
    IReadOnlyDictionary<string, string> Cells,
    IReadOnlyList<string>? Tags = null,
    string? Problem = null,
    IReadOnlyCollection<string>? Named = null,
    IReadOnlyList<string>? Unknown = null
)
{
    public static RawRow Broken(int number, string problem) =>
        new(number, new Dictionary<string, string>(StringComparer.Ordinal), Problem: problem);
}
