using System.Buffers;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Claims;

/// <summary>An amount of which something is denied: "The $6 million is not the cost of …", "los 6 millones no son el coste".</summary>
internal static class DeniedSubjects
{
    /// <summary>"That often quoted $6 million": what speaks of an amount does not begin far before it.</summary>
    private const int MostWordsBefore = 3;

    /// <summary>"Training figure is": its noun and the verb.</summary>
    private const int MostWordsBetween = 3;

    private const int Reach = 36;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",;:.!?)(—–\"“”»«\n");

    private static readonly char[] Blanks = [' ', '\u00A0', '\u202F', '\t', '\n'];

    private static readonly HashSet<string> Be = new(
        """
        is was are were isn't wasn't aren't weren't isn’t wasn’t aren’t weren’t ist sind war waren n'est n'était n'étaient n’est n’était est sont
        es son fue fueron era eran è sono era erano é são foi foram zijn waren är var er blev
        является являются был были была jest są był była były były
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>What the amount is said not to be, by language: not "not a small sum", "not much".</summary>
    private static readonly Dictionary<string, string> Definite = new(StringComparer.Ordinal)
    {
        ["en"] = "the what its their lost spent paid true real right correct accurate",
        ["de"] = "die der das dem den was seine ihre verloren",
        ["fr"] = "le la les ce son sa leur perdus",
        ["es"] = "el lo la los las su sus",
        ["it"] = "il lo la i le ciò",
        ["pt"] = "o a os as seu sua",
        ["nl"] = "de het wat zijn",
        ["sv"] = "den det hela vad",
        ["da"] = "den det hele hvad",
        ["no"] = "den det hele hva",
        ["ru"] = "всё весь вся стоимость стоимостью полная полной",
        ["pl"] = "cały całość całością kosztem koszt",
    };

    /// <summary>"The $600 billion was not the first loss", "not the end": it was one.</summary>
    private static readonly string[] Ranks =
    [
        .. (
            "first only end last bigg larg worst most start begin erst einzig ende letzt größt premi seul fin derni plus primer únic últim mayor "
            + "unic ultim primo prima maggior maior eerst enig laatst einde grootst första enda sista slut første eneste siste största største"
        ).Split(' '),
    ];

    private static readonly string[] Elided = ["l'", "l’", "d'", "c'"];

    /// <summary>Whether the amount is what is spoken of, and the negation denies what is said of it.</summary>
    public static bool IsOne(string text, string language, TextSpan sentence, TextSpan amount, TextSpan negation)
    {
        var lead = text.AsSpan(sentence.Start, amount.Start - sentence.Start);
        var before = Words(lead[(lead.LastIndexOfAny(ClauseEnds) + 1)..]);
        var gap = text.AsSpan(amount.End, negation.Start - amount.End);
        if (
            before.Length > MostWordsBefore
            || before.Skip(1).Any(NegationWords.IsRelative)
            || gap.Length > Reach
            || gap.IndexOfAny(ClauseEnds) >= 0
        )
        {
            return false;
        }

        var between = Words(gap);
        var behind = Words(text.AsSpan(negation.End, Math.Min(Reach, sentence.End - negation.End)));
        var isBefore = Be.Contains(negation.In(text)) || (between.Length > 0 && Be.Contains(between[^1]));

        // "No es el coste", "nie jest kosztem": the verb stands behind its negation.
        var said =
            isBefore ? behind
            : behind is [var verb, ..] && Be.Contains(verb) ? behind[1..]
            : [];
        return between.Length <= MostWordsBetween
            && said is [var first, ..]
            && IsDefinite(first, language)
            && !(
                said is [_, var second, ..]
                && Array.Exists(Ranks, rank => second.StartsWith(rank, StringComparison.OrdinalIgnoreCase))
            );
    }

    private static bool IsDefinite(string word, string language) =>
        (
            Definite.TryGetValue(language, out var words)
            && Words(words).Contains(word.Trim('.', ',', '!'), StringComparer.OrdinalIgnoreCase)
        ) || Array.Exists(Elided, article => word.StartsWith(article, StringComparison.OrdinalIgnoreCase));

    private static string[] Words(ReadOnlySpan<char> part) =>
        part.ToString().Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
}
