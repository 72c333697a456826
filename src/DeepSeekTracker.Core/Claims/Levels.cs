using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Claims;

/// <summary>Finds amounts that tell what something was and what it became: "from 3.5 to 2.9 trillion", "de 4,1 a 3,5 %".</summary>
internal static class Levels
{
    private const int FromReach = 14;
    private const int BetweenReach = 16;

    private static readonly TermFinder From = new([
        "from",
        "desde",
        "dal",
        "dai",
        "dagli",
        "с",
        "со",
        "от",
        "z",
        "ze",
        "od",
        "з",
        "fra",
        "från",
        "dari",
        "từ",
        "من",
    ]);

    /// <summary>These say "of" as well ("une perte de 550 à 600 milliards"): two levels of a fall only where the second is less.</summary>
    private static readonly TermFinder FromOrOf = new(["von", "vom", "de", "du", "des", "da", "van"]);

    private static readonly TermFinder To = new([
        "to",
        "auf",
        "à",
        "a",
        "al",
        "ai",
        "hasta",
        "para",
        "naar",
        "до",
        "do",
        "na",
        "til",
        "till",
        "ke",
        "menjadi",
        "xuống",
        "còn",
        "إلى",
    ]);

    /// <summary>In these scripts what stands between the two amounts says it alone.</summary>
    private static readonly string[] Between = ["降至", "跌至", "降到", "跌到", "缩水至", "縮水至", "から", "에서"];

    /// <summary>The beginnings of the amounts of a text that are one of two levels.</summary>
    public static HashSet<int> Of(string text, List<Quantity> quantities)
    {
        var found = new HashSet<int>();
        for (var i = 0; i < quantities.Count; i++)
        {
            var (one, next) = (quantities[i], i + 1 < quantities.Count ? quantities[i + 1] : null);
            if (one.Value.Low != one.Value.High && !one.IsVague && IsAfter(From, text, one.Start))
            {
                found.Add(one.Start);
            }
            else if (next is not null && ArePair(text, one, next))
            {
                found.Add(one.Start);
                found.Add(next.Start);
            }
        }

        return found;
    }

    private static bool ArePair(string text, Quantity one, Quantity next)
    {
        if (next.Start - one.End is < 1 or > BetweenReach || !AreAlike(one, next))
        {
            return false;
        }

        var between = text[one.End..next.Start];
        return Between.Any(word => between.Contains(word, StringComparison.Ordinal))
            || (
                To.Contains(between)
                && (IsAfter(From, text, one.Start) || (Falls(one, next) && IsAfter(FromOrOf, text, one.Start)))
            );
    }

    /// <summary>"Fell by 17 % to 118 dollars" tells a change and what came of it.</summary>
    private static bool AreAlike(Quantity one, Quantity next) =>
        (one.Kind == QuantityKind.Percent) == (next.Kind == QuantityKind.Percent)
        && (one.Currency is null || next.Currency is null || one.Currency == next.Currency);

    private static bool Falls(Quantity one, Quantity next) => next.Value.High < one.Value.Low || (next.HasScale && !one.HasScale);

    private static bool IsAfter(TermFinder words, string text, int start) =>
        words.Contains(text[Math.Max(0, start - FromReach)..start].Split(',', ';', '.', '(')[^1]);
}
