using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Claims;

/// <summary>Knows days that tell when and where a text was written rather than what it says.</summary>
internal static class DateLines
{
    /// <summary>Words right before a year.</summary>
    private static readonly HashSet<string> OfYears = new(
        "in im en em nel since seit depuis desde sinds sedan från i w od в с anno año ano jahr year année год roku tahun năm".Split(
            ' '
        ),
        StringComparer.OrdinalIgnoreCase
    );

    private const int LongestPlace = 40;
    private const int LongestWay = 8;

    /// <summary>Words between a day and its time of the clock.</summary>
    private static readonly HashSet<string> ClockWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "at",
        "à",
        "um",
        "om",
        "alle",
        "ore",
        "las",
        "a",
        "às",
        "kl",
        "kl.",
        "в",
        "o",
        "|",
        "-",
        "–",
        "·",
        ",",
        "T",
    };

    private static readonly HashSet<string> Prepositions = new(StringComparer.OrdinalIgnoreCase)
    {
        "on",
        "since",
        "until",
        "by",
        "am",
        "seit",
        "le",
        "el",
        "il",
        "no",
        "na",
        "em",
        "op",
        "в",
        "во",
    };

    /// <summary>"LONDON, Jan 24 (Agency) - …" at a sentence's beginning, or a day with the time of the clock.</summary>
    public static bool IsStamp(string text, TextSpan sentence, DateSpot spot) =>
        IsDateline(text, sentence, spot) || HasClock(text, spot.End, sentence.End);

    private static bool IsDateline(string text, TextSpan sentence, DateSpot spot)
    {
        var before = text[sentence.Start..spot.Start];
        if (before.Length > LongestPlace || !StartsParagraph(text, sentence.Start) || !IsPlace(before))
        {
            return false;
        }

        var after = text.AsSpan(spot.End, sentence.End - spot.End).TrimStart();
        return !after.IsEmpty && after[0] is '(' or '（' or '-' or '–' or '—' or '/';
    }

    private static bool StartsParagraph(string text, int at) =>
        text.AsSpan(0, at).TrimEnd(' ') is var before && (before.IsEmpty || before[^1] == '\n');

    /// <summary>"LONDON," and "Frankfurt am Main,", but not "On Tuesday,".</summary>
    private static bool IsPlace(string before)
    {
        var comma = before.LastIndexOfAny([',', '，']);
        if (comma < 1 || char.IsLower(before[0]))
        {
            return false;
        }

        var words = before[..comma].Split([' ', ',', '，'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0
            && !Prepositions.Contains(words[0])
            && !Array.Exists(words, word => DateTextWords.Weekdays.Contains(word.ToLowerInvariant()));
    }

    private static bool HasClock(string text, int at, int end)
    {
        var reach = Math.Min(end, at + LongestWay);
        while (at < reach && !Numeral.IsDigit(text[at]))
        {
            var word = at;
            while (at < reach && !char.IsWhiteSpace(text[at]) && !Numeral.IsDigit(text[at]))
            {
                at++;
            }

            if (at > word && !ClockWords.Contains(text[word..at]))
            {
                return false;
            }

            at += at < reach && char.IsWhiteSpace(text[at]) ? 1 : 0;
        }

        var digits = at;
        while (at < end && Numeral.IsDigit(text[at]))
        {
            at++;
        }

        var count = at - digits;
        at += at + 1 < end && text[at] == ' ' ? 1 : 0;
        return count is 1 or 2
            && at < end
            && (
                text[at] is '时' or '時' or '点' or '點' or '시'
                || (text[at] is ':' or 'h' or 'H' && at + 1 < end && Numeral.IsDigit(text[at + 1]))
            );
    }

    /// <summary>"10,000 chips in 2021": a year is no number of chips.</summary>
    /// <param name="isCounted">What is counted follows: "con i 2000 chip", where the one letter before is no sign of a year.</param>
    public static bool IsYearOf(string text, Quantity quantity, bool isCounted)
    {
        if (
            quantity.End - quantity.Start != 4
            || quantity.Value.Low is < 1990 or > 2035
            || quantity.Start < 2
            || text[quantity.Start - 1] is not (' ' or '\u00A0')
        )
        {
            return false;
        }

        var word = text.AsSpan(0, quantity.Start - 1);
        var space = word.LastIndexOfAny(' ', '\n', '(');
        word = word[(space + 1)..];
        return !(isCounted && word.Length == 1) && OfYears.Contains(word.ToString());
    }
}
