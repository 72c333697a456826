using System.Globalization;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Bench.FeedScore;

/// <summary>Facts in the form that the scorer reads.</summary>
internal static class FeedAnswer
{
    public static string? Instant(DateReading? date) =>
        date?.Earliest.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
