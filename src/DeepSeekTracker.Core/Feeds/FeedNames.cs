using System.Collections.Frozen;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>
/// Namespaces by short names. Feeds write the same namespace with http and https, in capitals, with and without a last
/// slash, in several versions, or use a prefix without declaring it.
/// </summary>
internal static class FeedNames
{
    public const string Core = "";
    public const string Atom = "atom";
    public const string Rdf = "rdf";
    public const string Xhtml = "xhtml";

    /// <summary>A namespace that no rule reads.</summary>
    public const string Other = "other";

    private const int MaxAddress = 100;

    /// <summary>Address without scheme, www and last sign, in lower case → short name.</summary>
    private static readonly FrozenDictionary<string, string> ByAddress = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["w3.org/2005/atom"] = Atom,
        ["purl.org/atom/ns"] = Atom,
        ["purl.org/net/atom/ns"] = Atom,
        ["example.com/necho"] = Atom,
        ["purl.org/echo"] = Atom,
        ["uri/of/echo/namespace#"] = Atom,
        ["w3.org/1999/02/22-rdf-syntax-ns"] = Rdf,
        ["purl.org/rss/1.0"] = Core,
        ["purl.org/net/rss1.1"] = Core,
        ["my.netscape.com/rdf/simple/0.9"] = Core,
        ["my.netscape.com/publish/formats/rss-0.9"] = Core,
        ["my.netscape.com/publish/formats/rss-0.91"] = Core,
        ["channel.netscape.com/rdf/simple/0.9"] = Core,
        ["purl.org/rss"] = Core,
        ["backend.userland.com/rss"] = Core,
        ["backend.userland.com/rss2"] = Core,
        ["backend.userland.com/rss091"] = Core,
        ["backend.userland.com/blogchannelmodule"] = Other,
        ["blogs.law.harvard.edu/tech/rss"] = Core,
        ["cyber.law.harvard.edu/rss"] = Core,
        ["purl.org/dc/elements/1.1"] = "dc",
        ["purl.org/dc/elements/1.0"] = "dc",
        ["purl.org/dc/elements"] = "dc",
        ["purl.org/dc/terms"] = "dcterms",
        ["purl.org/rss/1.0/modules/content"] = "content",
        ["purl.org/rss/1.0/modules/syndication"] = "sy",
        ["purl.org/rss/1.0/modules/link"] = "l",
        ["search.yahoo.com/mrss"] = "media",
        ["search.yahoo.com/rss"] = "media",
        ["video.search.yahoo.com/mrss"] = "media",
        ["tools.search.yahoo.com/mrss"] = "media",
        ["itunes.com/dtds/podcast-1.0.dtd"] = "itunes",
        ["itunes.com/dtds/podcast-1.0"] = "itunes",
        ["example.com/dtds/podcast-1.0.dtd"] = "itunes",
        ["google.com/schemas/play-podcasts/1.0"] = "googleplay",
        ["google.com/schemas/play-podcasts/1.0/play-podcasts.xsd"] = "googleplay",
        ["rssnamespace.org/feedburner/ext/1.0"] = "feedburner",
        ["w3.org/1999/xhtml"] = Xhtml,
        ["w3.org/1999/html"] = Xhtml,
        ["google.com/schemas/sitemap-news/0.9"] = "news",
        ["google.com/schemas/sitemap-image/1.1"] = "image",
        ["purl.org/syndication/history/1.0"] = "fh",
        ["w3.org/xml/1998/namespace"] = "xml",
        ["deepseektracker:opml:1"] = "dst",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Prefixes that everyone uses for the same namespace: they hold without a declaration.</summary>
    private static readonly FrozenDictionary<string, string> ByPrefix = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["atom"] = Atom,
        ["a10"] = Atom,
        ["rdf"] = Rdf,
        ["rss"] = Core,
        ["dc"] = "dc",
        ["dcterms"] = "dcterms",
        ["content"] = "content",
        ["sy"] = "sy",
        ["l"] = "l",
        ["media"] = "media",
        ["itunes"] = "itunes",
        ["googleplay"] = "googleplay",
        ["feedburner"] = "feedburner",
        ["xhtml"] = Xhtml,
        ["html"] = Xhtml,
        ["news"] = "news",
        ["image"] = "image",
        ["fh"] = "fh",
        ["xml"] = "xml",
        ["dst"] = "dst",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The short name of a namespace's address.</summary>
    public static string FromAddress(string address)
    {
        var given = address.AsSpan().Trim();
        if (given.Length > MaxAddress)
        {
            return Other;
        }

        Span<char> lower = stackalloc char[MaxAddress];
        ReadOnlySpan<char> text = lower[..given.ToLowerInvariant(lower)];
        foreach (var start in (ReadOnlySpan<string>)["http://", "https://", "urn:", "www."])
        {
            if (text.StartsWith(start, StringComparison.Ordinal))
            {
                text = text[start.Length..];
            }
        }

        return ByAddress.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.TrimEnd("/#"), out var name) ? name : Other;
    }

    public static string FromPrefix(string prefix) => ByPrefix.GetValueOrDefault(prefix.ToLowerInvariant(), Other);

    public static bool IsCore(string space) => space is Core or Atom;
}
