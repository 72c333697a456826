using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Claims;

/// <summary>Words between a name and an amount that tell whose the amount is.</summary>
internal static class EvidenceWords
{
    /// <summary>After one of these a rival is what something is compared with, not whose value it is.</summary>
    public static readonly TermFinder Comparing = new([
        "than",
        "like",
        "as",
        "with",
        "against",
        "match*",
        "rival*",
        "outperform*",
        "beat*",
        "to",
        "versus",
        "vs",
        "wie",
        "als",
        "que",
        "comme",
        "como",
        "di",
        "come",
        "媲美",
        "比肩",
        "对标",
        "超越",
        "con",
        "mit",
        "avec",
        "met",
        "do",
        "com",
        "с",
        "rivaling",
        "rivalling",
        "challenge*",
        "behind",
        "of",
    ]);

    /// <summary>Between an amount and who is set against it: "twice what DeepSeek asks".</summary>
    public static readonly TermFinder Against = new([
        "what",
        "than",
        "als",
        "was",
        "ce que",
        "lo que",
        "di quanto",
        "do que",
        "чем",
        "niż",
        "wat",
        "与",
        "與",
    ]);

    /// <summary>Before an answer that is named to set another against it: "slower than the H100".</summary>
    public static readonly TermFinder Beside = new([
        "than",
        "unlike",
        "versus",
        "vs",
        "version of",
        "variant of",
        "instead of",
        "rather than",
        "compared to",
        "compared with",
        "anders als",
        "statt",
        "plutôt que",
        "en lugar de",
        "anziché",
        "invece",
        "do que",
        "чем",
        "相比",
        "相当于",
        "相當於",
        "不如",
    ]);

    /// <summary>Among the words beside which a fall's number does not count, those that tell a rise.</summary>
    public static readonly TermFinder Rises = new([
        "rose",
        "rise*",
        "रिकवर*",
        "उछ*",
        "rising",
        "gain*",
        "climb*",
        "jump*",
        "surge*",
        "soar*",
        "rall*",
        "rebound*",
        "recover*",
        "up",
        "added",
        "higher",
        "stieg*",
        "gestiegen",
        "zuleg*",
        "legte",
        "gewann*",
        "erhol*",
        "plus",
        "hausse",
        "gagn*",
        "bondi*",
        "rebond*",
        "subi*",
        "sube*",
        "alza",
        "ganó",
        "gana*",
        "repunt*",
        "salì",
        "salit*",
        "salgono",
        "rialz*",
        "guadagn*",
        "rimbalz*",
        "alta",
        "steg*",
        "вырос*",
        "поднял*",
        "рост*",
        "wzr*",
        "上涨",
        "上漲",
        "涨",
        "漲",
        "反弹",
        "反彈",
        "上昇",
        "상승",
        "반등",
        "naik",
        "menguat",
        "tăng",
    ]);

    /// <summary>Between an amount and what it is spent on: "100 million for GPT-4".</summary>
    public static readonly TermFinder For = new(["for", "für", "pour", "para", "per", "voor", "для", "dla", "untuk", "cho"]);

    /// <summary>
    /// Words of time beside which a number is of another time, unless it is what others give as the answer: "Nvidia, which more
    /// than doubled last year, lost 589 billion".
    /// </summary>
    private static readonly TermFinder Times = new([
        "last year",
        "vergangenen jahr",
        "letzten jahr",
        "vorigen jahr",
        "l'an dernier",
        "l'année dernière",
        "el año pasado",
        "año anterior",
        "lo scorso anno",
        "l'anno scorso",
        "no ano passado",
        "vorig jaar",
        "去年",
        "昨年",
        "前年",
        "지난해",
        "작년",
        "прошлом году",
        "ubiegłym roku",
        "zeszłym roku",
        "العام الماضي",
        "tahun lalu",
        "năm ngoái",
        "september",
        "septembre",
        "septiembre",
        "setembro",
        "settembre",
        "сентябр*",
        "wrześni*",
        "σεπτέμβρι*",
        "9월",
        "*سبتمبر",
        "eylül*",
        "tháng 9",
        "सितंबर",
    ]);

    /// <summary>Whether the words are one of time, and nothing more.</summary>
    public static bool IsTime(string words) => Times.Find(words).Any(hit => hit.Start == 0 && hit.Words.Length == words.Length);

    /// <summary>Between two amounts with words of their own. The Dutch "en" means another thing in French and Spanish.</summary>
    public static TermFinder AndsOf(string language) => language == "nl" ? DutchAnds : Ands;

    private static readonly TermFinder DutchAnds = new(["and", "en"]);

    private static readonly TermFinder Ands = new([
        "and",
        "und",
        "et",
        "y",
        "e",
        "и",
        "та",
        "і",
        "ve",
        "dan",
        "och",
        "og",
        "और",
        "和",
        "および",
    ]);
}
