using DeepSeekTracker.Core.Text;
using static DeepSeekTracker.Core.Claims.ModalityWords;

namespace DeepSeekTracker.Core.Claims;

/// <summary>Whether a sentence asserts an amount, gives it as somebody's word, hedges, expects or doubts it.</summary>
internal sealed class Modalities
{
    private const int Reach = 220;

    /// <summary>A doubt or a hedge farther away is about something else in the sentence.</summary>
    private const int NearReach = 100;

    private const int ClosedGap = 40;

    /// <summary>"At somewhere between 80 …".</summary>
    private const int AtReach = 24;

    /// <summary>"Per share" says of how much, not who says so.</summary>
    private static readonly HashSet<string> Measures = new(StringComparer.OrdinalIgnoreCase)
    {
        "share",
        "month",
        "year",
        "annum",
        "day",
        "week",
        "hour",
        "second",
        "million",
        "token",
        "tokens",
        "barrel",
        "cent",
        "capita",
        "person",
        "unit",
        "query",
        "chip",
        "gpu",
        "user",
        "ton",
    };

    private static readonly HashSet<string> GermanHearsay = new(["will", "soll", "sollen"], StringComparer.OrdinalIgnoreCase);

    /// <summary>"The reported 5 million" is hearsay; "the Post reported on Tuesday that" is the Post's word.</summary>
    private static readonly HashSet<string> Participles = new(["reported", "estimated"], StringComparer.OrdinalIgnoreCase);

    private readonly string _text;
    private readonly List<TermHit> _hits;
    private readonly Speakers _speakers;
    private readonly Expectations _expectations;
    private readonly Negations _negations;
    private readonly OpenQuestions _questions;
    private readonly bool _isGerman;
    private readonly bool _isEnglish;

    public Modalities(string text, string language)
    {
        _text = text;
        _isGerman = language == "de";
        _isEnglish = language == "en";
        _speakers = new Speakers(text, language);
        _expectations = new Expectations(text, _isEnglish);
        _negations = new Negations(text, language);
        _questions = new OpenQuestions(text, language);
        _hits = Find(text, language);
    }

    /// <summary>How the sentence stands to the amount, and who is said to say it.</summary>
    /// <param name="before">The sentence before: a quotation that goes on is of whom it names.</param>
    /// <param name="isShare">The amount is a percentage.</param>
    /// <param name="isLimit">A negation is part of the comparison already: "did not cost more than".</param>
    public (Modality Modality, string? Attribution) Of(
        TextSpan sentence,
        TextSpan amount,
        TextSpan before,
        bool isShare = false,
        bool isLimit = false
    )
    {
        var from = Math.Max(sentence.Start, amount.Start - Reach);
        var to = Math.Min(sentence.End, amount.End + Reach);
        var near = Near(from, to);
        if (near.Exists(h => SignIn(h) == Sign.Doubt && IsNear(h, amount) && !_negations.IsDenied(h, near)))
        {
            return (Modality.Disputed, Denier(near, sentence, amount));
        }

        if (_questions.IsAsked(sentence, amount) || _questions.IsLeftOpen(near, sentence, amount))
        {
            return (Modality.Hedged, null);
        }

        if (!isLimit && _negations.Governs(near, sentence, amount, isShare))
        {
            return (Modality.Disputed, NameOf(SpeakerOf(near, sentence, amount, isDenial: true), before));
        }

        if (_expectations.Reach(near, amount, SignIn))
        {
            return (Modality.Projected, null);
        }

        if (SpeakerOf(near, sentence, amount) is { IsSaid: true } speaker)
        {
            return (speaker.IsDenied ? Modality.Disputed : Modality.Attributed, NameOf(speaker, before));
        }

        if (Signatures.Of(_text, amount) is { } signature)
        {
            return (Modality.Attributed, signature);
        }

        if (Quotes.GoesOn(_text, sentence, amount) && _speakers.BeforeOf(_hits, before) is { IsSaid: true } earlier)
        {
            return (Modality.Attributed, earlier.Name);
        }

        return near.Exists(h => SignIn(h) == Sign.Hedge && IsNear(h, amount)) || _questions.IsSupposed(near, sentence, amount)
            ? (Modality.Hedged, null)
            : (Modality.Asserted, null);
    }

