using System.Buffers;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Claims;

/// <summary>One pass over one text: sentence by sentence, each amount goes to the claim that most speaks for.</summary>
internal sealed class SpotRun
{
    /// <summary>A text this short, of one sentence, is a fragment: a headline, a caption, a cell of a table.</summary>
    private const int FragmentLength = 160;

    /// <summary>A word belongs to an amount beside it, not to one that many others part it from.</summary>
    private const int MostSteps = 6;

    private static readonly int[] Steps = [-1, 1];

    private static readonly SearchValues<char> NewsMarks = SearchValues.Create("｜；|");

    private readonly Story _story;
    private readonly string _text;
    private readonly CarriedSubject[] _known;
    private readonly bool[] _titled;
    private readonly EvidenceReader[] _evidence;
    private readonly List<Quantity> _quantities;
    private readonly List<DateSpot> _dates;
    private readonly Modalities _modalities;
    private readonly IReadOnlyList<TextSpan> _sentences;
    private readonly HashSet<int> _levels;
    private readonly HashSet<int> _increments;
    private readonly bool _isFragment;
    private readonly bool _isTitle;

    /// <summary>The sentence before the one that is read.</summary>
    private TextSpan _before;

    /// <param name="known">Of which claims the title names the subject.</param>
    public SpotRun(Story story, string text, string language, List<ClaimHit>[] hits, bool[] known, bool isTitle)
    {
        _story = story;
        _text = text;
        _isTitle = isTitle;
        _titled = known;
        _known = [.. known.Select(isKnown => isKnown ? CarriedSubject.OfTitle : CarriedSubject.None)];
        _evidence = [.. story.Claims.Select((claim, i) => new EvidenceReader(text, language, claim, hits[i]))];
        _quantities = QuantityReader.Read(text, language);
        _levels = Levels.Of(text, _quantities);
        _increments = Increments.Of(text, language, _quantities);
        _dates = new DateReader(text, story.Window).Read();
        _modalities = new Modalities(text, language);
        _sentences = Sentences.Split(text);
        var isShort = text.Length <= FragmentLength && _sentences.Count == 1 && !SpotRules.EndsAsSentence(text);
        if (isShort && text.AsSpan().IndexOfAny(NewsMarks) >= 0)
        {
            // "Tesla falls 8 % ｜ DeepSeek is second": several pieces of news in one headline, each for itself.
            _sentences = Parts(text);
            isShort = false;
        }

        _isFragment = isShort && !isTitle;
    }

    private static List<TextSpan> Parts(string text)
    {
        List<TextSpan> parts = [];
        for (var at = 0; at < text.Length; )
        {
            var mark = text.AsSpan(at).IndexOfAny(NewsMarks);
            var end = mark < 0 ? text.Length : at + mark;
            var part = text.AsSpan(at, end - at);
            var start = at + part.Length - part.TrimStart().Length;
            if (start < end)
            {
                parts.Add(new TextSpan(start, part.Trim().Length));
            }

            at = end + 1;
        }

        return parts;
    }

    public IEnumerable<ClaimMention> Mentions()
    {
        var quantity = 0;
        var date = 0;
        foreach (var sentence in _sentences)
        {
            var parts = new SentenceParts(_text, sentence);
            List<ClaimMention> found = [];
            for (; quantity < _quantities.Count && _quantities[quantity].Start < sentence.End; quantity++)
            {
                if (
                    _quantities[quantity] is var q
                    && q.Start >= sentence.Start
                    && q.End <= sentence.End
                    && !_increments.Contains(q.Start)
                    && Best(quantity, sentence, parts) is { } mention
                )
                {
                    found.Add(mention);
                }
            }

            var firstDate = date;
            for (; date < _dates.Count && _dates[date].Start < sentence.End; date++)
            {
                if (
                    _dates[date] is var d
                    && d.Start >= sentence.Start
                    && d.End <= sentence.End
                    && Best(d, sentence, parts) is { } mention
                )
                {
                    found.Add(mention);
                }
            }

            found.AddRange(Answers(sentence, parts));
            var dates = _dates.GetRange(firstDate, date - firstDate);
            foreach (var mention in found.OrderBy(m => m.Amount.Start))
            {
                yield return mention.Unit == "date"
                    ? mention
                    : mention with
                    {
                        AsOf = NamedDays.Of(_text, sentence, dates, found, mention),
                    };
            }

            Remember(sentence);
            _before = sentence;
        }
    }

    private void Remember(TextSpan sentence)
    {
        for (var i = 0; i < _known.Length; i++)
        {
            var evidence = _evidence[i];
            _known[i] = _known[i].After(_story.Claims[i], evidence.NamesSubject(sentence), evidence.NamesRival(sentence));
        }
    }

