using System.Runtime.InteropServices;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Copies;

/// <summary>When an article may have appeared: from one instant to another, as exactly as its date says.</summary>
/// <param name="From">First instant that the date may mean, in UTC.</param>
/// <param name="Until">First instant, in UTC, that it can no longer mean.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PublishedInterval(DateTime From, DateTime Until)
{
    /// <summary>The origin of a day on which a list of that day named the article: it had appeared by then.</summary>
    public const string DailyList = "first seen in a daily list";

    // Somewhere on Earth a calendar day begins 14 hours before it does in UTC and ends 12 hours after.
    private static readonly TimeSpan Eastmost = TimeSpan.FromHours(14);
    private static readonly TimeSpan Westmost = TimeSpan.FromHours(12);

    /// <summary>The interval of a stored date; null where none is known.</summary>
    /// <param name="published">First instant that the date may mean, in UTC, a day at its midnight in UTC.</param>
    /// <param name="precision">How exactly it is known.</param>
    /// <param name="isZoneKnown">False where a clock time names no zone: it may be that of any place.</param>
    /// <param name="origin">Where it came from; the day of a <see cref="DailyList"/> is only the last that it can have been.</param>
    public static PublishedInterval? Of(
        DateTime? published,
        DatePrecision precision,
        bool isZoneKnown = true,
        string? origin = null
    )
    {
        if (published is not { } from || precision == DatePrecision.None || from.Year is < 2 or > 9990)
        {
            return null;
        }

        var until = precision switch
        {
            DatePrecision.Year => from.AddYears(1),
            DatePrecision.Month => from.AddMonths(1),
            DatePrecision.Day => from.AddDays(1),
            DatePrecision.Minute => from.AddMinutes(1),
            _ => from.AddSeconds(1),
        };
        var said =
            isZoneKnown && precision >= DatePrecision.Minute
                ? new PublishedInterval(from, until)
                : new PublishedInterval(from - Eastmost, until + Westmost);
        return origin == DailyList ? said with { From = DateTime.MinValue } : said;
    }

    /// <summary>False where only the end is known.</summary>
    public bool HasBeginning => From > DateTime.MinValue;

    /// <summary>True where every instant of this one comes before every instant of the other.</summary>
    public bool IsBefore(PublishedInterval other) => Until <= other.From;
}
