using System.Buffers;

namespace DeepSeekTracker.Core.Claims;

/// <summary>Where a name begins and ends in the forms that put it behind the verb, into an insertion or before a verb without a mark.</summary>
internal static class SpeakerForms
{
    /// <summary>Words before a name behind its verb: "der bekannte Unternehmer".</summary>
    public const int MostLeads = 4;

    public static readonly SearchValues<char> Marks = SearchValues.Create(",;()—–\n，、:،.!?。\"”»“");

    /// <summary>They join two words of one name.</summary>
    public static readonly HashSet<string> Links = new(
        "of de du des del della dello dei degli di da do dos das der van von den und und y e et and en für the la le &".Split(
            ' '
        ),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>What stands behind a verb of saying and is no name.</summary>
    private static readonly HashSet<string> NoNames = new(
        "to that on in at by for of from with about as it's dass que che że что om dat att at als wie als zu zum am im in auf nach a".Split(
            ' '
        ),
        StringComparer.OrdinalIgnoreCase
    );

    public static readonly HashSet<string> LowArticles = new(
        "the a an one another le la les un une el los las uno una il lo gli i o os as um uma de het een der die das ein eine".Split(
            ' '
        ),
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly HashSet<string> Pronouns = new(
        "he she it they we er sie es il elle ils elles él ella ellos lui lei loro ele ela eles hij zij ze он она они on ona oni 他 她 它 他们 उन्होंने उसने हम 彼 彼女 그 그는 그녀 ela han hun hon".Split(
            ' '
        ),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Papers that tell: "its report in December gave 5.576 million".</summary>
    private static readonly string[] Papers =
    [
        "report",
        "paper",
        "study",
        "audit",
        "analysis",
        "filing",
        "document",
        "survey",
        "tally",
        "tests",
        "calculations",
        "bericht",
        "studie",
        "papier",
        "analyse",
        "rechnung",
        "rapport",
        "étude",
        "calculs",
        "informe",
        "estudio",
        "cálculos",
        "relazione",
        "studio",
        "relatório",
        "estudo",
        "onderzoek",
        "отчет",
        "отчёт",
        "исследовани",
        "badani",
        "raport",
        "报告",
        "論文",
        "论文",
        "報告",
        "보고서",
        "논문",
    ];

    public static bool IsPronoun(string name) => Pronouns.Contains(name);

    public static bool IsPaper(string name) =>
        Array.Exists(Papers, paper => name.Contains(paper, StringComparison.OrdinalIgnoreCase));

    /// <summary>"…, dijo el corredor Luis Arce a una emisora": small words, then the name; null where no name follows.</summary>
    /// <param name="isSubject">Nothing but a subject can follow: Portuguese "a" is its article there.</param>
    public static string? Behind(string text, int start, int limit, bool isSubject = false)
    {
        var rest = text.AsSpan(start, Math.Clamp(limit - start, 0, Speakers.LongestName + 40)).TrimStart();
        if (rest.IsEmpty || !(char.IsLetter(rest[0]) || rest[0] is '«' or '“'))
        {
            return null;
        }

        var taken = 0;
        var leads = 0;
        var hasName = false;
        while (taken < rest.Length)
        {
            var word = WordAt(rest, taken);
            if (word.IsEmpty || (taken == 0 && !isSubject && NoNames.Contains(word.ToString())))
            {
                break;
            }

            var isName = word[0] is '«' or '“' || char.IsUpper(word[0]) || char.IsDigit(word[0]) || HasUpper(word);
            if (!isName && (hasName ? !IsLink(rest, taken, word) : ++leads > MostLeads))
            {
                break;
            }

            hasName |= isName;
            taken += word.Length;
            if (taken >= rest.Length || Marks.Contains(rest[taken]) || Marks.Contains(word[^1]))
            {
                break;
            }

            taken++;
        }

        var name = rest[..taken].TrimEnd(" .").ToString();
        if (hasName)
        {
            return name;
        }

        // Nothing is written with a capital: an article and what it stands before, "un délégué".
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null
            : words.Length > 1 && LowArticles.Contains(words[0]) ? $"{words[0]} {words[1]}"
            : words.Length <= 2 ? name
            : "";
    }

    /// <summary>"Laut dem Bericht kostete das Training": German writes its nouns with a capital, so the verb shows.</summary>
    public static string BeforeVerb(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var hasName = false;
        for (var i = 0; i < words.Length; i++)
        {
            var isName = char.IsUpper(words[i][0]) || !char.IsLetter(words[i][0]);
            if (hasName && !isName && !(Links.Contains(words[i]) && i + 1 < words.Length))
            {
                return string.Join(' ', words[..i]);
            }

            hasName |= isName;
        }

        return name;
    }

    /// <summary>하는, 되는, 있는 and 없는 only describe the word that follows.</summary>
    public static bool IsKoreanTopic(ReadOnlySpan<char> before, int at) =>
        before[at] is '은' or '는'
        && (at + 1 == before.Length || before[at + 1] == ' ')
        && !(before[at] == '는' && at > 0 && before[at - 1] is '하' or '되' or '있' or '없');

    /// <summary>では, には, とは and または name a place or a contrast, and nobody.</summary>
    public static bool IsJapaneseTopic(ReadOnlySpan<char> before, int at) =>
        before[at] == 'は' && !(at > 0 && before[at - 1] is 'で' or 'に' or 'と') && !before[..at].EndsWith("また");

    /// <summary>"According to" is a part of the Arabic word that follows it: للشركة is the company, الشركة.</summary>
    public static string OfArabic(string name) => name.StartsWith("لل", StringComparison.Ordinal) ? "ال" + name[2..] : name;

    /// <summary>"Second" and "by" are the same words as "according to" in some languages.</summary>
    public static bool IsAmbiguous(string word) =>
        word.ToLowerInvariant() is "per" or "segundo" or "secondo" or "theo" or "conforme";

    /// <summary>A part of the sentence with a figure in it is no name; "its report of 12 December" is one.</summary>
    public static bool HasAmount(string name)
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

    private static bool IsLink(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> word)
    {
        var next = at + word.Length + 1;
        return Links.Contains(word.ToString()) && next < text.Length && (char.IsUpper(text[next]) || text[next] == '«');
    }

    public static bool HasUpper(ReadOnlySpan<char> word) => word.Length > 2 && word[1] is '\'' or '’' && char.IsUpper(word[2]);

    private static ReadOnlySpan<char> WordAt(ReadOnlySpan<char> text, int at)
    {
        if (text[at] is '«' or '“' && text[at..].IndexOfAny('»', '”') is > 0 and var closing)
        {
            return text[at..(at + closing + 1)];
        }

        var end = at;
        while (end < text.Length && text[end] != ' ' && (!Marks.Contains(text[end]) || IsWithin(text, end)))
        {
            end++;
        }

        return text[at..end];
    }

    /// <summary>"J.P.", "Fjord &amp; Co.": a full stop within a name.</summary>
    private static bool IsWithin(ReadOnlySpan<char> text, int at) =>
        text[at] == '.' && at + 1 < text.Length && char.IsLetter(text[at + 1]);
}
