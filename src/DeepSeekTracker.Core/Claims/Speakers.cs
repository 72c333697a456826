using System.Runtime.InteropServices;
using DeepSeekTracker.Core.Text;
using static DeepSeekTracker.Core.Claims.ModalityWords;
using static DeepSeekTracker.Core.Claims.SpeakerWords;

namespace DeepSeekTracker.Core.Claims;

/// <summary>Who says so, as far as a word of saying tells.</summary>
/// <param name="Name">Null where nobody is named.</param>
/// <param name="IsPronoun">A pronoun stands for who was named before.</param>
/// <param name="IsDenied">It is said that they do not say so: "never said".</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Speaker(bool IsSaid, string? Name, bool IsPronoun = false, bool IsDenied = false);

/// <summary>The names beside words of saying: before a verb, behind "according to", as the topic where the verb stands last.</summary>
internal sealed class Speakers(string text, string language)
{
    public const int LongestName = 60;

    /// <summary>A topic is a name of a word or two.</summary>
    private const int LongestTopic = 30;

    /// <summary>A topic stands at the sentence's beginning.</summary>
    private const int TopicReach = 120;

    private static readonly Speaker Nobody = new(false, null);

    /// <summary>Somebody who is not named there.</summary>
    private static readonly Speaker Somebody = new(true, null);

    private static readonly Speaker Pronoun = new(true, null, true);

    private readonly bool _isEnglish = language == "en";

    public Speaker Of(TermHit hit, Sign sign, TextSpan sentence, TextSpan amount)
    {
        var end = hit.Start + hit.Words.Length;
        if (sign == Sign.Own)
        {
            return AntecedentOf(hit.Start, sentence.Start);
        }

        if (sign == Sign.By)
        {
            return By(hit, sentence, amount);
        }

        if (sign == Sign.Say && SpeakerNames.EndsWithHow(text.AsSpan(sentence.Start, hit.Start - sentence.Start)))
        {
            // "Как сообщает Reuters", "comme l'affirme la société".
            return Inverted(end, sentence.End) ?? Nobody;
        }

        if (sign == Sign.Say && IsArabic(hit.Words[0]))
        {
            if (OpensClause(hit.Start, sentence.Start))
            {
                // It stands before what is said as well: behind the amount it opens another matter.
                return hit.Start >= amount.End ? Nobody : Named(ArabicName(end, sentence.End));
            }

            if (Array.Exists(ArabicStops, stop => text.AsSpan(0, hit.Start).TrimEnd().EndsWith(stop)))
            {
                // "The firm that counts downloads": it tells who that is.
                return Nobody;
            }
        }

        if (hit.Start >= amount.End && sign == Sign.Say && EndsSentences(hit.Words[0]))
        {
            return Named(Topic(hit.Words[0], sentence.Start, amount.Start));
        }

        if (
            sign == Sign.Say
            && hit.Start >= amount.End
            && IsInverted(hit, sentence.Start)
            && Inverted(end, sentence.End) is { } behind
        )
        {
            return behind;
        }

        if (hit.Start >= amount.End && SpeakerFreeRelatives.Begin(text, amount.End, hit.Start) is { } what)
        {
            // "1.6 billion: what SemiAnalysis thinks DeepSeek spent".
            return Named(Trimmed(what, hit.Start));
        }

        return _isEnglish && (IsNoun(hit) || (hit.Start >= amount.End && !IsClosing(hit) && sign != Sign.Give))
            ? Nobody
            : NameBefore(hit, sign, sentence.Start, amount);
    }

    /// <summary>Whom a sentence names as saying what stands in the one behind it.</summary>
    public Speaker BeforeOf(List<TermHit> hits, TextSpan sentence)
    {
        var start = new TextSpan(sentence.Start, 0);
        for (var i = hits.Count - 1; i >= 0 && hits[i].Start >= sentence.Start; i--)
        {
            if (
                hits[i].Start < sentence.End
                && SignOf(hits[i]) is Sign.Say
                && Of(hits[i], Sign.Say, sentence, start) is { IsSaid: true, Name: not null } speaker
            )
            {
                return speaker;
            }
        }

        return Nobody;
    }

    /// <summary>"Was put at 5.6 million by the company".</summary>
    public Speaker OfPassive(TextSpan sentence, TextSpan amount) =>
        SpeakerAgents.Behind(text, sentence, amount) is { } at
            ? Inverted(at, sentence.End)
                ?? (_isEnglish && text.AsSpan(at).StartsWith("a ") ? Named(NameAfter(at, sentence.End)) : Nobody)
        : SpeakerAgents.Before(text, sentence, amount) is { } name ? Named(SpeakerNames.Of(name))
        : Nobody;

