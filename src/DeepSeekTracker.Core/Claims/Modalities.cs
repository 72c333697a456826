using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Claims;

/// <summary>Whether a sentence asserts an amount, gives it as somebody's word, hedges, expects or doubts it.</summary>
internal sealed class Modalities
{
    private const int LongestName = 60;
    private const int Reach = 220;

    /// <summary>A doubt farther away is about something else in the sentence.</summary>
    private const int DoubtReach = 100;

    private enum Sign
    {
        Doubt,
        Expect,
        Say,
        By,
        Hedge,
    }

    private const string Table = """
        Doubt|murky|disputed|dispute|disputes|doubt|doubts|doubted|skeptic*|sceptic*|misleading|debunk*|not credible|implausible|unlikely|too good to be true|far higher|much higher than|significantly higher than|does not include|did not include|excludes|understated|exaggerated|underestimat*|overestimat*|refuted|denied|myth
        Doubt|zweifel*|angezweifelt|bezweifel*|umstritten|irreführend|bien plus élevé*|doute*|contesté*|trompeur*|scepti*|en duda|dudas|dudan|cuestiona*|engaños*|dubbi|dubita*|contestat*|ben più alt*|dúvida*|contesta*|twijfel*|betwist*|сомне*|сомнен*|оспарива*|wątpi*|质疑|質疑|存疑|疑问|不实|誤導|疑問|疑わし|의문|의심|شكوك|يشكك|مشكوك|संदेह|सवाल उठ*|meragukan|nghi ngờ|hoài nghi
        Expect|expected to|expects to|is set to|are set to|poised to|forecast to|projected|projection*|forecast*|could|may|might|would|will|on track to|if confirmed|threatens to|dürfte*|könnte*|soll|sollen|erwartet|voraussichtlich|pourrait|pourraient|devrait|devraient|s'attend*|podría*|se espera|prevé*|prevén|potrebbe*|dovrebbe*|si prevede|poderia*|deve perder|pode perder|zou kunnen|naar verwachting|может|могут|ожидается|может потерять|może|mogą|oczekuje się|预计|預計|预期|預期|有望|見込み|見通し|予想|전망|예상|من المتوقع|قد|संभावना|अनुमान है कि|diperkirakan akan|dự kiến|có thể
        Say|says|said|say|claims|claimed|claim|states|stated|reveals|revealed|reports|announced|estimates|estimated by|puts|told|argues|argued|believes|alleges|alleged that|insists|disclosed|noted|wrote|writes|counted|arrives at|according|behauptet|sagt|sagte|teilte mit|gibt an|erklärte|schätzt|beziffert|affirme|assure|indique|estime|déclare|a déclaré|annonce|afirma|asegura|dice|dijo|calcula|sostiene|estima|afferma|sostiene|dichiara|ha dichiarato|stima|diz|disse|alega|zegt|beweert|meldt|claimt|schat|заявил*|утвержда*|сообщил*|сообщает|twierdzi|podaje|podał*|szacuje
        Say|称|稱|表示|声称|聲稱|宣称|宣稱|指出|估算|透露|披露|と説明し*|と発表し*|としている|と主張*|とみている|によると|밝혔다|주장*|전했다|تقول|قالت|قال|أعلنت|أفادت|تقدر|ترجح|دावा|कहा|बताया|का अनुमान|mengatakan|mengklaim|menyebut|cho biết|tuyên bố|nói
        By|according to|per|as reported by|cited by|as per|in the words of|laut|zufolge|nach angaben|nach angaben von|selon|d'après|según|de acuerdo con|secondo|stando a|segundo|de acordo com|volgens|по словам|по данным|согласно|według|zdaniem|据|據|根据|根據|بحسب|وفقا ل*|حسب|के मुताबिक*|के अनुसार|menurut|theo
        Hedge|据介绍|據介紹|据悉|據悉|据了解|消息称|消息稱|知情人士称|reportedly|reported|allegedly|alleged|purportedly|purported|supposedly|supposed|is said to|are said to|said to have|believed to|thought to|rumored|rumoured|estimated|estimates suggest|apparently|it's estimated|it is estimated|angeblich|mutmaßlich|offenbar|geschätzt*|soll gekostet|prétendument|n'aurait|aurait|auraient|estimé*|supuestamente|presuntamente|presunto|habría|se estima|estimad*|presumibilmente|sarebbe|sarebbero|avrebbe|stimat*|supostamente|teria|estimad*|naar verluidt|vermeend*|zou|geschat*|якобы|предположительно|по оценкам|podobno|rzekomo|据称|據稱|据说|據說|据报道|據報|估计|估計|とされる|とみられる|推定|알려졌다|알려진|추정*|يقال|يُقال|कथित|अनुमानित|dikabarkan|disebut sebut|được cho là|ước tính
        """;

