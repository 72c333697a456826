using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>
/// "03/10/2023" is a day in March or in October. Where another candidate of the page names one of the two days without
/// doubt, that one is meant.
/// </summary>
internal static class DateOrder
{
    public static void Settle(List<DateCandidate> candidates)
    {
        var certain = candidates.Where(c => !IsDoubtful(c.Date)).Select(c => c.Date.Earliest.UtcDateTime.Date).ToHashSet();
        for (var i = 0; i < candidates.Count && certain.Count > 0; i++)
        {
            var date = candidates[i].Date;
            if (
                IsDoubtful(date)
                && !certain.Contains(date.Earliest.UtcDateTime.Date)
                && Swapped(date.Earliest) is { } swapped
                && certain.Contains(swapped.UtcDateTime.Date)
            )
            {
                candidates[i] = candidates[i] with { Date = date with { Earliest = swapped } };
            }
        }
    }

    private static bool IsDoubtful(DateReading date) =>
        date.Earliest.Day <= 12
        && date.Earliest.Day != date.Earliest.Month
        && date.Raw.Length >= 8
        && char.IsAsciiDigit(date.Raw[0])
        && date.Raw.AsSpan(0, Math.Min(10, date.Raw.Length)).IndexOfAny('/', '.', '-') is 1 or 2;

    private static DateTimeOffset? Swapped(DateTimeOffset date) =>
        new DateTimeOffset(date.Year, date.Day, date.Month, date.Hour, date.Minute, date.Second, date.Offset);
}
