using System.Security.Cryptography;
using System.Text;
using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Core.Urls;
using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>An entry as its feed offers it, every text bounded, with the keys by which it is known again.</summary>
internal sealed record OfferedEntry(Entry Entry, ArticleUrl? Url, string? GuidHash)
{
    private const int MostTitle = 500;
    private const int MostSummary = 2_000;
    private const int MostDateText = 300;

    /// <summary>An undated summary shorter than this is no evidence: "Read more" stands under many stories.</summary>
    private const int TellingSummary = 50;

    public string? Title { get; } = Cut(Entry.Title, MostTitle);

    public string? Summary { get; } = Cut(Entry.Summary, MostSummary);

    public string? DateText { get; } = Cut(Entry.Published?.Raw ?? Entry.Updated?.Raw ?? Entry.UnreadDate, MostDateText);

    /// <summary>
    /// Title, date and summary on one site: what stays when a feed changes identifier and address at once. Null where they
    /// are too common to tell one story from another.
    /// </summary>
    public string? ContentKey =>
        Url is null ? Content("", Title, DateText, Summary) : ContentOf(Url.Site, Title, DateText, Summary);

    /// <param name="entry">The entry.</param>
    /// <param name="whyNever">Why an address can never be fetched, or null: such an address is no article's.</param>
    public static OfferedEntry Of(Entry entry, Func<string, string?> whyNever)
    {
        var url = ArticleUrl.TryParse(entry.Link, out var parsed, out _) && whyNever(parsed.Normal) is null ? parsed : null;
        var hash = entry.Guid is { Length: > 0 } guid
            ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(guid)))[..32]
            : null;
        return new OfferedEntry(entry, url, hash);
    }

    /// <summary>The same key of an entry that is stored.</summary>
    public static string? ContentKeyOf(FeedEntry row) =>
        row.UrlKey is null ? Content("", row.Title, row.DateText, row.Summary)
        : ArticleUrl.TryParse(row.Url, out var url, out _) ? ContentOf(url.Site, row.Title, row.DateText, row.Summary)
        : null;

    /// <summary>The beginning of a text, no character halved.</summary>
    public static string? Cut(string? text, int most) =>
        text is null || text.Length <= most ? text
        : char.IsHighSurrogate(text[most - 1]) ? text[..(most - 1)]
        : text[..most];

    private static string? ContentOf(string site, string? title, string? date, string? summary) =>
        date is not null || summary is { Length: >= TellingSummary } ? Content(site, title, date, summary) : null;

    private static string? Content(string site, string? title, string? date, string? summary) =>
        string.IsNullOrEmpty(title) ? null : string.Join('\n', site, title, date, summary);
}
