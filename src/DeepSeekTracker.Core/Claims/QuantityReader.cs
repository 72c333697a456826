using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Claims;

/// <summary>
/// All amounts of a text: read one by one, then joined to ranges ("between 10,000 and 50,000"), paired with the same amount in
/// another currency ("$600 billion (£482 billion)") and given their comparators ("nearly"). Time grows with the text only.
/// </summary>
internal static class QuantityReader
{
    /// <summary>More amounts than any article has; a page of tables or of malice stops there.</summary>
    private const int MostAmounts = 20_000;

    private const int LongestJoint = 14;

    private static readonly HashSet<string> Joints = new(StringComparer.OrdinalIgnoreCase)
    {
        "-",
        "–",
        "‑",
        "−",
        "~",
        "～",
        "〜",
        "to",
        "bis",
        "à",
        "a",
        "al",
        "tot",
        "do",
        "до",
        "से",
        "至",
        "到",
        "から",
        "에서",
        "إلى",
        "الى",
        "hingga",
        "sampai",
        "đến",
        "til",
        "till",
        "ila",
        "έως",
    };

    /// <summary>"Five or six million" is a range without "between".</summary>
    private static readonly HashSet<string> Ors = new(StringComparer.OrdinalIgnoreCase)
    {
        "or",
        "oder",
        "ou",
        "o",
        "of",
        "или",
        "lub",
        "eller",
        "atau",
    };

    private static readonly HashSet<string> Ands = new(
        [.. Ors, "and", "und", "et", "y", "e", "en", "i", "и", "و", "och", "og", "ve", "và", "和", "और", "dan"],
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly TermFinder Between = new([
        "between",
        "zwischen",
        "entre",
        "tra",
        "fra",
        "tussen",
        "между",
        "między",
        "بين",
        "mellan",
        "mellem",
        "từ",
        "antara",
        "介于",
    ]);

    private static readonly TermFinder From = new([
        "from",
        "von",
        "de",
        "da",
        "desde",
        "du",
        "des",
        "с",
        "od",
        "van",
        "från",
        "fra",
    ]);

    /// <summary>True for what joins the two ends of a range.</summary>
    public static bool IsJoint(string word) => Joints.Contains(word) || Ands.Contains(word);

    public static List<Quantity> Read(string text, string language)
    {
        var joined = Join(text, ReadEach(text, language));
        return ComparatorWords.Apply(text, Pair(text, joined));
    }

    private static List<Quantity> ReadEach(string text, string language)
    {
        var reader = new AmountReader(text, language);
        List<Quantity> found = [];
        var at = 0;
        while (at < text.Length && found.Count < MostAmounts)
        {
            if (SkipAddress(text, at) is var next && next > at)
            {
                at = next;
                continue;
            }

            var c = text[at];
            if (!char.IsLetterOrDigit(c))
            {
                at++;
                continue;
            }

            if (reader.At(at, out var end) is { } quantity)
            {
                if (!IsSeveral(text, at))
                {
                    found.Add(quantity);
                }
                else if (quantity.Kind != QuantityKind.Share)
                {
                    found.Add(Several(quantity));
                }
            }
            else if (char.IsLetter(c) && Cursor.IsWordStart(text, at))
            {
                end = Math.Max(end, Math.Max(Cursor.WordEnd(text, at), at + 1));
            }

            at = Math.Max(end, at + 1);
        }

        return found;
    }

    /// <summary>"数十億", "几百万": some tens of it, and no number.</summary>
    private static bool IsSeveral(string text, int at) =>
        at > 0
        && text[at - 1] is '数' or '數' or '几' or '幾'
        && text[at] is '十' or '百' or '千' or '万' or '萬' or '亿' or '億' or '兆';

    private static Quantity Several(Quantity quantity) =>
        quantity with
        {
            Start = quantity.Start - 1,
            Value = new Span(quantity.Value.Low, quantity.Value.Low * 10),
            Other = null,
            IsVague = true,
        };

    /// <summary>The digits of an address are no amounts.</summary>
    private static int SkipAddress(string text, int at)
    {
        if (
            text[at] is not ('h' or 'H' or 'w' or 'W')
            || (
                string.Compare(text, at, "http", 0, 4, StringComparison.OrdinalIgnoreCase) != 0
                && string.Compare(text, at, "www.", 0, 4, StringComparison.OrdinalIgnoreCase) != 0
            )
        )
        {
            return at;
        }

        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not (')' or '>' or '"' or '，' or '。'))
        {
            end++;
        }

        return end - at > 7 ? end : at;
    }

