using System.Globalization;
using System.Text.Json;
using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>
/// A feed's settings as a form showed them. They come back with the form, so that a save that would undo what was saved
/// meanwhile is noticed and what changed can be told.
/// </summary>
internal static class SeenSettings
{
    private const int Megabyte = 1024 * 1024;

    private static readonly string[] Names = ["address", "outlet", "time zone", "interval in minutes", "largest size in MB"];

    /// <param name="feed">With its outlet.</param>
    public static IReadOnlyList<string?> Of(Feed feed) =>
        [feed.Url, feed.Outlet?.Name, feed.AssumedZone, Text(feed.PollEveryMinutes), Text(feed.MostBytes / Megabyte)];

    public static string Write(IReadOnlyList<string?> settings) => JsonSerializer.Serialize(settings);

    /// <summary>What a form brought back; null where it is nothing that <see cref="Write"/> wrote.</summary>
    public static IReadOnlyList<string?>? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<string?[]>(text) is { } read && read.Length == Names.Length ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Each setting that differs, with both values; empty where none does.</summary>
    public static string Changes(IReadOnlyList<string?> before, IReadOnlyList<string?> after) =>
        string.Join(
            "; ",
            Names
                .Zip(before, after)
                .Where(setting => setting.Second != setting.Third)
                .Select(setting => $"{setting.First} from {Told(setting.Second)} to {Told(setting.Third)}")
        );

    private static string Told(string? value) => value is null ? "none" : $"“{value}”";

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
