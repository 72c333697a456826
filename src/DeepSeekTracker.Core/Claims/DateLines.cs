using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Claims;

/// <summary>Knows days that tell when and where a text was written rather than what it says.</summary>
internal static class DateLines
{
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

    /// <summary>"LONDON, Jan 24 (Agency) - …" at a sentence's beginning, or a day with the time of the clock.</summary>
    public static bool IsStamp(string text, TextSpan sentence, DateSpot spot) =>
        IsDateline(text, sentence, spot) || HasClock(text, spot.End, sentence.End);

    private static bool IsDateline(string text, TextSpan sentence, DateSpot spot)
    {
        var before = text.AsSpan(sentence.Start, spot.Start - sentence.Start);
        if (before.Length > LongestPlace || before.IndexOfAny(',', '，') < 0)
        {
            return false;
        }

        var after = text.AsSpan(spot.End, sentence.End - spot.End).TrimStart();
        return !after.IsEmpty && after[0] is '(' or '（' or '-' or '–' or '—' or '/';
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
}