    private static List<Quantity> Join(string text, List<Quantity> each)
    {
        List<Quantity> joined = [];
        for (var i = 0; i < each.Count; i++)
        {
            if (i + 1 < each.Count && AsRange(text, each[i], each[i + 1]) is { } range)
            {
                joined.Add(range);
                i++;
            }
            else
            {
                joined.Add(each[i]);
            }
        }

        return joined;
    }

    private static Quantity? AsRange(string text, Quantity low, Quantity high)
    {
        var gap = high.Start - low.End;
        if (gap is < 1 or > LongestJoint || low.IsVague || high.IsVague || high.Kind == QuantityKind.Share)
        {
            return null;
        }

        if (low.Currency is not null && high.Currency is not null && low.Currency != high.Currency)
        {
            return null;
        }

        var joint = text[low.End..high.Start].Trim(' ', '\u00A0', '*', '_', '\u202F');
        var isJoint = Joints.Contains(joint);
        if (
            (!isJoint && !Ands.Contains(joint))
            || (low.Kind != QuantityKind.Number && low.Kind != high.Kind && high.Kind != QuantityKind.Number)
        )
        {
            return null;
        }

        var before = text[Math.Max(0, low.Start - 14)..low.Start];
        if (
            isJoint
                ? joint.Length > 1 && low.Kind != QuantityKind.Number && From.Contains(before)
                : !Between.Contains(before) && !Ors.Contains(joint)
        )
        {
            return null;
        }

        return Combine(low, high);
    }

    private static Quantity? Combine(Quantity low, Quantity high)
    {
        var kind = high.Kind == QuantityKind.Number ? low.Kind : high.Kind;
        var isScaled = high.HasScale && !low.HasScale;
        foreach (var (a, b) in Readings(low, high))
        {
            var first = a;
            if (isScaled && first is > 0 and < 10_000)
            {
                // "5 to 6 million": the scale stands once, so it is what the second number was multiplied by.
                while (first * 1000 <= b)
                {
                    first *= 1000;
                }

                foreach (var step in (ReadOnlySpan<decimal>)[100, 10])
                {
                    first *= first * step <= b && IsEastAsian(high) ? step : 1;
                }
            }

            if (first < b && b <= first * 1000)
            {
                return high with
                {
                    Start = low.Start,
                    Kind = kind,
                    Value = new Span(first, b),
                    Other = null,
                    Currency = high.Currency ?? low.Currency,
                };
            }
        }

        return null;
    }

    /// <summary>Scales of ten thousand do not go by thousands.</summary>
    private static bool IsEastAsian(Quantity quantity) => quantity.Value.Low >= 10_000 && quantity.Value.Low < 1_000_000;

    private static IEnumerable<(decimal Low, decimal High)> Readings(Quantity low, Quantity high)
    {
        yield return (low.Value.Low, high.Value.High);
        if (low.Other is { } otherLow && high.Other is { } otherHigh)
        {
            yield return (otherLow.Low, otherHigh.High);
        }
    }

    /// <summary>Marks an amount in brackets that says the one before it in another currency.</summary>
    private static List<Quantity> Pair(string text, List<Quantity> all)
    {
        List<Quantity> paired = [];
        foreach (var quantity in all)
        {
            if (
                paired.Count > 0
                && paired[^1] is { Kind: QuantityKind.Money, Equivalent: null } main
                && quantity.Kind == QuantityKind.Money
                && quantity.Currency != main.Currency
                && IsBracket(text, main.End, quantity.Start)
            )
            {
                paired[^1] = main with { Equivalent = quantity };
            }
            else
            {
                paired.Add(quantity);
            }
        }

        return paired;
    }

    private static bool IsBracket(string text, int from, int to)
    {
        if (to < from || to - from > 24)
        {
            return false;
        }

        var between = text.AsSpan(from, to - from).Trim();
        return (between.Length > 0 && between[0] is '(' or '（' or '[' && between.LastIndexOf(')') < 0)
            || between is "atau setara" or "or" or "约合" or "約合" or ", or" or ", ou" or ", oder" or "oder" or "ou" or "setara";
    }
}
