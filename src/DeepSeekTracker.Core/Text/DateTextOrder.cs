namespace DeepSeekTracker.Core.Text;

/// <summary>Decides which number of a date is the year, the month and the day. A zero stands for "not given".</summary>
internal static class DateTextOrder
{
    public static bool Arrange(DateTextParts parts, out int year, out int month, out int day)
    {
        (year, month, day) = (parts.Year, parts.Month, parts.Day);
        var rest = parts.Numbers;
        if (parts.IsMarked)
        {
            // "27 1月 2025": the standard's order with the month in Han or Hangul.
            return rest.Count == 2 && month > 0 && year == 0 && day == 0
                ? WithMonthName(rest[0], rest[1], ref year, ref day)
                : rest.Count == 0 && year > 0 && (month > 0 || day == 0);
        }

        return rest.Count switch
        {
            1 when month == 0 => One(rest[0], ref year, ref month, ref day),
            1 => Set(FullYear(rest[0]), month, 0, out year, out month, out day) && rest[0].Digits >= 4,
            2 when month > 0 => WithMonthName(rest[0], rest[1], ref year, ref day),
            2 => YearAndMonth(rest[0], rest[1], ref year, ref month, ref day),
            3 when month == 0 => Three(parts, ref year, ref month, ref day),
            _ => false,
        };
    }

    private static bool One(DateNumber number, ref int year, ref int month, ref int day)
    {
        switch (number.Digits)
        {
            case 4:
                year = number.Value;
                return true;
            case 8:
                return Set(number.Value / 10000, number.Value / 100 % 100, number.Value % 100, out year, out month, out day)
                    && month > 0
                    && day > 0;
            default:
                return false;
        }
    }

    private static bool WithMonthName(DateNumber first, DateNumber second, ref int year, ref int day)
    {
        var yearFirst = first.Digits >= 3 || (first.Value > 31 && second.Digits < 3);
        var (yearNumber, dayNumber) = yearFirst ? (first, second) : (second, first);
        year = FullYear(yearNumber);
        day = dayNumber.Value;
        return dayNumber.Digits <= 2 && day is >= 1 and <= 31;
    }

    private static bool YearAndMonth(DateNumber first, DateNumber second, ref int year, ref int month, ref int day)
    {
        if (first.Digits == 4 && second.Digits == 3)
        {
            // ISO 8601 ordinal date: year and day of the year.
            year = first.Value;
            if (year is < 1 or > 9998 || second.Value < 1 || second.Value > (DateTime.IsLeapYear(year) ? 366 : 365))
            {
                return false;
            }

            var date = new DateTime(year, 1, 1).AddDays(second.Value - 1);
            (month, day) = (date.Month, date.Day);
            return true;
        }

        (year, month) = first.Digits == 4 ? (first.Value, second.Value) : (second.Value, first.Value);
        return (first.Digits == 4) != (second.Digits == 4) && month is >= 1 and <= 12;
    }

    private static bool Three(DateTextParts parts, ref int year, ref int month, ref int day)
    {
        var (a, b, c) = (parts.Numbers[0], parts.Numbers[1], parts.Numbers[2]);
        if (a.Digits >= 4)
        {
            (year, month, day) = (a.Value, b.Value, c.Value);
        }
        else
        {
            year = FullYear(c);
            (day, month) = IsMonthFirst(parts, a, b) ? (b.Value, a.Value) : (a.Value, b.Value);
            if (IsShortYearFirst(parts, a, b, c, year))
            {
                (year, month, day) = (FullYear(a), b.Value, c.Value);
            }
        }

        return month is >= 1 and <= 12 && day is >= 1 and <= 31;
    }

    /// <summary>Slashes are American, unless the first number is no month or a weekday stands before (then European).</summary>
    private static bool IsMonthFirst(DateTextParts parts, DateNumber a, DateNumber b) =>
        a.Value <= 12 && (b.Value > 12 || (b.Separator == '/' && !parts.HasWeekday));

    /// <summary>"03-12-31" is ISO 8601 of 1988, "27-01-25" is not: the year must lie in the time of feeds.</summary>
    private static bool IsShortYearFirst(DateTextParts parts, DateNumber a, DateNumber b, DateNumber c, int lastAsYear) =>
        a.Digits == 2
        && c.Digits == 2
        && b.Separator == '-'
        && !parts.HasWeekday
        && c.Value is >= 1 and <= 31
        && (a.Value > 31 || lastAsYear is < 1995 or > 2030);

    /// <summary>RFC 2822, 4.3: 00 to 49 are 2000 to 2049, 50 to 999 count from 1900.</summary>
    private static int FullYear(DateNumber number) =>
        number.Digits switch
        {
            1 or 2 when number.Value < 50 => 2000 + number.Value,
            <= 3 => 1900 + number.Value,
            _ => number.Value,
        };

    private static bool Set(int y, int m, int d, out int year, out int month, out int day)
    {
        (year, month, day) = (y, m, d);
        return true;
    }
}
