using System.Text;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>Finds the heading that shows the article's headline.</summary>
internal static class Headlines
{
    private const int MostHeadings = 40;
    private const int LongestTitle = 400;
    private const int ShortestName = 12;
    private const double LeastLikeness = 0.45;
    private const double MostProseBefore = 0.2;

    /// <summary>Part of the names of attributes that say the same as <see cref="KickerNames"/>.</summary>
    public const string KickerAttribute = "kicker";

    private static readonly string[] UnseenNames = ["visually-hidden", "sr-only", "screen-reader"];

    private static readonly string[] KickerNames =
    [
        "kicker",
        "overline",
        "roofline",
        "dachzeile",
        "spitzmarke",
        "eyebrow",
        "pretitle",
        "supertitle",
    ];

    private static readonly string[] LogoNames = ["logo", "site-title", "site-name", "sitename", "sitetitle"];

    /// <param name="page">The page.</param>
    /// <param name="named">What its metadata call the article.</param>
    /// <param name="clean">Takes the outlet's name off a headline; null where nothing is left.</param>
    /// <param name="outlet">The outlet's name.</param>
    public static (string? Text, PageNode? Element) Find(
        PageFacts page,
        string[] named,
        Func<string, string?> clean,
        string? outlet
    )
    {
        var headings = page
            .Elements.Where(e => e.Tag is "h1" || (e["itemprop"] is "headline" && e.Tag is not "meta"))
            .Take(MostHeadings)
            .Where(e => !IsLogo(e, page))
            .Select(e => (Text: Said(e, clean), Element: e))
            .Where(h => h.Text.Length is >= 2 and <= LongestTitle && !TitleText.IsName(h.Text, outlet))
            .ToList();
        if (headings.Count == 0)
        {
            return (null, null);
        }

        if (named.Length == 0)
        {
            return headings[0];
        }

        var best = headings.MaxBy(h => named.Max(name => TitleText.Likeness(h.Text, name)));
        if (named.Max(name => TitleText.Likeness(best.Text, name)) > LeastLikeness)
        {
            return (Array.Find(named, name => HasKicker(best.Element, best.Text, name, named)) ?? best.Text, best.Element);
        }

        // Only a title tag, which tends to be written for search engines, yields to a heading of other words.
        return
            (named.Length == 1 ? headings.DistinctBy(h => h.Text).Count() == 1 : InOwnPart(headings))
            && StandsFor(headings[0], page, named)
            ? headings[0]
            : (null, null);
    }

    /// <summary>
    /// The heading below that says what the page is called elsewhere, where the h1 says something else: some outlets end their
    /// breadcrumbs by an h1 with the words of the title tag and set the headline that readers see as h2.
    /// </summary>
    public static (string Text, PageNode Element)? Below(
        PageFacts page,
        PageNode? heading,
        string? social,
        Func<string, string?> clean
    )
    {
        var key = TitleText.Key(social);
        if (heading is null || key.Length < ShortestName || TitleText.Key(ElementText.Of(heading)) == key)
        {
            return null;
        }

        var lower = page
            .Elements.Where(e => e.Tag is "h2" && e.Index > heading.Index)
            .Take(MostHeadings)
            .FirstOrDefault(e => TitleText.Key(ElementText.Of(e)) == key);
        if (lower is null)
        {
            return null;
        }

        var said = Said(lower, clean);
        return (TitleText.Key(said) == key ? social! : said, lower);
    }

    /// <summary>A heading that names the site: it leads to the site's front page or is called a logo.</summary>
    public static bool IsLogo(PageNode heading, PageFacts page) =>
        IsNamed(heading, LogoNames)
        || heading.SelfAndAncestors().Take(3).Concat(heading.Children.Take(3)).Any(node => LeadsHome(node, page));

    public static bool IsNamedTitle(PageNode element) =>
        element
            .SelfAndAncestors()
            .Take(2)
            .Any(node =>
                node.Names.Contains("title", StringComparison.Ordinal)
                || node.Names.Contains("headline", StringComparison.Ordinal)
            );

