using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Claims;

/// <summary>Gives amounts the comparator that the words beside them say.</summary>
internal static class ComparatorWords
{
    private const int LongestReach = 46;

    private const string Before = """
        About|geschatte|een geschatte|geschat op|estimada en|estimadas en|estimada em|stimata in|stimate in|預估|预估|粗估|推估|估算|見積もり|schätzungsweise|in etwa|ungefähr|grob|à peu près|avoisinant|avoisine|grosso modo|más o menos|del orden de|all'incirca|pressappoco|zo’n|rond|om en nabij|grofweg|zowat|w okolicach|rzędu|circa di|約達|约达|約為|约为|約有|约有|約合|约合|約莫|约莫|約計|约计|約值|ざっと|おおむね|어림잡아|kurang lebih|lebih kurang|xấp xỉ|vào khoảng|تقريبا|في حدود|ما يناهز
        Nearly|net geen|nearing the|bald|frôlant|frôle|rozando|roza|sfiorando|sfiora|een kleine|без малого|под|prawie że|约近|直逼|逼近|nyaris|mendekati|suýt soát|육박하는
        LessThan|وأقل من|بأقل من|λιγότερα από|κάτω από|nggak sampai|tidak sampai|tak sampai|inferiore ai|inferiori ai|inferiore agli|inferiore alle|inferior aos|inferior a los|slightly less than|slightly under|a little under|a little less than|etwas weniger als|un peu moins de|poco menos de|pouco menos de|iets minder dan|nieco poniżej
        MoreThan|більш ніж на|більш як на|більше ніж на|более чем на|больше чем на|перевищили|перевищила|превысили|وأكثر من|تجاوزت|تتجاوز|يتجاوز|تفوق|περισσότερο από|superiore ai|superiori ai|superior aos|just over|slightly more than|slightly over|a little over|a little more than|etwas mehr als|un peu plus de|poco más de|poco più di|pouco mais de|iets meer dan|een dikke|чуть более|чуть больше|nieco ponad|超過了|逾達|上回る
        AtLeast|pas moins de|non meno di|no menos de|nie mniej niż|不少于|不少於|不下|tidak kurang dari|không dưới
        About|about|around|a reported|the reported|a claimed|an alleged|a purported|just about|on the order of|somewhere around|approximately|approx.|roughly|some|an estimated|estimated|estimated cost|est.|circa|ca.|in the region of|in the order of|more or less|~|≈|∼
        About|rund|etwa|ungefähr|zirka|geschätzt|geschätzte|geschätzten|um die|environ|autour de|de l'ordre de|quelque|estimé à|estimée à|estimés à|unos|unas|alrededor de|aproximadamente|cerca de|en torno a|estimado en|estimados en|circa|intorno a|attorno a|stimato in|stimati in|cerca de|em torno de|por volta de|estimado em
        About|ongeveer|zo'n|rond de|circa|naar schatting|около|примерно|порядка|приблизительно|близько|приблизно|około|ok.|mniej więcej|omkring|ungefär|cirka|rundt|noin|asi|přibližně|circa|aproximativ|körülbelül|περίπου|yaklaşık|tahmini
        About|約|约|大约|大約|大概|估计|估計|およそ|おおよそ|推定|약|대략|نحو|حوالي|حوالى|قرابة|زهاء|ما يقارب|بنحو|بحوالي|ونحو|حدود|تقریبا|करीब|क़रीब|लगभग|तकरीबन|अनुमानित|sekitar|kira kira|kisaran|khoảng|ước tính|tầm|ราว|ประมาณ|প্রায়|تقریباً
        Nearly|nearly|almost|nearing|close to|just under|just shy of|just short of|shy of|not quite|approaching|fast|nahezu|beinahe|knapp|annähernd|an die|presque|près de|pas loin de|casi|cerca de los|quasi|poco meno di|quase|perto de|bijna|haast|krap
        Nearly|بما يقرب من|بما يقارب|почти|чуть менее|майже|prawie|niemal|blisko|nästan|næsten|nesten|knappt|lähes|melkein|téměř|skoro|aproape|közel|majdnem|σχεδόν|neredeyse|yaklaşık olarak|近|将近|將近|接近|近乎|ほぼ|近く|거의|ما يقرب من|يقارب|hampir|gần|suýt|เกือบ
        LessThan|less than|lower than|fewer than|under|below|beneath|inferior to|short of|unter|weniger als|niedriger als|moins de|inférieur à|inférieurs à|inférieure à|inférieures à|sous les|sous la barre des|menos de|inferior a|inferiores a|por debajo de|meno di|inferiore a|inferiori a|sotto i|al di sotto di
        LessThan|abaixo de|menos del|moins du|menor que|minder dan|onder de|lager dan|менее|меньше|менее чем|ниже|менш ніж|менше|niecałych|niecałe|niecały|mniej niż|poniżej|mindre än|under|mindre enn|mindre end|méně než|mai puțin de|kevesebb mint|λιγότερο από|altında
        LessThan|بأقل من|不到|低于|低於|不足|少于|少於|未满|未滿|미만|أقل من|اقل من|دون|कम|kurang dari|di bawah|dưới|chưa đến|chưa tới|ไม่ถึง|น้อยกว่า
        MoreThan|more than|greater than|over|topping|topped|surpasses|upward of|above|well above|upwards of|exceeding|exceed|exceeds|exceeded|in excess of|north of|higher than|surpassing|surpassed|mehr als|über|gut|plus de|plus d'|supérieur à|supérieure à|supérieurs à|au delà de|dépassant|dépassé|dépasse
        MoreThan|más de|más del|más de un|plus du|mais do que|meer dan de|superior a|superiores a|por encima de|superó los|supera los|más que|mais de|acima de|mais que|oltre|più di|superiore a|superiori a|meer dan|ruim|boven de|более|свыше|больше|более чем|превысило|превысила|превысил|превысив|превышает|понад|більше|ponad|więcej niż|przeszło|mer än|över|mere end|over|mer enn|yli|více než|přes|peste|mai mult de|több mint|πάνω από|περισσότερα από|aşkın
        MoreThan|بأكثر من|لأكثر من|超过|超過|逾|超|超逾|高于|高於|突破|を超える|넘게|초과|أكثر من|اكثر من|يزيد على|يزيد عن|ما يزيد|ما يزيد عن|تجاوز|فاق|lebih dari|di atas|melebihi|hơn|trên|vượt|มากกว่า|กว่า
        AtMost|не перевищила|не перевищив|не перевищує|не превысила|не превысил|не превышает|не превысили|不超过|不超過|未超过|未超過|不高于|不高於|up to|at most|as much as|as many as|no more than|not more than|a maximum of|maximum of|bis zu|höchstens|maximal|jusqu'à|au plus|au maximum|hasta|hasta un|como máximo|fino a|fino al|al massimo|até|no máximo|tot wel|maximaal|hooguit|до|максимум|не более|nawet|najwyżej|upp till|op til|opptil|até um
        AtMost|至多|最多|最大|最大で|최대|يصل إلى|تصل إلى|بما يصل إلى|حتى|hingga|tối đa|สูงสุด
        AtLeast|at least|no less than|no fewer than|not less than|a minimum of|mindestens|wenigstens|au moins|al menos|por lo menos|como mínimo|almeno|ao menos|pelo menos|no mínimo|minstens|ten minste|по меньшей мере|не менее|как минимум|щонайменше|co najmniej|przynajmniej|minst|mindst|vähintään|nejméně|alespoň|cel puțin|legalább|τουλάχιστον|en az
        AtLeast|至少|最少|起码|少なくとも|적어도|최소|ما لا يقل عن|على الأقل|कम से कम|setidaknya|paling tidak|ít nhất|tối thiểu|อย่างน้อย
        """;

