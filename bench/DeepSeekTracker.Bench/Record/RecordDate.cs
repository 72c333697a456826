using System.Globalization;
using System.Text.RegularExpressions;

namespace DeepSeekTracker.Bench.Record;

/// <summary>Dates at the precision that is known and no finer.</summary>
internal static partial class RecordDate
{
    private const string Referenced = "unknown; referenced by a digest of ";
    private const string FirstSeen = "first seen in a daily list";

    /// <summary>ISO 8601; a time of exactly midnight is a day that a feed writes as a time.</summary>
    public static string Published(CoverageArticle article)
    {
        if (article.Published is not { } given || article.PublishedFrom?.StartsWith("unknown", StringComparison.Ordinal) == true)
        {
            return "";
        }

        if (!given.Contains('T', StringComparison.Ordinal))
        {
            return given;
        }

        var time = DateTimeOffset.Parse(given, CultureInfo.InvariantCulture);
        return time.TimeOfDay == TimeSpan.Zero
            ? time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
    }

    /// <summary>The day on which a listing named the article; empty where none is known.</summary>
    public static string Listed(CoverageArticle article) =>
        article.PublishedFrom switch
        {
            FirstSeen => article.Published ?? "",
            { } from when from.StartsWith(Referenced, StringComparison.Ordinal) => from[Referenced.Length..],
            _ => "",
        };

    public static bool IsReferenced(CoverageArticle article) =>
        article.PublishedFrom?.StartsWith(Referenced, StringComparison.Ordinal) == true;

    /// <summary>A day that the address itself gives (…/2025/01/29/…, …/2025/Jan/27/…, …/2025-01-29/…); empty where it gives none.</summary>
    public static string InAddress(string url)
    {
        var match = DayInPath().Match(url);
        string[] formats = ["yyyy-MM-dd", "yyyy-MMM-dd"];
        var text = $"{match.Groups["year"].Value}-{match.Groups["month"].Value}-{match.Groups["day"].Value}";
        return
            match.Success && DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : "";
    }

    [GeneratedRegex(
        @"/(?<year>20\d\d)[/-](?<month>\d\d|[A-Za-z]{3})[/-](?<day>\d\d)/",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1_000
    )]
    private static partial Regex DayInPath();
}