    /// <summary>"…, as X reported": it says what X said, and nothing of what the sentence says.</summary>
    public bool IsLikened(TermHit hit, TextSpan sentence)
    {
        var before = text.AsSpan(sentence.Start, Math.Max(0, hit.Start - sentence.Start));
        return SpeakerNames.IsLikened(before[(before.LastIndexOfAny(Marks) + 1)..]);
    }

    /// <summary>Whether "reported" and the like are the verb of a sentence and no word beside a noun.</summary>
    public bool IsVerb(TermHit hit)
    {
        var next = FirstWord(Next(hit));
        var before = text.AsSpan(0, hit.Start).TrimEnd(' ');
        return (VerbsGoOn.Contains(next.ToString()) || next is "that")
            && !before.EndsWith(" is")
            && !before.EndsWith(" was")
            && !before.EndsWith(" been")
            && !before.EndsWith(" were")
            && !before.EndsWith(" are");
    }

    /// <summary>"…, said Ola Brandt": the verb stands behind a mark, with an auxiliary at most.</summary>
    private bool IsInverted(TermHit verb, int least)
    {
        var before = text.AsSpan(least, verb.Start - least).TrimEnd(" \u00A0");
        foreach (var word in InvertedAuxiliaries)
        {
            before = before.EndsWith(word) ? before[..^word.Length].TrimEnd(" \u00A0") : before;
        }

        return before is [.., var mark] && Borders.Contains(mark, StringComparison.Ordinal)
            || before is [.., '»' or '«' or '-' or '’' or '\'' or '!' or '?'];
    }

    private Speaker? Inverted(int start, int limit) =>
        SpeakerForms.Behind(text, start, limit, language == "pt") is { Length: > 0 } name
            ? SpeakerForms.IsPronoun(name)
                ? Somebody
                : name.Length > 1
                && Possessor(name).Length == name.Length
                && !SpeakerForms.HasAmount(name)
                && SpeakerNames.Bare(name) is { Length: > 0 } bare
                    ? new Speaker(true, bare + SpeakerInsertions.Apposition(text, name, EndOf(name, start), limit))
                    : null
            : null;

    private int EndOf(string name, int start)
    {
        var at = text.IndexOf(name, start, StringComparison.Ordinal);
        return at < 0 ? text.Length : at + name.Length;
    }

    /// <summary>"DeepSeek, das nach eigenen Angaben …": whom the relative clause is of.</summary>
    private Speaker AntecedentOf(int at, int sentenceStart)
    {
        var before = text.AsSpan(sentenceStart, at - sentenceStart);
        var comma = before.LastIndexOf(',');
        return comma > 0 && Relatives.Contains(SpeakerNames.Bare(before[(comma + 1)..].Trim().ToString()))
            ? new(true, Antecedent(sentenceStart + comma, sentenceStart))
            : Somebody;
    }

    private bool IsInClauseOf(TermHit hit, TextSpan amount)
    {
        var end = hit.Start + hit.Words.Length;
        return end <= amount.Start && text.AsSpan(end, amount.Start - end).TrimStart(',').IndexOfAny(Marks) < 0;
    }

    /// <summary>Who is named right before a comma behind which a pronoun stands.</summary>
    private string? Antecedent(int comma, int sentenceStart)
    {
        var before = text.AsSpan(sentenceStart, comma - sentenceStart);
        before = before[(before.LastIndexOfAny(Marks) + 1)..];
        return SpeakerInsertions.Antecedent(before.ToString(), language == "de") is { } name ? SpeakerNames.Of(name) : null;
    }

    private Speaker By(TermHit hit, TextSpan sentence, TextSpan amount)
    {
        var start = hit.Start + hit.Words.Length;
        if (SpeakerFreeRelatives.Of(text, start, sentence.End) is { } told)
        {
            return told.At is { } at ? Inverted(at, sentence.End) ?? Somebody : Somebody;
        }

        if (amount.Start > start && text.AsSpan(start, amount.Start - start).IndexOfAny(Ends) < 0)
        {
            // No mark ends the name: "laut Firmenangaben 5,6 Millionen", "volgens het bedrijf kostte de training …".
            var words = text[start..amount.Start].Trim();
            var own = language == "de" ? SpeakerNames.Of(SpeakerForms.BeforeVerb(words)) : SpeakerOpenings.Of(words, language);
            return own is not null ? new(true, own)
                : SpeakerForms.IsAmbiguous(hit.Words) ? Nobody
                : Somebody;
        }

        return NameAfter(start, sentence.End) is { } name
                ? new(true, language == "de" ? SpeakerForms.BeforeVerb(name) : SpeakerForms.OfArabic(name))
            // No mark ends it soon enough: "según un informe de la consultora Faro Datos el modelo de …, que es abierto, costó".
            : hit.Start < amount.Start && SpeakerOpenings.Of(text[start..amount.Start], language) is { } opening
                ? new(true, opening)
            : Nobody;
    }

