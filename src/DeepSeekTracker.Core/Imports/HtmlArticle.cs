using DeepSeekTracker.Core.Extraction;

namespace DeepSeekTracker.Core.Imports;

/// <summary>Reads one article from a saved web page.</summary>
internal static class HtmlArticle
{
    /// <summary>Against it, links of the page itself resolve to nothing.</summary>
    private const string NoAddress = "file:///saved.html";

    /// <summary>Null where the page holds no article.</summary>
    public static SavedArticle? Read(SavedFile file, out string? reason)
    {
        var page = Extract(file, file.SideCar?.Url ?? NoAddress);
        if (file.SideCar?.Url is null && page.CanonicalUrl is { } own && WebAddress.IsSound(own))
        {
            // Relative links lead somewhere only once the page's own address is known.
            page = Extract(file, own);
        }

        reason = page.StateReason;
        if (page.Blocks.Count == 0)
        {
            return null;
        }

        var facts = new TextFacts();
        if (page.CanonicalUrl is { } canonical && WebAddress.IsSound(canonical))
        {
            facts.FindUrl(canonical, "rel=canonical of the page", Confidence.High);
        }

        if (page.Title is { } title)
        {
            facts.FindTitle(title, "headline of the page", Confidence.High);
        }

        if (page.Subtitle is { } subtitle)
        {
            facts.FindSubtitle(subtitle, "page");
        }

        if (page.OutletName is { } outlet)
        {
            facts.FindOutlet(outlet, "page", Confidence.High);
        }

        FindAuthor(page, facts);
        if (page.Published is { } published)
        {
            facts.FindPublished(published.Date, published.Origin, published.Inferred ? Confidence.Low : Confidence.Stated);
        }

        if (page.Section is { } section)
        {
            facts.FindCategory(section, "page");
        }

        if (page.Language is { } language)
        {
            facts.FindLanguage(language, page.DetectedLanguage is null ? "page" : "words of the text", Confidence.High);
        }

        if (file.SideCar is not null)
        {
            facts.FindGiven(file.SideCar);
        }

        facts.AddTags(page.Keywords);
        return facts.ToArticle(page.Blocks, page.Outlinks, teaser: null, file.Name) with { Page = page };
    }

    private static ExtractedArticle Extract(SavedFile file, string url) =>
        ArticleExtractor.Extract(new PageInput(file.Bytes, "text/html", url));

    private static void FindAuthor(ExtractedArticle page, TextFacts facts)
    {
        var authors = page.Authors.Count > 0 ? page.Authors : page.Organisations;
        if (authors.Count > 0)
        {
            facts.FindAuthor(
                string.Join(ArticleColumns.ValueSeparator, authors),
                isOrganisation: page.Authors.Count == 0,
                "byline of the page",
                Confidence.High
            );
        }
    }
}
