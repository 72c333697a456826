namespace DeepSeekTracker.Core.Text;

/// <summary>A word that one group of texts uses more than the others.</summary>
/// <param name="Word">In lower case.</param>
/// <param name="Texts">Texts of the group that hold it.</param>
/// <param name="Elsewhere">Texts of all other groups that hold it.</param>
/// <param name="Score">The log-odds ratio in standard deviations (z).</param>
public sealed record OverusedWord(string Word, int Texts, int Elsewhere, double Score);

/// <summary>
/// Finds the words by which groups of texts differ: the log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi
/// and Quinn, "Fightin' Words", Political Analysis 16, 2008, equations 15 to 22), over the number of texts that hold a word,
/// so that one long text does not speak for its group. The prior is what texts of the same language say at large.
/// </summary>
public static class OverusedWords
{
    /// <summary>Below this chance explains a difference too well (1 in 40 by chance alone).</summary>
    public const double LeastScore = 1.96;

    private const int FewestTexts = 2;

    /// <summary>How many words the prior is worth: a tenth of all, enough to calm rare words; more would hide frequent ones.</summary>
    private const double PriorPart = 0.1;
    private const double MostPriorWords = 500;

    /// <summary>A word that this part of all texts holds tells nothing of any: small words, and the story's own.</summary>
    private const double CommonPart = 1.0 / 3;

    /// <summary>Of fewer texts at large no word is known to be common, and none is left out as such.</summary>
    public const int FewestToLearn = 24;

    /// <summary>The words of each group, the most telling first; none where there is only one group with texts.</summary>
    /// <param name="groups">The texts of each group, all of one language and of like length.</param>
    /// <param name="record">Texts of this language and length at large.</param>
    /// <param name="language">BCP 47.</param>
    /// <param name="most">Words to give of each group.</param>
    public static IReadOnlyList<IReadOnlyList<OverusedWord>> Of(
        IReadOnlyList<IReadOnlyList<string>> groups,
        IReadOnlyList<string> record,
        string language,
        int most
    )
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(record);
        var counts = groups.Select(Counted).ToList();
        var all = Sum(counts);
        var atLarge = Counted(record);
        var prior = new Prior(Sum([all, atLarge]), Math.Min(MostPriorWords, PriorPart * Total(all)));
        var least = record.Count < FewestToLearn ? int.MaxValue : CommonPart * record.Count;
        var small = LanguageGuessWords.Of(language);
        return
        [
            .. counts.Select(group =>
                counts.Count(other => other.Count > 0) < 2
                    ? []
                    : Best(group, all, prior, most, word => small.Contains(word) || atLarge.GetValueOrDefault(word) >= least)
            ),
        ];
    }

    private static List<OverusedWord> Best(
        Dictionary<string, int> group,
        Dictionary<string, int> all,
        Prior prior,
        int most,
        Predicate<string> isCommon
    )
    {
        var here = Total(group);
        var elsewhere = Total(all) - here;
        return
        [
            .. group
                .Where(pair => pair.Value >= FewestTexts && !isCommon(pair.Key))
                .Select(pair => new OverusedWord(
                    pair.Key,
                    pair.Value,
                    all[pair.Key] - pair.Value,
                    Score(pair.Value, here, all[pair.Key] - pair.Value, elsewhere, prior.Of(pair.Key), prior.Words)
                ))
                .Where(word => word.Score >= LeastScore)
                .OrderByDescending(word => word.Score)
                .ThenBy(word => word.Word, StringComparer.Ordinal)
                .Take(most),
        ];
    }

    private static double Score(double count, double words, double elsewhere, double wordsElsewhere, double prior, double priors)
    {
        var ratio =
            Math.Log((count + prior) / (words + priors - count - prior))
            - Math.Log((elsewhere + prior) / (wordsElsewhere + priors - elsewhere - prior));
        return ratio / Math.Sqrt((1 / (count + prior)) + (1 / (elsewhere + prior)));
    }

    private static Dictionary<string, int> Counted(IReadOnlyList<string> texts)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in texts.SelectMany(text => TextWords.Of(text)))
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        return counts;
    }

    private static Dictionary<string, int> Sum(IEnumerable<Dictionary<string, int>> parts)
    {
        var sum = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (word, count) in parts.SelectMany(part => part))
        {
            sum[word] = sum.GetValueOrDefault(word) + count;
        }

        return sum;
    }

    private static double Total(Dictionary<string, int> counts) => counts.Values.Sum(count => (double)count);

    /// <summary>What is expected of every group before it is read.</summary>
    /// <param name="Counts">Texts by word.</param>
    /// <param name="Words">How many words it is worth.</param>
    private sealed record Prior(Dictionary<string, int> Counts, double Words)
    {
        private readonly double _total = Total(Counts);

        public double Of(string word) => Words * Counts[word] / _total;
    }
}