    private ClaimMention? Best(int index, TextSpan sentence, SentenceParts parts)
    {
        var quantity = _quantities[index];
        if (quantity.Equivalent is { } beyond && beyond.End > sentence.End)
        {
            quantity = quantity with { Equivalent = null };
        }

        ClaimMention? best = null;
        var most = 0.0;
        var beside = Beside(index, sentence);
        for (var i = 0; i < _story.Claims.Count; i++)
        {
            var claim = _story.Claims[i];
            if (
                ClaimFit.Of(claim, quantity, _text) is not { } fit
                || (claim.IsChange && _levels.Contains(quantity.Start))
                || (
                    claim.Kind == ClaimKind.Count && DateLines.IsYearOf(_text, quantity, _evidence[i].IsCountedNext(quantity.End))
                )
            )
            {
                continue;
            }

            // "5.3 million euros ($5.6 million)": the answer stands where the amount is that was taken.
            var taken = IsEquivalent(quantity, fit.Unit) ? quantity.Equivalent! : quantity;

            // A bracket is of the words before it: "5.3 million euros ($5.6 million), a fraction of …". Those behind it can
            // only tell that it is of something else: "… ($5.6 million) a month".
            var clause = parts.Around(quantity.Start, quantity.End);
            var end = quantity.Equivalent is { } same ? Math.Min(same.End + 1, sentence.End) : quantity.End;
            if (
                end > quantity.End
                && _evidence[i].IsExcepted(sentence, parts.Around(quantity.Start, end), quantity.Start, end, fit.IsTypical)
            )
            {
                continue;
            }

            // "2.6 million" is downloads too where the sentence is of nothing else.
            var isCounted = claim.Counted.Count == 0 || _evidence[i].IsCounted(sentence, quantity.Start, end);
            if (!isCounted && !(fit.IsTypical && quantity.HasScale && _evidence[i].Has(TermRole.Cue, clause, quantity.Start)))
            {
                continue;
            }

            var candidate = new Candidate(taken.Start, taken.End, fit.Value, fit.Unit, fit.IsTypical, fit.HasUnit, fit.IsOther)
            {
                IsBeyond = fit.IsBeyond,
                IsSlip = fit.IsSlip,
                IsLimit = quantity.Comparator is Comparator.AtMost or Comparator.AtLeast,
            };
            var others = beside.Where(q => ClaimFit.Of(claim, q, _text) is not null).Select(SpanOf).ToList();
            if (Judge(i, candidate, sentence, clause, others) is var (score, mention) && score > most)
            {
                most = score;
                best = mention with
                {
                    Comparator = quantity.Comparator,
                    IsVague = taken.IsVague,
                    Equivalent = EquivalentOf(quantity, fit.Unit),
                };
            }
        }

        return best;
    }

    /// <summary>The nearest amounts of the same kind before and behind one, in its sentence.</summary>
    private List<Quantity> Beside(int index, TextSpan sentence)
    {
        List<Quantity> beside = [];
        foreach (var step in Steps)
        {
            for (var i = index + step; Math.Abs(i - index) <= MostSteps && IsIn(sentence, i); i += step)
            {
                if (_quantities[i].Kind == _quantities[index].Kind)
                {
                    beside.Add(_quantities[i]);
                    break;
                }
            }
        }

        return beside;
    }

    private static TextSpan SpanOf(Quantity quantity) => new(quantity.Start, quantity.End - quantity.Start);

    private bool IsIn(TextSpan sentence, int i) =>
        i >= 0 && i < _quantities.Count && _quantities[i].Start >= sentence.Start && _quantities[i].End <= sentence.End;

    /// <summary>The value is the amount in brackets, since that is in the claim's unit.</summary>
    private static bool IsEquivalent(Quantity quantity, string unit) =>
        quantity.Currency != unit && quantity.Equivalent?.Currency == unit;

    private static StatedAmount? EquivalentOf(Quantity quantity, string unit)
    {
        var other = IsEquivalent(quantity, unit) ? quantity : quantity.Equivalent;
        return other is null || quantity.Equivalent is null
            ? null
            : new StatedAmount(other.Value.Low, other.Value.High, other.Currency!);
    }

    private ClaimMention? Best(DateSpot spot, TextSpan sentence, SentenceParts parts)
    {
        var clause = parts.Around(spot.Start, spot.End);
        ClaimMention? best = null;
        var most = 0.0;
        for (var i = 0; i < _story.Claims.Count; i++)
        {
            var claim = _story.Claims[i];
            var value = ClaimFit.OfDays(spot);
            if (claim.Kind != ClaimKind.Date || !claim.Plausible.Any(range => range.Holds(value.Low) && range.Holds(value.High)))
            {
                continue;
            }

            var isTypical = claim.Typical.Any(range => range.Holds(value.Low) && range.Holds(value.High));
            if (!isTypical && DateLines.IsStamp(_text, sentence, spot))
            {
                continue;
            }

            var candidate = new Candidate(spot.Start, spot.End, value, claim.Unit, isTypical, true, false);
            if (Judge(i, candidate, sentence, clause, []) is var (score, mention) && score > most)
            {
                (most, best) = (score, mention);
            }
        }

        return best;
    }