    private string? NameOf(Speaker speaker, TextSpan before) =>
        speaker.IsPronoun ? _speakers.BeforeOf(_hits, before).Name : speaker.Name;

    /// <summary>"DeepSeek denied that …".</summary>
    private string? Denier(List<TermHit> near, TextSpan sentence, TextSpan amount)
    {
        var denial = near.Find(h => SignIn(h) == Sign.Doubt && NegationWords.IsDenial(h.Words) && h.Start < amount.Start);
        return denial.Words is null ? null : _speakers.Of(denial, Sign.Say, sentence, amount).Name;
    }

    /// <summary>The word nearest to the amount tells whose it is: "A says 50,000, B reckons with 24,000".</summary>
    /// <param name="isDenial">Who says that it is not so is looked for: not "as X reported".</param>
    private Speaker SpeakerOf(List<TermHit> near, TextSpan sentence, TextSpan amount, bool isDenial = false)
    {
        var hits = near.Where(h => SignIn(h) is Sign.Say or Sign.By or Sign.Behind or Sign.Own or Sign.Give)
            .OrderBy(h => Distance(h, amount) + (h.Start < amount.Start && IsClosed(h) ? ClosedGap : 0))
            .Where(h =>
                (h.Start < amount.Start || h.Start >= amount.End)
                && !IsHedge(h, near)
                && !IsAside(h)
                && !(isDenial && _speakers.IsLikened(h, sentence))
                && !(IsPut(h) && !IsPutAt(h, amount))
            );
        var quotation = Quotes.Around(_text, sentence, amount);
        Speaker? inside = null;
        foreach (var hit in hits)
        {
            var isDenied = SignIn(hit) == Sign.Say && _negations.IsDenied(hit, near);
            if (isDenied && !DeniesOf(hit, amount))
            {
                continue;
            }

            var speaker = _speakers.Of(hit, SignIn(hit), sentence, amount) with { IsDenied = isDenied };
            if (inside is { } voice)
            {
                // "“We never said …,” an engineer wrote": the pronoun is the one who is quoted.
                if (speaker is { IsSaid: true, IsPronoun: false, Name: not null } && !Holds(quotation, hit))
                {
                    return speaker with { IsDenied = voice.IsDenied };
                }
            }
            else if (speaker.IsPronoun && Holds(quotation, hit))
            {
                inside = speaker;
            }
            else if (speaker.IsSaid)
            {
                // "„Wir haben nie gesagt, dass …“, sagte sie".
                return speaker with { IsDenied = isDenied || (quotation is not null && near.Exists(IsNeverSaid)) };
            }
            else if (isDenied)
            {
                return speaker with { IsSaid = true };
            }
        }

        return inside ?? _speakers.OfPassive(sentence, amount);

        bool IsNeverSaid(TermHit h) =>
            SignIn(h) == Sign.Say && h.Start < amount.Start && _negations.IsDenied(h, near) && DeniesOf(h, amount);
    }

    /// <summary>"Never said that it cost 5.6 million", not "did not say how" and not "never said a word, but".</summary>
    private bool DeniesOf(TermHit verb, TextSpan amount) =>
        !NegationWords.IsFactive(verb.Words) && !_negations.LeavesUnsaid(verb) && _negations.IsOfAmount(verb, amount);

    private static bool Holds(TextSpan? quotation, TermHit hit) =>
        quotation is { } span && hit.Start >= span.Start && hit.Start < span.End;

    private static bool IsPut(TermHit hit) => hit.Words.Equals("put", StringComparison.OrdinalIgnoreCase);

