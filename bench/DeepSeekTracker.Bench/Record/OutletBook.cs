using System.Globalization;
using System.Text;
using DeepSeekTracker.Core.Urls;

namespace DeepSeekTracker.Bench.Record;

/// <summary>One outlet of <c>outlets.csv</c>.</summary>
internal sealed record OutletRow(
    string Key,
    string Name,
    string Domain,
    string[] Domains,
    string PathPrefix,
    string Type,
    string Country,
    string Language,
    string[] Aliases,
    string FeedEvidence,
    string Note
)
{
    public static readonly string[] Columns =
    [
        "key",
        "name",
        "domain",
        "domains",
        "path_prefix",
        "type",
        "country",
        "language",
        "aliases",
        "feed_evidence",
        "note",
    ];

    public string[] Cells =>
        [
            Key,
            Name,
            Domain,
            string.Join("; ", Domains),
            PathPrefix,
            Type,
            Country,
            Language,
            string.Join("; ", Aliases),
            FeedEvidence,
            Note,
        ];
}

/// <summary>All outlets that the articles and the source list name, each once.</summary>
internal sealed class OutletBook
{
    private const string Nowhere = "!";
    private readonly HandData hand;
    private readonly Dictionary<string, List<CoverageArticle>> articles;
    private readonly ILookup<string, SourceOutlet> sources;
    private readonly Dictionary<string, int> sharing;

    public OutletBook(HandData hand, List<CoverageArticle> found, List<SourceOutlet> sourceList)
    {
        this.hand = hand;
        articles = found
            .GroupBy(OutletOf, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        sources = sourceList.ToLookup(s => hand.Outlet(s.Name), StringComparer.Ordinal);
        sharing = articles
            .SelectMany(pair => pair.Value.Select(a => (pair.Key, Site: SiteDomain.Of(KeyHost(a.Url)))).Distinct())
            .CountBy(pair => pair.Site, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        var aliases = found
            .Select(a => a.Outlet)
            .Concat(sourceList.Select(s => s.Name))
            .Select(alias => (Name: hand.Outlet(alias), Alias: alias))
            .Distinct()
            .ToLookup(pair => pair.Name, pair => pair.Alias, StringComparer.Ordinal);
        var names = articles
            .Keys.Concat(sources.Select(s => s.Key))
            .Concat(aliases.Select(a => a.Key))
            .Distinct(StringComparer.Ordinal);
        Rows = [.. names.Select(name => Row(name, aliases[name])).OrderBy(row => row.Key, StringComparer.Ordinal)];
        ByName = Rows.ToDictionary(row => row.Name, StringComparer.Ordinal);
    }

    public List<OutletRow> Rows { get; }

    public Dictionary<string, OutletRow> ByName { get; }

    public string OutletOf(CoverageArticle article) => hand.Outlet(article.Outlet, article.Url);

    private OutletRow Row(string name, IEnumerable<string> aliases)
    {
        var own = articles.GetValueOrDefault(name, []);
        var domain = Domain(name, own);
        var others = domain.Length == 0 ? [] : OtherDomains(name, domain, own);
        return new OutletRow(
            Fact(name, "key", "") is { Length: > 0 } key ? key : Slug(name, domain),
            name,
            domain,
            others,
            hand.Fact(name, "path_prefix"),
            Fact(name, "type", "unknown"),
            Fact(name, "country", FirstOf(sources[name].Select(s => s.Country), own.Select(a => a.Country))),
            Fact(name, "language", FirstOf(sources[name].Select(s => s.Language), own.Select(a => a.Language))),
            [.. aliases.Where(alias => !string.Equals(alias, name, StringComparison.Ordinal)).Order(StringComparer.Ordinal)],
            Evidence(name, own),
            hand.Fact(name, "note")
        );
    }

    private string Fact(string name, string column, string otherwise) =>
        hand.Fact(name, column) switch
        {
            "" => otherwise,
            Nowhere => "",
            var fact => fact,
        };

    private static string FirstOf(IEnumerable<string> listed, IEnumerable<string?> found) =>
        listed.FirstOrDefault()
        ?? found.OfType<string>().CountBy(v => v, StringComparer.Ordinal).OrderByDescending(v => v.Value).FirstOrDefault().Key
        ?? "";

    private string Domain(string name, List<CoverageArticle> own)
    {
        if (hand.Fact(name, "domain") is { Length: > 0 } fact)
        {
            return fact is Nowhere ? "" : fact;
        }

        if (sources[name].FirstOrDefault() is { } source)
        {
            return KeyHost(source.Home);
        }

        var hosts = own.Select(a => KeyHost(a.Url)).Distinct(StringComparer.Ordinal).ToList();
        var site = SiteDomain.Of(hosts[0]);
        return hosts.Count > 1 && sharing[site] == 1 && hosts.TrueForAll(h => SiteDomain.IsWithin(h, site)) ? site : hosts[0];
    }

    private string[] OtherDomains(string name, string domain, List<CoverageArticle> own) =>
        [
            .. hand.Fact(name, "domains")
                .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Concat(own.Where(a => hand.Correction("outlet", a.Url) is null).Select(a => KeyHost(a.Url)))
                .Distinct(StringComparer.Ordinal)
                .Where(host => !SiteDomain.IsWithin(host, domain) && IsItsOwn(name, host))
                .Order(StringComparer.Ordinal),
        ];

    // A page that a copying site or a data base carries does not make that site the outlet's.
    private bool IsItsOwn(string name, string host) =>
        sharing.GetValueOrDefault(SiteDomain.Of(host)) <= 1 || host.Contains(name, StringComparison.OrdinalIgnoreCase);

    private string Evidence(string name, List<CoverageArticle> own)
    {
        var feeds = sources[name].SelectMany(s => s.Feeds).ToList();
        var isSeen =
            feeds.Exists(f => f.Seen)
            || own.Exists(a => a.Feed is not null && hand.Correction("listed-only", a.Url, a.Feed) is null);
        return isSeen ? "seen"
            : feeds.Count > 0 ? "unverified"
            : "none";
    }

    private static string KeyHost(string url) =>
        ArticleUrl.TryParse(url, out var parsed, out _) ? parsed.Key.Split('/', '?', ':')[0] : "";

    /// <summary>ASCII, from the name; from the domain where the name is not written in Latin letters.</summary>
    private static string Slug(string name, string domain)
    {
        var folded = name.Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .Select(c => c is 'ı' ? 'i' : char.ToLowerInvariant(c))
            .Where(c => c is not ('\'' or '’'))
            .ToList();
        var isLatin = folded.TrueForAll(c => char.IsAscii(c) || !char.IsLetter(c));
        var text = isLatin || domain.Length == 0 ? string.Concat(folded) : domain;
        var words = new string([.. text.Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')]);
        var slug = string.Join('-', words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return slug.Length > 0 ? slug : throw new InvalidOperationException($"No key can be made for the outlet {name}.");
    }
}
