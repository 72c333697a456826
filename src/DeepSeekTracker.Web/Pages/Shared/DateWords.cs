using System.Globalization;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Pages.Wording;
using DeepSeekTracker.Web.Queries;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>
/// Dates as pages tell them: never more exact than they are known, always in UTC, and written as the reader writes them. Only
/// keys and machine dates are the same for everybody.
/// </summary>
public static class DateWords
{
    public static string Unknown => T("no date known");

    /// <summary>Such as "27 Jan 2025".</summary>
    public static string Day(DateOnly day) => Forms.Date(day, Forms.Day);

    /// <summary>Such as "27 Jan 2025 – 2 Feb 2025"; a single day once.</summary>
    public static string Days(DateOnly from, DateOnly to) => from == to ? Day(from) : T("{0} – {1}", Day(from), Day(to));

    /// <summary>Such as "2025".</summary>
    public static string Year(DateOnly day) => Forms.Date(day, "yyyy");

    /// <summary>Such as "Monday, 27 January 2025".</summary>
    public static string LongDay(DateOnly day) => Forms.Date(day, Forms.LongDay);

    /// <summary>Such as "January 2025".</summary>
    public static string Month(DateOnly day) => Forms.Date(day, Forms.Month);

    /// <summary>Such as "Jan 2025".</summary>
    public static string ShortMonth(DateOnly day) => Forms.Date(day, Forms.ShortMonth);

    /// <summary>Such as "27 Jan 25", where there is little room.</summary>
    public static string ShortDay(DateOnly day) => Forms.Date(day, Forms.Day.Replace("yyyy", "yy", StringComparison.Ordinal));

    /// <summary>Such as "27 Jan", where the year is clear.</summary>
    public static string DayOfMonth(DateOnly day) => Forms.Date(day, Forms.DayOfMonth);

    /// <summary>The day in addresses: 2025-01-27.</summary>
    public static string Key(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Such as "27 Jan 2025, 15:02 UTC".</summary>
    public static string Instant(DateTimeOffset at) => T("{0}, {1} UTC", Forms.Date(at, Forms.Day), Forms.Date(at, Forms.Time));

    public static string Machine(DateTimeOffset at) => ForMachines(at, "yyyy-MM-dd'T'HH:mm:ss'Z'");

    public static string Of(ShownDate date) =>
        (date.At, date.Precision) switch
        {
            (null, _) or (_, DatePrecision.None) => Unknown,
            ({ } at, DatePrecision.Year) => Forms.Date(at, "yyyy"),
            ({ } at, DatePrecision.Month) => Forms.Date(at, Forms.ShortMonth),
            ({ } at, _) when date.IsOfDailyList => T("by {0}", Forms.Date(at, Forms.Day)),
            ({ } at, DatePrecision.Day) => Forms.Date(at, Forms.Day),
            ({ } at, _) => Instant(at),
        };

    /// <summary>The date for a machine, as exact as it is known (the <c>datetime</c> attribute); null when unknown.</summary>
    public static string? Machine(ShownDate date) =>
        (date.At, date.Precision) switch
        {
            (null, _) or (_, DatePrecision.None) => null,
            ({ } at, DatePrecision.Year) => ForMachines(at, "yyyy"),
            ({ } at, DatePrecision.Month) => ForMachines(at, "yyyy-MM"),
            ({ } at, DatePrecision.Day) => ForMachines(at, "yyyy-MM-dd"),
            ({ } at, DatePrecision.Minute) => ForMachines(at, "yyyy-MM-dd'T'HH:mm'Z'"),
            ({ } at, _) => Machine(at),
        };

    /// <summary>The time of day under a heading that names the day; null when only the day is known.</summary>
    public static string? Time(ShownDate date) =>
        date.At is { } at && date.Precision >= DatePrecision.Minute ? T("{0} UTC", Forms.Date(at, Forms.Time)) : null;

    /// <summary>How exactly the date is known, in words.</summary>
    public static string Precision(DatePrecision precision) =>
        precision switch
        {
            DatePrecision.Second => T("to the second"),
            DatePrecision.Minute => T("to the minute"),
            DatePrecision.Day => T("to the day"),
            DatePrecision.Month => T("to the month only"),
            DatePrecision.Year => T("to the year only"),
            _ => T("not known"),
        };

    /// <summary>What is known in place of a date: the day of a listing that named the article, else the day it was first seen.</summary>
    public static string InPlaceOfADate(ShownDate date) =>
        date.ListedOn is { } listed
            ? T("named in a listing of {0}", Day(listed))
            : T("first seen {0}", Day(DateOnly.FromDateTime(date.FirstSeenAt.UtcDateTime)));

    /// <summary>
    /// What stands beside a date that lies ahead of the article's first sight: zones explain a day of it, so it is taken, but
    /// nobody published it then. Null for every other date.
    /// </summary>
    public static string? Ahead(ShownDate date) =>
        date.At > date.FirstSeenAt && date.Precision >= DatePrecision.Day
            ? T("dated ahead: first seen {0}", Instant(date.FirstSeenAt))
            : null;

    /// <summary>The day (UTC), where it is known.</summary>
    public static DateOnly? KnownDay(ShownDate date) =>
        date.At is { } at && date.Precision >= DatePrecision.Day ? DateOnly.FromDateTime(at.UtcDateTime) : null;

    private static WrittenForms Forms => ReaderLanguage.Current.Forms;

    private static string ForMachines(DateTimeOffset at, string format) =>
        at.UtcDateTime.ToString(format, CultureInfo.InvariantCulture);
}