    /// <summary>"Put the whole outlay at 1.3 billion": said; "put 1.3 billion into it": done.</summary>
    private bool IsPutAt(TermHit hit, TextSpan amount)
    {
        var end = hit.Start + hit.Words.Length;
        return amount.Start > end
            && _text.AsSpan(end, amount.Start - end) is var gap
            && gap.LastIndexOf(" at ", StringComparison.Ordinal) is >= 0 and var at
            && gap.Length - at <= AtReach;
    }

    private List<TermHit> Near(int from, int to)
    {
        var low = 0;
        var high = _hits.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _hits[middle].Start < from ? (middle + 1, high) : (low, middle);
        }

        List<TermHit> near = [];
        for (var i = low; i < _hits.Count && _hits[i].Start < to; i++)
        {
            near.Add(_hits[i]);
        }

        return near;
    }

    /// <summary>"DeepSeek will …, R1 soll … gekostet haben": in German it is said so, and no more.</summary>
    private Sign SignIn(TermHit hit) =>
        _isGerman && GermanHearsay.Contains(hit.Words) && EndsInPerfect(hit) ? Sign.Hedge
        : _isEnglish && Participles.Contains(hit.Words) && _speakers.IsVerb(hit) ? Sign.Say
        : SignOf(hit);

    /// <summary>"… trainiert haben": said of what was; without it German "will" is a plan.</summary>
    private bool EndsInPerfect(TermHit hit)
    {
        var end = hit.Start + hit.Words.Length;
        var rest = _text.AsSpan(end, Math.Min(_text.Length - end, Reach));
        var stop = rest.IndexOfAny(".!?\n");
        rest = stop < 0 ? rest : rest[..stop];
        var at = rest.IndexOf(" haben", StringComparison.Ordinal);
        return at > 0 && rest[at - 1] is 't' or 'n';
    }

    /// <summary>"… 50,000, the house reports, and …": a verb at the end of its part speaks of what stands before it.</summary>
    private bool IsClosed(TermHit hit)
    {
        var end = hit.Start + hit.Words.Length;
        return SignIn(hit) == Sign.Say && end < _text.Length && _text[end] is ',' or '.' or ';' or '、';
    }

    private static int Distance(TermHit hit, TextSpan amount) =>
        hit.Start < amount.Start ? amount.Start - hit.Start - hit.Words.Length : hit.Start - amount.End;

    /// <summary>A semicolon goes on to another matter.</summary>
    private bool IsNear(TermHit hit, TextSpan amount)
    {
        var distance = Distance(hit, amount);
        var from = hit.Start < amount.Start ? amount.Start - distance : amount.End;
        return distance <= NearReach && (distance <= 0 || _text.AsSpan(from, distance).IndexOfAny(';', '；', '؛') < 0);
    }

    /// <summary>"As claimed" names nobody, and "per share" is no source.</summary>
    private bool IsAside(TermHit hit)
    {
        if (SignIn(hit) != Sign.By)
        {
            return _text.AsSpan(0, hit.Start).EndsWith(" as ", StringComparison.OrdinalIgnoreCase);
        }

        var end = hit.Start + hit.Words.Length;
        var next = _text.AsSpan(end, Math.Min(_text.Length - end, Speakers.LongestName)).Trim();
        var space = next.IndexOfAny(" ,.;)");
        return hit.Words.Equals("per", StringComparison.OrdinalIgnoreCase)
            && (
                !_isEnglish || next is [>= '0' and <= '9', ..] || Measures.Contains((space < 0 ? next : next[..space]).ToString())
            );
    }

    /// <summary>"is said to have": nobody is named.</summary>
    private bool IsHedge(TermHit verb, List<TermHit> near) =>
        near.Exists(h =>
            SignIn(h) == Sign.Hedge && h.Start <= verb.Start && h.Start + h.Words.Length >= verb.Start + verb.Words.Length
        );
}
