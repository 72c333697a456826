using System.Buffers;
using System.Runtime.InteropServices;
using DeepSeekTracker.Core.Text;
using static DeepSeekTracker.Core.Claims.ModalityWords;

namespace DeepSeekTracker.Core.Claims;

/// <summary>Who says so, as far as a word of saying tells.</summary>
/// <param name="Name">Null where a pronoun stands for who was named before.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Speaker(bool IsSaid, string? Name);

/// <summary>The names beside words of saying: before a verb, behind "according to", as the topic where the verb stands last.</summary>
internal sealed class Speakers(string text, bool isEnglish)
{
    public const int LongestName = 60;

    /// <summary>A topic is a name of a word or two.</summary>
    private const int LongestTopic = 30;

    /// <summary>A topic stands at the sentence's beginning.</summary>
    private const int TopicReach = 120;

    private static readonly Speaker Nobody = new(false, null);

    /// <summary>Where what stands before a verb begins at the latest.</summary>
    private const string Borders = ",;()—，、:：；（）｜。“\"”–،؛";

    /// <summary>Where a name behind "according to" ends.</summary>
    private static readonly SearchValues<char> Ends = SearchValues.Create(",;()—–\n，、:،");

    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" ,.;:)”\"\n");

    /// <summary>Words before a name that join the sentence to what comes before.</summary>
    private static readonly string[] Joining =
    [
        "even though ",
        "although ",
        "though ",
        "despite ",
        "however ",
        "because ",
        "while ",
        "but ",
        "and ",
        "aber ",
        "doch ",
        "mais ",
        "pero ",
        "mas ",
        "но ",
        "ولكن ",
        "لكن ",
        "而",
        "但",
        "不过",
        "不過",
        "然而",
    ];

    /// <summary>Where a name before a verb begins though no mark stands there.</summary>
    private static readonly string[] Connecting = [" even though ", " although ", " despite ", " because ", " while "];

    /// <summary>A name does not begin with one of these: the verb after it is a noun, or somebody else's.</summary>
    private static readonly HashSet<string> Openers = new(
        "or so yet if when it to by with for in on at as more most some all recently did has have had is was not than dont sur".Split(
            ' '
        ),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>"… to claim the top spot", "… of reports": no verb, or none of who is named.</summary>
    private static readonly HashSet<string> Endings = new(
        "to and or of the a an its their his her our in for from with by on as not no than this these false such similar".Split(
            ' '
        ),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>They stand for who was named before.</summary>
    private static readonly HashSet<string> Pronouns = new(
        "which who that che qui que quien welche welcher который которая التي الذي".Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The pronouns, and what is one only where it stands alone.</summary>
    private static readonly HashSet<string> Relatives = new([.. Pronouns, "der", "die", "das"], StringComparer.OrdinalIgnoreCase);

    /// <summary>English verbs that are nouns as well: "the initial $6 million training cost claim".</summary>
    private static readonly HashSet<string> Nouns = new(
        ["claim", "claims", "reports", "estimates", "states", "puts"],
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly HashSet<string> NounsGoOn = new(
        "of about online spreading circulating made by from".Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly HashSet<string> VerbsGoOn = new(
        "on in at to late earlier last this yesterday today citing when as during after".Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly HashSet<string> Determiners = new(
        "the a an its their his her one some several many it he she they we critics analysts experts researchers".Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly string[] Passive = [" is", " was"];

    /// <summary>Between a name and its verb.</summary>
    private static readonly string[] Auxiliaries =
    [
        " has",
        " have",
        " had",
        " also",
        " recently",
        " did not",
        "首次",
        "曾",
        "已",
        "计算",
        "計算",
        "统计",
        "統計",
        "测算",
        " 등에",
        "에",
        " के",
    ];

    /// <summary>Before a name that "zufolge" stands behind.</summary>
    private static readonly string[] Articles = [" dem ", " der ", " den ", " einem ", " einer ", " laut "];

    /// <summary>After an Arabic verb's subject.</summary>
    private static readonly string[] ArabicStops = [" إن", " أن", " التي", " الذي", " بأن"];

    /// <summary>What is spoken of where it is no speaker: a sentence's topic can be the figure itself.</summary>
    private static readonly string[] Figures =
    [
        "費用",
        "コスト",
        "株価",
        "額",
        "価格",
        "損失",
        "数",
        "비용",
        "주가",
        "시총",
        "시가총액",
        "가격",
        "금액",
        "손실",
    ];

    public Speaker Of(TermHit hit, Sign sign, TextSpan sentence, TextSpan amount)
    {
        if (sign == Sign.By)
        {
            return Named(NameAfter(hit.Start + hit.Words.Length, sentence.End));
        }

        if (sign == Sign.Say && IsArabic(hit.Words[0]) && OpensClause(hit.Start, sentence.Start))
        {
            // It stands before what is said as well: behind the amount it opens another matter.
            return hit.Start >= amount.End ? Nobody : Named(ArabicName(hit.Start + hit.Words.Length, sentence.End));
        }

        if (hit.Start >= amount.End && sign == Sign.Say && EndsSentences(hit.Words[0]))
        {
            return Named(Topic(hit.Words[0], sentence.Start, amount.Start));
        }

        return isEnglish && (IsNoun(hit) || (hit.Start >= amount.End && !IsClosing(hit)))
            ? Nobody
            : NameBefore(hit, sign, sentence.Start, amount);
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
        while (at < before.Length && !(isKorean ? IsKoreanTopic(before, at) : IsJapaneseTopic(before, at)))
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

    /// <summary>하는, 되는, 있는 and 없는 only describe the word that follows.</summary>
    private static bool IsKoreanTopic(ReadOnlySpan<char> before, int at) =>
        before[at] is '은' or '는'
        && (at + 1 == before.Length || before[at + 1] == ' ')
        && !(before[at] == '는' && at > 0 && before[at - 1] is '하' or '되' or '있' or '없');

    /// <summary>では, には, とは and または name a place or a contrast, and nobody.</summary>
    private static bool IsJapaneseTopic(ReadOnlySpan<char> before, int at) =>
        before[at] == 'は' && !(at > 0 && before[at - 1] is 'で' or 'に' or 'と') && !before[..at].EndsWith("また");

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

        var name = isWhole ? Trimmed(start, hit.Start) : null;
        if (name is not null && Relatives.Contains(name))
        {
            return new(true, null);
        }

        return name is null || (isEnglish && Nouns.Contains(hit.Words) && !IsWhoSays(name)) ? Nobody : new(true, Possessor(name));
    }

    /// <summary>"Training cost claims" are claimed by nobody who is named; "the company's claims" are the company's.</summary>
    private static bool IsWhoSays(string name) =>
        name.Any(char.IsUpper) || Determiners.Contains(name.Split(' ')[0]) || Possessor(name).Length < name.Length;

    private static string Possessor(string name) =>
        name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal)
            ? name[..^2].TrimEnd('”')
            : name;

    private string? Trimmed(int start, int end)
    {
        var name = text[start..Math.Max(start, end)]
            .Trim(' ', '*', '_', '\u00A0', '\'', '"', '“', '”', '«', '»', '「', '」', '-', '\n');
        name = name is ['‘', .., '’'] ? name[1..^1] : name.TrimStart('‘', '’');
        foreach (var word in Joining)
        {
            name = name.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? name[word.Length..].TrimStart() : name;
        }

        if (Passive.Any(word => name.EndsWith(word, StringComparison.OrdinalIgnoreCase)))
        {
            // "The margin is said to be …": nobody is named.
            return null;
        }

        foreach (var word in Auxiliaries)
        {
            name = name.EndsWith(word, StringComparison.OrdinalIgnoreCase) ? name[..^word.Length].TrimEnd() : name;
        }

        var words = name.Split(' ');
        return
            name.Length is > 1 and < LongestName
            && name.Any(char.IsLetter)
            && !HasAmount(name)
            && !Openers.Contains(words[0])
            && !Endings.Contains(words[^1])
            && name[^1] is not ('\'' or '’')
            && (words.Length == 1 || !Pronouns.Contains(words[0]))
            ? Closed(name)
            : null;
    }

    /// <summary>A quotation mark that stands within the name keeps its other half.</summary>
    private static string Closed(string name) =>
        name.Contains('«', StringComparison.Ordinal) && !name.Contains('»', StringComparison.Ordinal) ? name + "»" : name;

    /// <summary>A part of the sentence with a figure in it is no name; "its report of 12 December" is one.</summary>
    private static bool HasAmount(string name)
    {
        for (var i = 1; i < name.Length; i++)
        {
            if (
                name[i] is '%' or '％'
                || (char.IsDigit(name[i]) && name[i - 1] is '.' or ',' or '$' or '€' && !IsVersion(name, i - 1))
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"V2.5" is a name.</summary>
    private static bool IsVersion(string name, int dot)
    {
        var at = dot - 1;
        while (at >= 0 && char.IsDigit(name[at]))
        {
            at--;
        }

        return at >= 0 && at < dot - 1 && char.IsLetter(name[at]);
    }

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
