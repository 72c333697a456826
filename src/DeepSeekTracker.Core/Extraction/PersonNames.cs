using System.Text.RegularExpressions;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>Cuts bylines into names and tells persons from organisations.</summary>
internal static partial class PersonNames
{
    private const int PatternTimeout = 10_000;

    private static readonly HashSet<string> Institutional = new(StringComparer.OrdinalIgnoreCase)
    {
        "news",
        "staff",
        "editor",
        "editors",
        "editorial",
        "team",
        "desk",
        "agency",
        "agencies",
        "press",
        "reuters",
        "ap",
        "afp",
        "dpa",
        "bloomberg",
        "newsroom",
        "redaktion",
        "redaktionen",
        "redazione",
        "redacción",
        "rédaction",
        "redação",
        "redactie",
        "media",
        "group",
        "magazine",
        "daily",
        "times",
        "post",
        "journal",
        "network",
        "online",
        "tv",
        "radio",
        "inc",
        "ltd",
        "llc",
        "gmbh",
        "company",
        "corporation",
        "university",
        "institute",
        "foundation",
        "council",
        "ministry",
        "department",
        "association",
        "committee",
        "board",
        "service",
        "services",
        "bureau",
        "wire",
        "xinhua",
        "tass",
        "efe",
        "ansa",
        "pti",
        "ians",
        "ani",
        "admin",
        "administrator",
        "webmaster",
        "author",
        "authors",
        "guest",
        "contributor",
        "contributors",
        "reporter",
        "reporters",
        "correspondent",
        "writer",
        "writers",
        "the",
        "and",
        "with",
        "from",
        "about",
        "www",
        "com",
        "blog",
        "web",
        "desk",
        "report",
        "associated",
        "newsletter",
        "subscribe",
        "follow",
        "published",
        "updated",
        "posted",
        "written",
        "comments",
        "share",
        "read",
        "more",
        "view",
        "profile",
        "posts",
        "all",
        "email",
        "facebook",
        "twitter",
        "instagram",
        "linkedin",
        "minutes",
        "min",
        "ago",
        "unknown",
        "anonymous",
        "none",
        "null",
        "undefined",
        "user",
        "customer",
        "store",
        "shop",
        "support",
        "marketing",
        "pr",
        "newswire",
        "prnewswire",
        "zeitung",
        "verlag",
        "agentur",
        "agencia",
        "agenzia",
        "agence",
        "nachrichten",
        "noticias",
        "notizie",
        "редакция",
        "редакція",
        "tạp",
        "chí",
        "báo",
    };

    /// <summary>The names in a byline, without "By", handles, addresses and what follows a bar.</summary>
    public static IEnumerable<string> Split(string byline)
    {
        var text = Whitespace.Collapse(byline);
        if (text.Length is 0 or > 300 || text.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            yield break;
        }

        text = Prefix().Replace(text, "");
        foreach (var part in Separator().Split(text))
        {
            var name = Noise().Replace(part, "").Trim(' ', '.', ':', '-', '–', '—', '*', '•', '(', ')', '"', '“', '”');
            name = Prefix().Replace(name, "");
            if (name.Length > 1)
            {
                yield return name;
            }
        }
    }

    /// <summary>Two to five capitalised words without digits, none of them an institution's; or a short name in Han, kana or Hangul.</summary>
    public static bool IsPerson(string name)
    {
        if (
            name.Length > 60
            || name.Any(c => char.IsDigit(c) || c is '@' or '/' or '\\' or '#' or '_' or '<' or '>' or '{' or ':' or '!' or '?')
        )
        {
            return false;
        }

        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Any(word => Institutional.Contains(word.Trim('.', ',', '\''))))
        {
            return false;
        }

        if (name.Any(c => WritingSystem.IsUnspaced(c) || c is >= '\uAC00' and <= '\uD7AF'))
        {
            return name.Length is >= 2 and <= 20;
        }

        return words.Length is >= 2 and <= 6 && words.Count(word => char.IsLetter(word[0]) && !char.IsLower(word[0])) >= 2;
    }

    public static bool IsOrganisation(string name, bool isStated) =>
        name.Length is >= 2 and <= 80
        && !name.Contains('@', StringComparison.Ordinal)
        && (
            isStated
            || name.Split(' ')
                .Any(word =>
                    word
                        is "Reuters"
                            or "AFP"
                            or "AP"
                            or "dpa"
                            or "DPA"
                            or "Bloomberg"
                            or "Press"
                            or "ANSA"
                            or "EFE"
                            or "PTI"
                            or "Xinhua"
                )
        );

    [GeneratedRegex(
        @"^(?:(?:written\s|posted\s|published\s|reported\s|story\s|text\s)?by|von|par|por|di|door|af|av|texto?|autore?|author|автор|作者|記者|记者|文)(?:\s*[:：]\s*|\s+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex Prefix();

    [GeneratedRegex(
        @"\s*[,;|/·•\n、，／]\s*|\s(?:and|und|et|y|e|en|og|och|i|&|with|-|–|—)\s",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex Separator();

    [GeneratedRegex(
        @"\S+@\S+|@\w+|\((?:[^()]{0,60})\)|\bhttps?://\S+",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex Noise();
}
