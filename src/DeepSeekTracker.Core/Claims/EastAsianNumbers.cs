namespace DeepSeekTracker.Core.Claims;

/// <summary>
/// Numbers of Chinese, Japanese and Korean: Han numerals, and the scales that stand behind digits: "846조6875억", "5천890억",
/// "五百五十七万六千".
/// </summary>
internal static class EastAsianNumbers
{
    private const int MostParts = 6;
    private const int MostScales = 3;
    private const int LongestHan = 24;

    /// <summary>From this scale on a scale multiplies all that stands before it back to the last one like it.</summary>
    private const decimal Myriad = 10_000;

    private static readonly string[] More = ["多", "余", "餘"];

    /// <summary>What is counted after a number is complete: of days, months, times.</summary>
    private const string Counters = "年月日号號天周週星个個小分秒时時季次回人년월일개명주시분초번";

    /// <summary>A number in Han numerals, such as 六千 or 十七; null where there is none, or none that has one meaning.</summary>
    public static (int End, decimal Value)? Han(string text, int at, string language)
    {
        decimal section = 0;
        decimal digit = -1;
        var isRead = true;
        var last = 0m;
        var end = at;
        for (; end < text.Length && end - at < LongestHan; end++)
        {
            if (DigitOf(text[end]) is var index && index >= 0)
            {
                isRead = index != 0 && digit < 0 && last >= 100;
                digit = digit <= 0 ? index : (digit * 10) + index;
                last = index == 0 ? 0 : last;
                continue;
            }

            var scale = text[end] switch
            {
                '十' => 10m,
                '百' => 100m,
                '千' => 1000m,
                _ => 0m,
            };
            if (scale == 0)
            {
                break;
            }

            section += (digit < 0 ? 1 : digit) * scale;
            (digit, last, isRead) = (-1, scale, false);
        }

        if (end == at || (digit < 0 && section == 0))
        {
            return null;
        }

        // "三千五" is 3,500 in Chinese speech and 3,005 in Japanese.
        return isRead && section > 0 && language is not ("ja" or "ko") ? (end, -1) : (end, section + Math.Max(digit, 0));
    }

    /// <summary>What the scales behind a number make of it; null where none of these scripts follows.</summary>
    public static RunValue? After(string text, decimal value, int at, string language)
    {
        var (total, section, end) = (0m, 0m, at);
        var (lastBig, lastSmall) = (decimal.MaxValue, Myriad);
        for (var part = 0; part < MostParts; part++)
        {
            var next = ScalesAt(text, end, out var small, out var big);
            if (next == end)
            {
                if (part == 0)
                {
                    return null;
                }

                return new RunValue(end, total + section + value, HasScale: true);
            }

            if ((double)value * (double)small * (double)big >= 1e24)
            {
                return new RunValue(next, null);
            }

            section += value * small;
            end = next;
            if (value * small >= lastSmall && part > 0)
            {
                return new RunValue(end, null);
            }

            lastSmall = small > 1 ? small : lastSmall;
            if (big > 1)
            {
                if (big >= lastBig)
                {
                    return new RunValue(end, null);
                }

                total += section * big;
                (section, lastBig, lastSmall) = (0, big, Myriad);
            }

            if (Next(text, end, section > 0 ? lastSmall : lastBig, language, out var nextEnd) is not { } more)
            {
                return new RunValue(end, total + section, HasScale: true);
            }

            if (more < 0)
            {
                return new RunValue(nextEnd, null);
            }

            (value, end) = (more, nextEnd);
        }

        return new RunValue(end, null);
    }

    /// <summary>Behind the scales at a place: those below ten thousand and those from there on, each multiplied.</summary>
    private static int ScalesAt(string text, int at, out decimal small, out decimal big)
    {
        (small, big) = (1, 1);
        var next = Cursor.SkipGap(text, at, 1);
        next += Array.Exists(More, word => string.CompareOrdinal(text, next, word, 0, word.Length) == 0) ? 1 : 0;
        var end = at;
        for (var count = 0; count < MostScales && ScaleWords.At(text, next) is { } scale; count++)
        {
            if (scale.Scale < Myriad)
            {
                small *= scale.Scale;
            }
            else
            {
                big = (double)big * (double)scale.Scale < 1e24 ? big * scale.Scale : 1e24m;
            }

            next += scale.Length;
            end = next;
        }

        return end;
    }

    /// <summary>
    /// The number that goes on behind a scale; null where none does, less than nothing where it may go on and nobody can tell
    /// how: "3万5".
    /// </summary>
    private static decimal? Next(string text, int at, decimal below, string language, out int end)
    {
        var start = at;
        if (language == "ko" && at + 1 < text.Length && text[at] == ' ' && Numeral.IsDigit(text[at + 1]))
        {
            start = at + 1;
        }

        end = start;
        if (start >= text.Length)
        {
            return null;
        }

        decimal? value = null;
        var isWhole = false;
        if (Numeral.IsDigit(text[start]))
        {
            var numeral = Numeral.Read(text, start, language);
            (value, end) = (numeral.Value, numeral.End);
            isWhole = end - start >= 3 || below <= 1000;
        }
        else if (text[start] is not ('十' or '百' or '千') && Han(text, start, language) is { } han)
        {
            (value, end) = (han.Value, han.End);
            isWhole = han.Value >= 1000 || below <= 1000 || text[start] is '零' or '〇';
        }

        if (value is not { } more || (end < text.Length && IsCounter(text, end)))
        {
            return null;
        }

        var isScaled = ScalesAt(text, end, out _, out _) > end;
        var isMoney = CurrencyWords.At(text, Cursor.SkipGap(text, end, 1)) is not null;
        return isScaled ? more
            : start > at && !isMoney ? null
            : isWhole && more < below ? more
            : isMoney || language is "zh" ? -1
            : null;
    }

    /// <summary>A year, a day, a number of months; "2천48개" counts things.</summary>
    private static bool IsCounter(string text, int at) =>
        Counters.Contains(text[at], StringComparison.Ordinal)
        && !(text[at] is '개' or '个' or '個' or '人' or '명' && (at + 1 == text.Length || text[at + 1] is not ('월' or '月')));

    private static int DigitOf(char c)
    {
        var index = "〇一二三四五六七八九".IndexOf(c, StringComparison.Ordinal);
        return index >= 0
            ? index
            : c switch
            {
                '零' => 0,
                '壹' => 1,
                '兩' or '两' => 2,
                _ => -1,
            };
    }
}