    private const string After = """
        About|circa|environ|approx|aproximadamente|примерно|около того|之譜|之谱|내외
        MoreThan|強|남짓|с лишним|и более|y pico|et plus
        Nearly|弱|가까이|에 육박|に迫る
        MoreThan|üzerinde|이상의|+|or more|plus|-plus|fazla|以上|余り|超|を超える|여|이상|넘는|넘게|을 넘는|를 넘는|से अधिक|से ज्यादा|से ज़्यादा|से भी ज्यादा|से भी अधिक|ou plus|o más|oder mehr|and above|'den fazla|dan fazla|den fazla
        LessThan|미만의|이하의|or less|未満|以下|미만|이하|से कम|से भी कम|oder weniger|ou moins|o menos
        About|or so|左右|上下|前後|程度|안팎|정도|가량|के करीब|के आसपास|ほど|あまり
        Nearly|近く
        """;

    /// <summary>Words that may stand between a comparator and its amount.</summary>
    private static readonly HashSet<string> Fillers = new(StringComparer.OrdinalIgnoreCase)
    {
        "just",
        "only",
        "a",
        "an",
        "the",
        "of",
        "mere",
        "staggering",
        "whopping",
        "massive",
        "satte",
        "total",
        "cost",
        "sum",
        "value",
        "at",
        "de",
        "los",
        "las",
        "les",
        "la",
        "le",
        "di",
        "i",
        "gli",
        "nur",
        "solo",
        "sólo",
        "apenas",
        "seulement",
        "den",
        "die",
        "das",
        "un",
        "una",
        "une",
        "another",
        "us",
        "some",
        "d'",
        "than",
        "el",
        "il",
        "o",
        "om",
        "um",
        "met",
        "med",
        "sebesar",
        "بنسبة",
        "на",
        "до",
        "в",
    };

