using System.Buffers;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Claims;

/// <summary>The day that a sentence names for its answers. What the day is not plainly of gets none: none is better than a wrong one.</summary>
internal static class NamedDays
{
    private const int LongestWord = 12;
    private static readonly SearchValues<char> Cuts = SearchValues.Create(",，、،;；:：");

    /// <summary>Before a day: it is not then, but from or until then.</summary>
    private static readonly string[] Before =
    [
        .. "since,before,after,until,till,from,by,seit,vor,nach,bis,ab,depuis,avant,après,dès,desde,antes de,antes del,después de,después del,hasta,dal,da,prima del,dopo il,fino al,desde,depois de,até,sinds,voor,na,sedan,före,efter,с,до,после,od,przed,po,do,kể từ,trước,sau,sejak,sebelum,setelah,منذ,قبل,بعد,自从,自從,自,由,从,從,截至".Split(
            ','
        ),
    ];

    /// <summary>The same behind a day.</summary>
    private static readonly string[] Behind =
    [
        .. "以来,以來,以后,以後,以前,以降,之前,之后,之後,起,から,まで,前,后,부터,까지,이후,이전,से,तक,के बाद,से पहले".Split(','),
    ];

    /// <summary>The day of each mention; null where the sentence names several, or one that may be of something else.</summary>
    /// <param name="dates">The dates of the sentence.</param>
    /// <param name="mentions">Its mentions.</param>
    public static DateOnly? Of(
        string text,
        TextSpan sentence,
        IReadOnlyList<DateSpot> dates,
        IReadOnlyList<ClaimMention> mentions,
        ClaimMention mention
    )
    {
        var days = dates.Where(d => d.From == d.To && !DateLines.IsStamp(text, sentence, d)).ToList();
        if (days.Count == 0 || days.Exists(d => d.From != days[0].From) || days.Exists(d => IsBound(text, sentence, d)))
        {
            return null;
        }

        // "Italy stopped it on 30 January, Taiwan followed": of several named answers the day is of those in its own part.
        return
            mention.Answer is null
            || mentions.Count(m => m.Claim == mention.Claim) == 1
            || days.Exists(d => ArePart(text, d, mention.Amount))
            ? days[0].From
            : null;
    }

    private static bool ArePart(string text, DateSpot day, TextSpan amount)
    {
        var (from, to) = amount.Start >= day.End ? (day.End, amount.Start) : (amount.End, day.Start);
        return to <= from || text.AsSpan(from, to - from).IndexOfAny(Cuts) < 0;
    }

    private static bool IsBound(string text, TextSpan sentence, DateSpot day)
    {
        var before = text.AsSpan(sentence.Start, day.Start - sentence.Start).TrimEnd();
        var behind = text.AsSpan(day.End, sentence.End - day.End).TrimStart();
        foreach (var word in Behind)
        {
            if (behind.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return EndsWithWord(before);
    }

    private static bool EndsWithWord(ReadOnlySpan<char> text)
    {
        text = text[Math.Max(0, text.Length - LongestWord - 1)..];
        foreach (var word in Before)
        {
            if (
                text.EndsWith(word, StringComparison.OrdinalIgnoreCase)
                && (
                    text.Length == word.Length
                    || WritingSystem.IsHan(word[0])
                    || !char.IsLetter(text[text.Length - word.Length - 1])
                )
            )
            {
                return true;
            }
        }

        return false;
    }
}
