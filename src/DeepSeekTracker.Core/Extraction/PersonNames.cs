using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>Cuts bylines into names and tells persons from organisations.</summary>
internal static class PersonNames
{
    private const int LongestByline = 300;
    private static readonly char[] Edges = [' ', '.', ':', '-', '–', '—', '*', '•', '(', ')', '"', '“', '”', '●', '|', '\u00A0'];

    private static readonly HashSet<string> Institutional = new(
        (
            "news staff editor editors editorial team desk agency agencies press reuters ap afp dpa bloomberg newsroom redaktion redaktionen redazione "
            + "redacción rédaction redação redactie media group magazine daily times post journal network online tv radio inc ltd llc gmbh company "
            + "corporation university institute foundation council ministry department association committee board service services bureau wire xinhua "
            + "tass efe ansa pti ians ani report associated newsletter newswire prnewswire zeitung verlag agentur agencia agenzia agence nachrichten "
            + "noticias notizie редакция редакція tạp chí báo webteam club verein e.v stiftung forum portal studio labs technologies global"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly HashSet<string> NoNames = new(
        (
            "admin administrator webmaster author authors guest contributor contributors reporter reporters correspondent writer writers the and with from "
            + "about www com blog web subscribe follow published updated posted written comments comment share shares read more view profile posts all email "
            + "facebook twitter instagram linkedin minutes min mins ago unknown anonymous none null undefined user customer store shop support marketing pr "
            + "by on in at von am um par le di il por el em autor autorin autore auteur name category categories tags edit edited print photo photos image "
            + "january february march april may june july august september october november december januar februar märz mai juni juli oktober dezember "
            + "monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag est gmt utc uhr says sagt "
            + "home menu search login default former consultant coordinator founder expert experte expertin event designed alle beiträge manager director specialist "
            + "interview professor strategist analyst columnist freelance journalist"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly HashSet<string> Particles = new(
        "von van de der den del della di da das do dos du des la le el al bin bint ibn ben ten ter zu zum zur vom af av y e i af dalla degli lo san st mac".Split(
            ' '
        ),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The names in a byline, without "By", handles, addresses, dates and brackets.</summary>
    public static IReadOnlyList<string> Split(string byline)
    {
        var text = Whitespace.Collapse(byline);
        if (text.Length is 0 or > LongestByline || text.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        text = BylinePatterns.Prefix().Replace(text, "");
        return BylinePatterns.LastFirst().Match(text) is { Success: true } inverted
            ? [$"{inverted.Groups["first"].Value} {inverted.Groups["last"].Value}"]
            : [.. BylinePatterns.Separator().Split(text).Select(Bare).Where(name => name.Length > 1)];
    }

    private static string Bare(string part)
    {
        var name = BylinePatterns.Prefix().Replace(BylinePatterns.Noise().Replace(part, "").Trim(Edges), "");
        var bare = BylinePatterns.Tail().Replace(name, "").Trim(Edges);
        return bare.Contains(' ', StringComparison.Ordinal) || !BylinePatterns.Role().IsMatch(name) ? bare : name;
    }

    /// <summary>What follows "By" at the beginning of a line; null where the line does not begin so.</summary>
    public static string? AfterPrefix(string text) =>
        BylinePatterns.Prefix().Match(text) is { Success: true, Index: 0 } match ? text[match.Length..]
        : BylinePatterns.Joined().Match(text) is { Success: true } joined ? text[(joined.Index + joined.Length)..]
        : null;

    /// <summary>What follows "Author" at the beginning of a line.</summary>
    public static string? AfterAuthor(string text) =>
        BylinePatterns.Author().Match(text) is { Success: true } match ? text[match.Length..] : null;

    /// <summary>"Written by" and the like, alone on a line: the name stands on the next one.</summary>
    public static bool IsLabel(string text) => text.Length <= 24 && BylinePatterns.Label().IsMatch(text);

    /// <summary>"katie_s", "KatieS" or "gm1970": a name for a machine, which a person's name elsewhere on the page outranks.</summary>
    public static bool IsHandle(string name) =>
        !name.Contains(' ', StringComparison.Ordinal)
        && (
            name.Any(c => c == '_' || char.IsDigit(c))
            || !name.Any(char.IsUpper)
            || name.Skip(1).Any(char.IsUpper) && name.Any(char.IsLower)
        );

    /// <summary>
    /// Two to six words without digits, none of them an institution's, at least two of them capitalised; or a short name in Han,
    /// kana or Hangul. Places made for programs may also give a single name or one in small letters.
    /// </summary>
    public static bool IsPerson(string name, bool isStated)
    {
        if (
            name.Length > 60
            || name.Any(c => c is '@' or '/' or '\\' or '#' or '<' or '>' or '{' or ':' or '!' or '?' or '%' or '=')
            || HasAny(name, Institutional)
        )
        {
            return false;
        }

        var words = Words(name);
        if (
            words.Length == 0
            || !name.Any(char.IsLetter)
            || words.Any(word => NoNames.Contains(word) || IsHost(word))
            || IsPhrase(words)
        )
        {
            return false;
        }

        if (name.Any(c => WritingSystem.IsUnspaced(c) || c is >= '\uAC00' and <= '\uD7AF'))
        {
            return name.Length is >= 2 and <= 20 && !name.EndsWith("一覧", StringComparison.Ordinal);
        }

        if (isStated)
        {
            return words.Length <= 6 && name.Length > 2 && !name.All(c => !char.IsLetter(c)) && !LooksLikeSite(name);
        }

        return !name.Any(char.IsDigit)
            && words.Length is >= 2 and <= 5
            && words.Count(word => char.IsLetter(word[0]) && !char.IsLower(word[0])) >= 2;
    }

    /// <summary>"NTV" or "AFP": a name of capitals only, too short for a person's.</summary>
    public static bool IsAcronym(string name) => name.Length <= 5 && name.All(char.IsAsciiLetterUpper);

    public static bool IsOrganisation(string name, bool isStated) =>
        name.Length is >= 2 and <= 60
        && name.Any(char.IsLetter)
        && name.Count(c => c == ' ') <= 6
        && !name.Contains('@', StringComparison.Ordinal)
        && !LooksLikeSite(name)
        && !Words(name).Any(IsHost)
        && !Words(name).Any(word => NoNames.Contains(word) && !word.Equals("the", StringComparison.OrdinalIgnoreCase))
        && (
            (isStated && !char.IsLower(name[0]))
            || name is "Reuters" or "AFP" or "AP" or "dpa" or "DPA" or "Bloomberg" or "ANSA" or "EFE" or "PTI" or "Xinhua"
        );

    private static bool LooksLikeSite(string name) =>
        !name.Contains(' ', StringComparison.Ordinal) && name.Contains('.', StringComparison.Ordinal);

    /// <summary>"lanterncourier.example": small letters on both sides of a dot.</summary>
    private static bool IsHost(string word) =>
        word.LastIndexOf('.') is > 1 and var dot
        && word.Length - dot > 2
        && char.IsAsciiLetterLower(word[dot - 1])
        && char.IsAsciiLetterLower(word[dot + 1])
        && char.IsAsciiLetterLower(word[dot + 2]);

    /// <summary>Small words between capitalised ones that no name has: "fan of Japanese puns".</summary>
    private static bool IsPhrase(string[] words) =>
        words.Length > 1 && char.IsUpper(words[^1][0]) && words.Any(word => char.IsLower(word[0]) && !Particles.Contains(word))
        || words.Length > 2
            && words.Count(word => char.IsLower(word[0]) && !Particles.Contains(word)) * 2 >= words.Length
            && words.Any(word => char.IsUpper(word[0]));

    private static bool HasAny(string name, HashSet<string> words) => Words(name).Any(words.Contains);

    private static string[] Words(string name) =>
        [
            .. name.Split([' ', '-', '/'], StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word.Trim('.', ',', '\'', '(', ')'))
                .Where(word => word.Length > 0),
        ];
}