    /// <summary>The declared words that are answers: one mention of each in a sentence.</summary>
    private IEnumerable<ClaimMention> Answers(TextSpan sentence, SentenceParts parts)
    {
        for (var i = 0; i < _story.Claims.Count; i++)
        {
            var claim = _story.Claims[i];
            if (claim.Answers.Count == 0)
            {
                continue;
            }

            var seen = new HashSet<int>();
            foreach (var hit in _evidence[i].Answers(sentence))
            {
                var answer = claim.Answers[hit.Index];
                var value = answer.Value is { } v ? new Span(v, v) : default;
                var candidate = new Candidate(hit.Start, hit.End, value, claim.Unit, false, true, false);
                var clause = parts.Around(hit.Start, hit.End);
                if (
                    !seen.Contains(hit.Index)
                    && !_evidence[i].IsBeside(hit)
                    && !_evidence[i].IsAdded(clause)
                    && Judge(i, candidate, sentence, clause, []) is var (_, mention)
                )
                {
                    seen.Add(hit.Index);
                    yield return mention with
                    {
                        Low = answer.Value,
                        High = answer.Value,
                        Answer = answer.Key,
                    };
                }
            }
        }
    }

    private (double Score, ClaimMention Mention)? Judge(
        int index,
        Candidate candidate,
        TextSpan sentence,
        Clause clause,
        IReadOnlyList<TextSpan> others
    )
    {
        var claim = _story.Claims[index];
        var reader = _evidence[index];
        var evidence = reader.Of(
            sentence,
            clause,
            candidate.Start,
            candidate.End,
            IsKnown(index, sentence) || (claim.IsSubjectGiven && _isFragment),
            candidate.IsTypical
        );
        if (evidence.IsBarred)
        {
            return null;
        }

        if (claim.IsFall && evidence.Cue < 2 && SpotRules.HasMinus(_text, candidate.Start))
        {
            // "Nvidia −17 %": the sign is the word.
            evidence = evidence with
            {
                Cue = 2,
            };
        }

        var typical = candidate.IsTypical ? 1 : 0;
        var isPresumed = _isFragment || (_isTitle && claim.IsSubjectGiven && typical > 0 && evidence.Cue >= 2);
        var subject = evidence.Subject == 0 && isPresumed ? 1 : evidence.Subject;
        if (typical == 0 && !_isFragment && !SpotRules.IsSure(claim, subject, evidence.Cue, _known[index]))
        {
            return null;
        }

        var isBare = _isFragment && evidence.Cue == 0;
        var isEnough =
            (subject >= 1 && evidence.Cue >= 1 && (candidate.HasUnit || evidence.Cue >= 2))
            || (
                typical > 0
                && (
                    subject >= 2
                    || (claim.IsSubjectGiven && _known[index].IsKnown && claim.Kind is ClaimKind.Money or ClaimKind.Rate)
                    || isBare
                )
            );
        if (!isEnough || (candidate.IsSlip && !(evidence.Cue == 3 && (subject == 3 || _isFragment))))
        {
            return null;
        }

        var score =
            subject + (1.5 * evidence.Cue) + (2 * typical) - (candidate.IsOther ? 0.5 : 0) - (candidate.HasUnit ? 0 : 0.5);
        var amount = new TextSpan(candidate.Start, candidate.End - candidate.Start);
        var (modality, attribution) = _modalities.Of(
            sentence,
            amount,
            _before,
            claim.Kind == ClaimKind.Percent,
            candidate.IsLimit
        );
        if (
            candidate.IsBeyond
            && !IsBelieved(reader, clause, candidate.Start, evidence, modality == Modality.Disputed ? null : attribution)
        )
        {
            return null;
        }

        return (
            candidate.IsBeyond ? score - 1 : score,
            new ClaimMention
            {
                Claim = claim.Key,
                Low = candidate.Value.Low,
                High = candidate.Value.High,
                Unit = candidate.Unit,
                Subject = evidence.SubjectWords,
                Scopes = reader.Scopes(sentence, clause, candidate.Start, candidate.End, others),
                Modality = modality,
                Attribution = attribution,
                Sentence = sentence,
                Amount = amount,
                Rule = SpotRules.RuleOf(evidence, typical > 0),
                Confidence = Math.Round(Math.Clamp(score / 9.5, 0.1, 0.99), 2),
            }
        );
    }

    /// <summary>Carried from before, or "the app" in an article whose title names it, where nobody else was named just before.</summary>
    private bool IsKnown(int index, TextSpan sentence) =>
        _known[index].IsKnown
        || (_titled[index] && !_evidence[index].NamesRival(_before) && CarriedSubject.Pointers.Contains(sentence.In(_text)));

    /// <summary>A figure far from the others: of the subject itself, by somebody who is named, or told to be the real one.</summary>
    private static bool IsBelieved(EvidenceReader reader, Clause clause, int start, Evidence evidence, string? attribution) =>
        reader.Has(TermRole.RealCue, clause, start)
        || (evidence.Subject == 3 && attribution is not null && reader.Has(TermRole.BeyondCue, clause, start));

    private readonly record struct Candidate(
        int Start,
        int End,
        Span Value,
        string Unit,
        bool IsTypical,
        bool HasUnit,
        bool IsOther,
        bool IsBeyond = false,
        bool IsLimit = false,
        bool IsSlip = false
    );
}
