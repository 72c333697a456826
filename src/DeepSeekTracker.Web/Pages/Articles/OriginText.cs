using DeepSeekTracker.Core.Copies;
using DeepSeekTracker.Core.Imports;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using static DeepSeekTracker.Web.Pages.Wording.Say;

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
            ? T("Nothing states when it was published: {0}{1}.", DateWords.InPlaceOfADate(date), Also(feed))
            : T("Published {0}, from {1}{2}.", DateWords.Of(date), Place(date.Origin), Also(feed));

        static string Also(string? feed) => feed is null ? "" : $"; {feed}";
    }

    /// <summary>What the first feed with a date said beside the date that is kept.</summary>
    private static string? Feed(ShownDate date, IReadOnlyList<EntryRow> entries)
    {
        if (entries.FirstOrDefault(entry => entry.Date is not null) is not { } entry)
        {
            return entries.Count > 0 ? T("the feed gave no date") : null;
        }

        return entry.Said is not { } said ? T("the feed said “{0}”, which is no date that can be read", entry.Date)
            : said.Earliest == date.At ? T("the feed says the same")
            : T("the feed said {0}", DateWords.Of(date with { At = said.Earliest, Precision = said.Precision }));
    }

    private static IEnumerable<string> Title(ArticleDetails article)
    {
        if (article.Row.Title is not null)
        {
            yield return T("Title from {0}.", Place(article.TitleOrigin));
        }
    }

    private static IEnumerable<string> Text(ArticleDetails article)
    {
        if (article.Blocks.Count == 0)
        {
            yield break;
        }

        yield return article switch
        {
            { IsFromTable: true } => T("Text from an imported table."),
            { IsFromSavedFile: true, FetchedAt: { } at } => T(
                "Text from the saved file, imported on {0}{1}.",
                DateWords.Instant(at),
                Finding(article)
            ),
            { FetchedAt: { } at } => T("Text from the page as read on {0}{1}.", DateWords.Instant(at), Finding(article)),
            _ => T("Text from the saved file."),
        };
    }

    private static string Finding(ArticleDetails article) => Found(article.FoundBy) is { } found ? $", {found}" : "";

    /// <summary>How a text was found in its page, to stand behind "it was"; null where no method found any.</summary>
    public static string? Found(string? method) =>
        method switch
        {
            null or "none" => null,
            "tree" => T("found in the page by its blocks of text"),
            "JSON-LD" => T("taken from the text that the page states in its JSON-LD"),
            _ => T("found in the page by the method “{0}”", method),
        };

    /// <summary>Where something came from, to stand behind "from".</summary>
    public static string Place(string? origin) =>
        origin switch
        {
            null => T("an unnamed place"),
            _ when origin.StartsWith("JSON-LD", StringComparison.Ordinal) => origin,
            _ when origin.StartsWith("microdata", StringComparison.Ordinal) => origin,
            _ when origin.StartsWith("meta ", StringComparison.Ordinal) => T("the {0} meta tag", origin[5..]),
            SideCar.Origin => T("what was given with the file"),
            _ when origin.StartsWith(SavedArticle.NoTitle, StringComparison.Ordinal) => T(
                "the {0}, since the file names no title",
                origin[SavedArticle.NoTitle.Length..]
            ),
            _ when origin.StartsWith("line ", StringComparison.Ordinal)
                    && origin.AsSpan(5).IndexOfAnyExceptInRange('0', '9') < 0 => T("line {0} of the file", origin[5..]),
            "time element" => T("the time set beside the headline"),
            "cited with a date in a stored note" => T("a stored note that cites it with a date"),
            PublishedInterval.DailyList => T("the daily list that first named it"),
            "dateModified" => T("the date of its last change"),
            "line near the headline" or "labelled line" or "date line" or "line of an update" => T("a {0}", origin),
            _ when origin.StartsWith("text ", StringComparison.Ordinal) => origin,
            _ => origin.StartsWith("the ", StringComparison.Ordinal) ? origin : T("the {0}", origin),
        };
}
