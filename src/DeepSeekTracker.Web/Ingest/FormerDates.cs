using System.Globalization;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>An article's date as one value: to be kept, put back and told.</summary>
internal static class FormerDates
{
    public static FormerDate Of(Article article) =>
        new(
            article.PublishedAt,
            article.PublishedPrecision,
            article.PublishedDay,
            article.PublishedOrigin,
            article.PublishedRaw,
            article.PublishedZone,
            article.PublishedTrust,
            article.DateConflict
        );

    public static void Put(Article article, FormerDate date)
    {
        article.PublishedAt = date.At;
        article.PublishedPrecision = date.Precision;
        article.PublishedDay = date.Day;
        article.PublishedOrigin = date.Origin;
        article.PublishedRaw = date.Raw;
        article.PublishedZone = date.Zone;
        article.PublishedTrust = date.Trust;
        article.DateConflict = date.Conflict;
    }

    /// <summary>The date as exactly as it is known, with its origin; null where there is none.</summary>
    public static string? Text(FormerDate date) =>
        date.At is not { } at
            ? null
            : $"{at.UtcDateTime.ToString(Format(date.Precision), CultureInfo.InvariantCulture)}, from {date.Origin ?? "an unnamed place"}";

    private static string Format(DatePrecision precision) =>
        precision switch
        {
            DatePrecision.Year => "yyyy",
            DatePrecision.Month => "yyyy-MM",
            DatePrecision.Day => "yyyy-MM-dd",
            _ => "yyyy-MM-dd HH:mm 'UTC'",
        };
}
