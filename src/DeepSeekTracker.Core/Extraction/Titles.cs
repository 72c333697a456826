namespace DeepSeekTracker.Core.Extraction;

/// <summary>The article's headline: the visible one where the page's metadata confirms it, and the variants beside it.</summary>
internal static class Titles
{
    private const int LongestTitle = 400;

    public static (string? Title, IReadOnlyList<string> Variants, PageNode? Element) Of(PageFacts page, string? outlet)
    {
        var headline = Clean(page.LinkedData.ArticleText("headline", "name"), outlet, page, isTitleTag: false);
        var social = Clean(page.Meta.First("og:title"), outlet, page, isTitleTag: false);
        var twitter = Clean(page.Meta.First("twitter:title"), outlet, page, isTitleTag: false);
        var tagText = page.Elements.FirstOrDefault(e => e.Tag is "title") is { } tag ? ElementText.Of(tag) : null;
        var title = Clean(tagText, outlet, page, isTitleTag: true);
        string[] named = [.. new[] { headline, social, twitter, title }.OfType<string>()];
        var (visible, element) = Visible(page, named, outlet);
        element ??= ShownAs(page, named);
        var chosen = visible ?? named.FirstOrDefault();
        return (chosen, [.. named.Where(t => TitleText.Key(t) != TitleText.Key(chosen)).DistinctBy(TitleText.Key)], element);
    }

    /// <summary>The h1 that agrees most with what the metadata call the article.</summary>
    private static (string? Text, PageNode? Element) Visible(PageFacts page, string[] named, string? outlet)
    {
        (string? Text, PageNode? Element) best = (null, null);
        var bestScore = named.Length == 0 ? -1 : 0.45;
        foreach (var h1 in page.Elements.Where(e => e.Tag is "h1" || e["itemprop"] is "headline" && e.Tag is not "meta").Take(40))
        {
            var text = Clean(ElementText.Of(h1), outlet, page, isTitleTag: false) ?? "";
            if (text.Length is < 2 or > LongestTitle || TitleText.IsName(text, outlet))
            {
                continue;
            }

            var score = named.Length == 0 ? 0 : named.Max(name => TitleText.Likeness(text, name));
            if (score > bestScore)
            {
                (best, bestScore) = ((text, h1), score);
            }
        }

        return best;
    }

    /// <summary>Where no h1 shows the headline: the first other line that does.</summary>
    private static PageNode? ShownAs(PageFacts page, string[] named) =>
        page
            .Blocks.All.Take(400)
            .FirstOrDefault(block =>
                block.Text.Length is > 8 and < LongestTitle
                && (block.Kind == BlockKind.Heading || block.LinkShare < 0.5)
                && named.Any(name => TitleText.Likeness(block.Text, name) > 0.8)
            )
            ?.Element;

    private static string? Clean(string? raw, string? outlet, PageFacts page, bool isTitleTag)
    {
        var text = JsonText.Line(raw);
        text = TitleText.WithoutOutlet(text, outlet, PageUrls.Host(page.Url), isTitleTag);
        return text.Length is 0 or > LongestTitle ? null : text;
    }
}
