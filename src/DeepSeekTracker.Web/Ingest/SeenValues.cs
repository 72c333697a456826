using System.Text.Json;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>
/// What a form showed. It comes back with the form, so that a save that would undo what was saved meanwhile is noticed and
/// what changed can be told.
/// </summary>
/// <param name="whose">To whom the values belong, for a sentence.</param>
/// <param name="names">The names of the values, in their order.</param>
internal sealed class SeenValues(string whose, params string[] names)
{
    private const int LongestTold = 80;

    public static string Write(IReadOnlyList<string?> values) => JsonSerializer.Serialize(values);

    /// <summary>Each value that differs, with both; empty where none does.</summary>
    public string Changes(IReadOnlyList<string?> before, IReadOnlyList<string?> after) =>
        string.Join(
            "; ",
            names
                .Zip(before, after)
                .Where(value => value.Second != value.Third)
                .Select(value => $"{value.First} from {Told(value.Second)} to {Told(value.Third)}")
        );

    /// <summary>Why what a form brought back is not what is stored now; null where it is, and where the form brought nothing.</summary>
    public string? WhyOutdated(string? seen, IReadOnlyList<string?> now) =>
        string.IsNullOrEmpty(seen) ? null
        : Read(seen) is not { } before ? "Nothing was saved: the form is not one that this program showed. Load the page again."
        : Changes(before, now) is { Length: > 0 } changes
            ? $"Nothing was saved: since you opened this page, somebody changed {whose} {changes}. Below stands what you entered; save again to put it in place of that."
        : null;

    private string?[]? Read(string seen)
    {
        try
        {
            return JsonSerializer.Deserialize<string?[]>(seen) is { } read && read.Length == names.Length ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Told(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return "none";
        }

        var line = value.ReplaceLineEndings(", ");
        return line.Length <= LongestTold ? $"“{line}”" : $"“{line[..LongestTold]}…”";
    }
}
