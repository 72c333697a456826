using System.Buffers;
using DeepSeekTracker.Core.Text;
using static DeepSeekTracker.Core.Claims.ModalityWords;

namespace DeepSeekTracker.Core.Claims;

/// <summary>What a negation reaches: an amount in its own part of the sentence, or the word beside it.</summary>
internal sealed class Negations(string text, string language)
{
    private const int Reach = 60;

    private const int MostWords = 7;

    /// <summary>"The firm that never replied to us spent …": behind a few words the relative clause is over.</summary>
    private const int MostWordsInRelative = 2;

    private const int MostWordsInstead = 3;

    /// <summary>In scripts without spaces.</summary>
    private const int WideReach = 14;

    /// <summary>A verb that stands last, with what belongs to it.</summary>
    private const int BehindReach = 36;

    private const int WideBehindReach = 12;

    private const int BesideGap = 16;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",;.!?)—–\"“”»\n");

    private static readonly char[] Blanks = [' ', '\u00A0', '\u202F', '\t', '\n'];

    /// <summary>What may stand between a negation and an amount right behind it.</summary>
    private static readonly char[] Openings = [.. Blanks, '"', '“', '«', '„', '「', '『', '(', '$', '€', '£', '¥'];

    private readonly bool _isWide = language is "zh" or "ja" or "th";

    /// <summary>"Did not cost 5.6 million", "rather than 5.6 million", "560万ドルではない".</summary>
    /// <param name="isShare">A percentage may count occasions: "did not answer 53 percent of the time".</param>
    public bool Governs(List<TermHit> near, TextSpan sentence, TextSpan amount, bool isShare) =>
        !(isShare && NegationWords.IsOfOccasions(text.AsSpan(amount.End)))
        && !NegationWords.GoesOnOf(text.AsSpan(amount.End))
        && !IsAlone(sentence, amount)
        && near.Exists(hit =>
            SignOf(hit) switch
            {
                Sign.No or Sign.NoBeside or Sign.Instead => hit.Start >= sentence.Start
                    && (
                        End(hit) <= amount.Start
                            ? Reaches(hit, near, amount, isShare) && !IsOfNeverBefore(sentence, hit)
                            : SignOf(hit) == Sign.No
                                && End(hit) <= sentence.End
                                && DeniedSubjects.IsOne(
                                    text,
                                    language,
                                    sentence,
                                    amount,
                                    new TextSpan(hit.Start, hit.Words.Length)
                                )
                    ),
                Sign.NoBehind => hit.Start >= amount.End && End(hit) <= sentence.End && IsBehind(hit, near, sentence, amount),
                _ => false,
            }
        );

    /// <summary>"Никогда раньше Nvidia не теряла": the second no only goes with the first, and it is so this time.</summary>
    private bool IsOfNeverBefore(TextSpan sentence, TermHit negation)
    {
        var from = Math.Max(sentence.Start, negation.Start - Reach);
        return NegationWords.HasNeverBefore(text[from..negation.Start]);
    }

    /// <summary>"Never said", "did not deny", "sagte nie": the negation of this very word.</summary>
    public bool IsDenied(TermHit word, List<TermHit> near) =>
        near.Exists(hit => SignOf(hit) == Sign.No && hit.Start == word.Start && End(hit) < End(word))
        || near.Exists(hit =>
            SignOf(hit) switch
            {
                Sign.No or Sign.NoBeside when End(hit) <= word.Start => IsBefore(hit, word),
                Sign.No or Sign.NoBehind when hit.Start >= End(word) => IsRightBehind(word, hit),
                _ => false,
            } && !IsWithinLonger(hit, near)
        );

    /// <summary>"Did not say how many", "sagte nicht, wie viele".</summary>
    public bool LeavesUnsaid(TermHit verb)
    {
        var next = text.AsSpan(End(verb)).TrimStart(" ,\u00A0");
        var end = next.IndexOfAny(" ,.;\n");
        return NegationWords.Asks((end < 0 ? next : next[..end]).ToString());
    }

    /// <summary>What a verb says no of stands behind it: "nobody says that R1 cost 5.6 million", "sagte nie, dass …".</summary>
    public bool IsOfAmount(TermHit verb, TextSpan amount)
    {
        if (End(verb) > amount.Start)
        {
            return false;
        }

        var gap = text.AsSpan(End(verb), amount.Start - End(verb)).TrimEnd(Openings);
        var comma = gap.IndexOf(',');
        gap = comma is >= 0 and < BesideGap && Words(gap[..comma]).Length <= 1 ? gap[(comma + 1)..] : gap;
        return gap.Length <= Reach
            && !PartMarks.Has(gap)
            && !Array.Exists(Words(gap), word => NegationWords.IsStop(word) && !NegationWords.Complements(word));
    }

    /// <summary>"Was not trained on 2,048 chips alone".</summary>
    private bool IsAlone(TextSpan sentence, TextSpan amount)
    {
        var rest = text.AsSpan(amount.End, Math.Min(BehindReach, sentence.End - amount.End));
        var end = rest.IndexOfAny(ClauseEnds);
        return Array.Exists(Words(end < 0 ? rest : rest[..end]), NegationWords.MeansOnly);
    }

    private static int End(TermHit hit) => hit.Start + hit.Words.Length;

    private static bool IsWithinLonger(TermHit hit, List<TermHit> near) =>
        near.Exists(h =>
            h.Start <= hit.Start
            && End(h) >= End(hit)
            && h.Words.Length > hit.Words.Length
            && SignOf(h) is not (Sign.No or Sign.NoBeside or Sign.NoBehind or Sign.Instead)
        );

    private bool IsBefore(TermHit negation, TermHit word)
    {
        var gap = text.AsSpan(End(negation), word.Start - End(negation));
        return _isWide
            ? gap.Trim().Length <= 2 && !PartMarks.Has(gap)
            : gap.Length <= BesideGap
                && !PartMarks.Has(gap)
                && Words(gap) is var words
                && words.Length <= (SignOf(negation) == Sign.NoBeside ? 0 : 1)
                && !Array.Exists(words, NegationWords.IsStop);
    }

    /// <summary>"Sagte nie, dass …", "zei niet dat": in Germanic languages the negation stands behind the verb.</summary>
    private bool IsRightBehind(TermHit word, TermHit negation) =>
        language is "de" or "nl" or "sv" or "da" or "no"
        && text.AsSpan(End(word), negation.Start - End(word)) is var gap
        && gap.Length <= BesideGap
        && !PartMarks.Has(gap)
        && Words(gap).Length <= 1
        && text.AsSpan(End(negation)).TrimStart(Blanks) is var next
        && (next is [',', ..] || next.StartsWith("dat ") || next.StartsWith("att ") || next.StartsWith("at "));

    private bool Reaches(TermHit hit, List<TermHit> near, TextSpan amount, bool isShare)
    {
        var gap = text.AsSpan(End(hit), amount.Start - End(hit)).TrimEnd(Openings);
        if (gap.Length > (_isWide ? WideReach : Reach) || PartMarks.Has(gap) || IsWithinLonger(hit, near))
        {
            return false;
        }

        // "Did not deny that it cost": twice no.
        if (near.Exists(h => SignOf(h) == Sign.Doubt && h.Start >= End(hit) && End(h) <= amount.Start))
        {
            return false;
        }

        return _isWide ? ReachesWide(gap) : ReachesWords(hit, near, Words(gap), isShare);
    }

    private static bool ReachesWide(ReadOnlySpan<char> gap)
    {
        for (var i = 0; i < gap.Length; i++)
        {
            // "不开放的模型花费…": what stands before 的 describes a noun; right before the amount it describes that.
            if (NegationWords.IsWideStop(gap[i]) || (gap[i] == '的' && i < gap.Length - 1))
            {
                return false;
            }
        }

        return !NegationWords.UndoesWide(gap.ToString());
    }

    private bool ReachesWords(TermHit hit, List<TermHit> near, string[] words, bool isShare)
    {
        var isRaised = Array.Exists(words, NegationWords.IsRaising);
        var most = SignOf(hit) switch
        {
            Sign.NoBeside => 1,
            Sign.Instead => MostWordsInstead,
            _ => !isRaised && IsInRelative(hit, near) ? MostWordsInRelative : MostWords,
        };
        if (words.Length > most || (isShare && words.Length > 0 && NegationWords.LeadsToOccasions(words[^1])))
        {
            return false;
        }

        return !Array.Exists(words, word => NegationWords.IsStop(word) && !(isRaised && NegationWords.Complements(word)))
            && !words.Take(3).Any(NegationWords.Undoes)
            && (SignOf(hit) != Sign.Instead || !Array.Exists(words, NegationWords.IsPreposition));
    }

    /// <summary>"The firm that did not …"; not "said that it did not …".</summary>
    private bool IsInRelative(TermHit hit, List<TermHit> near)
    {
        var from = Math.Max(0, hit.Start - Reach);
        var before = text.AsSpan(from, hit.Start - from);
        var words = Words(before[(before.LastIndexOfAny(ClauseEnds) + 1)..]);
        var at = Array.FindLastIndex(words, NegationWords.IsRelative);
        return at >= words.Length - (language == "en" ? 2 : 1)
            && at >= 0
            && !near.Exists(h =>
                SignOf(h) == Sign.Say
                && h.Start < hit.Start
                && (at == 0 || h.Words.EndsWith(words[at - 1], StringComparison.Ordinal))
            );
    }

    private bool IsBehind(TermHit hit, List<TermHit> near, TextSpan sentence, TextSpan amount)
    {
        var gap = text.AsSpan(amount.End, hit.Start - amount.End);
        if (PartMarks.Has(gap) || IsWithinLonger(hit, near))
        {
            return false;
        }

        if (language == "ja")
        {
            return gap.Length <= WideBehindReach
                && gap.IndexOf('の') < 0
                && gap.IndexOf('が') < 0
                && gap.IndexOf("しか") < 0
                && (gap.LastIndexOf('は') is var topic && topic <= 3);
        }

        if (gap.Length > BehindReach || gap.IndexOf("밖에") >= 0)
        {
            return false;
        }

        if (Array.Exists(Words(gap), word => NegationWords.IsStop(word) || (language == "ko" && NegationWords.GoesOn(word))))
        {
            return false;
        }

        if (language is not ("de" or "nl"))
        {
            return true;
        }

        // "… 5,6 Millionen Dollar nicht gekostet": at the end of its part, before a participle at most.
        var rest = text.AsSpan(End(hit), sentence.End - End(hit));
        var stop = rest.IndexOfAny(ClauseEnds);
        var words = Words(stop < 0 ? rest : rest[..stop]);
        return words.Length == 0 || (words.Length == 1 && words[0] is [.., 't' or 'n' or 'd']);
    }

    private static string[] Words(ReadOnlySpan<char> part) =>
        part.ToString().Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
}
