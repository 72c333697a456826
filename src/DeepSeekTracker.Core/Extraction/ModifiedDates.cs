using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>When the page says that the article was last changed.</summary>
internal static class ModifiedDates
{
    public static DateReading? Of(PageFacts page) =>
        Plausible(page.LinkedData.ArticleText("dateModified"))
        ?? DateMetaNames.Modified.Select(name => Plausible(page.Meta.First(name))).FirstOrDefault(date => date is not null)
        ?? MarkedElements
            .Of(page, "dateModified")
            .Take(1)
            .Select(element => Plausible(element["content"] ?? element["datetime"] ?? ElementText.Of(element)))
            .FirstOrDefault()
        ?? page.Elements.Where(element =>
                element.Names.Contains("updated", StringComparison.Ordinal) && element["title"] is { Length: >= 10 and < 60 }
            )
            .Take(1)
            .Select(element => Plausible(element["title"]))
            .FirstOrDefault();

    private static DateReading? Plausible(string? raw) =>
        DateText.Read(raw?.Trim()) is { } reading && PublishedDates.IsPlausible(reading) ? reading : null;
}
