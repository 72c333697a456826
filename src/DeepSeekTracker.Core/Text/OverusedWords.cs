namespace DeepSeekTracker.Core.Text;

/// <summary>A word that one group of texts uses more than the others.</summary>
/// <param name="Word">In lower case.</param>
/// <param name="Texts">Texts of the group that hold it.</param>
/// <param name="Elsewhere">Texts of all other groups that hold it.</param>
/// <param name="Score">The log-odds ratio in standard deviations; above 1.96 chance alone is unlikely (1 in 40).</param>
public sealed record OverusedWord(string Word, int Texts, int Elsewhere, double Score);

/// <summary>
/// Finds the words by which groups of texts differ: the log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi
/// and Quinn, "Fightin' Words", Political Analysis 16, 2008, equations 15 to 22), over the number of texts that hold a word,
/// so that one long text does not speak for its group.
/// </summary>
public static class OverusedWords
{
    private const int FewestTexts = 2;
    private const double LeastScore = 1;

    /// <summary>How many words the prior is worth: a tenth of all, enough to calm rare words; more would hide frequent ones.</summary>
    private const double PriorPart = 0.1;
    private const double MostPriorWords = 500;

    /// <summary>The words of each group, the most telling first; none where there is only one group with texts.</summary>
    /// <param name="groups">The texts of each group.</param>
    /// <param name="most">Words to give of each group.</param>
    public static IReadOnlyList<IReadOnlyList<OverusedWord>> Of(IReadOnlyList<IReadOnlyList<string>> groups, int most)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var counts = groups.Select(Counted).ToList();
        var all = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (word, count) in counts.SelectMany(group => group))
        {
            all[word] = all.GetValueOrDefault(word) + count;
        }

        var total = all.Values.Sum(count => (double)count);
        return [.. counts.Select(group => counts.Count(other => other.Count > 0) < 2 ? [] : Best(group, all, total, most))];
    }

    private static List<OverusedWord> Best(Dictionary<string, int> group, Dictionary<string, int> all, double total, int most)
    {
        var here = group.Values.Sum(count => (double)count);
        var prior = Math.Min(MostPriorWords, PriorPart * total);
        return
        [
            .. group
                .Where(pair => pair.Value >= FewestTexts)
                .Select(pair => new OverusedWord(
                    pair.Key,
                    pair.Value,
                    all[pair.Key] - pair.Value,
                    Score(pair.Value, here, all[pair.Key] - pair.Value, total - here, prior * all[pair.Key] / total, prior)
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
}
