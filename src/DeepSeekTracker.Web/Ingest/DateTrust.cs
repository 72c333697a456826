using DeepSeekTracker.Core.Imports;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>A date for an article with where it came from.</summary>
/// <param name="Date">The reading.</param>
/// <param name="Origin">The place, in words.</param>
/// <param name="Trust">0 to 100, see <see cref="DateTrust"/>.</param>
internal sealed record ArticleDate(DateReading Date, string Origin, int Trust);

/// <summary>How far each origin of a date is trusted (specs.md 1.7), and which of two dates an article keeps.</summary>
internal static class DateTrust
{
    public const int Person = 100;
    public const int Feed = 70;
    public const int Record = 50;
    public const int Inferred = 20;

    /// <summary>Below this, a differing date is no conflict: the origin was not made to state the publication.</summary>
    private const int Serious = 50;

    private static readonly TimeSpan ConflictFrom = TimeSpan.FromHours(24);
    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The trust of an origin that a page, feed or record names.</summary>
    public static int Of(string? origin, bool inferred = false) =>
        inferred ? Inferred
        : origin is null ? Record
        : origin is SideCar.Origin or TextMethods.ImportedTable ? Person
        : origin.StartsWith("JSON-LD", StringComparison.OrdinalIgnoreCase) ? 90
        : origin.StartsWith("meta", StringComparison.OrdinalIgnoreCase)
        || origin.StartsWith("microdata", StringComparison.OrdinalIgnoreCase)
            ? 80
        : origin.StartsWith("feed", StringComparison.OrdinalIgnoreCase)
        || origin.StartsWith("front matter", StringComparison.OrdinalIgnoreCase)
            ? Feed
        : origin.StartsWith("time", StringComparison.OrdinalIgnoreCase) ? 60
        : origin.StartsWith("line", StringComparison.OrdinalIgnoreCase)
        || origin.StartsWith("labelled", StringComparison.OrdinalIgnoreCase)
            ? 55
        : origin.StartsWith("address", StringComparison.OrdinalIgnoreCase) ? 40
        : origin.Contains("list", StringComparison.OrdinalIgnoreCase)
        || origin.Contains("cited", StringComparison.OrdinalIgnoreCase)
            ? 30
        : Record;

    /// <summary>
    /// The trust that a table states in a word, where the place of the date alone would have another: front matter of a person
    /// says more than that of a program. Other words state none.
    /// </summary>
    public static int As(string? word, int trust) =>
        word == DateConfidence.Of(trust)
            ? trust
            : word switch
            {
                DateConfidence.High => Person,
                DateConfidence.Medium => Feed,
                DateConfidence.Low => Inferred,
                _ => trust,
            };

    /// <summary>True for a place within a saved file or beside it: a date that is trusted as a person's there is the person's own.</summary>
    public static bool IsOfFile(string? origin) =>
        origin is SideCar.Origin or TextMethods.ImportedTable || IsFrontMatter(origin) || IsDateLine(origin);

    public static bool IsFrontMatter(string? origin) => origin?.StartsWith("front matter", StringComparison.Ordinal) == true;

    public static bool IsDateLine(string? origin) => origin?.StartsWith("date line", StringComparison.Ordinal) == true;

    /// <summary>False for a day before 2000 or more than a day ahead: no press of the web printed it (specs.md 1.7).</summary>
    public static bool IsPossible(DateReading date, DateTimeOffset now) =>
        date.Earliest >= Earliest && date.Earliest <= now.AddDays(1);

