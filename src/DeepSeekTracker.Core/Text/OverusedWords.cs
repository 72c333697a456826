namespace DeepSeekTracker.Core.Text;

/// <summary>A word that one group of texts uses more than the others.</summary>
/// <param name="Word">In lower case.</param>
/// <param name="Texts">Texts of the group that hold it.</param>
/// <param name="Elsewhere">Texts of all other groups that hold it.</param>
/// <param name="Score">The log-odds ratio in standard deviations (z).</param>
public sealed record OverusedWord(string Word, int Texts, int Elsewhere, double Score);

/// <summary>Texts that were read of a group.</summary>
/// <param name="Texts">Those that were read.</param>
/// <param name="Scale">How many times as many the group has; 1 where all were read.</param>
public sealed record ReadGroup(IReadOnlyList<string> Texts, double Scale = 1);

/// <summary>How often a word stands in all texts of a group and of the others, read or not.</summary>
public sealed record CountedWord(string Word, int Texts, int Elsewhere);

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

    /// <summary>Of a word of two Han signs or katakana that is mostly part of a longer one, this is the longest looked for.</summary>
    private const int LongestJoined = 8;

    /// <summary>In so many of the texts that hold it, it is part of the longer one.</summary>
    private const double JoinedPart = 0.8;

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
        var small = SmallWords.Of(language);
        return
        [
            .. counts.Select(
                (group, at) =>
                    counts.Count(other => other.Count > 0) < 2
                        ? []
                        : Whole(
                            Best(
                                group,
                                all,
                                prior,
                                most,
                                word => small.Contains(word) || atLarge.GetValueOrDefault(word) >= least
                            ),
                            groups,
                            at
                        )
            ),
        ];
    }

    /// <summary>The words that were found in a part of the texts, judged by how often they stand in all.</summary>
    /// <param name="groups">What was read of each group.</param>
    /// <param name="record">Texts of this language and length at large.</param>
    /// <param name="counted">The words of each group.</param>
    /// <returns>Those that a group uses more than the others, the most telling first.</returns>
    public static IReadOnlyList<IReadOnlyList<OverusedWord>> Judged(
        IReadOnlyList<ReadGroup> groups,
        IReadOnlyList<string> record,
        IReadOnlyList<IReadOnlyList<CountedWord>> counted
    )
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(counted);
        var counts = groups.Select(group => Counted(group.Texts)).ToList();
        var all = Sum(counts);
        var prior = new Prior(Sum([all, Counted(record)]), Math.Min(MostPriorWords, PriorPart * Total(all)));
        var words = groups.Zip(counts, (group, count) => Total(count) * group.Scale).ToList();
        return
        [
            .. counted.Select(
                (group, at) =>
                    group
                        .Select(word => new OverusedWord(
                            word.Word,
                            word.Texts,
                            word.Elsewhere,
                            Score(
                                word.Texts,
                                words[at],
                                word.Elsewhere,
                                words.Sum() - words[at],
                                prior.Of(word.Word),
                                prior.Words
                            )
                        ))
                        .Where(word => word.Texts >= FewestTexts && word.Score >= LeastScore)
                        .OrderByDescending(word => word.Score)
                        .ThenBy(word => word.Word, StringComparer.Ordinal)
                        .ToList()
            ),
        ];
    }

    /// <summary>Two neighbouring signs that are part of a longer word nearly everywhere are told as that word, once.</summary>
    private static List<OverusedWord> Whole(List<OverusedWord> words, IReadOnlyList<IReadOnlyList<string>> groups, int at)
    {
        var whole = new List<OverusedWord>();
        foreach (var word in words)
        {
            var joined = Joined(word.Word, groups[at]);
            if (whole.Exists(other => IsPartOf(joined, other.Word, groups[at])))
            {
                continue;
            }

            whole.RemoveAll(other => IsPartOf(other.Word, joined, groups[at]));
            whole.Add(
                joined == word.Word
                    ? word
                    : word with
                    {
                        Word = joined,
                        Texts = Holding(groups[at], joined),
                        Elsewhere = groups.Where((_, other) => other != at).Sum(texts => Holding(texts, joined)),
                    }
            );
        }

        return whole;
    }

    /// <summary>"Software" holds "war" by its letters only, and 中国 stands in many texts that name no 中国移动.</summary>
    private static bool IsPartOf(string word, string longer, IReadOnlyList<string> texts) =>
        word == longer
        || (
            TextWords.IsJoined(word)
            && longer.Contains(word, StringComparison.Ordinal)
            && Holding(texts, longer) >= JoinedPart * Holding(texts, word)
        );

    private static string Joined(string word, IReadOnlyList<string> texts)
    {
        if (!TextWords.IsJoined(word))
        {
            return word;
        }

        var holding = texts.Where(text => text.Contains(word, StringComparison.Ordinal)).ToList();
        while (word.Length < LongestJoined)
        {
            var (longer, count) = holding
                .SelectMany(text => Longer(text, word).Distinct(StringComparer.Ordinal))
                .GroupBy(longer => longer, StringComparer.Ordinal)
                .Select(group => (group.Key, Count: group.Count()))
                .OrderByDescending(group => group.Count)
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .FirstOrDefault();
            if (longer is null || count < FewestTexts || count < JoinedPart * holding.Count)
            {
                break;
            }

            word = longer;
        }

        return word;
    }

    /// <summary>The word with the sign before it, and with the sign after it, wherever it stands.</summary>
    private static IEnumerable<string> Longer(string text, string word)
    {
        for (
            var at = text.IndexOf(word, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(word, at + 1, StringComparison.Ordinal)
        )
        {
            var end = at + word.Length;
            if (at > 0 && TextWords.IsPaired(text[at - 1]))
            {
                yield return text[(at - 1)..end];
            }

            if (end < text.Length && TextWords.IsPaired(text[end]))
            {
                yield return text[at..(end + 1)];
            }
        }
    }

    private static int Holding(IReadOnlyList<string> texts, string word) =>
        texts.Count(text => text.Contains(word, StringComparison.Ordinal));

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

        /// <summary>A joined word is as frequent as the rarest of its pairs, at the most.</summary>
        public double Of(string word) =>
            Words
            * (
                Counts.TryGetValue(word, out var count)
                    ? count
                    : TextWords.Of(word).Select(pair => Counts.GetValueOrDefault(pair)).DefaultIfEmpty(0).Min()
            )
            / _total;
    }
}
