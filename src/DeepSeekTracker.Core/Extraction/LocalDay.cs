using System.Globalization;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>
/// The day of publication where the outlet is. Pages often state the instant in UTC and print the local day, which is the
/// one before or after.
/// </summary>
internal static class LocalDay
{
    private static readonly TimeSpan MostBehind = TimeSpan.FromHours(10);
    private static readonly TimeSpan MostAhead = TimeSpan.FromHours(13);

    public static DateOnly? Of(DateCandidate? chosen, IReadOnlyList<DateCandidate> candidates)
    {
        if (chosen is not { Date: { Precision: >= DatePrecision.Day } date })
        {
            return null;
        }

        var day = DateOnly.FromDateTime(date.Earliest.UtcDateTime);
        if (date.Precision == DatePrecision.Day)
        {
            return day;
        }

        return WithOwnZone(date)
            ?? candidates
                .Where(c => c.Date.Precision > DatePrecision.Day && Differ(c.Date, date) < TimeSpan.FromMinutes(2))
                .Select(c => WithOwnZone(c.Date))
                .FirstOrDefault(own => own is not null)
            ?? Printed(candidates, date.Earliest, day);
    }

    /// <summary>The day of the lines that print one; the instant's own where one of them prints that, or none can be meant.</summary>
    private static DateOnly Printed(IReadOnlyList<DateCandidate> candidates, DateTimeOffset instant, DateOnly day)
    {
        var printed = candidates
            .Where(c => c.Date.Precision == DatePrecision.Day || c.Date.Zone == ZoneBasis.Assumed)
            .Select(c => DateOnly.FromDateTime(c.Date.Earliest.UtcDateTime))
            .Where(other => MayBe(other, instant))
            .ToList();
        return printed.Count == 0 || printed.Contains(day) ? day : printed[0];
    }

    /// <summary>The day in an ISO text that names an offset other than UTC.</summary>
    private static DateOnly? WithOwnZone(DateReading date)
    {
        var raw = date.Raw.Trim();
        return
            date.Zone == ZoneBasis.Given
            && raw.Length > 16
            && DateOnly.TryParseExact(raw[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && (raw.AsSpan(11).Contains('+') || raw.AsSpan(11).Contains('-'))
            && !raw.EndsWith("+00:00", StringComparison.Ordinal)
            && !raw.EndsWith("+0000", StringComparison.Ordinal)
            ? day
            : null;
    }

    private static TimeSpan Differ(DateReading a, DateReading b) => (a.Earliest - b.Earliest).Duration();

    /// <summary>Whether it is that day somewhere on earth at the instant.</summary>
    private static bool MayBe(DateOnly day, DateTimeOffset instant)
    {
        var start = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return instant >= start - MostAhead && instant < start.AddDays(1) + MostBehind;
    }
}
