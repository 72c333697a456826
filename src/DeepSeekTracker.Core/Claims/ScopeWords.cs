using System.Buffers;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Claims;

/// <summary>Tells which of a claim's words of scope belong to an amount.</summary>
internal static class ScopeWords
{
    public const int Reach = 160;

    /// <summary>So near it counts beyond the clause too.</summary>
    private const int BesideClause = 60;

    /// <summary>A word behind a comma or "and" belongs to the amount less than one before it.</summary>
    private const int CutGap = 40;

    private static readonly SearchValues<char> Marks = SearchValues.Create(",，、،;；");

    /// <summary>The places of the scopes in the claim, each once, in order.</summary>
    /// <param name="near">The claim's words around the amount.</param>
    /// <param name="others">The nearest amounts of the same kind before and behind.</param>
    public static SortedSet<int> Of(
        string text,
        IEnumerable<ClaimHit> near,
        Clause clause,
        TextSpan amount,
        IReadOnlyList<TextSpan> others,
        TermFinder ands
    )
    {
        var found = new SortedSet<int>();
        foreach (var hit in near)
        {
            if (
                hit.Role == TermRole.Scope
                && ((hit.Start >= clause.Start && hit.End <= clause.End) || Math.Abs(hit.Start - amount.Start) < BesideClause)
                && !IsOfAnother(text, hit, amount, others, ands)
            )
            {
                found.Add(hit.Index);
            }
        }

        return found;
    }

    /// <summary>"10,000 H800s and 10,000 H100s": a word belongs to the amount that it stands nearer to, within its part.</summary>
    private static bool IsOfAnother(string text, ClaimHit word, TextSpan amount, IReadOnlyList<TextSpan> others, TermFinder ands)
    {
        // Looking for a cut reads all that stands between: only where it can tell.
        var own = Between(word, amount);
        var nearer = others.Select(other => Between(word, other)).Where(gap => gap.Length < own.Length + CutGap).ToList();
        return nearer.Count > 0 && Gap(text, own, ands) is var most && nearer.Exists(gap => Gap(text, gap, ands) < most);
    }

    private static TextSpan Between(ClaimHit word, TextSpan amount)
    {
        var (from, to) = word.Start >= amount.End ? (amount.End, word.Start) : (word.End, amount.Start);
        return new TextSpan(from, Math.Max(0, to - from));
    }

    private static int Gap(string text, TextSpan between, TermFinder ands) =>
        between.Length + (between.Length > 0 && IsCut(text[between.Start..between.End], ands) ? CutGap : 0);

    private static bool IsCut(string gap, TermFinder ands) => gap.AsSpan().IndexOfAny(Marks) >= 0 || ands.Contains(gap);
}
