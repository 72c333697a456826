using System.Runtime.InteropServices;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>A tie between two articles.</summary>
/// <param name="First">One.</param>
/// <param name="Second">The other.</param>
/// <param name="Strength">Ties of more strength are followed first; the owner's are above 1.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CopyTie(int First, int Second, double Strength);

/// <summary>
/// Groups from ties and separations. What is separated is never in one group, however it is tied by way of others: ties are
/// followed from the strongest to the weakest, and one that would bring separated articles together is left out.
/// </summary>
internal sealed class CopyGrouping
{
    private readonly Dictionary<int, List<int>> _groups;
    private readonly HashSet<(int, int)> _apart;

    private CopyGrouping(IEnumerable<int> articles, IEnumerable<(int First, int Second)> apart)
    {
        _groups = articles.ToDictionary(article => article, article => new List<int> { article });
        _apart = [.. apart.SelectMany(pair => new[] { (pair.First, pair.Second), (pair.Second, pair.First) })];
    }

    /// <summary>The groups; an article without ties is one of its own.</summary>
    /// <param name="articles">Each once.</param>
    /// <param name="ties">Between them.</param>
    /// <param name="apart">Pairs that are not one piece.</param>
    /// <param name="name">A name that does not depend on when the article came: ties of equal strength are ordered by it.</param>
    public static IReadOnlyCollection<IReadOnlyList<int>> Of(
        IReadOnlyCollection<int> articles,
        IEnumerable<CopyTie> ties,
        IEnumerable<(int First, int Second)> apart,
        Func<int, string> name
    )
    {
        var grouping = new CopyGrouping(articles, apart);
        foreach (
            var tie in ties.OrderByDescending(tie => tie.Strength)
                .ThenBy(tie => Least(name, tie), StringComparer.Ordinal)
                .ThenBy(tie => Most(name, tie), StringComparer.Ordinal)
        )
        {
            grouping.Follow(tie);
        }

        return [.. grouping._groups.Values.Distinct()];
    }

    private static string Least(Func<int, string> name, CopyTie tie) =>
        string.CompareOrdinal(name(tie.First), name(tie.Second)) < 0 ? name(tie.First) : name(tie.Second);

    private static string Most(Func<int, string> name, CopyTie tie) =>
        string.CompareOrdinal(name(tie.First), name(tie.Second)) < 0 ? name(tie.Second) : name(tie.First);

    private void Follow(CopyTie tie)
    {
        var (one, other) = (_groups[tie.First], _groups[tie.Second]);
        if (one == other || (_apart.Count > 0 && one.Exists(a => other.Exists(b => _apart.Contains((a, b))))))
        {
            return;
        }

        var (larger, smaller) = one.Count >= other.Count ? (one, other) : (other, one);
        larger.AddRange(smaller);
        smaller.ForEach(article => _groups[article] = larger);
    }
}
