using System.Globalization;

namespace DeepSeekTracker.Core.Text;

/// <summary>
/// Reads the dates that feeds and pages write: RFC 822 and 2822, ISO 8601 and RFC 3339, and what people write instead.
/// The result never depends on the server's culture or zone. Nonsense gives null, never a guess.
/// </summary>
public static class DateText
{
    private const int MaxLength = 200;

    /// <summary>
    /// Years before the Gregorian calendar are other calendars' years (1446 is 2025 in the Islamic one) or empty values
    /// (0001-01-01); years after the pivot are no dates of publication.
    /// </summary>
    private const int FirstYear = 1583;

    private const int LastYear = 9998;

    private const int BuddhistEra = 543;

    /// <summary>Reads one date text.</summary>
    /// <param name="raw">The text as found.</param>
    /// <param name="assumedOffset">Offset from UTC for a time without a zone; UTC when null.</param>
    /// <returns>The instant with its precision, or null where the text holds no date that can be trusted.</returns>
    public static DateReading? Read(string? raw, TimeSpan? assumedOffset = null) =>
        Read(raw, assumedOffset is { } offset ? _ => offset : null);

    /// <summary>Reads one date text whose times without a zone are meant in a given one, with its summer time.</summary>
    /// <param name="raw">The text as found.</param>
    /// <param name="assumedZone">An IANA name or an offset such as <c>+08:00</c>; UTC when null or unknown.</param>
    public static DateReading? ReadIn(string? raw, string? assumedZone) => Read(raw, DateTextZones.Home(assumedZone));

    /// <summary>Whether <see cref="ReadIn"/> can read times in a zone.</summary>
    public static bool KnowsZone(string? zone) => DateTextZones.Home(zone) is not null;

    private static DateReading? Read(string? raw, Func<DateTime, TimeSpan>? home)
    {
        if (string.IsNullOrWhiteSpace(raw) || raw.Length > MaxLength)
        {
            return null;
        }

        var tokens = DateTextTokens.Split(raw);
        if (tokens is null || tokens.Count == 0)
        {
            return null;
        }

        if (ReadEpoch(tokens) is { } epoch)
        {
            return new DateReading(epoch, DatePrecision.Second, ZoneBasis.Given, raw);
        }

        var parts = new DateTextParts(tokens);
        return parts.Read() ? Build(parts, raw, home) : null;
    }

    /// <summary>Seconds or milliseconds since 1970, from September 2001 on: below that the digits may be anything.</summary>
    private static DateTimeOffset? ReadEpoch(List<DateToken> tokens)
    {
        var isFraction = tokens.Count == 3 && tokens[1].Is('.') && tokens[2].Kind == DateTokenKind.Number;
        if (tokens[0].Kind != DateTokenKind.Number || (tokens.Count != 1 && !isFraction))
        {
            return null;
        }

        var digits = tokens[0].Text;
        return digits.Length switch
        {
            10 when digits[0] != '0' => DateTimeOffset.FromUnixTimeSeconds(long.Parse(digits, CultureInfo.InvariantCulture)),
            13 when digits[0] != '0' => DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(digits, CultureInfo.InvariantCulture)),
            _ => null,
        };
    }

    private static DateReading? Build(DateTextParts parts, string raw, Func<DateTime, TimeSpan>? home)
    {
        var isArranged = DateTextOrder.Arrange(parts, out var year, out var month, out var day);
        year -= parts.IsThai && year > FirstYear + BuddhistEra ? BuddhistEra : 0;
        if (
            !isArranged
            || year is < FirstYear or > LastYear
            || month is < 0 or > 12
            || (month > 0 && day > DateTime.DaysInMonth(year, month))
        )
        {
            return null;
        }

        if (day == 0 || !parts.HasTime)
        {
            // "Version 2025" is no date; "Montag, 27. Januar 2025" is one in a language whose weekday no table holds.
            if (parts.HasTime || (day == 0 && parts.HasUnknownWord))
            {
                return null;
            }

            var precision =
                month == 0 ? DatePrecision.Year
                : day == 0 ? DatePrecision.Month
                : DatePrecision.Day;
            var first = new DateTimeOffset(year, Math.Max(month, 1), Math.Max(day, 1), 0, 0, 0, TimeSpan.Zero);
            return new DateReading(first, precision, ZoneBasis.None, raw);
        }

        if (!parts.IsTimeValid)
        {
            return null;
        }

        var local = new DateTime(year, month, day).Add(parts.Time);
        var (offset, basis) = OffsetOf(parts, local, home?.Invoke(local));
        var exact = parts.HasSeconds ? DatePrecision.Second : DatePrecision.Minute;
        return offset is { } known
            ? new DateReading(new DateTimeOffset(local.Ticks - known.Ticks, TimeSpan.Zero), exact, basis, raw)
            : null;
    }

    private static (TimeSpan? Offset, ZoneBasis Basis) OffsetOf(DateTextParts parts, DateTime local, TimeSpan? assumedOffset)
    {
        if (parts.Offset is { } offset)
        {
            return (offset, ZoneBasis.Given);
        }

        if (parts.ZoneName is { } name)
        {
            return (DateTextZones.Find(name, local, assumedOffset), ZoneBasis.Given);
        }

        // Only Korean feeds write 년, 월 and 일, and Korea has one zone.
        var home = parts.IsKorean ? TimeSpan.FromHours(9) : TimeSpan.Zero;
        return (assumedOffset ?? home, ZoneBasis.Assumed);
    }
}
