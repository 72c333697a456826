using DeepSeekTracker.Core.Text;
using static DeepSeekTracker.Core.Claims.ModalityWords;

namespace DeepSeekTracker.Core.Claims;

/// <summary>Whether a word that expects something expects an amount: "could lose 200 billion".</summary>
internal sealed class Expectations(string text, bool isEnglish)
{
    /// <summary>What is expected stands soon after the word that expects it.</summary>
    private const int ExpectReach = 70;

    private static readonly HashSet<string> MonthLeads = new(
        "in of by since until till from to through during before after early late mid last next this".Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>"Might not be as disruptive; the firm reportedly has …": the word nearer to the amount tells.</summary>
    public bool Reach(List<TermHit> near, TextSpan amount, Func<TermHit, Sign> signIn)
    {
        for (var i = near.Count - 1; i >= 0; i--)
        {
            var sign = signIn(near[i]);
            if (near[i].Start < amount.Start && sign is Sign.Expect or Sign.Hedge && !IsMonth(near[i]))
            {
                return sign == Sign.Expect && amount.Start - near[i].Start <= ExpectReach;
            }
        }

        return false;
    }

    /// <summary>"In May", "since May the lab": in headlines the verb is written with a capital as well.</summary>
    private bool IsMonth(TermHit hit)
    {
        if (!isEnglish || hit.Words != "May")
        {
            return false;
        }

        var next = text.AsSpan(hit.Start + hit.Words.Length).TrimStart(" ,");
        var before = text.AsSpan(0, hit.Start).TrimEnd(' ');
        var last = before[(before.LastIndexOfAny(" \n(") + 1)..];
        return next is [>= '0' and <= '9', ..]
            || last is [>= '0' and <= '9', ..]
            || MonthLeads.Contains(last.ToString())
            || (last is [.., not ('.' or '!' or '?' or ':' or '"' or '“' or '”')] && (next.IsEmpty || char.IsLower(next[0])));
    }
}
