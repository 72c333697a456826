using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Claims;

/// <summary>Words between a name and an amount that tell whose the amount is.</summary>
internal static class EvidenceWords
{
    private const int AgentReach = 24;

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

    /// <summary>"Founded in 2023 by Liang Wenfeng, DeepSeek …": who did it is not what it was done to.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="name">The first subject behind the value.</param>
    /// <param name="names">All subjects and rivals.</param>
    /// <param name="limit">Where the clause ends.</param>
    public static ClaimHit OfAgent(string text, ClaimHit name, List<ClaimHit> names, int limit)
    {
        var before = text.AsSpan(0, name.Start)[Math.Max(0, name.Start - AgentReach)..];
        var isAgent = before.LastIndexOf(" by ", StringComparison.Ordinal) > before.LastIndexOf(',');
        return
            isAgent
            && names.Find(hit => hit.Start > name.End && hit.End <= limit && hit.Role == TermRole.Subject) is { End: > 0 } own
            ? own
            : name;
    }
}
