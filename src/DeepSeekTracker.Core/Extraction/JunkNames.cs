using System.Buffers;
using System.Collections.Frozen;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>What class names and ids tell about an element, whoever made the page.</summary>
[Flags]
internal enum NameMarks
{
    None = 0,

    /// <summary>The article's own body.</summary>
    Body = 1,

    /// <summary>Something beside the article: navigation, sharing, related links, advertising.</summary>
    Junk = 2,
    Comments = 4,

    /// <summary>The line that says who wrote it.</summary>
    Byline = 8,

    /// <summary>A post of a social network that the article shows.</summary>
    Embed = 16,
}

/// <summary>Reads marks out of names, word by word: "post-related__list" is the words post, related and list.</summary>
internal static class JunkNames
{
    private static readonly FrozenDictionary<string, NameMarks> Words = Read(
        (
            NameMarks.Junk,
            "nav navbar navigation menu breadcrumb breadcrumbs crumb crumbs sidebar share shares sharing sharebar social socials follow newsletter newsletters "
                + "subscribe subscription signup optin promo promos promotion promotions ad ads advert adverts advertisement advertising adsense adslot adunit "
                + "sponsor sponsored cookie cookies consent gdpr popup modal overlay lightbox related relateds recommended recommendation recommendations recirc "
                + "recirculation trending popular pager pagination tags taglist tagcloud byline credit credits copyright login register outbrain taboola "
                + "toolbar toolbox teaser teasers sharedaddy addtoany yarpp metadata postmeta author authors timestamp caption captions skip disclosure excerpt excerpts disclaimer "
                + "player prev whatsapp cta donate donation donations banner footer bio dateline toc carousel swiper slider readmore readnext "
                + "bookmark bookmarks relatedposts relatedarticles mostread breadcrumblist infobox-ad promobox signin affiliate keywords contributors placeholder fallback tagged capping"
        ),
        (
            NameMarks.Comments,
            "comment comments commentlist disqus respond livefyre kommentar kommentare commentaires comentarios"
        ),
        (NameMarks.Byline, "byline author authors authorname writer autor autore auteur reporter"),
        (
            NameMarks.Body,
            "articlebody storybody postbody entrycontent articlecontent postcontent storycontent bodytext articletext"
        ),
        (NameMarks.Embed, "embed embedded tweet")
    );

    private static readonly FrozenDictionary<string, NameMarks> Pairs = Read(
        (
            NameMarks.Body,
            "article-body story-body entry-body post-body news-body blog-body article-content story-content entry-content post-content news-content blog-content "
                + "article-text story-text post-text news-text body-text body-copy body-content article-copy content-body article-main single-content detail-content detail-body"
        ),
        (
            NameMarks.Junk,
            "read-more more-from most-read author-bio about-author screen-reader visually-hidden sr-only sign-up sign-in log-in back-top see-also read-also read-next "
                + "also-read more-stories more-news next-article you-may up-next bread-crumb post-meta entry-meta article-meta post-tags post-nav latest-news latest-posts skip-link whats-next tag-selector is-hidden publication-date article-date post-date entry-date entry-utility entry-footer inline-teaser"
        ),
        (NameMarks.Comments, "comment-list comments-area")
    );

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    public static NameMarks Of(string names)
    {
        var marks = NameMarks.None;
        var words = Words.GetAlternateLookup<ReadOnlySpan<char>>();
        var pairs = Pairs.GetAlternateLookup<ReadOnlySpan<char>>();
        var previous = 0;
        var start = -1;
        for (var i = 0; i <= names.Length; i++)
        {
            if (i < names.Length && char.IsAsciiLetterLower(names[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                if (IsOfHash(names, start, i))
                {
                    start = -1;
                    continue;
                }

                marks |= words.TryGetValue(names.AsSpan(start, i - start), out var mark) ? mark : NameMarks.None;
                if (
                    start - previous > 0
                    && names[start - 1] is '-' or '_'
                    && pairs.TryGetValue(Pair(names, previous, i), out mark)
                    && !(mark == NameMarks.Body && IsOfBlock(names, previous, i))
                )
                {
                    marks |= mark;
                }

                previous = start;
                start = -1;
            }
        }

        return marks;
    }

    /// <summary>The letters between a generated name's digits spell words by chance ("element-1b3ad2f").</summary>
    private static bool IsOfHash(string names, int start, int end) =>
        start > 0 && char.IsAsciiDigit(names[start - 1])
        || (end + 1 < names.Length && char.IsAsciiDigit(names[end]) && IsHexAfter(names, end));

    /// <summary>Whether digits and hexadecimal letters follow, and a letter among them: "ad0c8f", but not "ad300x250".</summary>
    private static bool IsHexAfter(string names, int at)
    {
        var rest = names.AsSpan(at);
        var end = rest.IndexOfAnyExceptInRange('0', 'z');
        rest = end < 0 ? rest : rest[..end];
        return rest.ContainsAnyInRange('a', 'f') && !rest.ContainsAnyExcept(HexDigits);
    }

    /// <summary>In "article-content__sign-in" what stands before the two underscores names the part that this one lies in.</summary>
    private static bool IsOfBlock(string names, int start, int end) =>
        names.AsSpan(end).StartsWith("__", StringComparison.Ordinal)
        && !names.AsSpan(start, end - start).Contains("__", StringComparison.Ordinal);

    /// <summary>Two words as "one-two", whatever stood between them.</summary>
    private static ReadOnlySpan<char> Pair(string names, int start, int end)
    {
        var span = names.AsSpan(start, end - start);
        return span.ContainsAny('_', ' ') || span.Contains("--", StringComparison.Ordinal)
            ? span.ToString()
                .Replace("__", "-", StringComparison.Ordinal)
                .Replace("--", "-", StringComparison.Ordinal)
                .Replace('_', '-')
            : span;
    }

    private static FrozenDictionary<string, NameMarks> Read(params (NameMarks Mark, string Names)[] lists)
    {
        Dictionary<string, NameMarks> read = new(StringComparer.Ordinal);
        foreach (var (mark, names) in lists)
        {
            foreach (var name in names.Split(' '))
            {
                read[name] = read.GetValueOrDefault(name) | mark;
            }
        }

        return read.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
