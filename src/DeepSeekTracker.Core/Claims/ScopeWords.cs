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
        IReadOnlyList<TextSpan> others
    )
    {
        var found = new SortedSet<int>();
        foreach (var hit in near)
        {
            if (
                hit.Role == TermRole.Scope
                && ((hit.Start >= clause.Start && hit.End <= clause.End) || Math.Abs(hit.Start - amount.Start) < BesideClause)
                && !IsOfAnother(text, hit, amount, others)
            )
            {
                found.Add(hit.Index);
            }
        }

        return found;
    }

    /// <summary>"10,000 H800s and 10,000 H100s": a word belongs to the amount that it stands nearer to, within its part.</summary>
    private static bool IsOfAnother(string text, ClaimHit word, TextSpan amount, IReadOnlyList<TextSpan> others)
    {
        var own = Gap(text, word, amount);
        return others.Any(other => Gap(text, word, other) < own);
    }

    private static int Gap(string text, ClaimHit word, TextSpan amount)
    {
        var (from, to) = word.Start >= amount.End ? (amount.End, word.Start) : (word.End, amount.Start);
        return to <= from ? 0 : to - from + (IsCut(text[from..to]) ? CutGap : 0);
    }

    private static bool IsCut(string gap) => gap.AsSpan().IndexOfAny(Marks) >= 0 || EvidenceWords.Ands.Contains(gap);
}
