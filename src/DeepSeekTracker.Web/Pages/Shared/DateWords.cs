using System.Globalization;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>Dates as pages tell them: never more exact than they are known, always in UTC.</summary>
public static class DateWords
{
    public const string Unknown = "no date known";

    public static string Day(DateOnly day) => Written(day, "d MMM yyyy");

    public static string LongDay(DateOnly day) => Written(day, "dddd, d MMMM yyyy");

    public static string Month(DateOnly day) => Written(day, "MMMM yyyy");

    /// <summary>The day in addresses: 2025-01-27.</summary>
    public static string Key(DateOnly day) => Written(day, "yyyy-MM-dd");

    public static string Instant(DateTimeOffset at) => Written(at, "d MMM yyyy, HH:mm 'UTC'");

    public static string Machine(DateTimeOffset at) => Written(at, "yyyy-MM-dd'T'HH:mm:ss'Z'");

    public static string Of(ShownDate date) =>
        (date.At, date.Precision) switch
        {
            (null, _) or (_, DatePrecision.None) => Unknown,
            ({ } at, DatePrecision.Year) => Written(at, "yyyy"),
            ({ } at, DatePrecision.Month) => Written(at, "MMM yyyy"),
            ({ } at, DatePrecision.Day) => Written(at, "d MMM yyyy"),
            ({ } at, _) => Instant(at),
        };

    /// <summary>The date for a machine, as exact as it is known (the <c>datetime</c> attribute); null when unknown.</summary>
    public static string? Machine(ShownDate date) =>
        (date.At, date.Precision) switch
        {
            (null, _) or (_, DatePrecision.None) => null,
            ({ } at, DatePrecision.Year) => Written(at, "yyyy"),
            ({ } at, DatePrecision.Month) => Written(at, "yyyy-MM"),
            ({ } at, DatePrecision.Day) => Written(at, "yyyy-MM-dd"),
            ({ } at, DatePrecision.Minute) => Written(at, "yyyy-MM-dd'T'HH:mm'Z'"),
            ({ } at, _) => Machine(at),
        };

    /// <summary>The time of day under a heading that names the day; null when only the day is known.</summary>
    public static string? Time(ShownDate date) =>
        date.At is { } at && date.Precision >= DatePrecision.Minute ? Written(at, "HH:mm 'UTC'") : null;

    /// <summary>How exactly the date is known, in words.</summary>
    public static string Precision(DatePrecision precision) =>
        precision switch
        {
            DatePrecision.Second => "to the second",
            DatePrecision.Minute => "to the minute",
            DatePrecision.Day => "to the day",
            DatePrecision.Month => "to the month only",
            DatePrecision.Year => "to the year only",
            _ => "not known",
        };

    /// <summary>What is known in place of a date: the day of a listing that named the article, else the day it was first seen.</summary>
    public static string InPlaceOfADate(ShownDate date) =>
        date.ListedOn is { } listed
            ? $"named in a listing of {Day(listed)}"
            : $"first seen {Day(DateOnly.FromDateTime(date.FirstSeenAt.UtcDateTime))}";

    /// <summary>The day (UTC), where it is known.</summary>
    public static DateOnly? KnownDay(ShownDate date) =>
        date.At is { } at && date.Precision >= DatePrecision.Day ? DateOnly.FromDateTime(at.UtcDateTime) : null;

    private static string Written(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);

    private static string Written(DateTimeOffset at, string format) =>
        at.UtcDateTime.ToString(format, CultureInfo.InvariantCulture);
}
