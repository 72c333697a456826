using DeepSeekTracker.Core.Stories;

namespace DeepSeekTracker.Core.Claims;

/// <summary>What a <see cref="SpotRun"/> asks of a candidate and its text alone, and how it tells what decided.</summary>
internal static class SpotRules
{
    /// <summary>What nobody else gives needs more: its own subject, and for a day, of which texts are full, everything beside it.</summary>
    public static bool IsSure(Claim claim, int subject, int cue, CarriedSubject known) =>
        claim is { Kind: ClaimKind.Date, Typical.Count: > 0 } ? subject >= 3 && cue >= 3 : subject != 1 || !known.IsShared;

    /// <summary>A minus that belongs to the number, and is no hyphen or dash between two.</summary>
    public static bool HasMinus(string text, int at) =>
        at > 0 && text[at - 1] is '-' or '−' or '–' && (at == 1 || text[at - 2] is ' ' or '(' or '\u00A0' or '\n' or '（');

    /// <summary>A headline, a caption and a quote of a few words have no full stop; a sentence has.</summary>
    public static bool EndsAsSentence(string text) =>
        text.AsSpan().TrimEnd(" \n\"”»*_") is [.., '.' or '。' or '।' or '!' or '?' or '！' or '？'];

    public static string RuleOf(Evidence evidence, bool isTypical)
    {
        var subject = evidence.Subject switch
        {
            3 => "subject in clause",
            2 => "subject in sentence",
            1 => "subject from before",
            _ => "no subject",
        };
        var cue = evidence.Cue switch
        {
            3 => "words in clause",
            2 or 1 => "words in sentence",
            _ => "no words",
        };
        return isTypical ? $"{subject}, {cue}, typical value" : $"{subject}, {cue}";
    }
}
