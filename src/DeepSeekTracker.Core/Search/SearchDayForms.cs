using System.Globalization;

namespace DeepSeekTracker.Core.Search;

/// <summary>Days as other programs and other countries write them: which day of ours was meant.</summary>
internal static class SearchDayForms
{
    private const string Form = "yyyy-MM-dd";

    /// <summary>27/01/2025 is taken where it can only be read one way: 05/01/2025 is May in one country and January in another.</summary>
    private static readonly string[] Forms = ["yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy-M-d", "d.M.yyyy", "d-M-yyyy"];
    private static readonly string[] DayFirst = ["d/M/yyyy"];
    private static readonly string[] MonthFirst = ["M/d/yyyy"];

    /// <summary>What to write for a value that is no day; null where it says none.</summary>
    public static string? Meant(string value)
    {
        var text = value.Trim();
        if (text.Length > 0 && text[0] is '<' or '>')
        {
            var with = text.Length > 1 && text[1] == '=';
            var rest = text[(with ? 2 : 1)..].Trim();
            return Days(rest) is not { } days || days.First.Year is < 2 or > 9998 ? null
                : text[0] == '>' ? $"{Written(with ? days.First : days.Last.AddDays(1))}.."
                : $"..{Written(with ? days.Last : days.First.AddDays(-1))}";
        }

        if (text.Split("..", 2) is [var from, var to])
        {
            return (from.Length == 0 || Days(from) is not null) && (to.Length == 0 || Days(to) is not null)
                ? $"{Part(from)}..{Part(to)}"
                : null;
        }

        return Days(text) is { } one
            ? (one.First == one.Last ? Written(one.First) : $"{Written(one.First)}..{Written(one.Last)}")
            : null;
    }

    private static string Part(string text) => Days(text) is { } days && days.First == days.Last ? Written(days.First) : text;

    private static (DateOnly First, DateOnly Last)? Days(string text)
    {
        if (SearchFields.Span(text) is ({ } first, { } last))
        {
            return (first, last);
        }

        if (Week(text) is { } monday)
        {
            return (monday, monday.AddDays(6));
        }

        var (one, other) = (Day(text, DayFirst), Day(text, MonthFirst));
        var day = Day(text, Forms) ?? (one is not null && other is not null && one != other ? null : one ?? other);
        return day is { } known ? (known, known) : null;
    }

    private static DateOnly? Day(string text, string[] forms) =>
        DateOnly.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is > 1 and < 9998
            ? day
            : null;

    /// <summary>The Monday of an ISO week, such as 2025-W05.</summary>
    private static DateOnly? Week(string text) =>
        text.Length is 7 or 8
        && text[^3] is 'W' or 'w'
        && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && (text.Length == 7 || text[4] == '-')
        && int.TryParse(text.AsSpan(text.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var week)
        && year is > 1 and < 9998
        && week >= 1
        && week <= ISOWeek.GetWeeksInYear(year)
            ? DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday))
            : null;

    private static string Written(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);
}
