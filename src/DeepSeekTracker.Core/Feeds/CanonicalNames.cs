using System.Collections.Frozen;
using System.Xml.Linq;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>The namespaces and names of the canonical document.</summary>
internal static class CanonicalNames
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    public static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    public static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    public static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    public static readonly XNamespace Media = "http://search.yahoo.com/mrss/";
    public static readonly XNamespace Itunes = "http://www.itunes.com/dtds/podcast-1.0.dtd";
    public static readonly XNamespace Play = "http://www.google.com/schemas/play-podcasts/1.0";
    public static readonly XNamespace Syndication = "http://purl.org/rss/1.0/modules/syndication/";
    public static readonly XNamespace Burner = "http://rssnamespace.org/feedburner/ext/1.0";
    public static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    public static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /// <summary>Short name → address, for every namespace that is read.</summary>
    public static readonly IReadOnlyList<(string Prefix, string Address)> Addresses =
    [
        ("atom", Atom.NamespaceName),
        ("dc", Dc.NamespaceName),
        ("dcterms", Terms.NamespaceName),
        ("content", Content.NamespaceName),
        ("media", Media.NamespaceName),
        ("itunes", Itunes.NamespaceName),
        ("googleplay", Play.NamespaceName),
        ("sy", Syndication.NamespaceName),
        ("feedburner", Burner.NamespaceName),
        ("xhtml", Xhtml.NamespaceName),
        ("rdf", Rdf.NamespaceName),
    ];

    /// <summary>Their declarations, as a root element carries them.</summary>
    public static readonly string Declarations = string.Concat(Addresses.Select(a => $" xmlns:{a.Prefix}=\"{a.Address}\""));

    private static readonly FrozenSet<string> Texts = Set(
        "title",
        "description",
        "summary",
        "content",
        "subtitle",
        "tagline",
        "info",
        "encoded",
        "body",
        "abstract",
        "fullitem",
        "fulltext"
    );

    private static readonly FrozenSet<string> Dates = Set(
        "pubdate",
        "lastbuilddate",
        "date",
        "published",
        "updated",
        "issued",
        "modified",
        "created",
        "available",
        "lastmod",
        "valid"
    );

    private static readonly FrozenSet<string> Attributes = Set(
        "href",
        "rel",
        "type",
        "url",
        "length",
        "ispermalink",
        "domain",
        "term",
        "label",
        "scheme",
        "src",
        "medium",
        "width",
        "height",
        "about",
        "resource",
        "text",
        "hreflang",
        "title",
        "value",
        "lastmod",
        "expression",
        "isdefault",
        "role",
        "nonceasing"
    );

    private static readonly FrozenDictionary<string, string> ProperNames = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["pubdate"] = "pubDate",
        ["lastbuilddate"] = "lastBuildDate",
        ["managingeditor"] = "managingEditor",
        ["webmaster"] = "webMaster",
        ["skiphours"] = "skipHours",
        ["skipdays"] = "skipDays",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool IsRead(string space)
    {
        foreach (var (prefix, _) in Addresses)
        {
            if (string.Equals(prefix, space, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsText(string local) => Texts.Contains(local);

    public static bool IsDate(string local) => Dates.Contains(local);

    public static bool IsAttribute(string local) => Attributes.Contains(local);

    /// <summary>The spelling that the package looks for.</summary>
    public static string Proper(string local) => ProperNames.GetValueOrDefault(local, local);

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);
}