    /// <summary>A name does not begin with one of these: the verb after it is a noun, or somebody else's.</summary>
    private static readonly HashSet<string> Openers = new(StringComparer.OrdinalIgnoreCase)
    {
        "and",
        "but",
        "or",
        "so",
        "yet",
        "while",
        "if",
        "when",
        "because",
        "that",
        "which",
        "who",
        "it",
        "to",
        "by",
        "with",
        "for",
        "in",
        "on",
        "at",
        "as",
        "more",
        "most",
        "some",
        "all",
        "recently",
        "did",
        "has",
        "have",
        "had",
        "is",
        "was",
        "not",
        "than",
        "qui",
        "que",
        "dont",
        "sur",
    };

    private static readonly string[] Passive = [" is", " was"];

    /// <summary>Between a name and its verb.</summary>
    private static readonly string[] Auxiliaries =
    [
        " has",
        " have",
        " had",
        " also",
        " recently",
        " did not",
        "首次",
        "曾",
        "已",
    ];

    /// <summary>"Per share" says of how much, not who says so.</summary>
    private static readonly HashSet<string> Measures = new(StringComparer.OrdinalIgnoreCase)
    {
        "share",
        "month",
        "year",
        "annum",
        "day",
        "week",
        "hour",
        "second",
        "million",
        "token",
        "tokens",
        "barrel",
        "cent",
        "capita",
        "person",
        "unit",
        "query",
        "chip",
        "gpu",
        "user",
        "ton",
    };

    private static readonly List<(string Term, Sign Sign)> Terms = Parse();
    private static readonly TermFinder Finder = new([.. Terms.Select(t => t.Term)]);

    private readonly string _text;
    private readonly List<TermHit> _hits;
    private readonly bool _isGerman;
    private readonly bool _isEnglish;

    public Modalities(string text, string language)
    {
        _text = text;
        _isGerman = language == "de";
        _isEnglish = language == "en";
        _hits = [.. Finder.Find(text).OrderBy(h => h.Start)];
    }

    /// <summary>How the sentence stands to the amount, and who is said to say it.</summary>
    public (Modality Modality, string? Attribution) Of(TextSpan sentence, TextSpan amount)
    {
        var from = Math.Max(sentence.Start, amount.Start - Reach);
        var to = Math.Min(sentence.End, amount.End + Reach);
        var near = Near(from, to);
        if (near.Any(h => SignOf(h) == Sign.Doubt && IsNear(h, amount)))
        {
            return (Modality.Disputed, null);
        }

        if (near.Any(h => SignOf(h) == Sign.Expect && h.Start < amount.Start && amount.Start - h.Start <= 70))
        {
            return (Modality.Projected, null);
        }

        foreach (var hit in near.Where(h => SignOf(h) is Sign.Say or Sign.By))
        {
            if ((hit.Start >= amount.Start && hit.Start < amount.End) || IsHedge(hit, near) || IsAside(hit))
            {
                continue;
            }

            var name = SignOf(hit) == Sign.By ? NameAfter(hit, to) : NameBefore(hit, sentence.Start, amount);
            if (name is not null)
            {
                return (Modality.Attributed, name);
            }
        }

        return near.Any(h => SignOf(h) == Sign.Hedge) ? (Modality.Hedged, null) : (Modality.Asserted, null);
    }

    private List<TermHit> Near(int from, int to)
    {
        var low = 0;
        var high = _hits.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _hits[middle].Start < from ? (middle + 1, high) : (low, middle);
        }

        List<TermHit> near = [];
        for (var i = low; i < _hits.Count && _hits[i].Start < to; i++)
        {
            near.Add(_hits[i]);
        }