    private static bool LeadsHome(PageNode node, PageFacts page) =>
        node.Tag is "a"
        && PageUrls.Absolute(node["href"], page.BaseUrl) is { } url
        && PageUrls.Path(url) is "/" or ""
        && !PageUrls.IsFront(page.Url);

    /// <summary>
    /// Whether a heading sets something before the name that the metadata give, in an element of its own; or the rest is in
    /// one, as arXiv's "Title:" is.
    /// </summary>
    private static bool HasKicker(PageNode heading, string text, string name, string[] named)
    {
        var (whole, key) = (TitleText.Key(text), TitleText.Key(name));
        if (key.Length < ShortestName || whole.Length <= key.Length || !whole.EndsWith(key, StringComparison.Ordinal))
        {
            return false;
        }

        var kicker = whole[..^key.Length];
        return Holds(heading, key, 0)
            || (
                Holds(heading, kicker, 0)
                && !Array.Exists(named, other => TitleText.Key(other).StartsWith(kicker, StringComparison.Ordinal))
            );
    }

    private static bool Holds(PageNode node, string key, int depth) =>
        depth < 4
        && node.Children.Exists(child =>
            !child.IsText && (TitleText.Key(ElementText.Of(child)) == key || Holds(child, key, depth + 1))
        );

    /// <summary>The only h1 in the element that HTML made for the article.</summary>
    private static bool InOwnPart(List<(string Text, PageNode Element)> headings) =>
        headings[0].Element.SelfAndAncestors().FirstOrDefault(node => node.Tag is "article") is { } own
        && headings.Count(h => own.Holds(h.Element)) == 1;

    /// <summary>The only h1, above the text, that shares a word of weight with what the metadata say.</summary>
    private static bool StandsFor((string Text, PageNode Element) heading, PageFacts page, string[] named)
    {
        var prose = new Prose(page.Blocks);
        return prose.Before(heading.Element) <= prose.Total * MostProseBefore
            && TitleText.SharesWord(heading.Text, string.Join(' ', named));
    }

    /// <summary>What a heading says without a kicker set inside it.</summary>
    public static string Said(PageNode heading, Func<string, string?> clean)
    {
        var bare = TextOf(heading, withKicker: false);
        return clean(bare.Length > 0 ? bare.TrimStart(':', ' ') : TextOf(heading, withKicker: true)) ?? "";
    }

    /// <summary>The heading's text without what readers do not see and without the reading aids of Japanese.</summary>
    private static string TextOf(PageNode heading, bool withKicker)
    {
        var built = new StringBuilder();
        Gather(heading);
        return Whitespace.Collapse(built.ToString());

        void Gather(PageNode node)
        {
            foreach (var child in node.Children)
            {
                if (child.IsText)
                {
                    built.Append(child.Text);
                }
                else if (
                    child.Tag is not ("rt" or "rp" or "button")
                    && !IsNamed(child, UnseenNames)
                    && (withKicker || !IsKicker(child))
                    && built.Length < LongestTitle * 2
                )
                {
                    var parts = ElementKinds.IsBlock(child.Tag) || child.Tag is "br";
                    built.Append(parts ? " " : "");
                    Gather(child);
                    built.Append(parts ? " " : "");
                }
                else
                {
                    // What is left out parts the words around it; a colon for screen readers is one for all.
                    built.Append(
                        child.Tag is "rt" or "rp" ? ""
                        : ElementText.Of(child).Trim() is ":" ? ": "
                        : " "
                    );
                }
            }
        }
    }

    private static bool IsKicker(PageNode node) => IsNamed(node, KickerNames) || node.HasAttributeNamed(KickerAttribute);

    private static bool IsNamed(PageNode node, string[] names) =>
        node.Names.Length > 0 && Array.Exists(names, name => node.Names.Contains(name, StringComparison.Ordinal));
}
