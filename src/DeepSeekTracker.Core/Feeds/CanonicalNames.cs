using System.Xml.Linq;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>The namespaces of the canonical document.</summary>
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
}
