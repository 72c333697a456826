using System.Buffers;
using System.Runtime.InteropServices;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Claims;

/// <summary>What speaks for an amount being a claim's value.</summary>
/// <param name="Subject">3 named in the clause, 2 in the sentence, 1 known from before or given, 0 unknown.</param>
/// <param name="Cue">3 in the clause, 2 in the sentence, 1 far away in it, 0 none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Evidence(int Subject, int Cue, string? SubjectWords, bool IsBarred);

/// <summary>Weighs the terms of one claim around an amount in its sentence.</summary>
internal sealed class EvidenceReader(string text, string language, Claim claim, List<ClaimHit> hits)
{
    private const int Reach = 400;
    private const int NearCue = 90;
    private const int FarCue = 200;
    private const int ExceptReach = 70;
    private const int CountReach = 48;
    private const int ObjectReach = 16;
    private const int BracketReach = 24;
    private const int BesideReach = 24;
    private const int NearSubject = 40;
    private const int LongestName = 60;

    /// <summary>"the", "seine".</summary>
    private const int LongestArticle = 3;

    /// <summary>What a part is of stands right beside it.</summary>
    private const int PartReach = 12;

    /// <summary>A word behind a comma belongs to the amount less than one before it.</summary>
    private const int CommaGap = 40;

    private static readonly SearchValues<char> Breaks = SearchValues.Create("\n;。，!?…،");

    private readonly List<ClaimHit> _names = Names(hits);
    private readonly TermFinder _ands = EvidenceWords.AndsOf(language);

    public Evidence Of(TextSpan sentence, Clause clause, int start, int end, bool isCarried, bool isTypical)
    {
        var from = Math.Max(sentence.Start, start - Reach);
        var to = Math.Min(sentence.End, end + Reach);
        var near = Near(from, to);
        if (IsExcepted(near, clause, start, end, isTypical) || IsTurned(near, start) || IsAnothersBracket(clause))
        {
            return new Evidence(0, 0, null, true);
        }

        var (subject, words, isRival) = Governor(Near(_names, from, to), clause, start, end);
        if (isRival)
        {
            return new Evidence(0, 0, null, true);
        }

        if (subject == 0 && isCarried && !clause.IsContrast)
        {
            subject = 1;
        }

        return new Evidence(subject, CueOf(near, clause, start, end), words, false);
    }

    /// <summary>Whether a word stands near that makes the amount one of something else.</summary>
    public bool IsExcepted(TextSpan sentence, Clause clause, int start, int end, bool isTypical) =>
        IsExcepted(
            Near(Math.Max(sentence.Start, start - Reach), Math.Min(sentence.End, end + Reach)),
            clause,
            start,
            end,
            isTypical
        );

