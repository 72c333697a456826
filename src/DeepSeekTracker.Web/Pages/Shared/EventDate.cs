using System.Globalization;
using System.Text.RegularExpressions;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Core.Text;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>When an event was, as the reader writes dates: a day, month or year, or a span of them.</summary>
public static partial class EventDate
{
    /// <summary>Such as "27 Jan 2025", "May 2023" or "26 Jan 2025 – 27 Jan 2025".</summary>
    public static string Of(StoryEvent happening)
    {
        var first = Words(happening.Day, happening.Precision);
        return Last(happening) is { } last ? T("{0} – {1}", first, last) : first;
    }

    public static bool IsSpan(StoryEvent happening) => Last(happening) is not null;

    /// <summary>The end of a span; null where the event is none, or ends where no date can be read.</summary>
    private static string? Last(StoryEvent happening)
    {
        if (SpanMark.Split(happening.DateText, 2) is not [var first, var end])
        {
            return null;
        }

        // "2025-01-26…27" ends on the 27th of the same month.
        var whole = end.Length < first.Length ? first[..^end.Length] + end : end;
        return Read(whole, "yyyy-MM-dd", DatePrecision.Day)
            ?? Read(whole, "yyyy-MM", DatePrecision.Month)
            ?? Read(whole, "yyyy", DatePrecision.Year);
    }

    private static string? Read(string text, string form, DatePrecision precision) =>
        DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Words(day, precision)
            : null;

    private static string Words(DateOnly day, DatePrecision precision) =>
        precision switch
        {
            >= DatePrecision.Day => DateWords.Day(day),
            DatePrecision.Month => DateWords.Month(day),
            _ => DateWords.Year(day),
        };

    [GeneratedRegex(@"\s*(?:…|/|–|\.\.)\s*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SpanMark { get; }
}
