namespace DeepSeekTracker.Core.Claims;

/// <summary>Reads the unit after a number: a currency, percent or times.</summary>
internal static class UnitReader
{
    private static readonly WordTable<QuantityKind> Words = new(
        """
        Percent: percent percents pct proc en/pc prozent* procent* procenten pourcent prosent* prósent процент* процентов процента відсот* persen फीसदी फ़ीसदी फीसद प्रतिशत بالمئة بالمائة percentuali prosenttia százalék* পারসেন্ট শতাংশ درصد فیصد אחוז אחוזים 퍼센트 százalékkal
        Times: times fold fois veces vezes volte keer mal fach раз раза разы раз_ razy gånger ggr gange ganger kertaa kali lần kat गुना मर्तबा مرة مرات أضعاف ضعفا x
        """,
        Enum.Parse<QuantityKind>
    );

    /// <summary>Two words that mean percent: their first words, and what goes on.</summary>
    private static readonly string[] TwoWords =
    [
        "per cent",
        "pour cent",
        "por ciento",
        "por cento",
        "per cento",
        "phần trăm",
        "в процентах",
        "في المئة",
        "في المائة",
        "في المية",
        "la sută",
        "na sto",
    ];

    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "of",
        "de",
        "di",
        "d",
        "do",
        "us",
        "u",
        "s",
        "american",
        "amerikanische",
        "amerikanischen",
        "amerykańskich",
        "amerykanskich",
        "amerikaanse",
        "in",
        "worth",
        "американских",
        "أمريكي",
        "अमेरिकी",
    };

    internal readonly record struct Unit(int End, QuantityKind Kind, string? Currency);

    /// <param name="at">The character after the number and its scale words.</param>
    public static Unit After(string text, int at, string language)
    {
        var next = Cursor.SkipGap(text, at, 3);
        if (next >= text.Length)
        {
            return new Unit(at, QuantityKind.Number, null);
        }

        if (text[next] is '%' or '％' or '٪' or '﹪')
        {
            return new Unit(next + 1, QuantityKind.Percent, null);
        }

        if (text[next] is '×' or '倍' or '배' && next - at <= 1)
        {
            return new Unit(next + 1, QuantityKind.Times, null);
        }

        if (CurrencyWords.At(text, next) is { } sign)
        {
            // "$600 billion $" is no amount; "100 $5" begins the next one.
            var isNext = next + sign.Length < text.Length && Numeral.IsDigit(text[next + sign.Length]);
            return isNext ? new Unit(at, QuantityKind.Number, null) : new Unit(next + sign.Length, QuantityKind.Money, sign.Code);
        }

        foreach (var two in TwoWords)
        {
            if (
                string.Compare(text, next, two, 0, two.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (next + two.Length == text.Length || !char.IsLetter(text[next + two.Length]))
            )
            {
                return new Unit(next + two.Length, QuantityKind.Percent, null);
            }
        }

        return OfWord(text, at, next, language);
    }

    /// <summary>百分之17, yüzde 17, %17.</summary>
    public static bool IsPercentBefore(string text, int at, out int start)
    {
        foreach (var word in (ReadOnlySpan<string>)["百分之", "yüzde ", "yüzde", "%", "٪"])
        {
            if (
                at >= word.Length
                && string.Compare(text, at - word.Length, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
            )
            {
                start = at - word.Length;
                return word.Length > 1 || start == 0 || !Numeral.IsDigit(text[start - 1]);
            }
        }

        start = at;
        return false;
    }

    private static Unit OfWord(string text, int at, int next, string language)
    {
        for (var words = 0; words < 4; words++)
        {
            var end = Cursor.WordEnd(text, next);
            if (end == next)
            {
                return CurrencyWords.At(text, next) is { } sign && words > 0 && text[next] > '\u0E00'
                    ? new Unit(next + sign.Length, QuantityKind.Money, sign.Code)
                    : new Unit(at, QuantityKind.Number, null);
            }

            var word = WordTable<int>.Fold(text[next..end]);
            if (words == 0 && Words.TryFind(word, language, out var kind))
            {
                return new Unit(end, kind, null);
            }

            if (CurrencyWords.Named(word, language) is { } code)
            {
                return new Unit(end, QuantityKind.Money, code);
            }

            if (!Fillers.Contains(word))
            {
                break;
            }

            next = Cursor.SkipGap(text, end);
            next = next < text.Length && text[next] is '.' or '\'' or '’' ? Cursor.SkipGap(text, next + 1) : next;
        }

        return new Unit(at, QuantityKind.Number, null);
    }
}
