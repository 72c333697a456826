using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>
/// "03/10/2023" is a day in March or in October. Where another candidate of the page names one of the two days without
/// doubt, that one is meant; else the one that readers of the language understand.
/// </summary>
internal static class DateOrder
{
    private const int Usual = 10;

    /// <summary>Domains of countries that write English with the day first.</summary>
    private static readonly string[] DayFirstEnds =
    [
        ".uk",
        ".ie",
        ".au",
        ".nz",
        ".in",
        ".za",
        ".ng",
        ".ke",
        ".gh",
        ".pk",
        ".bd",
        ".lk",
        ".sg",
        ".my",
        ".hk",
        ".mt",
        ".ug",
        ".tz",
        ".eu",
    ];

    /// <summary>Whether 3/5/2025 is in March for readers of a page. Only American English (and Filipino usage) says so.</summary>
    public static bool IsMonthFirst(string? language, string host)
    {
        var parts = (language ?? "en").Split('-');
        return parts[0] switch
        {
            "en" when parts.Length > 1 && parts[^1].Length == 2 => parts[^1] is "US" or "PH" or "CA",
            "en" => !Array.Exists(DayFirstEnds, end => host.EndsWith(end, StringComparison.OrdinalIgnoreCase)),
            "tl" or "fil" => true,
            _ => false,
        };
    }

    public static void Settle(List<DateCandidate> candidates, bool isMonthFirst)
    {
        var certain = candidates.Where(c => !IsDoubtful(c.Date)).Select(c => DayOf(c.Date.Earliest)).ToHashSet();
        for (var i = 0; i < candidates.Count; i++)
        {
            var date = candidates[i].Date;
            if (!IsDoubtful(date) || Swapped(date.Earliest) is not { } swapped)
            {
                continue;
            }

            var (asRead, asSwapped) = (IsNamed(DayOf(date.Earliest)), IsNamed(DayOf(swapped)));
            var isSlashed = date.Raw.AsSpan(0, Math.Min(Usual, date.Raw.Length)).Contains('/');
            if (asSwapped && !asRead || (isSlashed && !isMonthFirst && asSwapped == asRead))
            {
                candidates[i] = candidates[i] with { Date = date with { Earliest = swapped } };
            }
        }

        // An instant in UTC and the day that the outlet prints may be neighbours.
        bool IsNamed(DateOnly day) =>
            certain.Contains(day) || certain.Contains(day.AddDays(1)) || certain.Contains(day.AddDays(-1));
    }

    private static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.UtcDateTime);

    private static bool IsDoubtful(DateReading date) =>
        date.Earliest.Day <= 12
        && date.Earliest.Day != date.Earliest.Month
        && date.Raw.Length >= 8
        && char.IsAsciiDigit(date.Raw[0])
        && date.Raw.AsSpan(0, Math.Min(Usual, date.Raw.Length)).IndexOfAny('/', '.', '-') is 1 or 2;

    private static DateTimeOffset? Swapped(DateTimeOffset date) =>
        new DateTimeOffset(date.Year, date.Day, date.Month, date.Hour, date.Minute, date.Second, date.Offset);
}
