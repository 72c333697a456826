using System.Text.RegularExpressions;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>What class names and ids tell about an element, whoever made the page.</summary>
internal static partial class JunkNames
{
    private const int PatternTimeout = 10_000;

    /// <summary>Names that mark the article's own body.</summary>
    public static bool MarkBody(PageNode node) =>
        node["itemprop"] is { } itemprop && itemprop.Contains("articleBody", StringComparison.OrdinalIgnoreCase)
        || node.Names.Length > 0 && BodyPattern().IsMatch(node.Names);

    public static bool MarkJunk(PageNode node) => node.Names.Length > 0 && JunkPattern().IsMatch(node.Names);

    public static bool MarkComments(PageNode node) => node.Names.Length > 0 && CommentsPattern().IsMatch(node.Names);

    /// <summary>Names of the line that says who wrote the article.</summary>
    public static bool MarkByline(PageNode node) => node.Names.Length > 0 && BylinePattern().IsMatch(node.Names);

    [GeneratedRegex(
        "(?:^|[^a-z])(?:byline|author|authors|writer|writtenby|autor|autore|auteur|author-?name|by-?author|article-?author|post-?author|entry-?author)(?:$|[^a-z])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex BylinePattern();

    [GeneratedRegex(
        "(?:^|[^a-z])(?:article|story|entry|post|news|main|page|body|blog|single|detail|rich)[-_]{0,2}(?:body|content|text|maincontent|copy)(?:$|[^a-z])|articlebody|storybody|(?:^|[^a-z])body[-_]?(?:text|copy|content)(?:$|[^a-z])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex BodyPattern();

    [GeneratedRegex(
        "(?:^|[^a-z])(?:nav|navbar|navigation|menu|breadcrumbs?|sidebar|share|sharing|sharebar|social|socials|follow|newsletters?|subscribe|subscription|signup|optin|promo|promos|promotion|ads?|adverts?|advertisement|advertising|adsense|adslot|sponsor|sponsored|cookies?|consent|gdpr|popup|modal|overlay|lightbox|related|relateds|recommended|recommendations?|recirc|trending|popular|pager|pagination|tags|taglist|tagcloud|byline|credits?|copyright|disqus|login|register|paywall|outbrain|taboola|toolbar|toolbox|hidden|teasers?|sharedaddy|addtoany|yarpp|printonly|metadata|postmeta|author|authors|timestamp|widget-area|caption|skip)(?:$|[^a-z])|relatedposts|most-?read|read-?more|more-?from|newsletter|visually-?hidden|screen-?reader|sr-only",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex JunkPattern();

    [GeneratedRegex(
        "(?:^|[^a-z])(?:comments?|commentlist|commentary-list|disqus|respond|livefyre|kommentare?|commentaires|comentarios|reactions)(?:$|[^a-z])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex CommentsPattern();
}
