namespace DeepSeekTracker.Core.Extraction;

/// <summary>What the article is called, and where.</summary>
/// <param name="Title">Its headline; null where the page has none.</param>
/// <param name="Variants">Other headlines of the same piece.</param>
/// <param name="Shown">The headline that stands on the page, which is not part of the text.</param>
/// <param name="Element">The element that shows it.</param>
internal sealed record ArticleTitles(string? Title, IReadOnlyList<TitleVariant> Variants, string? Shown, PageNode? Element);

/// <summary>
/// The article's headline: the one that a news article states as its own, else the visible one where the page's metadata
/// confirms it; and the variants beside it.
/// </summary>
internal static class Titles
{
    private const int LongestTitle = 400;
    private const int LinesSearched = 400;

    /// <summary>Names that make sure: the social one and the title tag are often one field of the form that editors fill in.</summary>
    private const int FewestNames = 3;

    public static ArticleTitles Of(PageFacts page, string? outlet)
    {
        var section = PageDetails.Section(page);
        var headline = Clean(page.LinkedData.ArticleText("headline", "name"), isTitleTag: false);
        var social = Clean(page.Meta.First("og:title"), isTitleTag: false);
        var twitter = Clean(page.Meta.First("twitter:title"), isTitleTag: false);
        var tagText = page.Elements.FirstOrDefault(e => e.Tag is "title") is { } tag ? ElementText.Of(tag) : null;
        var title = Clean(tagText, isTitleTag: true);
        string[] named = [.. new[] { headline, social, twitter, title }.OfType<string>()];

        var (visible, element) = Headlines.Find(page, named, text => Clean(text, isTitleTag: false), outlet);
        if (visible is null)
        {
            (visible, element) = ShownPart(page, tagText, outlet);
        }

        if (element is not null && WithKicker(element, visible, named) is { } whole)
        {
            visible = whole;
        }

        if (Headlines.Below(page, element, social, text => Clean(text, isTitleTag: false)) is var (lower, place))
        {
            (visible, element) = (lower, place);
        }

        if (element is null && ShownAs(page, named, outlet) is { } line)
        {
            element = line.Element;
            visible ??= line.Kind == BlockKind.Heading ? InOtherWords(Clean(line.Text, isTitleTag: false), named) : null;
        }

        var shown = visible ?? (named.Length > 0 ? Whole(page, named) : null);
        var chosen = headline is not null && page.IsNews && IsOwn(headline, shown, social, title) ? headline : shown;
        (string? Text, TitlePlace Place)[] all =
        [
            (shown, TitlePlace.Page),
            (headline, TitlePlace.Headline),
            (social, TitlePlace.Social),
            (twitter, TitlePlace.Social),
            (title, TitlePlace.TitleTag),
        ];
        var others = all.Where(other => TitleText.Key(other.Text) is { Length: > 0 } key && key != TitleText.Key(chosen))
            .DistinctBy(other => TitleText.Key(other.Text))
            .Select(other => new TitleVariant(other.Text!, other.Place));
        return new ArticleTitles(chosen, [.. others], shown, element);

        string? Clean(string? raw, bool isTitleTag)
        {
            var text = TitleText.WithoutOutlet(JsonText.Line(raw), outlet, PageUrls.Host(page.Url), section, isTitleTag);
            return text.Length is 0 or > LongestTitle ? null : text;
        }
    }

    /// <summary>
    /// Whether the headline that JSON-LD states is the editors': not where it repeats the title tag, which is written for
    /// search engines, while readers and social networks see another one; and not where it is only that one cut off or with
    /// a kicker before it.
    /// </summary>
    private static bool IsOwn(string headline, string? shown, string? social, string? title)
    {
        var (own, seen) = (TitleText.Key(headline), TitleText.Key(shown));
        var isConfirmed = seen.Length > 0 && TitleText.Key(social).EndsWith(seen, StringComparison.Ordinal);
        return own.Length > 0
            && !seen.StartsWith(own, StringComparison.Ordinal)
            && !(isConfirmed && (own == TitleText.Key(title) || own.EndsWith(seen, StringComparison.Ordinal)));
    }

    /// <summary>A kicker that all the page's names have too is part of the headline.</summary>
    private static string? WithKicker(PageNode heading, string? shown, string[] named) =>
        named.Length >= FewestNames
        && TitleText.Key(named[0]) is { Length: > 0 } key
        && key != TitleText.Key(shown)
        && Array.TrueForAll(named, name => TitleText.Key(name) == key)
        && TitleText.Key(ElementText.Of(heading)) == key
            ? named[0]
            : null;

    /// <summary>The first name, or a longer one that the page shows and that the first is the cut-off beginning of.</summary>
    private static string Whole(PageFacts page, string[] named) =>
        Array.Find(
            named,
            name => name.Length > named[0].Length && name.StartsWith(named[0], StringComparison.Ordinal) && IsShown(page, name)
        ) ?? named[0];

    /// <summary>A heading that says a name or says it in other words; one that only adds a kicker or a date says no more.</summary>
    private static string? InOtherWords(string? heading, string[] named)
    {
        var key = TitleText.Key(heading);
        return Array.Exists(named, name => IsLonger(key, TitleText.Key(name)))
            ? null
            : Array.Find(named, name => TitleText.Key(name) == key)
                ?? (Array.Exists(named, name => IsLonger(TitleText.Key(name), key)) ? null : heading);

        static bool IsLonger(string key, string part) => key.Length > part.Length && key.Contains(part, StringComparison.Ordinal);
    }

    private static bool IsShown(PageFacts page, string name)
    {
        var key = TitleText.Key(name);
        return page
            .Blocks.All.Take(LinesSearched)
            .Any(block => block.Text.Length < LongestTitle && TitleText.Key(block.Text) == key);
    }

    /// <summary>Where no h1 shows the headline: the first other line that does.</summary>
    private static Block? ShownAs(PageFacts page, string[] named, string? outlet) =>
        page
            .Blocks.All.Take(LinesSearched)
            .FirstOrDefault(block =>
                IsLine(block)
                && block.Text.Length > 8
                && !TitleText.IsName(block.Text, outlet)
                && named.Any(name => TitleText.Likeness(block.Text, name) > 0.8)
            );

    /// <summary>The longest line that is a whole part of the page's title: sites without h1 put headline and site name there.</summary>
    private static (string? Text, PageNode? Element) ShownPart(PageFacts page, string? tagText, string? outlet)
    {
        var shown = tagText is null
            ? null
            : page
                .Blocks.All.Take(LinesSearched)
                .Where(block =>
                    IsLine(block)
                    && block.Text.Length >= 4
                    && (block.Kind == BlockKind.Heading || Headlines.IsNamedTitle(block.Element))
                    && TitleText.IsPart(block.Text, tagText)
                    && !TitleText.IsName(block.Text, outlet)
                    && !Headlines.IsLogo(block.Element, page)
                )
                .MaxBy(block => block.Text.Length);
        return (shown?.Text, shown?.Element);
    }

    private static bool IsLine(Block block) =>
        block.Text.Length < LongestTitle && (block.Kind == BlockKind.Heading || block.LinkShare < 0.5);
}
