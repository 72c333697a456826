using System.Runtime.InteropServices;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Claims;

internal enum TermRole
{
    Subject,
    Rival,
    Cue,
    Except,
    Counted,
    BeyondCue,
    RealCue,
    Scope,
    Answer,
}

/// <summary>A term of a claim in a text.</summary>
/// <param name="Index">Which scope or answer of the claim; of an exception 1 where typical values are none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ClaimHit(int Start, int End, TermRole Role, int Index)
{
    public const int UnlessTypical = 1;
}

/// <summary>The terms of all claims, found in one pass.</summary>
internal sealed class ClaimTerms
{
    private readonly TermFinder _finder;
    private readonly List<List<(int Claim, TermRole Role, int Index)>> _uses = [];

    public ClaimTerms(IReadOnlyList<Claim> claims)
    {
        List<string> terms = [];
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < claims.Count; i++)
        {
            foreach (var (term, role, index) in TermsOf(claims[i]))
            {
                if (!places.TryGetValue(term, out var place))
                {
                    place = terms.Count;
                    places[term] = place;
                    terms.Add(term);
                    _uses.Add([]);
                }

                _uses[place].Add((i, role, index));
            }
        }

        _finder = new TermFinder(terms);
        Count = claims.Count;
    }

    public int Count { get; }

    /// <summary>The hits of each claim in the order of their beginning.</summary>
    public List<ClaimHit>[] Find(string text)
    {
        var hits = new List<ClaimHit>[Count];
        for (var i = 0; i < Count; i++)
        {
            hits[i] = [];
        }

        foreach (var hit in _finder.Find(text))
        {
            foreach (var (claim, role, index) in _uses[hit.Term])
            {
                hits[claim].Add(new ClaimHit(hit.Start, hit.Start + hit.Words.Length, role, index));
            }
        }

        foreach (var list in hits)
        {
            list.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        }

        return hits;
    }

    private static IEnumerable<(string Term, TermRole Role, int Index)> TermsOf(Claim claim)
    {
        foreach (
            var (terms, role, index) in new (IReadOnlyList<string>, TermRole, int)[]
            {
                (claim.Subjects, TermRole.Subject, 0),
                (claim.Rivals, TermRole.Rival, 0),
                (claim.Cues, TermRole.Cue, 0),
                (claim.Except, TermRole.Except, 0),
                (claim.ExceptUnlessTypical, TermRole.Except, ClaimHit.UnlessTypical),
                (claim.Counted, TermRole.Counted, 0),
                (claim.BeyondCues, TermRole.BeyondCue, 0),
                (claim.RealCues, TermRole.RealCue, 0),
            }
        )
        {
            foreach (var term in terms)
            {
                yield return (term, role, index);
            }
        }

        for (var i = 0; i < claim.Scopes.Count; i++)
        {
            foreach (var term in claim.Scopes[i].Any)
            {
                yield return (term, TermRole.Scope, i);
            }
        }

        for (var i = 0; i < claim.Answers.Count; i++)
        {
            foreach (var term in claim.Answers[i].Any)
            {
                yield return (term, TermRole.Answer, i);
            }
        }
    }
}
