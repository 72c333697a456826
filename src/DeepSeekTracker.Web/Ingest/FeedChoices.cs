using System.Globalization;
using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>A feed's settings as the owner writes them.</summary>
internal static class FeedChoices
{
    private const int Megabyte = 1024 * 1024;

    public static readonly SeenValues Seen = new(
        "the feed’s",
        "address",
        "outlet",
        "time zone",
        "interval in minutes",
        "largest size in MB"
    );

    /// <param name="feed">With its outlet.</param>
    public static IReadOnlyList<string?> Of(Feed feed) =>
        [feed.Url, feed.Outlet?.Name, feed.AssumedZone, Text(feed.PollEveryMinutes), Text(feed.MostBytes / Megabyte)];

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
