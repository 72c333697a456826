using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Pages.Articles;

/// <summary>Where date, title and text of an article came from, in sentences.</summary>
public static class OriginText
{
    public static IReadOnlyList<string> Of(ArticleDetails article, IReadOnlyList<EntryRow> entries) =>
        [Date(article, entries), .. Title(article), .. Text(article)];

    private static string Date(ArticleDetails article, IReadOnlyList<EntryRow> entries)
    {
        var date = article.Row.Date;
        var feed = date.Origin?.StartsWith("feed", StringComparison.Ordinal) == true ? null : Feed(date, entries);
        return date.At is null || date.Precision == DatePrecision.None
            ? $"Nothing states when it was published: {DateWords.InPlaceOfADate(date)}{Also(feed)}."
            : $"Published {DateWords.Of(date)}, from {Place(date.Origin)}{Also(feed)}.";

        static string Also(string? feed) => feed is null ? "" : $"; {feed}";
    }

    /// <summary>What the first feed with a date said beside the date that is kept.</summary>
    private static string? Feed(ShownDate date, IReadOnlyList<EntryRow> entries)
    {
        if (entries.FirstOrDefault(entry => entry.Date is not null) is not { } entry)
        {
            return entries.Count > 0 ? "the feed gave no date" : null;
        }

        return entry.Said is not { } said ? $"the feed said “{entry.Date}”, which is no date that can be read"
            : said.Earliest == date.At ? "the feed says the same"
            : $"the feed said {DateWords.Of(date with { At = said.Earliest, Precision = said.Precision })}";
    }

    private static IEnumerable<string> Title(ArticleDetails article)
    {
        if (article.Row.Title is not null)
        {
            yield return $"Title from {Place(article.TitleOrigin)}.";
        }
    }

    private static IEnumerable<string> Text(ArticleDetails article)
    {
        if (article.Blocks.Count == 0)
        {
            yield break;
        }

        var method = article.ExtractionMethod is { } known ? $" (method: {known})" : "";
        yield return article.FetchedAt is { } at
            ? $"Text from the page as read on {DateWords.Instant(at)}{method}."
            : $"Text from the saved file{method}.";
    }

    private static string Place(string? origin) =>
        origin switch
        {
            null => "an unnamed place",
            _ when origin.StartsWith("JSON-LD", StringComparison.Ordinal) => origin,
            _ when origin.StartsWith("microdata", StringComparison.Ordinal) => origin,
            _ when origin.StartsWith("meta ", StringComparison.Ordinal) => $"the {origin[5..]} meta tag",
            "time element" => "the time set beside the headline",
            "dateModified" => "the date of its last change",
            "line near the headline" or "labelled line" or "date line" or "line of an update" => $"a {origin}",
            _ when origin.StartsWith("text ", StringComparison.Ordinal) => origin,
            _ => origin.StartsWith("the ", StringComparison.Ordinal) ? origin : $"the {origin}",
        };
}
