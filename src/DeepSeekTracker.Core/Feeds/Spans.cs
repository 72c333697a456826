using System.Globalization;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>Durations as a reader says them.</summary>
internal static class Spans
{
    public static string Words(TimeSpan span) =>
        span.TotalMinutes < 1 ? string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0} s")
        : span.TotalHours < 2 ? string.Create(CultureInfo.InvariantCulture, $"{span.TotalMinutes:0.#} min")
        : span.TotalDays < 2 ? string.Create(CultureInfo.InvariantCulture, $"{span.TotalHours:0.#} h")
        : Days(span);

    /// <summary>Whole days; few of them with the hours, so that two spans that differ do not read the same.</summary>
    private static string Days(TimeSpan span)
    {
        var (days, hours) = Math.DivRem((long)Math.Round(span.TotalHours), 24);
        return days < 10 && hours > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{days} days {hours} h")
            : string.Create(CultureInfo.InvariantCulture, $"{Math.Round(span.TotalDays):0} days");
    }

    public static TimeSpan Clamp(TimeSpan value, TimeSpan least, TimeSpan most) =>
        value < least ? least
        : value > most ? most
        : value;
}
