using System.Globalization;
using DeepSeekTracker.Core.Imports;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Export;

/// <summary>
/// An article as named values, in the order of specs.md 1.4: the one place that says what a column holds. A value is a
/// string, an int, a double, a bool, a list of strings, or null for unknown.
/// </summary>
internal static class ArticleCells
{
    private static readonly (string Name, Func<ArticleExportRow, object?> Value)[] Columns =
    [
        (ArticleColumns.Id, row => row.Id),
        (ArticleColumns.Url, row => row.Url),
        (ArticleColumns.CanonicalUrl, row => row.CanonicalUrl),
        (ArticleColumns.FinalUrl, row => row.FinalUrl),
        (ArticleColumns.Title, row => row.Title),
        (ArticleColumns.Subtitle, row => row.Subtitle),
        (ArticleColumns.Outlet, row => row.Outlet),
        (ArticleColumns.OutletDomain, row => row.OutletDomain),
        (ArticleColumns.OutletType, row => row.OutletType),
        (ArticleColumns.OutletCountry, row => row.OutletCountry),
        (ArticleColumns.FeedUrl, row => row.FeedUrl),
        (ArticleColumns.Author, row => row.Author),
        (ArticleColumns.PublishedAt, row => Date(row.PublishedAt, row.PublishedPrecision)),
        (
            ArticleColumns.PublishedPrecision,
            row => row.PublishedAt is null ? null : row.PublishedPrecision.ToString().ToLowerInvariant()
        ),
        (ArticleColumns.PublishedSource, row => row.PublishedSource),
        (ArticleColumns.PublishedConfidence, row => Confidence(row)),
        (ArticleColumns.DateConflict, row => row.DateConflict),
        (ArticleColumns.ModifiedAt, row => Instant(row.ModifiedAt)),
        (ArticleColumns.FirstSeenAt, row => Instant(row.FirstSeenAt)),
        (ArticleColumns.FetchedAt, row => Instant(row.FetchedAt)),
        (ArticleColumns.Language, row => row.Language),
        (ArticleColumns.WordCount, row => row.WordCount == 0 ? null : row.WordCount),
        (ArticleColumns.TextState, row => ArticleFilterQuery.StateWord(row.TextState)),
        (ArticleColumns.ExtractionMethod, row => row.ExtractionMethod),
        (ArticleColumns.Topics, row => row.Topics),
        (ArticleColumns.Tags, row => row.Tags?.Split(ArticleColumns.ValueSeparator, StringSplitOptions.RemoveEmptyEntries)),
        (
            ArticleColumns.Relevance,
            row => row.OnStory ? row.Findings.Relevance?.ToString().ToLowerInvariant() : ArticleColumns.OffStory
        ),
        (ArticleColumns.CopyGroup, row => row.Findings.CopyGroup),
        (ArticleColumns.CopyRole, row => row.Findings.CopyRole),
        (ArticleColumns.CopyOf, row => row.Findings.CopyOf),
        (ArticleColumns.CopyOverlap, row => row.Findings.CopyOverlap),
        (ArticleColumns.Independent, row => row.Findings.Independent),
        (ArticleColumns.Claims, row => row.Findings.Claims),
        (ArticleColumns.OutlinksCount, row => row.Findings.Outlinks),
        (ArticleColumns.VersionCount, row => row.Findings.Versions),
        (ArticleColumns.LastEditAt, row => Instant(row.Findings.LastEditAt)),
        (ArticleColumns.LastEditKind, row => row.Findings.LastEditKind),
        (ArticleColumns.TextSha256, row => row.TextSha256),
        (ArticleColumns.Note, row => row.Note),
        (ArticleColumns.Kind, row => row.Kind),
        (ArticleColumns.ListedOn, row => row.ListedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
    ];

    public static IReadOnlyList<string> Names(bool withText) => [.. Columns.Select(column => column.Name), LastName(withText)];

    public static IEnumerable<KeyValuePair<string, object?>> Of(ArticleExportRow row, bool withText)
    {
        foreach (var (name, value) in Columns)
        {
            yield return new(name, value(row));
        }

        yield return new(LastName(withText), withText ? row.Text : Excerpt.Of(row.Text));
    }

    /// <summary>A text is its outlet's: whoever did not ask for it gets enough of it to know the piece by.</summary>
    private static string LastName(bool withText) => withText ? ArticleColumns.Text : ArticleColumns.Excerpt;

    /// <summary>ISO 8601 at the precision that is known, never finer.</summary>
    private static string? Date(DateTimeOffset? at, DatePrecision precision) =>
        at?.ToString(
            precision switch
            {
                DatePrecision.Year => "yyyy",
                DatePrecision.Month => "yyyy-MM",
                DatePrecision.Day => "yyyy-MM-dd",
                DatePrecision.Minute => "yyyy-MM-ddTHH:mmZ",
                _ => "yyyy-MM-ddTHH:mm:ssZ",
            },
            CultureInfo.InvariantCulture
        );

    private static string? Instant(DateTimeOffset? at) => at?.ToString("yyyy-MM-ddTHH:mm:ss.FFFZ", CultureInfo.InvariantCulture);

    private static string? Confidence(ArticleExportRow row) =>
        row.PublishedAt is null ? null : ArticleQueries.Confidence(row.PublishedTrust);
}
