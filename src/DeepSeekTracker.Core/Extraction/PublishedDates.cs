using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>
/// Dates of publication in order of trust: JSON-LD, meta, microdata, a time element near the headline, the address (a day
/// only), then places that were not made to say it. The order follows how often each is right on public test sets.
/// </summary>
internal static class PublishedDates
{
    /// <summary>Nodes between headline and a time element from which on a line nearer by is trusted more.</summary>
    private const int FarTime = 60;

    public static IReadOnlyList<DateCandidate> Of(PageFacts page, PageNode? headline, IReadOnlyList<Block> text)
    {
        List<DateCandidate> found = [];
        Add(page.LinkedData.ArticleText("datePublished"), "JSON-LD datePublished");
        foreach (var name in DateMetaNames.Published)
        {
            Add(page.Meta.First(name), $"meta {name}");
        }

        foreach (var element in MarkedElements.Of(page, "datePublished").Take(3))
        {
            Add(element["content"] ?? element["datetime"] ?? ElementText.Of(element), "microdata datePublished");
        }

        var time = NearbyTime(page, headline);
        var isFar = time is not null && headline is not null && Math.Abs(time.Index - headline.End) > FarTime;
        if (time is not null && !isFar)
        {
            Add(time["datetime"] ?? ElementText.Of(time), "time element");
        }

        if (UrlDate.Of(page.Url) is { } fromAddress)
        {
            found.Add(new DateCandidate(fromAddress, "address"));
        }

        foreach (var (reading, origin, inferred) in VisibleDates.Of(page, headline))
        {
            if (IsPlausible(reading))
            {
                found.Add(new DateCandidate(reading, origin, inferred));
            }
        }

        if (time is not null && isFar)
        {
            Add(time["datetime"] ?? ElementText.Of(time), "time element");
        }

        if (found.Count == 0)
        {
            Add(
                page.LinkedData.FirstText("datePublished") ?? page.LinkedData.FirstText("uploadDate"),
                "JSON-LD of the page",
                inferred: true
            );
        }

        Add(page.LinkedData.ArticleText("dateCreated"), "JSON-LD dateCreated", inferred: true);
        foreach (var element in MarkedElements.Of(page, "dateCreated").Take(1))
        {
            Add(element["content"] ?? element["datetime"] ?? ElementText.Of(element), "microdata dateCreated", inferred: true);
        }

        if (found.Count == 0)
        {
            Add(ModifiedText(page), "dateModified", inferred: true);
            if (found.Count == 0 && VisibleDates.Beside(page, text) is { } beside && IsPlausible(beside))
            {
                found.Add(new DateCandidate(beside, "text beside the article", Inferred: true));
            }
        }

        DateOrder.Settle(found);
        return found;

        void Add(string? raw, string origin, bool inferred = false)
        {
            if (DateText.Read(raw?.Trim()) is { } reading && IsPlausible(reading))
            {
                found.Add(new DateCandidate(reading, origin, inferred));
            }
        }
    }

    /// <summary>The first candidate that was made to state the date, else the first of all.</summary>
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
        page.LinkedData.ArticleText("dateModified") ?? page.Meta.First(DateMetaNames.Modified);

    private static PageNode? NearbyTime(PageFacts page, PageNode? headline)
    {
        var times = page.Elements.Where(e => e.Tag is "time" && !IsUpdate(e)).ToList();
        if (headline is null)
        {
            return times.FirstOrDefault();
        }

        var after = times.Find(t => t.Index > headline.Index);
        var before = times.FindLast(t => t.Index < headline.Index && headline.Index - t.Index < 200);
        return after is not null && (before is null || after.Index - headline.Index < 400) ? after : before;
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
