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
        "instead of",
        "rather than",
        "compared to",
        "compared with",
        "anders als",
        "als der",
        "als die",
        "statt",
        "plutôt que",
        "que les",
        "que le",
        "que la",
        "que el",
        "que los",
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

    /// <summary>Between an amount and what it is spent on: "100 million for GPT-4".</summary>
    public static readonly TermFinder For = new(["for", "für", "pour", "para", "per", "voor", "для", "dla", "untuk", "cho"]);
}
