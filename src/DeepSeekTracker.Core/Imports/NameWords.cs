using System.Text.RegularExpressions;

namespace DeepSeekTracker.Core.Imports;

/// <summary>Tells names of persons from names of outlets, desks and sections.</summary>
internal static partial class NameWords
{
    private static readonly HashSet<string> s_outletEnds = Set(
        """
        news post times press daily weekly monthly herald tribune journal gazette media magazine review reporter today tv radio
        online blog insider wire network chronicle observer guardian telegraph standard examiner inquirer independent mirror
        express bulletin dispatch globe mail record sentinel register ledger echo monitor digest report
        reports world point voice outlook updates feed hub channel broadcasting gazet zeitung nachrichten allgemeine kurier
        rundschau anzeiger spiegel blatt presse journal tribuna diario periódico noticias prensa jornal notícias folha giornale
        corriere gazzetta stampa krant nieuws dagblad tidning tidende avis aftonbladet gazeta wiadomości новости газета вести
        правда 新闻 日报 晚报 网 新聞 뉴스 일보 .com .org .net .io .ai .tech .news
        """
    );

    private static readonly HashSet<string> s_groups = Set(
        """
        desk staff team editors editor editorial board bureau newsroom agency agencies agencia redaktion redaction rédaction
        redacción redazione redação redactie редакция correspondent correspondents contributor contributors writers writer admin
        administrator guest intern reporters department company inc inc. ltd llc gmbh group labs lab institute foundation
        university association research partners studio ventures capital consulting 编辑部 編集部 記者団 편집국
        """
    );

    private static readonly HashSet<string> s_agencies = Set(
        "reuters|ap|associated press|the associated press|afp|agence france-presse|agence france presse|bloomberg|bloomberg news|dpa|efe|ansa|lusa|anp|apa|ats|belga|ntb|tt|ritzau|stt|pap|čtk|mti|interfax|tass|ria novosti|xinhua|kyodo|kyodo news|jiji press|yonhap|yonhap news agency|pti|press trust of india|ians|ani|upi|dow jones|dow jones newswires|europa press|adnkronos|anadolu agency|antara|bernama|aap|pa media|newswire|pr newswire|business wire|globe newswire",
        '|'
    );

    private static readonly HashSet<string> s_places = Set(
        "new san santa los las el la st. saint sankt hong tel kuala mexico cape rio abu são sao buenos palo menlo mountain silicon salt north south east west port fort bad den the ho bandar addis washington"
    );

    private static readonly HashSet<string> s_sections = Set(
        "technology|tech|business|markets|market|finance|economy|economics|money|investing|world|politics|policy|science|ai|artificial intelligence|machine learning|opinion|opinions|editorial|analysis|commentary|news|innovation|cybersecurity|cyber security|security|privacy|startups|start-ups|companies|company news|stocks|crypto|cryptocurrency|bitcoin|asia|china|us|u.s.|usa|uk|europe|international|global|national|local|culture|health|education|industry|software|hardware|semiconductors|chips|gadgets|mobile|apps|internet|computing|data|cloud|tech news|technology news|world news|business news|ai news|latest news|breaking news|top stories|top news|breaking|exclusive|explainer|explained|feature|features|in depth|insights|blog|press release|geopolitics|energy|climate|law|legal|regulation|media|sports|entertainment|lifestyle|interview|review|reviews|guides|how-to|tutorial|research|digital|digital economy|trends|future|video|podcast"
            + "|technik|technologie|wirtschaft|politik|digital|netzwelt|wissen|wissenschaft|finanzen|börse|meinung|künstliche intelligenz|ki|ausland|welt|unternehmen|high-tech|hightech|économie|tech & net|sciences|monde|politique|entreprises|intelligence artificielle|ia|numérique|tecnología|tecnologia|economía|economia|negocios|mercados|ciencia|mundo|política|opinión|inteligencia artificial|empresas|internacional|mercati|finanza|scienza|mondo|intelligenza artificiale|inovação|mercado|negócios|inteligência artificial|economie|tech|buitenland|ekonomi|teknik|teknologi|talous|gospodarka|технологии|экономика|бизнес|наука|политика|мир|科技|财经|国际|人工智能|テクノロジー|経済|ビジネス|국제|경제|it·과학|teknoloji|ekonomi|dunia|bisnis|công nghệ",
        '|'
    );

    /// <summary>True for the name of a section such as Technology or Wirtschaft.</summary>
    public static bool IsSection(string text) => text.Length <= 40 && s_sections.Contains(text.Trim().ToLowerInvariant());

    /// <summary>True for one or more sections: "AI, News".</summary>
    public static bool AreSections(string text) => text.Length <= 100 && text.Split(',').All(IsSection);

    /// <summary>True for a news agency, whose pieces others print.</summary>
    public static bool IsAgency(string name) => s_agencies.Contains(name.Trim().ToLowerInvariant());

    /// <summary>True for a name that ends as outlets' names end: Junction News, The Ink Post, example.com.</summary>
    public static bool IsOutlet(string name)
    {
        var words = Words(name);
        return words.Length is > 0 and <= 6
            && words[0] is not ("in" or "by" or "on" or "from")
            && !name.Contains(',', StringComparison.Ordinal)
            && !IsSection(name)
            && !IsAgency(name)
            && (
                DomainName().IsMatch(name)
                || (words.Length > 1 && s_outletEnds.Contains(words[^1]) && !s_groups.Contains(words[0]))
            );
    }

    /// <summary>True for a name of no person: an outlet, an agency, a desk, a company.</summary>
    public static bool IsOrganisation(string name) =>
        IsAgency(name)
        || IsOutlet(name)
        || Words(name) is { Length: > 0 } words
            && (s_groups.Contains(words[^1]) || words.Length > 1 && s_groups.Contains(words[0]));

    /// <summary>True for the first word of places of several words: New York, San Francisco, Hong Kong.</summary>
    public static bool BeginsAsPlace(string word) => s_places.Contains(word.ToLowerInvariant());

    /// <summary>"Junction News Desk" without the words that name a group within the outlet.</summary>
    public static string WithoutGroup(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var count = words.Length;
        while (count > 1 && s_groups.Contains(words[count - 1].ToLowerInvariant()))
        {
            count--;
        }

        return string.Join(' ', words[..count]);
    }

    /// <summary>True where the words can be a name: one to six of them, capitals in front, particles allowed.</summary>
    public static bool LooksLikeName(string text)
    {
        var name = text.Trim();
        return name.Length is > 1 and <= 80 && Name().IsMatch(name);
    }

    private static string[] Words(string name) => name.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static HashSet<string> Set(string words, char separator = ' ') =>
        new(
            words
                .Replace('\n', separator)
                .Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            StringComparer.Ordinal
        );

    [GeneratedRegex(
        @"^[\w-]+(\.[\w-]+)*\.(com|org|net|io|ai|tech|news|co|info|blog|de|fr|es|it|nl|eu|in|jp|cn|kr|tv|me|uk|ch|at)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex DomainName();

    [GeneratedRegex(
        @"^([\p{Lu}\p{Lo}][\p{L}\p{M}\p{Nd}.'’&@-]*|[\p{Nd}]{2,3}|[a-z][\w-]*\.[a-z]{2,6})([ ]+((de|da|do|dos|del|della|di|van|von|der|den|ter|la|le|el|al|bin|ibn|of|the|and|for|&|y|e|und|et|zu|af|st\.)[ ]+){0,3}([\p{Lu}\p{Lo}][\p{L}\p{M}\p{Nd}.'’&-]*|[a-z]+[A-Z]\w*)){0,5}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Name();
}