    /// <summary>Takes the date where it is better than the article's own; notes a conflict between two serious ones.</summary>
    /// <param name="article">The article.</param>
    /// <param name="date">The offered date.</param>
    /// <param name="now">A date more than a day ahead is nonsense (specs.md 1.7).</param>
    /// <param name="others">What others said of the date: a correction is compared with them (see <see cref="IsRestated"/>).</param>
    /// <returns>True where it and the article's own, both serious, differ by more than a day.</returns>
    public static bool Offer(
        Article article,
        ArticleDate? date,
        DateTimeOffset now,
        IReadOnlyCollection<FormerDate>? others = null
    )
    {
        // What was seen was published: only a person may say that a piece is younger than its first sight.
        var latest = date?.Trust >= Person || article.FirstSeenAt > now ? now : article.FirstSeenAt;
        if (date is null || !IsPossible(date.Date, latest))
        {
            return false;
        }

        var isConflict = false;
        if (IsRestated(date, article))
        {
            // The former word of a person does not count any more, and neither does what differed from it.
            article.DateConflict = others?.Any(other => IsConflict(other, date)) ?? false;
        }
        else if (article.PublishedAt is { } known)
        {
            isConflict = IsConflict(FormerDates.Of(article), date);
            article.DateConflict |= isConflict;
            if (IsCoarser(date, article, known))
            {
                // It says the same, and less: the hour stays, with the place that told it.
                article.PublishedTrust =
                    date.Trust >= Person ? Math.Max(article.PublishedTrust, date.Trust) : article.PublishedTrust;
                return false;
            }

            if (date.Trust <= article.PublishedTrust && !IsFiner(date, article, known))
            {
                return isConflict;
            }
        }

        // A finer reading of a better date stays as good: it says the same, and more.
        var trust = Math.Max(article.PublishedTrust, date.Trust);
        FormerDates.Put(article, FormerDates.Of(date, article.DateConflict) with { Trust = trust });
        return isConflict;
    }

    /// <summary>True where two serious dates differ by more than a day.</summary>
    public static bool IsConflict(FormerDate known, FormerDate date) =>
        date is { At: { } at, Origin: { } origin }
        && IsConflict(known, new ArticleDate(new DateReading(at, date.Precision, date.Zone, date.Raw ?? ""), origin, date.Trust));

    /// <inheritdoc cref="IsConflict(FormerDate, FormerDate)"/>
    private static bool IsConflict(FormerDate known, ArticleDate date) =>
        known.At is { } at && Math.Min(known.Trust, date.Trust) >= Serious && Gap(at, known.Precision, date.Date) > ConflictFrom;

    /// <summary>
    /// True for a vaguer date that what is known lies in: the day on which a person says that it was, of which a feed told the
    /// hour. Between two clock times the better place decides.
    /// </summary>
    private static bool IsCoarser(ArticleDate date, Article article, DateTimeOffset known) =>
        article.PublishedTrust >= Record
        && date.Date.Precision < article.PublishedPrecision
        && (date.Trust >= Person || date.Date.Precision <= DatePrecision.Day)
        && IsWithin(known, date.Date.Earliest, date.Date.Precision);

    /// <summary>True for a more exact date within what is known: 09:30 on the day that a person stated, never the next day.</summary>
    private static bool IsFiner(ArticleDate date, Article article, DateTimeOffset known) =>
        date.Trust >= Record
        && date.Date.Precision > article.PublishedPrecision
        && IsWithin(date.Date.Earliest, known, article.PublishedPrecision);

    /// <summary>True where an instant is what a date may mean: any of its day where the day is known, itself where the second is.</summary>
    public static bool IsWithin(DateTimeOffset at, DateTimeOffset date, DatePrecision precision) =>
        at == date || (at > date && at < date + Width(precision));

    /// <summary>True where a person says another date than a person said before: the later word is a correction.</summary>
    public static bool IsRestated(ArticleDate date, Article article) =>
        date.Trust >= Person
        && article.PublishedTrust >= Person
        && article.PublishedAt is { } known
        && !IsWithin(known, date.Date.Earliest, date.Date.Precision);

    /// <summary>Time that surely lies between two dates: from the end of what the earlier one may mean to the later one's beginning.</summary>
    private static TimeSpan Gap(DateTimeOffset known, DatePrecision precision, DateReading date) =>
        known <= date.Earliest ? date.Earliest - known - Width(precision) : known - date.Earliest - Width(date.Precision);

    private static TimeSpan Width(DatePrecision precision) =>
        precision switch
        {
            DatePrecision.Year => TimeSpan.FromDays(366),
            DatePrecision.Month => TimeSpan.FromDays(31),
            DatePrecision.Day => TimeSpan.FromDays(1),
            _ => TimeSpan.Zero,
        };
}
