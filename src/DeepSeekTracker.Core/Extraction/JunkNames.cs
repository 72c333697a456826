using System.Text.RegularExpressions;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>What class names and ids tell about an element, whoever made the page.</summary>
internal static partial class JunkNames
{
    /// <summary>Names that mark the article's own body.</summary>
    public static bool MarkBody(PageNode node) =>
        node["itemprop"] is { } itemprop && itemprop.Contains("articleBody", StringComparison.OrdinalIgnoreCase)
        || node.Names.Length > 0 && BodyPattern().IsMatch(node.Names);

    public static bool MarkJunk(PageNode node) => node.Names.Length > 0 && JunkPattern().IsMatch(node.Names);

    public static bool MarkComments(PageNode node) => node.Names.Length > 0 && CommentsPattern().IsMatch(node.Names);

    [GeneratedRegex(
        "(?:^|[^a-z])(?:article|story|entry|post|news|main|page|body|blog|single|detail|rich)[-_]{0,2}(?:body|content|text|maincontent|copy)(?:$|[^a-z])|articlebody|storybody|(?:^|[^a-z])body[-_]?(?:text|copy|content)(?:$|[^a-z])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex BodyPattern();

    [GeneratedRegex(
        "(?:^|[^a-z])(?:nav|navbar|navigation|menu|breadcrumbs?|sidebar|share|sharing|sharebar|social|socials|follow|newsletters?|subscribe|subscription|signup|optin|promo|promos|promotion|ads?|adverts?|advertisement|advertising|adsense|adslot|sponsor|sponsored|cookies?|consent|gdpr|popup|modal|overlay|lightbox|related|relateds|recommended|recommendations?|recirc|trending|popular|pager|pagination|tags|taglist|tagcloud|byline|credits?|copyright|disqus|login|register|paywall|outbrain|taboola|toolbar|toolbox|hidden|teasers?|sharedaddy|addtoany|yarpp|printonly|metadata|postmeta|author|authors|timestamp|widget-area|caption|skip)(?:$|[^a-z])|relatedposts|most-?read|read-?more|more-?from|newsletter|visually-?hidden|screen-?reader|sr-only",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex JunkPattern();

    [GeneratedRegex(
        "(?:^|[^a-z])(?:comments?|commentlist|commentary-list|disqus|respond|livefyre|kommentare?|commentaires|comentarios|reactions)(?:$|[^a-z])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex CommentsPattern();
}
