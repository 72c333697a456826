using System.Globalization;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>An article's date as one value: to be kept, put back and told.</summary>
internal static class FormerDates
{
    private const string From = ", from ";

    /// <summary>Of an article without a date.</summary>
    public static FormerDate None { get; } = new(null, DatePrecision.None, null, null, null, ZoneBasis.None, 0, false);

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

    public static FormerDate Of(ArticleDate date, bool conflict) =>
        new(
            date.Date.Earliest,
            date.Date.Precision,
            date.Date.Precision >= DatePrecision.Day ? DateOnly.FromDateTime(date.Date.Earliest.UtcDateTime) : null,
            date.Origin,
            date.Date.Raw,
            date.Date.Zone,
            date.Trust,
            conflict
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
            : $"{at.UtcDateTime.ToString(Format(date.Precision), CultureInfo.InvariantCulture)}{From}{date.Origin ?? "an unnamed place"}";

    /// <summary>The date that <see cref="Text"/> told, trusted as its origin is, and to the minute; null for another text.</summary>
    public static FormerDate? Read(string? text)
    {
        if (text?.Split(From, 2) is not [var when, var origin])
        {
            return null;
        }

        foreach (
            var precision in (DatePrecision[])[DatePrecision.Year, DatePrecision.Month, DatePrecision.Day, DatePrecision.Minute]
        )
        {
            if (
                DateTimeOffset.TryParseExact(
                    when,
                    Format(precision),
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal,
                    out var at
                )
            )
            {
                return Of(
                    new ArticleDate(new DateReading(at, precision, ZoneBasis.None, text), origin, DateTrust.Of(origin)),
                    conflict: false
                );
            }
        }

        return null;
    }

    private static string Format(DatePrecision precision) =>
        precision switch
        {
            DatePrecision.Year => "yyyy",
            DatePrecision.Month => "yyyy-MM",
            DatePrecision.Day => "yyyy-MM-dd",
            _ => "yyyy-MM-dd HH:mm 'UTC'",
        };
}
