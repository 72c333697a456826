using System.Globalization;
using System.Text.RegularExpressions;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Stories;

/// <summary>The date of an event: a day, month or year, or the beginning of a span such as <c>2025-01-26…27</c>.</summary>
internal static partial class EventDay
{
    public static (DateOnly Day, DatePrecision Precision)? Parse(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var (month, day) = (match.Groups["month"], match.Groups["day"]);
        var full = $"{match.Groups["year"].Value}-{Or01(month)}-{Or01(day)}";
        return DateOnly.TryParseExact(full, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            ? (
                first,
                day.Success ? DatePrecision.Day
                : month.Success ? DatePrecision.Month
                : DatePrecision.Year
            )
            : null;
    }

    /// <summary>The named precision; null where the name is unknown or finer than the date's own.</summary>
    public static DatePrecision? Precision(string name, DatePrecision own)
    {
        DatePrecision? named = name.ToLowerInvariant() switch
        {
            "" => own,
            "day" => DatePrecision.Day,
            "month" => DatePrecision.Month,
            "year" => DatePrecision.Year,
            _ => null,
        };
        return named <= own ? named : null;
    }

    /// <summary>The first day of the month or year that a less exact precision leaves.</summary>
    public static DateOnly First(DateOnly day, DatePrecision precision) =>
        precision switch
        {
            DatePrecision.Year => new DateOnly(day.Year, 1, 1),
            DatePrecision.Month => new DateOnly(day.Year, day.Month, 1),
            _ => day,
        };

    private static string Or01(Group part) => part.Success ? part.Value : "01";

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})(-(?<month>[0-9]{2})(-(?<day>[0-9]{2}))?)?(\s*(…|/|–|\.\.)\s*[0-9-]{1,10})?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Pattern();
}
