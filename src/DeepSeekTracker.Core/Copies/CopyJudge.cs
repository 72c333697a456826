namespace DeepSeekTracker.Core.Copies;

/// <summary>
/// Judges two texts by containment: the share of one's shingles that the other has. Independent articles on the same story
/// stay below 0.005 (measured), so the thresholds leave a wide gap.
/// </summary>
public static class CopyJudge
{
    /// <summary>
    /// From this containment on a text is a copy or an excerpt: about half. Where every tenth word is changed just half the
    /// shingles are left, and a few of those may be repeated ones.
    /// </summary>
    public const double CopyFrom = 0.48;

    /// <summary>From this containment on two texts share passages.</summary>
    public const double PassagesFrom = 0.1;

    /// <summary>Shared passages are more than one quotation, which independent articles may share.</summary>
    public const int FewestSharedShingles = 20;

    // A copy is about as long as what it copies; what is clearly shorter is an excerpt.
    private const double SameLength = 0.7;

    /// <summary>
    /// Whether one text repeats the other, and how much of each stands in the other. The order of the two changes only which share
    /// is whose; a text that is too short to judge has no copy. Time grows with the number of shingles of both.
    /// </summary>
    /// <exception cref="ArgumentNullException">One of the texts is null.</exception>
    public static CopyJudgement Judge(ShingledText first, ShingledText second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var shared = Shared(first.Distinct, second.Distinct);
        double firstIn = Share(shared, first);
        double secondIn = Share(shared, second);
        var kind = first.IsLongEnough && second.IsLongEnough ? KindOf(firstIn, secondIn, shared) : CopyKind.None;
        return new CopyJudgement(kind, firstIn, secondIn, shared);
    }

    private static CopyKind KindOf(double firstIn, double secondIn, int shared)
    {
        var (less, more) = (Math.Min(firstIn, secondIn), Math.Max(firstIn, secondIn));
        return shared < FewestSharedShingles || more < PassagesFrom ? CopyKind.None
            : more < CopyFrom ? CopyKind.Passages
            : less >= CopyFrom && less >= SameLength * more ? CopyKind.Copy
            : CopyKind.Excerpt;
    }

    private static double Share(int shared, ShingledText text) =>
        text.Distinct.Length == 0 ? 0 : shared / (double)text.Distinct.Length;

    private static int Shared(ulong[] first, ulong[] second)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < first.Length && j < second.Length)
        {
            var order = first[i].CompareTo(second[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared;
    }
}
