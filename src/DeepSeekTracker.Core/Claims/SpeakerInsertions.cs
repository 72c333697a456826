using static DeepSeekTracker.Core.Claims.SpeakerForms;

namespace DeepSeekTracker.Core.Claims;

/// <summary>Names beside commas: before an insertion or a relative clause, or behind what somebody is.</summary>
internal static class SpeakerInsertions
{
    private static readonly string[] Authors =
    [
        "by ",
        "von ",
        "vom ",
        "par ",
        "por ",
        "da ",
        "di ",
        "de ",
        "del ",
        "van ",
        "door ",
        "av ",
        "af ",
    ];

    /// <summary>"Fjordwatch, which saw the logs, counted", "a rival house, Tern &amp; Lockwood, put": who stands before an insertion.</summary>
    /// <param name="clause">From the clause's beginning to the verb, the comma before the verb included.</param>
    public static string? Around(string clause)
    {
        var end = clause.LastIndexOf(',');
        var first = clause.IndexOf(',', StringComparison.Ordinal);
        if (first <= 0 || first == end)
        {
            return null;
        }

        var head = clause[..first].Trim();
        var insertion = clause[(first + 1)..end].Trim();
        var starts = head.Length > 0 && (char.IsUpper(head[0]) || LowArticles.Contains(head.Split(' ')[0]));
        if (!starts || insertion.Length == 0 || insertion.IndexOfAny([';', ':', '"', '“']) >= 0)
        {
            return null;
        }

        if (Array.Exists(Authors, by => insertion.StartsWith(by, StringComparison.OrdinalIgnoreCase)))
        {
            // "A study, by a research institute, estimates": who made it is a part of its name.
            return LowArticles.Contains(head.Split(' ')[0]) ? $"{head} {insertion}" : head;
        }

        // "The head of one, Anthropic, has written": the name is in the insertion.
        var isNamed = char.IsUpper(insertion[0]) && !insertion.Contains(',', StringComparison.Ordinal);
        return isNamed && LowArticles.Contains(head.Split(' ')[0]) ? insertion : head;
    }

    /// <summary>"Affirme le fondateur, Liang Wenfeng": the name that stands beside what somebody is; else nothing.</summary>
    public static string Apposition(string text, string name, int end, int limit)
    {
        if (!LowArticles.Contains(name.Split(' ')[0]) || end >= limit || text[end] != ',')
        {
            return "";
        }

        var rest = text.AsSpan(end + 1, Math.Min(limit - end - 1, Speakers.LongestName));
        var stop = rest.IndexOfAny(Marks);
        var words = (stop < 0 ? rest : rest[..stop]).ToString().Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 1 and <= MostLeads && Array.TrueForAll(words, w => char.IsUpper(w[0]) || Links.Contains(w))
            ? $", {string.Join(' ', words)}"
            : "";
    }

    /// <summary>"DeepSeek, which says": whom the pronoun stands for; null where the words before are more than a name.</summary>
    /// <param name="before">From the clause's beginning to the comma before the pronoun.</param>
    public static string? Antecedent(string before, bool areNounsLarge)
    {
        var words = SpeakerNames.Bare(before.Trim()).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return null;
        }

        var hasArticle = LowArticles.Contains(words[0]);
        var own = hasArticle ? words[1..] : words;
        if (own.Length is > 0 and <= MostLeads && Array.TrueForAll(own, w => IsLarge(w) || Links.Contains(w)) && IsLarge(own[^1]))
        {
            return string.Join(' ', words);
        }

        if (hasArticle && own.Length is > 0 and <= 2)
        {
            return string.Join(' ', words);
        }

        // "Nvidia fell as Harbour Compute, which says …": the name right before the comma.
        var from = words.Length;
        while (from > 0 && IsLarge(words[from - 1]))
        {
            from--;
        }

        return areNounsLarge || from == words.Length || from == 0 ? null : string.Join(' ', words[from..]);
    }

    private static bool IsLarge(string word) => char.IsUpper(word[0]) || HasUpper(word);
}
