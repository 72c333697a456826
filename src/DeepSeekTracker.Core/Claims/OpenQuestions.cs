using System.Buffers;
using DeepSeekTracker.Core.Text;
using static DeepSeekTracker.Core.Claims.ModalityWords;

namespace DeepSeekTracker.Core.Claims;

/// <summary>What a sentence asks, supposes or leaves open: it does not say so, whoever is named.</summary>
internal sealed class OpenQuestions(string text, string language)
{
    private const int Reach = 120;

    private const int BehindReach = 60;

    /// <summary>A question in a script without spaces, or a verb that stands last.</summary>
    private const int WideReach = 30;

    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“«„「『");

    private static readonly char[] Closing = [' ', '\u00A0', '"', '”', '»', '」', '』', ')', '）', '.', '。', '!', '！', '…'];

    private static readonly char[] Blanks = [' ', '\u00A0', '\n'];

    private readonly bool _isWide = language is "zh" or "ja" or "th";

    /// <summary>"Did R1 cost 5.6 million?": the question mark, or the particle that ends a question.</summary>
    public bool IsAsked(TextSpan sentence, TextSpan amount)
    {
        var rest = text.AsSpan(amount.End, sentence.End - amount.End);
        if (rest.IndexOfAny(QuestionWords.QuestionMarks) is >= 0 and var mark)
        {
            return rest[..mark].IndexOfAny(Quotes) < 0;
        }

        var end = rest.TrimEnd(Closing).ToString();
        return rest.IndexOfAny(Quotes) < 0
            && Array.Exists(
                QuestionWords.Particles,
                p => p.Language == language && Array.Exists(p.Endings, e => end.EndsWith(e, StringComparison.Ordinal))
            );
    }

    /// <summary>"Whether R1 cost", "has not confirmed that R1 cost", "a figure that could not be verified".</summary>
    public bool IsLeftOpen(List<TermHit> near, TextSpan sentence, TextSpan amount) =>
        near.Exists(hit =>
            hit.Start >= sentence.Start
            && hit.Start < sentence.End
            && SignOf(hit) switch
            {
                Sign.Whether => IsBefore(hit, amount),
                Sign.WhetherBehind => IsRightBehind(hit, amount),
                Sign.Open => IsBefore(hit, amount) || IsUnproved(hit, sentence, amount),
                _ => false,
            }
        );

    /// <summary>"If R1 cost 5.6 million, …".</summary>
    public bool IsSupposed(List<TermHit> near, TextSpan sentence, TextSpan amount) =>
        near.Exists(hit => SignOf(hit) == Sign.If && hit.Start >= sentence.Start && IsBefore(hit, amount));

    private static int End(TermHit hit) => hit.Start + hit.Words.Length;

    private bool IsBefore(TermHit hit, TextSpan amount)
    {
        if (End(hit) > amount.Start)
        {
            return false;
        }

        // "Es ist nicht bestätigt, dass …": the comma right behind is part of it.
        var gap = text.AsSpan(End(hit), amount.Start - End(hit)).TrimStart(',').TrimEnd(" \u00A0\"“«„「『($€£¥");
        return gap.Length <= (_isWide ? WideReach : Reach)
            && !PartMarks.Has(gap)
            && !Array.Exists(gap.ToString().Split(Blanks), QuestionWords.Conjunctions.Contains);
    }

    private bool IsRightBehind(TermHit hit, TextSpan amount) =>
        hit.Start >= amount.End
        && text.AsSpan(amount.End, hit.Start - amount.End) is var gap
        && gap.Length <= WideReach
        && !PartMarks.Has(gap);

    private bool IsUnproved(TermHit hit, TextSpan sentence, TextSpan amount)
    {
        if (
            hit.Start < amount.End
            || hit.Start - amount.End > BehindReach
            || !Array.Exists(QuestionWords.Proofs, proof => hit.Words.Contains(proof, StringComparison.OrdinalIgnoreCase))
        )
        {
            return false;
        }

        var gap = text.AsSpan(amount.End, hit.Start - amount.End);
        var rest = text.AsSpan(End(hit), Math.Max(0, sentence.End - End(hit))).TrimStart(Blanks);
        var end = rest.IndexOfAny(" ,.;");
        return gap.IndexOfAny(";:；：。") < 0
            && !Array.Exists(gap.ToString().Split(Blanks), QuestionWords.Conjunctions.Contains)
            && (
                rest.IsEmpty
                || !char.IsLetter(rest[0])
                || QuestionWords.ProofsGoOn.Contains(rest[..(end < 0 ? rest.Length : end)].ToString())
            );
    }
}