    /// <summary>"False claims 30% of the time", "claims of a margin": no verb.</summary>
    private bool IsNoun(TermHit hit)
    {
        var next = Next(hit);
        return Nouns.Contains(hit.Words) && (next is [>= '0' and <= '9', ..] || NounsGoOn.Contains(FirstWord(next).ToString()));
    }

    /// <summary>"…, the company said on Monday": what was said stands before it; "…, the audit revealed gaps" speaks of the gaps.</summary>
    private bool IsClosing(TermHit hit)
    {
        var next = Next(hit);
        return next.IsEmpty
            || hit.Words.Equals("told", StringComparison.OrdinalIgnoreCase)
            || !char.IsLetterOrDigit(next[0])
            || VerbsGoOn.Contains(FirstWord(next).ToString())
            || FirstWord(next).EndsWith("day", StringComparison.Ordinal);
    }

    private ReadOnlySpan<char> Next(TermHit hit)
    {
        var end = hit.Start + hit.Words.Length;
        return text.AsSpan(end, Math.Min(text.Length - end, LongestName)).TrimStart(' ');
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> words)
    {
        var end = words.IndexOfAny(WordEnds);
        return end < 0 ? words : words[..end];
    }

    private static Speaker Named(string? name) => name is null ? Nobody : new(true, name);

    /// <summary>"according to Tern and Lockwood, …"</summary>
    private string? NameAfter(int start, int limit)
    {
        var end = start;
        while (end < limit && end - start < LongestName && (!IsEnd(text[end]) || IsDecimalMark(end)))
        {
            if (text[end] == '.' && (end + 1 >= text.Length || char.IsWhiteSpace(text[end + 1])))
            {
                break;
            }

            end++;
        }

        return end - start < LongestName ? Trimmed(start, end) : null;
    }

    /// <summary>An Arabic verb stands before its subject: "وقالت الشركة إن …".</summary>
    private string? ArabicName(int start, int limit)
    {
        var longest = text.AsSpan(start, Math.Clamp(limit - start, 0, LongestName));
        var least = longest.TrimStart() is ['«' or '“' or '"', ..] ? longest.IndexOfAny("»”") + 1 : 0;
        var end = least > 0 ? least : longest.IndexOfAny(Ends);
        foreach (var stop in ArabicStops)
        {
            var at = longest.IndexOf(stop, StringComparison.Ordinal);
            end = at > 0 && (end <= 0 || at < end) ? at : end;
        }

        return end > 0 ? Trimmed(start, start + end) : null;
    }

    /// <summary>Who is spoken of where the verb stands last: "津久井氏は、…とみている", "딥시크는 … 밝혔다".</summary>
    private string? Topic(char ofVerb, int start, int amount)
    {
        var before = text.AsSpan(start, Math.Clamp(amount - start, 0, TopicReach));
        var isKorean = IsHangul(ofVerb);
        var at = 0;
        while (
            at < before.Length && !(isKorean ? SpeakerForms.IsKoreanTopic(before, at) : SpeakerForms.IsJapaneseTopic(before, at))
        )
        {
            at++;
        }

        if (at == 0 || at == before.Length)
        {
            return null;
        }

        var from = before[..at].LastIndexOfAny(isKorean ? " ,.\"”’'" : "、。「『（) ") + 1;
        from = isKorean ? from : Math.Max(from, before[..at].LastIndexOf('は') + 1);
        var name = before[from..at];
        foreach (var figure in Figures)
        {
            if (name.EndsWith(figure, StringComparison.Ordinal))
            {
                return null;
            }
        }

        return name.Length <= LongestTopic && name.IndexOfAnyInRange('0', '9') < 0 ? Trimmed(start + from, start + at) : null;
    }

