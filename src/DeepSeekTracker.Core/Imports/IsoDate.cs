using System.Globalization;
using System.Text.RegularExpressions;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Imports;

/// <summary>Reads ISO 8601 dates at the precision in which they are written; a time without a zone is taken as UTC.</summary>
internal static partial class IsoDate
{
    private const int PatternTimeout = 10_000;

    public const string Advice = "Write it as 2025-01-27T09:00:00Z, 2025-01-27, 2025-01 or 2025, or leave it empty.";

    /// <summary>Null where the text is no such date or no possible day between 1900 and 2100.</summary>
    public static DateReading? Read(string text) => ReadAs(text, DatePrecision.Second);

    /// <summary>The date at no finer a precision than <paramref name="finest"/>; the day is the one that the text names.</summary>
    public static DateReading? ReadAs(string text, DatePrecision finest)
    {
        var raw = text.Trim();
        if (raw.Length > 40)
        {
            return null;
        }

        if (DateTimeOffset.TryParseExact(raw, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var mail))
        {
            return Cut(mail.DateTime, TimeSpan.Zero, DatePrecision.Second, finest, ZoneBasis.Given, raw);
        }

        var match = Extended().Match(raw);
        match = match.Success ? match : Compact().Match(raw);
        return match.Success ? FromParts(match.Groups, finest, raw) : null;
    }

    private static DateReading? FromParts(GroupCollection parts, DatePrecision finest, string raw)
    {
        var precision =
            parts["second"].Success ? DatePrecision.Second
            : parts["hour"].Success ? DatePrecision.Minute
            : parts["day"].Success ? DatePrecision.Day
            : parts["month"].Success ? DatePrecision.Month
            : DatePrecision.Year;
        var year = Number(parts["year"], 0);
        var month = Number(parts["month"], 1);
        var day = Number(parts["day"], 1);
        var hour = Number(parts["hour"], 0);
        var minute = Number(parts["minute"], 0);
        var second = Number(parts["second"], 0);
        if (
            year is < 1900 or > 2100
            || month is < 1 or > 12
            || day < 1
            || day > DateTime.DaysInMonth(year, month)
            || hour > 23
            || minute > 59
            || second > 59
            || Offset(parts["zone"].Value) is not { } offset
        )
        {
            return null;
        }

        var local = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Unspecified).AddTicks(
            Ticks(parts["fraction"].Value)
        );
        var zone =
            precision < DatePrecision.Minute ? ZoneBasis.None
            : parts["zone"].Success ? ZoneBasis.Given
            : ZoneBasis.Assumed;
        return Cut(local, offset, precision, finest, zone, raw);
    }

    private static DateReading Cut(
        DateTime local,
        TimeSpan offset,
        DatePrecision written,
        DatePrecision finest,
        ZoneBasis zone,
        string raw
    )
    {
        var precision = written < finest ? written : finest;
        if (precision >= DatePrecision.Minute)
        {
            var at = precision == DatePrecision.Second ? local : local.AddTicks(-(local.Ticks % TimeSpan.TicksPerMinute));
            return new DateReading(new DateTimeOffset(at, offset).ToUniversalTime(), precision, zone, raw);
        }

        var month = precision >= DatePrecision.Month ? local.Month : 1;
        var day = precision >= DatePrecision.Day ? local.Day : 1;
        var start = new DateTimeOffset(local.Year, month, day, 0, 0, 0, TimeSpan.Zero);
        return new DateReading(start, precision, ZoneBasis.None, raw);
    }

    private static int Number(Group part, int otherwise) =>
        part.Success ? int.Parse(part.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;

    private static long Ticks(string fraction) =>
        fraction.Length == 0
            ? 0
            : long.Parse(fraction.PadRight(7, '0').AsSpan(0, 7), NumberStyles.None, CultureInfo.InvariantCulture);

    private static TimeSpan? Offset(string zone)
    {
        if (zone.Length == 0 || zone[0] is not ('+' or '-'))
        {
            return TimeSpan.Zero;
        }

        var digits = zone[1..].Replace(":", "", StringComparison.Ordinal);
        var hours = int.Parse(digits.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture);
        var minutes = digits.Length == 4 ? int.Parse(digits.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        var offset = new TimeSpan(hours, minutes, 0);
        return minutes > 59 || offset > TimeSpan.FromHours(14) ? null
            : zone[0] == '-' ? -offset
            : offset;
    }

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})(?:[-/](?<month>[0-9]{1,2})(?:[-/](?<day>[0-9]{1,2})(?:[Tt ](?<hour>[0-9]{2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:[.,](?<fraction>[0-9]{1,9}))?)?(?: ?(?<zone>[Zz]|UTC|GMT|[+-][0-9]{2}(?::?[0-9]{2})?))?)?)?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex Extended();

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2})(?:T(?<hour>[0-9]{2})(?<minute>[0-9]{2})(?<second>[0-9]{2})?(?<zone>Z|[+-][0-9]{2}(?::?[0-9]{2})?)?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex Compact();
}
