using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Claims;

/// <summary>Finds amounts that come on top of others: "another $200 billion", "200 Milliarden mehr". They are no whole.</summary>
internal static class Increments
{
    private const int BeforeReach = 36;
    private const int AfterReach = 18;

    /// <summary>In scripts without spaces a verb may stand between: 再蒸发2000亿.</summary>
    private const int UnspacedReach = 8;

    /// <summary>In French it is "but".</summary>
    private const string PortugueseMore = "mais";

    private static readonly TermFinder Before = new([
        "another",
        "further",
        "additional",
        "extra",
        "weitere",
        "weiteren",
        "weiterer",
        "zusätzlich",
        "zusätzliche",
        "zusätzlichen",
        "nochmals",
        "nog eens",
        "bijkomende",
        "encore",
        "otros",
        "otras",
        "altri",
        "altre",
        "ulteriori",
        "outros",
        "outras",
        PortugueseMore,
        "ещё",
        "еще",
        "дополнительно",
        "дополнительные",
        "ще",
        "kolejne",
        "kolejnych",
        "dodatkowe",
        "dodatkowych",
        "ytterligare",
        "ytterligere",
        "yderligere",
        "tambahan",
        "thêm",
    ]);

    private static readonly TermFinder After = new([
        "more",
        "mehr",
        "zusätzlich",
        "extra",
        "meer",
        "de plus",
        "supplémentaires",
        "más",
        "adicionales",
        "in più",
        "a mais",
        "adicionais",
        "больше",
        "więcej",
        "mer",
        "mere",
        "daha",
        "lagi",
        "nữa",
        "더",
        "أخرى",
        "إضافية",
    ]);

    private static readonly string[] Unspaced =
    [
        "再",
        "又",
        "另外",
        "额外",
        "額外",
        "追加",
        "さらに",
        "更に",
        "추가로",
        "추가",
        "또",
    ];

    /// <summary>Between such a word and its amount stands at most how exactly it is told.</summary>
    private static readonly HashSet<string> Fillers = new(StringComparer.OrdinalIgnoreCase)
    {
        "a",
        "an",
        "the",
        "about",
        "around",
        "roughly",
        "nearly",
        "almost",
        "some",
        "up",
        "to",
        "us",
        "whopping",
        "staggering",
        "rund",
        "etwa",
        "fast",
        "knapp",
        "über",
        "environ",
        "quelque",
        "casi",
        "unos",
        "circa",
        "quasi",
        "cerca",
        "ongeveer",
        "bijna",
        "zo'n",
        "около",
        "почти",
        "blisko",
        "nästan",
        "perdu",
        "hampir",
    };

    /// <summary>The beginnings of such amounts.</summary>
    public static HashSet<int> Of(string text, string language, List<Quantity> quantities)
    {
        var found = new HashSet<int>();
        foreach (var quantity in quantities)
        {
            if (
                quantity.Kind is not (QuantityKind.Times or QuantityKind.Share)
                && (
                    IsAfterWord(text, language, quantity.Start)
                    || IsBeforeWord(text, quantity.End)
                    || IsAfterUnspaced(text, quantity.Start)
                )
            )
            {
                found.Add(quantity.Start);
            }
        }

        return found;
    }

    private static bool IsAfterWord(string text, string language, int start)
    {
        var part = text[Math.Max(0, start - BeforeReach)..start].Split(',', '.', ';', ':', '(', ')', '\n')[^1];
        return Before
            .Find(part)
            .Where(hit => language == "pt" || !hit.Words.Equals(PortugueseMore, StringComparison.OrdinalIgnoreCase))
            .Any(hit =>
                part[(hit.Start + hit.Words.Length)..]
                    .Split([' ', '\u00A0', '*', '_'], StringSplitOptions.RemoveEmptyEntries)
                    .All(Fillers.Contains)
            );
    }

    /// <summary>"$200 billion more", and not "500 o más", which is a comparator.</summary>
    private static bool IsBeforeWord(string text, int end)
    {
        var part = text[end..Math.Min(text.Length, end + AfterReach)].TrimStart(' ', '\u00A0', '*', '_');
        return After.Find(part).Any(hit => hit.Start == 0);
    }

    private static bool IsAfterUnspaced(string text, int start)
    {
        var from = Math.Max(0, start - UnspacedReach);
        var part = text[from..start];
        var cut = part.LastIndexOfAny(['，', '、', '。', ',', '.', '\n', '；']);
        return Array.Exists(Unspaced, word => part.AsSpan(cut + 1).Contains(word, StringComparison.Ordinal));
    }
}
