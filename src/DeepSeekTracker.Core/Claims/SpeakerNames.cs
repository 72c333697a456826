using static DeepSeekTracker.Core.Claims.SpeakerWords;

namespace DeepSeekTracker.Core.Claims;

/// <summary>What is part of a speaker's name and what only stands beside it: adverbs, auxiliaries, negations, conjunctions.</summary>
internal static class SpeakerNames
{
    /// <summary>Between a name and its verb. All are written small: "Has" and "Now" can be names.</summary>
    private static readonly HashSet<string> Behind = new(
        """
        has have had did does do not never n't hasn't haven't hadn't didn't doesn't don't won't can't cannot will would
        also now later already repeatedly publicly recently still simply once often always only then further previously initially first even ever
        earlier meanwhile therefore thus too just openly bluntly flatly explicitly clearly officially specifically actually really
        hat haben habe hatte auch bereits zudem später nun noch ebenfalls jetzt nie niemals nicht selbst stets immer öffentlich zuvor dagegen wiederum
        ne n'a n'ont n'avait n'en a ont aussi également déjà jamais pas désormais toujours ensuite y l'
        no ha han había también ya nunca además siempre ahora lo le
        non hanno anche già mai inoltre sempre ora lo
        não tem já também sempre agora nunca
        heeft hebben had ook al nooit niet eerder nu steeds
        не никогда также уже ранее тоже теперь позднее раньше всегда впрочем же
        nie też również już nigdy wcześniej teraz
        har inte aldrig också även nu redan ikke også allerede tidligere aldri
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Before = new(
        """
        yesterday meanwhile later earlier then today still now indeed instead thus hence again once recently yet so also moreover
        gestern heute später zudem auch dann nun hier hier, aujourd'hui ensuite aussi ayer hoy también además luego ieri oggi anche inoltre ontem hoje também depois gisteren vandaag ook later
        вчера сегодня также позже затем ранее wczoraj dziś także później как як что jak że когда хотя если пока потому wenn während obwohl weil dass
        quand lorsque si puisque cuando aunque porque quando perché sebbene embora when since as and but while because where whereas how what why if or as wie als zoals som come como comme
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>They never are a name, nor begin one: "Unlike DeepSeek says", "as", "no".</summary>
    private static readonly HashSet<string> Nothing = new(
        "not no never only just even как як jak como come comme wie som als zoals nie nicht jamais nunca non mai никогда contrary unlike entgegen anders contrairement contrariamente вопреки".Split(
            ' '
        ),
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly HashSet<string> Nobodies = new(
        "nobody none no one neither niemand keiner personne nadie nessuno ninguém никто ніхто nikt ingen kimse hiç kimse không ai tidak ada 没有人 沒有人 没人 无人 誰も 아무도".Split(
            ' '
        ),
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly HashSet<string> FirstPersons = new(
        "we i us nous je on wir ich nosotros yo noi io nós eu wij we ik мы я ми my ja vi jag jeg biz ben 我们 我們 我 私 私たち 我々 우리 저희 نحن हम kami saya kita chúng tôi".Split(
            ' '
        ),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>"Как сообщает Reuters": behind one of these the subject stands behind its verb.</summary>
    private static readonly HashSet<string> Hows = new(
        "как як jak como come comme según segundo selon secondo conforme".Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>"Según lo que afirma la empresa", "d'après ce qu'affirme la société": its subject stands behind the verb too.</summary>
    private static readonly HashSet<string> FreeRelatives = new("que qu' quanto".Split(' '), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> FreeArticles = new("lo ce o quello".Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>The object of such a verb: "comme l'affirme la société", "как это утверждает".</summary>
    private static readonly HashSet<string> HowObjects = new(
        "l' le lo ha a это это, to".Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly HashSet<string> Likening = new(
        "as like what than unlike contrary despite wie als was anders entgegen zoals dan som end än niż contrairement malgré".Split(
            ' '
        ),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The same in a script without spaces: 深度求索从未表示.</summary>
    private static readonly string[] WideBehind =
    [
        .. "从来没有 從來沒有 从未 從未 并未 並未 没有 沒有 未曾 曾经 曾經 此前 日前 近日 昨日 再次 多次 也 还 則 则 均 都 未 不".Split(
            ' '
        ),
    ];

    public static bool IsNobody(string name) => Nobodies.Contains(name.Split(' ')[0]) || Nobodies.Contains(name);

    public static bool IsFirstPerson(string name) => FirstPersons.Contains(name);

    /// <summary>Whether the words before a verb end with one that puts the subject behind it.</summary>
    public static bool EndsWithHow(ReadOnlySpan<char> before)
    {
        var words = before
            .ToString()
            .Replace("qu'", "qu' ", StringComparison.Ordinal)
            .Replace("qu’", "qu' ", StringComparison.Ordinal)
            .Replace("l'", "l' ", StringComparison.Ordinal)
            .Replace("l’", "l' ", StringComparison.Ordinal)
            .Split([' ', '\n', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        var last = words.Length - 1;
        if (
            last >= 0
            && FreeRelatives.Contains(words[last])
            && (last == 0 || words[last] == "quanto" || FreeArticles.Contains(words[last - 1]))
        )
        {
            return true;
        }

        last -= last >= 0 && HowObjects.Contains(words[last]) ? 1 : 0;
        return last >= 0 && Hows.Contains(words[last].TrimStart('«', '"', '“', '('));
    }

    public static bool IsLikened(ReadOnlySpan<char> clause)
    {
        var words = clause.TrimStart();
        var end = words.IndexOfAny(" '’");
        return end > 0 && (Likening.Contains(words[..end].ToString()) || Hows.Contains(words[..end].ToString()));
    }

    /// <summary>The name that some words hold; null where they hold none.</summary>
    public static string? Of(string words)
    {
        var name = words.Trim(' ', '*', '_', '\u00A0', '\'', '"', '“', '”', '«', '»', '「', '」', '-', '\n');
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

        name = Bare(name);

        // 该公司在论文中表示: where it was said is no part of the name.
        var place = name.Length > 0 && name[^1] is '中' or '里' or '上' ? name.IndexOf('在', StringComparison.Ordinal) : -1;
        name = place > 0 ? name[..place] : name;
        var parts = name.Split(' ');
        return
            name.Length is > 1 and < Speakers.LongestName
            && name.Any(char.IsLetter)
            && !SpeakerForms.HasAmount(name)
            && !Openers.Contains(parts[0])
            && !Endings.Contains(parts[^1])
            && name[^1] is not ('\'' or '’')
            && !IsNobody(name)
            && (parts.Length == 1 || !Pronouns.Contains(parts[0]))
            ? Closed(name)
            : null;
    }

    /// <summary>A quotation mark that stands within the name keeps its other half.</summary>
    private static string Closed(string name) =>
        name.Contains('«', StringComparison.Ordinal) && !name.Contains('»', StringComparison.Ordinal) ? name + "»" : name;

    /// <summary>The name without what stands beside it; empty where nothing is left.</summary>
    public static string Bare(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (first, last) = (0, words.Length - 1);
        while (last >= first && Behind.Contains(words[last].Replace('’', '\'')))
        {
            last--;
        }

        if (last >= first && Array.Find(WideBehind, words[last].EndsWith) is { } wide)
        {
            words[last] = words[last][..^wide.Length];
            last -= words[last].Length == 0 ? 1 : 0;
        }

        while (first < last && Before.Contains(words[first]))
        {
            first++;
        }

        return last < first || Nothing.Contains(words[first]) ? "" : string.Join(' ', words[first..(last + 1)]);
    }
}
