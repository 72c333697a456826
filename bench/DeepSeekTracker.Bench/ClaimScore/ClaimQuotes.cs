using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace DeepSeekTracker.Bench.ClaimScore;

/// <summary>A quote of a real article with what it says, as the corpus lists them.</summary>
internal sealed record ClaimQuote(
    string Key,
    string Text,
    IReadOnlyList<decimal> Values,
    string? Unit,
    string? Comparator,
    string Language,
    string Note,
    bool IsNumber
)
{
    /// <summary>A third is held out while words are tuned: by a hash, so that every run holds out the same.</summary>
    public bool IsHeldOut => SHA256.HashData(Encoding.UTF8.GetBytes(Text))[0] % 3 == 0;

    public static IEnumerable<ClaimQuote> Read(string path) =>
        File.ReadLines(path).Where(line => line.Length > 0).Select(line => Of(JsonElement.Parse(line)));

    private static ClaimQuote Of(JsonElement row) =>
        new(
            row.GetProperty("key").GetString()!,
            row.GetProperty("quote").GetString()!,
            ValuesOf(row.GetProperty("value"), row.GetProperty("unit")),
            row.GetProperty("unit").GetString(),
            row.GetProperty("comparator").GetString(),
            row.GetProperty("language").GetString()!,
            row.GetProperty("note").GetString() ?? "",
            row.GetProperty("kind").GetString() == "number or date"
        );

    private static List<decimal> ValuesOf(JsonElement value, JsonElement unit) =>
        value.ValueKind switch
        {
            JsonValueKind.Number => [value.GetDecimal()],
            JsonValueKind.Array => [.. value.EnumerateArray().Select(v => v.GetDecimal())],
            JsonValueKind.String when unit.GetString() == "date" => DaysOf(value.GetString()!),
            _ => [],
        };

    /// <summary>"2023-07-17", "2023-05", "late 2023" → first and last day as yyyymmdd.</summary>
    private static List<decimal> DaysOf(string text)
    {
        var words = text.Split(' ');
        var third = words[0] switch
        {
            "early" => 1,
            "mid" => 5,
            "late" => 9,
            _ => 0,
        };
        var parts = (third > 0 ? words[1] : words[0]).TrimStart('>').Split('-');
        if (!int.TryParse(parts[0], out var year))
        {
            return [];
        }

        var from = new DateOnly(
            year,
            parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : Math.Max(third, 1),
            parts.Length > 2 ? int.Parse(parts[2], CultureInfo.InvariantCulture) : 1
        );
        var to =
            parts.Length > 2 ? from
            : parts.Length > 1 ? from.AddMonths(1).AddDays(-1)
            : third > 0 ? from.AddMonths(4).AddDays(-1)
            : from.AddYears(1).AddDays(-1);
        return [Number(from), Number(to)];
    }

    private static decimal Number(DateOnly day) => (day.Year * 10_000) + (day.Month * 100) + day.Day;
}
