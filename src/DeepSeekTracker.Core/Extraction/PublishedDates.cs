using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>
/// Dates of publication in order of trust: JSON-LD, meta, microdata, a time element near the headline, the address (a day
/// only), then places that were not made to say it. The order follows how often each is right on public test sets.
/// </summary>
internal static class PublishedDates
{
    private static readonly string[] MetaNames =
    [
        "article:published_time",
        "og:article:published_time",
        "og:published_time",
        "article:published",
        "datePublished",
        "published_time",
        "parsely-pub-date",
        "sailthru.date",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "publication_date",
        "dc.date.issued",
        "dcterms.issued",
        "dc.date",
        "dcterms.date",
        "dcterms.created",
        "dc.date.created",
        "date",
        "article.published",
        "article_date_original",
        "cXenseParse:recs:publishtime",
        "cXenseParse:publishtime",
        "citation_publication_date",
        "citation_date",
        "originalpublicationdate",
        "displaydate",
        "ptime",
        "created",
        "article.created",
        "article:created_time",
        "dateCreated",
        "pub_date",
        "releasedate",
        "release_date",
        "shareaholic:article_published_time",
        "bt:pubdate",
        "eomportal-lastupdate",
        "rnews:datePublished",
        "DC.date.published",
        "datetime",
    ];

    private static readonly string[] ModifiedNames =
    [
        "article:modified_time",
        "og:updated_time",
        "dateModified",
        "lastmod",
        "last-modified",
        "dcterms.modified",
        "dc.date.modified",
        "modified",
        "article:modified",
        "date.modified",
        "updated_time",
    ];

    public static IReadOnlyList<DateCandidate> Of(PageFacts page, PageNode? headline, IReadOnlyList<Block> text)
    {
        List<DateCandidate> found = [];
        Add(page.LinkedData.ArticleText("datePublished"), "JSON-LD datePublished");
        foreach (var name in MetaNames)
        {
            Add(page.Meta.First(name), $"meta {name}");
        }

        foreach (
            var element in page
                .Elements.Where(e =>
                    e["itemprop"] is { } prop && prop.Contains("datePublished", StringComparison.Ordinal) && e.Tag is not "meta"
                )
                .Take(3)
        )
        {
            Add(element["datetime"] ?? element["content"] ?? ElementText.Of(element), "microdata datePublished");
        }

        foreach (var time in NearbyTimes(page, headline))
        {
            Add(time["datetime"] ?? ElementText.Of(time), "time element");
        }

        foreach (var (reading, origin, inferred) in VisibleDates.Of(page, headline))
        {
            if (IsPlausible(reading))
            {
                found.Add(new DateCandidate(reading, origin, inferred));
            }
        }

        if (UrlDate.Of(page.Url) is { } fromAddress)
        {
            found.Add(new DateCandidate(fromAddress, "address"));
        }

        Add(page.LinkedData.ArticleText("dateCreated"), "JSON-LD dateCreated", inferred: true);
        if (found.Count == 0)
        {
            Add(ModifiedText(page), "dateModified", inferred: true);
            if (found.Count == 0 && VisibleDates.Beside(page, text) is { } beside && IsPlausible(beside))
            {
                found.Add(new DateCandidate(beside, "text beside the article", Inferred: true));
            }
        }

        return found;

        void Add(string? raw, string origin, bool inferred = false)
        {
            if (DateText.Read(raw?.Trim()) is { } reading && IsPlausible(reading))
            {
                found.Add(new DateCandidate(reading, origin, inferred));
            }
        }
    }

    /// <summary>The first trusted candidate, with its time of day from a later one that names the same day more exactly.</summary>
    public static DateCandidate? Choose(IReadOnlyList<DateCandidate> candidates) =>
        candidates.FirstOrDefault(c => !c.Inferred && c.Date.Precision >= DatePrecision.Day)
        ?? (candidates is [var first, ..] ? first : null);

    /// <summary>Whether candidates that were made to state the date lie more than a day apart.</summary>
    public static bool Conflict(IReadOnlyList<DateCandidate> candidates)
    {
        var trusted = candidates
            .Where(c => !c.Inferred && c.Date.Precision >= DatePrecision.Day && c.Origin is not "time element")
            .ToList();
        return trusted.Count > 1
            && trusted.Max(c => c.Date.Earliest) - trusted.Min(c => c.Date.Earliest)
                > (trusted.Exists(c => c.Date.Precision == DatePrecision.Day) ? TimeSpan.FromHours(48) : TimeSpan.FromHours(24));
    }

    public static DateReading? Modified(PageFacts page) =>
        DateText.Read(ModifiedText(page)?.Trim()) is { } reading && IsPlausible(reading) ? reading : null;

    private static string? ModifiedText(PageFacts page) =>
        page.LinkedData.ArticleText("dateModified") ?? page.Meta.First(ModifiedNames);

    private static List<PageNode> NearbyTimes(PageFacts page, PageNode? headline)
    {
        var times = page.Elements.Where(e => e.Tag is "time" && !IsUpdate(e)).ToList();
        if (headline is null)
        {
            return times.Take(1).ToList();
        }

        var after = times.Find(t => t.Index > headline.Index);
        var before = times.FindLast(t => t.Index < headline.Index && headline.Index - t.Index < 200);
        if (after is not null && (before is null || after.Index - headline.Index < 400))
        {
            return [after];
        }

        return before is not null ? [before] : [];
    }

    private static bool IsUpdate(PageNode time) =>
        time.SelfAndAncestors()
            .Take(2)
            .Any(node =>
                node.Names.Contains("updat", StringComparison.Ordinal)
                || node.Names.Contains("modif", StringComparison.Ordinal)
                || node["itemprop"] is "dateModified"
            );

    private static bool IsPlausible(DateReading reading) => reading.Earliest.Year is >= 1990 and <= 2100;
}
