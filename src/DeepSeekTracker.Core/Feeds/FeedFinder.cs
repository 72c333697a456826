using System.Collections.Frozen;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>An address where a feed may be.</summary>
/// <param name="Url">Absolute http or https address.</param>
/// <param name="Title">The page's name for it.</param>
/// <param name="Type">The media type that the page gives.</param>
/// <param name="IsGuess">Not declared by the page: an address that programs commonly use, or a link that looks like a feed's.</param>
public sealed record FeedCandidate(string Url, string? Title, string? Type, bool IsGuess);

/// <summary>Finds the feeds that a page declares, and names the places where others may be.</summary>
public static class FeedFinder
{
    private const int MaxLength = 5_000_000;
    private const int MaxCandidates = 100;

    private static readonly FrozenSet<string> Types = Set(
        "application/rss+xml application/atom+xml application/rdf+xml application/feed+json application/json application/xml text/xml application/x.atom+xml application/x-atom+xml application/x-rss+xml application/rss application/atom text/rss+xml text/atom+xml text/rss text/atom"
    );

    private static readonly FrozenSet<string> RawElements = Set("script style textarea title template xmp noframes iframe");

    /// <summary>Where programs put their feeds: WordPress, Ghost, Jekyll, Hugo, Drupal, Blogger, Substack.</summary>
    private static readonly string[] WellKnownPaths =
    [
        "feed",
        "feed/",
        "rss",
        "rss.xml",
        "feed.xml",
        "atom.xml",
        "index.xml",
        "feed.json",
        "feeds/posts/default",
        "rss/",
        "?feed=rss2",
    ];

    /// <summary>The feeds that the page declares (RSS Advisory Board, RSS Autodiscovery; HTML, 4.6.7.1), each once, in page order.</summary>
    /// <param name="html">The page.</param>
    /// <param name="address">Where it came from.</param>
    public static IReadOnlyList<FeedCandidate> Find(string html, Uri address)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(address);
        var found = new List<FeedCandidate>();
        var origin = address.IsAbsoluteUri ? address.AbsoluteUri : null;
        foreach (var tag in Tags(html.Length > MaxLength ? html[..MaxLength] : html))
        {
            if (tag.Name is "base" && origin is not null && Value(tag, "href") is { } given && !found.Any(f => !f.IsGuess))
            {
                origin = FeedBase.Join(origin, given);
            }
            else if (
                Read(tag, origin) is { } candidate
                && found.Count < MaxCandidates
                && !found.Exists(f => string.Equals(f.Url, candidate.Url, StringComparison.Ordinal))
            )
            {
                found.Add(candidate);
            }
        }

        return [.. found.Where(f => !f.IsGuess), .. found.Where(f => f.IsGuess)];
    }

    /// <summary>Addresses to try where a page declares nothing, at the root and in the page's own folder.</summary>
    public static IReadOnlyList<FeedCandidate> Guess(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https"))
        {
            return [];
        }

        var roots = new[] { new Uri(address, "/"), new Uri(address, ".") }.Distinct();
        return
        [
            .. roots.SelectMany(root =>
                WellKnownPaths.Select(path => new FeedCandidate(new Uri(root, path).AbsoluteUri, null, null, IsGuess: true))
            ),
        ];
    }

    /// <summary>The page's tags by the HTML tokenizer alone: no tree, so no cost beyond the length.</summary>
    private static IEnumerable<HtmlTagToken> Tags(string html)
    {
        using var source = new TextSource(html);
        string? raw = null;
        foreach (var token in source.Tokenize(HtmlEntityProvider.Resolver))
        {
            if (token is not HtmlTagToken tag)
            {
                continue;
            }

            if (raw is not null)
            {
                raw = tag.Type == HtmlTokenType.EndTag && string.Equals(tag.Name, raw, StringComparison.Ordinal) ? null : raw;
            }
            else if (tag.Type == HtmlTokenType.StartTag)
            {
                raw = RawElements.Contains(tag.Name) && !tag.IsSelfClosing ? tag.Name : null;
                yield return tag;
            }
        }
    }

    private static FeedCandidate? Read(HtmlTagToken tag, string? origin)
    {
        var isLink = tag.Name is "link";
        if ((!isLink && tag.Name is not "a") || Value(tag, "href") is not { } href)
        {
            return null;
        }

        var relations = (Value(tag, "rel") ?? "")
            .ToLowerInvariant()
            .Split([' ', '\t', '\r', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries);
        var type = (Value(tag, "type") ?? "").Split(';')[0].Trim().ToLowerInvariant();
        var isFeedType = Types.Contains(type) && !(type is "application/json" && IsWordPressApi(href));
        var isDeclared =
            isLink
            && !relations.Contains("stylesheet", StringComparer.Ordinal)
            && (
                (relations.Contains("alternate", StringComparer.Ordinal) && isFeedType)
                || (relations.Contains("feed", StringComparer.Ordinal) && (isFeedType || type.Length == 0))
            );
        var isGuess = !isLink && (isFeedType || LooksLikeFeed(href));
        return (isDeclared || isGuess) && Address(href, origin) is { } url
            ? new FeedCandidate(url, Title(tag), type.Length == 0 ? null : type, isGuess)
            : null;
    }

    private static string? Title(HtmlTagToken tag) => Value(tag, "title") is { } title ? HtmlText.Fold(title) : null;

    /// <summary>WordPress declares its interface as an alternate in JSON; it is no feed.</summary>
    private static bool IsWordPressApi(string href) =>
        href.Contains("/wp-json", StringComparison.OrdinalIgnoreCase)
        || href.Contains("rest_route=", StringComparison.OrdinalIgnoreCase);

    private static bool LooksLikeFeed(string href)
    {
        if (href.StartsWith("feed:", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var path = href.Split('?', '#')[0].TrimEnd('/').ToLowerInvariant();
        return path.EndsWith("/feed", StringComparison.Ordinal)
            || path.EndsWith("/rss", StringComparison.Ordinal)
            || path.EndsWith("/atom", StringComparison.Ordinal)
            || path.EndsWith(".rss", StringComparison.Ordinal)
            || path.EndsWith(".rdf", StringComparison.Ordinal)
            || path.EndsWith(".atom", StringComparison.Ordinal)
            || path.EndsWith("rss.xml", StringComparison.Ordinal)
            || path.EndsWith("atom.xml", StringComparison.Ordinal)
            || path.EndsWith("feed.xml", StringComparison.Ordinal)
            || path.EndsWith("feed.json", StringComparison.Ordinal);
    }

    private static string? Address(string href, string? origin)
    {
        var given = href.Trim();
        if (given.StartsWith("feed:", StringComparison.OrdinalIgnoreCase))
        {
            given = given.StartsWith("feed://", StringComparison.OrdinalIgnoreCase) ? "http:" + given[5..] : given[5..];
        }

        var whole = FeedBase.Resolve(origin, given);
        return
            whole is not null
            && FeedBase.HasScheme(whole)
            && FeedBase.IsWeb(whole)
            && Uri.TryCreate(whole, UriKind.Absolute, out _)
            ? whole
            : null;
    }

    private static string? Value(HtmlTagToken tag, string name)
    {
        var value = tag.GetAttribute(name);
        return string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