    /// <summary>Between the denial and the comparator stands a verb, and little else.</summary>
    private const int DenialReach = 28;

    private static readonly string[] Denying =
    [
        "not",
        "didn't",
        "hasn't",
        "never",
        "nicht",
        "não",
        "nao",
        "non",
        "niet",
        "не",
        "nie",
        "inte",
        "ikke",
        "n'a pas",
        "n’a pas",
    ];

    private static readonly int DenialCount = Denying.Length;

    /// <summary>The denials, and what only looks like one.</summary>
    private static readonly TermFinder Denials = new([
        .. Denying,
        "not only",
        "not just",
        "nicht nur",
        "não só",
        "não apenas",
        "non solo",
        "niet alleen",
        "не только",
        "nie tylko",
    ]);

    /// <summary>"It is not clear that more than …": what is denied is something else.</summary>
    private static readonly TermFinder Subordinating = new([
        "that",
        "if",
        "whether",
        "dass",
        "daß",
        "ob",
        "que",
        "che",
        "dat",
        "что",
        "że",
        "czy",
    ]);

    private static readonly List<(string Term, Comparator Comparator)> BeforeTerms = Parse(Before);
    private static readonly TermFinder BeforeFinder = new([.. BeforeTerms.Select(t => t.Term)]);
    private static readonly List<(string Word, Comparator Comparator)> AfterWords = Parse(After);

    public static List<Quantity> Apply(string text, List<Quantity> quantities)
    {
        var hits = BeforeFinder.Find(text).OrderBy(h => h.Start + h.Words.Length).ToList();
        var next = 0;
        List<Quantity> result = new(quantities.Count);
        foreach (var quantity in quantities)
        {
            while (next < hits.Count && hits[next].Start + hits[next].Words.Length <= quantity.Start)
            {
                next++;
            }

            var comparator = BeforeAmount(text, quantity.Start, hits, next) ?? AfterAmount(text, quantity.End);
            result.Add(comparator is { } c ? quantity with { Comparator = c } : quantity);
        }

        return result;
    }

    private static Comparator? BeforeAmount(string text, int start, List<TermHit> hits, int next)
    {
        Comparator? found = null;
        var begin = start;
        for (var i = next - 1; i >= 0 && i >= next - 12; i--)
        {
            var end = hits[i].Start + hits[i].Words.Length;
            if (start - end > LongestReach)
            {
                break;
            }

            // The longest of the terms that end at one place: "more than" rather than "than", "not more than" than both.
            if (
                IsFilling(text.AsSpan(end, start - end))
                && (found is null || hits[i].Start < begin)
                && (found is null || end > begin)
            )
            {
                found = BeforeTerms[hits[i].Term].Comparator;
                begin = hits[i].Start;
            }
        }

        return found is Comparator.MoreThan or Comparator.LessThan && IsDenied(text, begin) ? Opposite(found.Value) : found;
    }

    /// <summary>"Did not spend more than 6 million": at most that.</summary>
    private static Comparator Opposite(Comparator comparator) =>
        comparator == Comparator.MoreThan ? Comparator.AtMost : Comparator.AtLeast;

    private static bool IsDenied(string text, int comparator)
    {
        var from = Math.Max(0, comparator - DenialReach);
        var before = text[from..comparator];
        var cut = before.LastIndexOfAny([',', '.', ';', '\n', '(', '،']);
        TermHit? last = null;
        foreach (var hit in Denials.Find(before[(cut + 1)..]))
        {
            last = hit;
        }

        return last is { } denial
            && DenialCount > denial.Term
            && !Subordinating.Contains(before[(cut + 1 + denial.Start + denial.Words.Length)..]);
    }

    private static bool IsFilling(ReadOnlySpan<char> between)
    {
        if (between.Trim(" *_\u00A0\u202F\n\u201C\"(¬").IsEmpty)
        {
            return true;
        }

        var words = 0;
        foreach (var range in between.SplitAny(' ', '\u00A0', '*', '_'))
        {
            var word = between[range].Trim();
            if (!word.IsEmpty && (++words > 4 || !Fillers.Contains(word.ToString())))
            {
                return false;
            }
        }

        return true;
    }

    private static Comparator? AfterAmount(string text, int end)
    {
        var at = Cursor.SkipGap(text, end, 2);
        foreach (var (word, comparator) in AfterWords)
        {
            if (
                string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (
                    at + word.Length >= text.Length
                    || !char.IsLetter(word[^1])
                    || !WritingSystem.AreOneWord(word[^1], text[at + word.Length])
                )
            )
            {
                return comparator;
            }
        }

        return null;
    }

    private static List<(string, Comparator)> Parse(string table) =>
        [
            .. table
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(line => line.Split('|'))
                .SelectMany(words => words.Skip(1).Select(word => (word, Enum.Parse<Comparator>(words[0])))),
        ];
}
