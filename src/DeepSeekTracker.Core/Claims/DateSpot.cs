using System.Globalization;
using System.Runtime.InteropServices;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Claims;

/// <summary>A date in running text, as the days that it may mean.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DateSpot(int Start, int End, DateOnly From, DateOnly To);

/// <summary>Finds dates in running text: days, months, years, and "late 2023". A date without a year takes the one nearest the story's window.</summary>
internal sealed class DateReader(string text, StoryWindow window)
{
    private const int FirstYear = 1990;
    private const int LastYear = 2035;

    /// <summary>Short forms of months that are common words: "set 10 records", "Gen 2", "Pro 14". In running text they are no months.</summary>
    private static readonly HashSet<string> OtherWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "ago",
        "dub",
        "gen",
        "led",
        "lip",
        "out",
        "pro",
        "set",
        "sie",
    };

    private static readonly WordTable<int> Thirds = new(
        """
        1: early beginning anfang début debut principios comienzos inicios inizio início inicio начале начало begin początku awal đầu أوائل بداية
        2: mid mitte mediados metà meados середине midden połowie pertengahan giữa منتصف
        3: late end ende fin finales fines final finals fine conce конце конец eind końcu końca akhir cuối أواخر نهاية
        """,
        value => int.Parse(value, CultureInfo.InvariantCulture)
    );

    public List<DateSpot> Read()
    {
        List<DateSpot> spots = [];
        var at = 0;
        while (at < text.Length)
        {
            var spot =
                Numeral.IsDigit(text[at])
                && (at == 0 || !char.IsLetterOrDigit(text[at - 1]) || WritingSystem.IsUnspaced(text[at - 1]))
                    ? OfDigits(at)
                : Cursor.IsWordStart(text, at) ? OfMonth(at, spots.Count > 0 ? spots[^1].End : 0)
                : null;
            if (spot is { } found)
            {
                spots.Add(found);
                at = Math.Max(found.End, at + 1);
            }
            else
            {
                at = SkipRun(at);
            }
        }

        return spots;
    }

    private int SkipRun(int at)
    {
        var end = Numeral.IsDigit(text[at]) ? NumberEnd(at) : Cursor.WordEnd(text, at);
        return Math.Max(end, at + 1);
    }

    private DateSpot? OfDigits(int at)
    {
        var end = NumberEnd(at);
        var number = NumberAt(at, end);
        if (OfEastAsia(at, end, number) is { } east)
        {
            return east;
        }

        if (end - at == 4 && end + 1 < text.Length && text[end] is '-' or '/' or '.' && OfIso(at, end, number) is { } iso)
        {
            return iso;
        }

        if (end - at <= 2 && end + 1 < text.Length && text[end] is '/' or '.' && Numeral.IsDigit(text[end + 1]))
        {
            return OfParted(at, end, number);
        }

        if (end - at <= 2 && number is >= 1 and <= 31 && MonthAfter(end, out var monthEnd) is var month and > 0)
        {
            var year = YearAfter(monthEnd, out var yearEnd);
            return Day(at, yearEnd, year, month, number);
        }

        return end - at == 4 && IsBareYear(at, end, number) ? Period(at, end, number, 0) : null;
    }

    /// <summary>A year stands alone: not "2,025", "2025 GPUs" of a table, "$2025" or "2025%".</summary>
    private bool IsBareYear(int at, int end, int number) =>
        number is >= FirstYear and <= LastYear
        && (at == 0 || text[at - 1] is not ('$' or '€' or '£' or '.' or ',' or '-' or '/' or '#' or '_'))
        && (
            end == text.Length
            || !(
                text[end] is '%' or '-' or '/'
                || (text[end] is '.' or ',' && end + 1 < text.Length && Numeral.IsDigit(text[end + 1]))
            )
        );

    private DateSpot? OfEastAsia(int at, int end, int number)
    {
        var (mark, length) = Mark(end);
        if (mark == 'y' && number is >= FirstYear and <= LastYear)
        {
            var next = Cursor.SkipGap(text, end + length, 1);
            if (next < text.Length && Numeral.IsDigit(text[next]))
            {
                var monthEnd = NumberEnd(next);
                var month = NumberAt(next, monthEnd);
                var (monthMark, monthLength) = Mark(monthEnd);
                if (monthMark == 'm' && month is >= 1 and <= 12)
                {
                    return OfMonthNumber(at, monthEnd + monthLength, number, month);
                }
            }

            return Period(at, end + length, number, ThirdAfter(end + length));
        }

        return
            mark == 'm'
            && number is >= 1 and <= 12
            && OfMonthNumber(at, end + length, 0, number) is { } spot
            && spot.From == spot.To
            ? spot
            : null;
    }

    private DateSpot? OfMonthNumber(int at, int end, int year, int month)
    {
        var next = Cursor.SkipGap(text, end, 1);
        if (next < text.Length && Numeral.IsDigit(text[next]))
        {
            var dayEnd = NumberEnd(next);
            var (mark, length) = Mark(dayEnd);
            if (mark == 'd')
            {
                return Day(at, dayEnd + length, year, month, NumberAt(next, dayEnd));
            }
        }

        return year == 0 ? null : Month(at, end, year, month);
    }

    private (char Mark, int Length) Mark(int at)
    {
        var next = Cursor.SkipGap(text, at, 1);
        return next >= text.Length
            ? ('\0', 0)
            : text[next] switch
            {
                '年' or '년' => ('y', next + 1 - at),
                '月' or '월' => ('m', next + 1 - at),
                '日' or '号' or '號' or '일' => ('d', next + 1 - at),
                _ => ('\0', 0),
            };
    }

    private int ThirdAfter(int at) =>
        at >= text.Length ? 0
        : text[at] is '初' ? 1
        : text[at] is '中' ? 2
        : text[at] is '底' or '末' ? 3
        : 0;

    /// <summary>
    /// "20.01.2025", "5/2023", "ngày 20/1": points go with the day first everywhere; between strokes the day is the number
    /// above 12, and where both are below it nobody can tell, so that no date is read.
    /// </summary>
    private DateSpot? OfParted(int at, int end, int first)
    {
        var mark = text[end];
        var secondEnd = NumberEnd(end + 1);
        var second = NumberAt(end + 1, secondEnd);
        if (mark == '/' && secondEnd - end - 1 == 4)
        {
            return first is >= 1 and <= 12 && second is >= FirstYear and <= LastYear && !GoesOn(secondEnd)
                ? Month(at, secondEnd, second, first)
                : null;
        }

        if (secondEnd - end - 1 > 2)
        {
            return null;
        }

        var isYearNext = secondEnd + 1 < text.Length && text[secondEnd] == mark && Numeral.IsDigit(text[secondEnd + 1]);
        var yearEnd = isYearNext ? NumberEnd(secondEnd + 1) : secondEnd;
        if (isYearNext && yearEnd - secondEnd - 1 == 4 && !GoesOn(yearEnd))
        {
            var year = NumberAt(secondEnd + 1, yearEnd);
            return year == 0 ? null
                : mark == '.' || first > 12 ? Day(at, yearEnd, year, second, first)
                : second > 12 ? Day(at, yearEnd, year, first, second)
                : null;
        }

        return !isYearNext && mark == '/' && EndsWith(Cursor.SkipGapBack(text, at, 1), "ngày")
            ? Day(at, secondEnd, 0, second, first)
            : null;
    }

    private bool GoesOn(int at) => at + 1 < text.Length && text[at] is '/' or '.' or '-' && Numeral.IsDigit(text[at + 1]);

    private DateSpot? OfIso(int at, int end, int year)
    {
        var monthEnd = NumberEnd(end + 1);
        // A year of zeros is a place for one, and no date without a year.
        if (year == 0 || monthEnd == end + 1 || monthEnd + 1 >= text.Length || text[monthEnd] != text[end])
        {
            return null;
        }

        var dayEnd = NumberEnd(monthEnd + 1);
        return dayEnd > monthEnd + 1 ? Day(at, dayEnd, year, NumberAt(end + 1, monthEnd), NumberAt(monthEnd + 1, dayEnd)) : null;
    }

    /// <summary>"January 20, 2025", "Jan. 27", "May 2023", "late May 2023".</summary>
    private DateSpot? OfMonth(int at, int least)
    {
        var month = MonthAfter(at, out var end);
        if (month == 0)
        {
            return null;
        }

        var next = SkipDateGap(end);
        var numberEnd = NumberEnd(next);
        if (numberEnd == next)
        {
            return null;
        }

        var number = NumberAt(next, numberEnd);
        if (numberEnd - next == 4 && number is >= FirstYear and <= LastYear)
        {
            return Month(at, numberEnd, number, month);
        }

        if (numberEnd - next > 2 || number is < 1 or > 31 || at < least || IsAmount(numberEnd))
        {
            return null;
        }

        var year = YearAfter(numberEnd, out var yearEnd);
        return Day(at, yearEnd, year, month, number);
    }

    /// <summary>"May 5.6 million" is no day.</summary>
    private bool IsAmount(int end) =>
        end < text.Length
        && (text[end] is '%' || (text[end] is '.' or ',' && end + 1 < text.Length && Numeral.IsDigit(text[end + 1])));

    private int MonthAfter(int at, out int end)
    {
        var start = SkipDateGap(at);
        end = Cursor.WordEnd(text, start);
        var month =
            end - start >= 3 && !IsOtherWord(start, end)
                ? DateTextMonths.Find(DateTextMonths.Fold(text.AsSpan(start, end - start)))
                : 0;
        end = month > 0 && end < text.Length && text[end] == '.' ? end + 1 : end;
        return month;
    }

    private bool IsOtherWord(int start, int end) => end - start == 3 && OtherWords.Contains(text[start..end]);

    private int YearAfter(int at, out int end)
    {
        end = at;
        var next = at;
        foreach (var ordinal in (ReadOnlySpan<string>)["st", "nd", "rd", "th"])
        {
            next = next == at && string.CompareOrdinal(text, at, ordinal, 0, 2) == 0 ? at + 2 : next;
        }

        next = SkipDateGap(next);
        var yearEnd = NumberEnd(next);
        if (yearEnd - next != 4 || NumberAt(next, yearEnd) is not (>= FirstYear and <= LastYear and var year))
        {
            return 0;
        }

        end = yearEnd;
        return year;
    }

    /// <summary>Past what may stand between the parts of a date: spaces, a comma, a point, "de", "of".</summary>
    private int SkipDateGap(int at)
    {
        var end = at;
        while (end < text.Length && end - at < 4 && text[end] is ' ' or '\u00A0' or ',' or '.' or 'º')
        {
            end++;
        }

        foreach (var word in (ReadOnlySpan<string>)["de ", "del ", "of ", "do "])
        {
            if (string.CompareOrdinal(text, end, word, 0, word.Length) == 0)
            {
                return end + word.Length;
            }
        }

        return end;
    }

    private DateSpot? Day(int start, int end, int year, int month, int day)
    {
        if (month is < 1 or > 12 || day < 1)
        {
            return null;
        }

        var known = year > 0 ? year : NearestYear(month, day);
        return known is >= FirstYear and <= LastYear && day <= DateTime.DaysInMonth(known, month)
            ? new DateSpot(start, end, new DateOnly(known, month, day), new DateOnly(known, month, day))
            : null;
    }

    private static DateSpot Month(int start, int end, int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return new DateSpot(start, end, first, first.AddMonths(1).AddDays(-1));
    }

    private DateSpot Period(int start, int end, int year, int third)
    {
        var before = Cursor.SkipGapBack(text, start, 3);
        before = before > 0 && text[before - 1] == '-' ? before - 1 : before;
        foreach (var small in (ReadOnlySpan<string>)[" de", " of"])
        {
            before = EndsWith(before, small) ? before - small.Length : before;
        }

        var word = before;
        while (word > 0 && before - word < 12 && char.IsLetter(text[word - 1]))
        {
            word--;
        }

        if (third == 0 && word < before && Thirds.TryFind(WordTable<int>.Fold(text[word..before]), "", out var named))
        {
            third = named;
            start = word;
        }

        return third == 0
            ? new DateSpot(start, end, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))
            : new DateSpot(
                start,
                end,
                new DateOnly(year, (third * 4) - 3, 1),
                new DateOnly(year, (third * 4) - 3, 1).AddMonths(4).AddDays(-1)
            );
    }

    private bool EndsWith(int end, string word) =>
        end >= word.Length
        && string.Compare(text, end - word.Length, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private int NearestYear(int month, int day)
    {
        var best = window.From.Year;
        var least = int.MaxValue;
        for (var year = window.From.Year - 1; year <= window.To.Year + 1; year++)
        {
            if (year is < FirstYear or > LastYear || day > DateTime.DaysInMonth(year, month))
            {
                continue;
            }

            var date = new DateOnly(year, month, day);
            var distance =
                date < window.From ? window.From.DayNumber - date.DayNumber
                : date > window.To ? date.DayNumber - window.To.DayNumber
                : 0;
            if (distance < least)
            {
                (best, least) = (year, distance);
            }
        }

        return best;
    }

    private int NumberEnd(int at)
    {
        var end = at;
        while (end < text.Length && Numeral.IsDigit(text[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>The number of at most four digits; more are no part of a date.</summary>
    private int NumberAt(int start, int end)
    {
        var number = 0;
        for (var i = start; i < end && end - start <= 4; i++)
        {
            number = (number * 10) + Numeral.DigitOf(text[i]);
        }

        return number;
    }
}