    /// <summary>Whether what the claim counts stands right beside the number.</summary>
    public bool IsCounted(TextSpan sentence, int start, int end)
    {
        foreach (var hit in Near(Math.Max(sentence.Start, start - CountReach), Math.Min(sentence.End, end + CountReach)))
        {
            if (hit.Role != TermRole.Counted)
            {
                continue;
            }

            var gap =
                hit.Start >= end ? text.AsSpan(end, hit.Start - end)
                : hit.End <= start && start - hit.End <= 14 ? text.AsSpan(hit.End, start - hit.End)
                : "\n";
            if (gap.Length <= CountReach && gap.IndexOfAny(Breaks) < 0 && !HasComma(gap) && !HasNumber(gap))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether what the claim counts follows the number directly.</summary>
    public bool IsCountedNext(int end) =>
        Near(end, Math.Min(text.Length, end + CountReach))
            .Exists(hit => hit.Role == TermRole.Counted && text.AsSpan(end, hit.Start - end).Trim().IsEmpty);

    /// <summary>The scopes that the words near the amount name.</summary>
    /// <param name="others">The other amounts of the sentence that are of the same kind: their words are theirs.</param>
    public List<string> Scopes(TextSpan sentence, Clause clause, int start, int end, IReadOnlyList<TextSpan> others)
    {
        var near = Near(Math.Max(sentence.Start, start - ScopeWords.Reach), Math.Min(sentence.End, end + ScopeWords.Reach));
        return
        [
            .. ScopeWords
                .Of(text, near, clause, new TextSpan(start, end - start), others, _ands)
                .Select(i => claim.Scopes[i].Key),
        ];
    }

    /// <summary>Whether one of the claim's words stands in the clause, near the amount.</summary>
    public bool Has(TermRole role, Clause clause, int start) =>
        Near(Math.Max(clause.Start, start - NearCue), Math.Min(clause.End, start + NearCue)).Any(h => h.Role == role);

    /// <summary>Whether the answer is what another is compared with.</summary>
    public bool IsBeside(ClaimHit answer)
    {
        var from = Math.Max(0, answer.Start - BesideReach);
        return EvidenceWords.Beside.Contains(text[from..answer.Start].Split('，', ',', '、')[^1]);
    }

    /// <summary>"18:00 (10:00 in Italy)": a bracket with a time of the clock adds to what stands before it, and answers nothing.</summary>
    public bool IsAdded(Clause clause) =>
        text[clause.Start] is '(' or '（' && HasClock(text.AsSpan(clause.Start, clause.End - clause.Start));

    private static bool HasClock(ReadOnlySpan<char> part)
    {
        for (var i = 1; i + 1 < part.Length; i++)
        {
            if (part[i] is ':' or 'h' && char.IsAsciiDigit(part[i - 1]) && char.IsAsciiDigit(part[i + 1]))
            {
                return true;
            }
        }

        return false;
    }

    public bool NamesSubject(TextSpan sentence) => Near(sentence.Start, sentence.End).Any(h => h.Role == TermRole.Subject);

    public bool NamesRival(TextSpan sentence) => Near(sentence.Start, sentence.End).Any(h => h.Role == TermRole.Rival);

    public IEnumerable<ClaimHit> Answers(TextSpan sentence) =>
        Near(sentence.Start, sentence.End).Where(h => h.Role == TermRole.Answer);

    private static bool HasComma(ReadOnlySpan<char> gap) => gap.IndexOf(", ") >= 0 || gap.IndexOfAny('、', '،') >= 0;

    private static bool HasNumber(ReadOnlySpan<char> gap)
    {
        for (var i = 0; i < gap.Length; i++)
        {
            if (Numeral.IsDigit(gap[i]) && (i == 0 || !(char.IsLetter(gap[i - 1]) || Numeral.IsDigit(gap[i - 1]))))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsExcepted(List<ClaimHit> near, Clause clause, int start, int end, bool isTypical)
    {
        var except = int.MaxValue;
        var cue = int.MaxValue;
        foreach (var hit in near)
        {
            if (
                hit.Role is TermRole.Except or TermRole.Cue
                && (hit.Start >= clause.Start || IsIntroduced(hit, clause))
                && hit.End <= clause.End
                && !(hit.Role == TermRole.Except && (IsOfPercent(hit, end) || (isTypical && hit.Index == ClaimHit.UnlessTypical)))
            )
            {
                var gap = Gap(hit, start, end);
                if (hit.Role == TermRole.Except && claim.IsFall && hit.Start >= end && IsOfNext(end, hit.Start))
                {
                    // "Lost 3.1 percent and the Dow gained …": what comes then is told of the next number.
                    continue;
                }

                except = hit.Role == TermRole.Except ? Math.Min(except, gap) : except;
                cue = hit.Role == TermRole.Cue ? Math.Min(cue, gap) : cue;
            }
        }

        // "A tenth of the memory, and cheaper": the word beside a part says of what it is.
        return except <= ExceptReach && (claim.Kind != ClaimKind.Ratio || except <= Math.Max(cue, PartReach));
    }

    private bool IsOfNext(int end, int word) =>
        text.AsSpan(end, word - end).IndexOfAny(',', '，', '、') >= 0 || Near(_names, end, word).Count > 0;

    /// <summary>"The previous record: 279 billion": what stands before the colon is told of what stands behind it.</summary>
    private bool IsIntroduced(ClaimHit hit, Clause clause) =>
        hit.Role == TermRole.Except && hit.End <= clause.Start && text[clause.Start] is ':' or '：';

    /// <summary>"Holds 90 % of the market, and fell 17 %": the words are of another number.</summary>
    private bool IsOfPercent(ClaimHit hit, int end) =>
        claim.Kind == ClaimKind.Percent
        && hit.Start != end
        && hit.Start - 1 != end
        && text.AsSpan(0, hit.Start).TrimEnd(' ') is [.., '%' or '％'];

    private int Gap(ClaimHit hit, int start, int end)
    {
        var (from, to) = hit.Start >= end ? (end, hit.Start) : (hit.End, start);
        return Math.Max(0, to - from)
            + (to > from && text.AsSpan(from, to - from).IndexOfAny(',', '，', '、') >= 0 ? CommaGap : 0);
    }

    /// <summary>"Vistra, which had fallen, rose 8 %; Nvidia, 8.9 %": the last word of direction before a fall's number is a rise.</summary>
    private bool IsTurned(List<ClaimHit> near, int start) =>
        claim.IsFall
        && near.LastOrDefault(hit => hit.Role is TermRole.Except or TermRole.Cue && hit.End <= start)
            is { Role: TermRole.Except, End: > 0 } last
        && EvidenceWords.Rises.Contains(text[last.Start..last.End])
        && !near.Any(hit => hit.Role == TermRole.Cue && hit.Start >= start && Gap(hit, start, start) < start - last.End);

    /// <summary>"The market (−13 %), Nvidia −17 %": a number in brackets is not of a name that comes after them.</summary>
    private bool IsChangeInBrackets(Clause clause) => claim.IsChange && text[clause.Start] is '(' or '（' or '[';

    /// <summary>"ASM International (−11 %)": a number alone in brackets is of the name right before them.</summary>
    private bool IsAnothersBracket(Clause clause)
    {
        if (!claim.IsChange || clause.End - clause.Start > BracketReach || text[clause.Start] is not ('(' or '（' or '['))
        {
            return false;
        }

        return IsNameBefore(clause.Start)
            && !Near(_names, clause.Start - BracketReach - LongestName, clause.End)
                .Exists(name => name.Role == TermRole.Subject && clause.Start - name.End <= BracketReach);
    }

    /// <summary>A word in small letters is no name: "the world's most valuable chipmaker (−17 %)".</summary>
    private bool IsNameBefore(int bracket)
    {
        var end = text.AsSpan(0, bracket).TrimEnd().Length;
        var start = end;
        while (start > 0 && end - start < LongestName && char.IsLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        return start < end && !char.IsLower(text[start]);
    }

    /// <summary>"A tenth (10分の1) of the work, three times the use": the words of a part speak for that part alone.</summary>
    private bool IsOfAnotherPart(ClaimHit cue, int start, int end) =>
        (cue.End <= start || cue.Start >= end)
        && cue.Start > 0
        && text[cue.Start] is '分' or '분'
        && (
            Numeral.IsDigit(text[cue.Start - 1])
            || "一二三四五六七八九十百千几幾数數".Contains(text[cue.Start - 1], StringComparison.Ordinal)
        );

    private int CueOf(List<ClaimHit> near, Clause clause, int start, int end)
    {
        var best = 0;
        foreach (var hit in near)
        {
            if (hit.Role is not (TermRole.Cue or TermRole.RealCue) || IsOfAnotherPart(hit, start, end))
            {
                continue;
            }

            var gap = Math.Max(0, hit.Start >= end ? hit.Start - end : start - hit.End);
            var isInClause = hit.Start >= clause.Start && hit.End <= clause.End;
            var strength =
                isInClause && gap <= NearCue ? 3
                : clause.IsContrast ? 0
                : gap <= FarCue ? 2
                : 1;
            best = Math.Max(best, strength);
        }

        return best;
    }

    private (int Strength, string? Words, bool IsRival) Governor(List<ClaimHit> names, Clause clause, int start, int end)
    {
        ClaimHit? before = null;
        ClaimHit? subjectBefore = null;
        ClaimHit? after = null;
        ClaimHit? outside = null;
        ClaimHit? outsideSubject = null;
        var isSetAgainst = false;
        foreach (var hit in names)
        {
            var isInClause = hit.Start >= clause.Start && hit.End <= clause.End;
            if (hit.Start >= end && hit.Role == TermRole.Subject && !claim.IsChange && (isSetAgainst || IsSetAgainst(hit, end)))
            {
                // Somebody else's amount, unless its owner is named too.
                isSetAgainst = true;
            }
            else if (isInClause && hit.Start >= end && text.AsSpan(end, hit.Start - end).IndexOfAny('，', '、') >= 0)
            {
                outside ??= hit;
            }
            else if (isInClause && hit.End <= start)
            {
                before = hit;
                subjectBefore = hit.Role == TermRole.Subject ? hit : subjectBefore;
            }
            else if (isInClause && hit.Start >= end)
            {
                after ??= hit;
            }
            else if (!isInClause && !(hit.Start >= end && IsChangeInBrackets(clause)))
            {
                outside = hit.End <= start || outside is null ? hit : outside;
                outsideSubject = hit.Role == TermRole.Subject ? hit : outsideSubject;
            }
        }

        if (after is { } receiver && IsFor(end, receiver))
        {
            return receiver.Role == TermRole.Subject ? (3, Words(receiver), false) : (0, null, true);
        }

        if (before is { } last)
        {
            return last.Role == TermRole.Subject ? (3, Words(last), false)
                : subjectBefore is { } own && IsObject(last, clause.Start) ? (3, Words(own), false)
                : after is { Role: TermRole.Subject } next && next.Start - end < NearSubject && IsOneThing(end, next.Start)
                    ? (2, Words(next), false)
                : IsObject(last, clause.Start) && outsideSubject is { } far ? (2, Words(far), false)
                : (0, null, true);
        }

        if (after is { } first)
        {
            return first.Role == TermRole.Subject ? (3, Words(EvidenceWords.OfAgent(text, first, names, clause.End)), false)
                : IsObject(first, end) && !clause.IsContrast ? (outsideSubject is null ? 0 : 2, null, false)
                : outsideSubject is not null && first.Start - end > 60 ? (2, Words(outsideSubject.Value), false)
                : (0, null, true);
        }

        if (clause.IsContrast)
        {
            return (0, null, false);
        }

        if (isSetAgainst && outsideSubject is null)
        {
            return (0, null, true);
        }

        return outside is { Role: TermRole.Subject } named ? (2, Words(named), false)
            : outside is { Role: TermRole.Rival } owner && IsBracketOf(owner, clause) ? (0, null, true)
            : outsideSubject is { } earlier ? (2, Words(earlier), false)
            : outside is { Role: TermRole.Rival } rival && rival.End <= start ? (0, null, true)
            : (0, null, false);
    }

    /// <summary>The subjects and rivals without those that stand within a longer name of the list.</summary>
    private static List<ClaimHit> Names(List<ClaimHit> hits)
    {
        List<ClaimHit> names = [];
        var (start, end) = (-1, -1);
        foreach (var hit in hits.Where(h => h.Role is TermRole.Subject or TermRole.Rival))
        {
            // Sorted by their beginnings, the longer one first: what reaches farthest so far is the only one that may hold it.
            if (end < hit.End || (end == hit.End && start == hit.Start))
            {
                names.Add(hit);
                (start, end) = end < hit.End ? (hit.Start, hit.End) : (start, end);
            }
        }

        return names;
    }

    /// <summary>"80 million for R1": who it is for stands right after it.</summary>
    private bool IsFor(int from, ClaimHit name)
    {
        if (name.Start - from > BracketReach || (name.End < text.Length && text[name.End] == '-'))
        {
            return false;
        }

        var words = text[from..name.Start].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 1 or 2
            && EvidenceWords.For.Contains(words[0])
            && (words.Length == 1 || words[1].Length <= LongestArticle);
    }

    /// <summary>"Fell 1.8 percent to 5,991, and the Nasdaq …": a comma or another number goes on to something else.</summary>
    private bool IsOneThing(int from, int to)
    {
        var gap = text.AsSpan(from, to - from);
        return gap.IndexOfAny(',', '،', '，') < 0 && !HasNumber(gap) && !_ands.Contains(gap.ToString());
    }

    private bool IsSetAgainst(ClaimHit subject, int least)
    {
        var from = Math.Max(least, subject.Start - ObjectReach);
        return from < subject.Start && EvidenceWords.Against.Contains(text[from..subject.Start]);
    }

    private bool IsObject(ClaimHit rival, int least)
    {
        var from = Math.Max(least, rival.Start - ObjectReach);
        return from < rival.Start && EvidenceWords.Comparing.Contains(text[from..rival.Start].Split(',', '，', '、')[^1]);
    }

    /// <summary>"Broadcom (−17 %)": a bracket is of the name right before it.</summary>
    private bool IsBracketOf(ClaimHit name, Clause clause) =>
        clause.Start - name.End is >= 0 and <= 2 && text[clause.Start] is '(' or '（' or '[';

    private string? Words(ClaimHit hit) => text[hit.Start..hit.End];

    private List<ClaimHit> Near(int from, int to) => Near(hits, from, to);

    private static List<ClaimHit> Near(List<ClaimHit> hits, int from, int to)
    {
        var low = 0;
        var high = hits.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = hits[middle].Start < from ? (middle + 1, high) : (low, middle);
        }

        List<ClaimHit> near = [];
        for (var i = low; i < hits.Count && hits[i].Start < to; i++)
        {
            if (hits[i].End <= to)
            {
                near.Add(hits[i]);
            }
        }

        return near;
    }
}