        return near;
    }

    /// <summary>"DeepSeek will sein Modell für … trainiert haben": in German it says so, and no more.</summary>
    private Sign SignOf(TermHit hit) =>
        _isGerman && hit.Words.Equals("will", StringComparison.OrdinalIgnoreCase) && EndsInPerfect(hit)
            ? Sign.Hedge
            : Terms[hit.Term].Sign;

    /// <summary>"… trainiert haben": said of what was; without it German "will" is a plan.</summary>
    private bool EndsInPerfect(TermHit hit)
    {
        var end = hit.Start + hit.Words.Length;
        var rest = _text.AsSpan(end, Math.Min(_text.Length - end, Reach));
        var stop = rest.IndexOfAny(".!?\n");
        rest = stop < 0 ? rest : rest[..stop];
        var at = rest.IndexOf(" haben", StringComparison.Ordinal);
        return at > 0 && rest[at - 1] is 't' or 'n';
    }

    private static bool IsNear(TermHit hit, TextSpan amount) =>
        amount.Start - (hit.Start + hit.Words.Length) <= DoubtReach && hit.Start - amount.End <= DoubtReach;

    /// <summary>"As claimed" names nobody, and "per share" is no source.</summary>
    private bool IsAside(TermHit hit)
    {
        if (SignOf(hit) == Sign.Say)
        {
            return _text.AsSpan(0, hit.Start).EndsWith(" as ", StringComparison.OrdinalIgnoreCase);
        }

        var end = hit.Start + hit.Words.Length;
        var next = _text.AsSpan(end, Math.Min(_text.Length - end, LongestName)).Trim();
        var space = next.IndexOfAny(" ,.;)");
        return hit.Words.Equals("per", StringComparison.OrdinalIgnoreCase)
            && (
                !_isEnglish || next is [>= '0' and <= '9', ..] || Measures.Contains((space < 0 ? next : next[..space]).ToString())
            );
    }

    /// <summary>"is said to have": nobody is named.</summary>
    private bool IsHedge(TermHit verb, List<TermHit> near) =>
        near.Any(h =>
            SignOf(h) == Sign.Hedge && h.Start <= verb.Start && h.Start + h.Words.Length >= verb.Start + verb.Words.Length
        );

    /// <summary>"according to Tern and Lockwood, …"</summary>
    private string? NameAfter(TermHit hit, int limit)
    {
        var start = hit.Start + hit.Words.Length;
        var end = start;
        while (
            end < limit
            && end - start < LongestName
            && _text[end] is not (',' or ';' or '(' or ')' or '—' or '\n' or '，' or '、' or ':')
        )
        {
            if (_text[end] == '.' && (end + 1 >= _text.Length || char.IsWhiteSpace(_text[end + 1])))
            {
                break;
            }

            end++;
        }

        return end - start < LongestName ? Trimmed(start, end) : null;
    }

    /// <summary>"The company claims …", "…, the company said": what stands between the clause's beginning and the verb.</summary>
    private string? NameBefore(TermHit hit, int sentenceStart, TextSpan amount)
    {
        var start = hit.Start;
        while (
            start > sentenceStart
            && hit.Start - start < LongestName
            && start != amount.End
            && _text[start - 1]
                is not (
                    ','
                    or ';'
                    or '('
                    or ')'
                    or '—'
                    or '，'
                    or '、'
                    or ':'
                    or '：'
                    or '；'
                    or '（'
                    or '）'
                    or '｜'
                    or '。'
                    or '“'
                    or '"'
                    or '”'
                    or '–'
                )
        )
        {
            start--;
        }

        return hit.Start - start < LongestName ? Trimmed(start, hit.Start) : null;
    }

    private string? Trimmed(int start, int end)
    {
        var name = _text[start..Math.Max(start, end)]
            .Trim(' ', '*', '_', '\u00A0', '\'', '"', '“', '”', '«', '»', '「', '」', '-');
        if (Passive.Any(word => name.EndsWith(word, StringComparison.OrdinalIgnoreCase)))
        {
            // "The margin is said to be …": nobody is named.
            return null;
        }

        foreach (var word in Auxiliaries)
        {
            name = name.EndsWith(word, StringComparison.OrdinalIgnoreCase) ? name[..^word.Length].TrimEnd() : name;
        }

        var space = name.IndexOf(' ', StringComparison.Ordinal);
        return
            name.Length is > 1 and < LongestName
            && name.Any(char.IsLetter)
            && !HasAmount(name)
            && !Openers.Contains(space < 0 ? name : name[..space])
            ? name
            : null;
    }

    /// <summary>A part of the sentence with a figure in it is no name; "its report of 12 December" is one.</summary>
    private static bool HasAmount(string name)
    {
        for (var i = 1; i < name.Length; i++)
        {
            if (
                name[i] is '%' or '％'
                || (char.IsDigit(name[i]) && name[i - 1] is '.' or ',' or '$' or '€' && !IsVersion(name, i - 1))
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"V2.5" is a name.</summary>
    private static bool IsVersion(string name, int dot)
    {
        var at = dot - 1;
        while (at >= 0 && char.IsDigit(name[at]))
        {
            at--;
        }

        return at >= 0 && at < dot - 1 && char.IsLetter(name[at]);
    }

    private static List<(string, Sign)> Parse() =>
        [
            .. Table
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(line => line.Split('|'))
                .SelectMany(words => words.Skip(1).Select(word => (word, Enum.Parse<Sign>(words[0])))),
        ];
}