    /// <summary>"The company claims …", "…, the company said": what stands between the clause's beginning and the verb.</summary>
    private Speaker NameBefore(TermHit hit, Sign sign, int sentenceStart, TextSpan amount)
    {
        var start = hit.Start;
        while (
            start > sentenceStart
            && hit.Start - start < LongestName
            && start != amount.End
            && !Borders.Contains(text[start - 1], StringComparison.Ordinal)
        )
        {
            start--;
        }

        if (start > sentenceStart && text[start - 1] == '”' && text.AsSpan(start).StartsWith("’s "))
        {
            // The name itself stands in quotation marks.
            var open = text.AsSpan(sentenceStart, start - sentenceStart).LastIndexOf('“');
            start = open < 0 ? start : sentenceStart + open + 1;
        }

        var isWhole = hit.Start - start < LongestName;
        foreach (var word in sign == Sign.Behind ? Articles : Connecting)
        {
            var at = text.AsSpan(start, hit.Start - start).LastIndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                (start, isWhole) = (start + at + (sign == Sign.Behind ? word.Length : 1), true);
            }
        }

        if (
            isWhole
            && SpeakerNames.Bare(text[start..hit.Start].Trim()) is var alone
            && (SpeakerForms.IsPronoun(alone) || SpeakerNames.IsFirstPerson(alone))
        )
        {
            return Pronoun;
        }

        // "In the report stands", "which the paper names".
        foreach (var word in sign == Sign.Give ? GiveLeads : [])
        {
            start += text.AsSpan(start, hit.Start - start).TrimStart().StartsWith(word, StringComparison.OrdinalIgnoreCase)
                ? word.Length + (text[start] == ' ' ? 1 : 0)
                : 0;
        }

        var name = isWhole ? Trimmed(start, hit.Start) : null;
        if (name is null && sign != Sign.Behind && IsRightBehindComma(start, hit.Start))
        {
            name = Inserted(hit, sentenceStart, amount) is { } around ? SpeakerNames.Of(around) : null;
        }

        if (sign == Sign.Give && (name is null || !SpeakerForms.IsPaper(name)))
        {
            return Nobody;
        }

        if (name is not null && Relatives.Contains(name))
        {
            // "Nvidia, which says that its chips are the best, lost …": behind its comma the clause is over.
            return IsInClauseOf(hit, amount) ? AntecedentOf(hit.Start, sentenceStart) : Nobody;
        }

        return name is null || (_isEnglish && Nouns.Contains(hit.Words) && !IsWhoSays(name)) ? Nobody
            : SpeakerForms.IsPronoun(Possessor(name)) ? Somebody
            : new(true, Possessor(name));
    }

    /// <summary>"Fjordwatch, which saw the logs, counted", where nothing but an auxiliary stands between comma and verb.</summary>
    private bool IsRightBehindComma(int start, int verb)
    {
        var between = text.AsSpan(start, verb - start).Trim();
        return start > 0 && text[start - 1] == ',' && (between.IsEmpty || between is "has" or "had" or "have");
    }

    private string? Inserted(TermHit hit, int sentenceStart, TextSpan amount)
    {
        var from = amount.End <= hit.Start ? amount.End : Math.Max(sentenceStart, hit.Start - TopicReach);
        var clause = text[from..hit.Start];
        var begin = clause.LastIndexOfAny([';', ':', '"', '“', '”', '\n']) + 1;
        return from > sentenceStart && begin == 0 ? null : SpeakerInsertions.Around(clause[begin..]);
    }

    /// <summary>"Training cost claims" are claimed by nobody who is named; "the company's claims" are the company's.</summary>
    private static bool IsWhoSays(string name) =>
        name.Any(char.IsUpper) || Determiners.Contains(name.Split(' ')[0]) || Possessor(name).Length < name.Length;

    private static string Possessor(string name) =>
        name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal)
            ? name[..^2].TrimEnd('”')
            : name;

    private string? Trimmed(int start, int end) => SpeakerNames.Of(text[start..Math.Max(start, end)]);

    private bool OpensClause(int verb, int sentenceStart)
    {
        var before = text.AsSpan()[Math.Max(sentenceStart, verb - LongestName)..verb].TrimEnd(" \n\u00A0");
        return before.IsEmpty || Borders.Contains(before[^1], StringComparison.Ordinal);
    }

    private static bool IsEnd(char c) => Ends.Contains(c);

    private bool IsDecimalMark(int at) =>
        at > 0 && at + 1 < text.Length && text[at] == ',' && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]);

    /// <summary>Japanese and Korean verbs of saying stand behind what is said.</summary>
    private static bool EndsSentences(char c) => IsHangul(c) || c is >= '\u3040' and <= '\u30FF';

    private static bool IsHangul(char c) => c is >= '\uAC00' and <= '\uD7A3';

    private static bool IsArabic(char c) => c is >= '\u0600' and <= '\u06FF';
}
