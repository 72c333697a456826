using System.Globalization;
using System.Text.RegularExpressions;

namespace DeepSeekTracker.Web.Pages.Wording;

/// <summary>How dates and numbers are written for a reader. The calendar is always the Gregorian one, the time always UTC.</summary>
public sealed partial class WrittenForms
{
    private readonly DateTimeFormatInfo _names;
    private readonly NumberFormatInfo _numbers;
    private readonly string _percent;

    /// <summary>The house's own, for English readers of no certain country: months in letters, groups of three without a point or comma.</summary>
    public static WrittenForms House { get; } = new();

    private WrittenForms()
    {
        _names = DateTimeFormatInfo.InvariantInfo;
        _numbers = new NumberFormatInfo { NumberGroupSeparator = "\u202F" };
        _percent = "{0}\u202F%";
        (Day, LongDay, Month) = ("d MMM yyyy", "dddd, d MMMM yyyy", "MMMM yyyy");
        (ShortMonth, DayOfMonth, Time) = ("MMM yyyy", "d MMM", "HH:mm");
    }

    private WrittenForms(CultureInfo culture)
    {
        culture = (CultureInfo)culture.Clone();
        culture.DateTimeFormat.Calendar = culture.OptionalCalendars.OfType<GregorianCalendar>().FirstOrDefault() ?? new();
        var dates = culture.DateTimeFormat;
        _names = dates;
        _numbers = culture.NumberFormat;
        _percent = _numbers.PercentPositivePattern switch
        {
            1 => $"{{0}}{_numbers.PercentSymbol}",
            2 => $"{_numbers.PercentSymbol}{{0}}",
            3 => $"{_numbers.PercentSymbol}\u202F{{0}}",
            _ => $"{{0}}\u202F{_numbers.PercentSymbol}",
        };
        (LongDay, Month, Time) = (dates.LongDatePattern, dates.YearMonthPattern, dates.ShortTimePattern);
        Day = Short(WeekdayPart.Replace(LongDay, " ").Trim());
        (ShortMonth, DayOfMonth) = (Short(Month), Short(dates.MonthDayPattern));
    }

    /// <summary>Such as "d MMM yyyy".</summary>
    public string Day { get; }

    public string LongDay { get; }

    public string Month { get; }

    public string ShortMonth { get; }

    public string DayOfMonth { get; }

    public string Time { get; }

    /// <summary>The forms of a language or of a country's use of it.</summary>
    public static WrittenForms Of(CultureInfo culture) => new(culture);

    public string Date(DateOnly day, string form) => day.ToString(form, _names);

    /// <summary>A date or time of day in UTC.</summary>
    public string Date(DateTimeOffset at, string form) => at.UtcDateTime.ToString(form, _names);

    public string Weekday(DayOfWeek day) => _names.GetDayName(day);

    /// <summary>The name cut to the head of a narrow column.</summary>
    public string ShortWeekday(DayOfWeek day) => this == House ? Weekday(day)[..2] : _names.GetShortestDayName(day);

    public string Number(int number) => number.ToString("N0", _numbers);

    /// <summary>A number with up to so many digits after the point, such as a duration or a size.</summary>
    public string Number(double number, string form = "0.#") => number.ToString(form, _numbers);

    public string Percent(string number) => string.Format(CultureInfo.InvariantCulture, _percent, number);

    private static string Short(string form) => form.Replace("MMMM", "MMM", StringComparison.Ordinal);

    /// <summary>The name of the day of the week with what parts it from the date.</summary>
    [GeneratedRegex(
        @"[\s,،、]*(?:'[^']*')?d{3,}(?:'[^']*')?[\s,،、]*",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex WeekdayPart { get; }
}
