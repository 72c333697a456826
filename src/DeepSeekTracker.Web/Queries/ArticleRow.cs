using DeepSeekTracker.Core.Copies;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Web.Queries;

/// <summary>A date as a list shows it: the instant, how exact, and where it came from.</summary>
/// <param name="At">First instant of the interval; null = unknown.</param>
/// <param name="Precision">How exactly it is known.</param>
/// <param name="Origin">Where it came from, in words.</param>
/// <param name="ListedOn">Day on which a listing named the article, if known.</param>
/// <param name="FirstSeenAt">When this database first saw it.</param>
public sealed record ShownDate(
    DateTimeOffset? At,
    DatePrecision Precision,
    string? Origin,
    DateOnly? ListedOn,
    DateTimeOffset FirstSeenAt
)
{
    /// <summary>False where the clock time names no zone.</summary>
    public bool IsZoneKnown { get; init; } = true;

    /// <summary>When it may have appeared; null where no date is known.</summary>
    public PublishedInterval? Interval => PublishedInterval.Of(At?.UtcDateTime, Precision, IsZoneKnown, Origin);

    /// <summary>Its day is that of a daily list that named it: it had appeared by then.</summary>
    public bool IsOfDailyList => Origin == PublishedInterval.DailyList && Precision >= DatePrecision.Day;
}

/// <summary>One article in a list.</summary>
public sealed record ArticleRow(
    int Id,
    string? Url,
    string? Title,
    string OutletKey,
    string OutletName,
    string? OutletCountry,
    string? Author,
    string? Language,
    string Kind,
    ShownDate Date,
    TextState State,
    int WordCount,
    bool OnStory,
    IReadOnlyList<string> Topics
)
{
    /// <summary>The rule that sets it aside; null where it is on the story.</summary>
    public string? SetAsideBy { get; init; }
}

/// <summary>One page of a list, with the cursors of its neighbours.</summary>
/// <param name="Rows">Newest first.</param>
/// <param name="Newer">Cursor of the page before, null on the first page.</param>
/// <param name="Older">Cursor of the page after, null on the last page.</param>
public sealed record ArticleListing(IReadOnlyList<ArticleRow> Rows, ArticleCursor? Newer, ArticleCursor? Older);

/// <summary>A place in an ordered list: the sort key and id of the row at its edge.</summary>
/// <param name="At">Unix milliseconds of the sort key.</param>
/// <param name="Id">Article id.</param>
/// <param name="Backwards">True to read towards newer articles.</param>
public sealed record ArticleCursor(long At, int Id, bool Backwards)
{
    /// <summary>The instants that a DateTimeOffset can hold, in Unix milliseconds.</summary>
    private const long Earliest = -62_135_596_800_000;
    private const long Latest = 253_402_300_799_999;

    /// <summary>Reads "1737936000000.17" (towards older) or "-1737936000000.17" behind an "n" (towards newer); null when malformed.</summary>
    public static ArticleCursor? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > 40)
        {
            return null;
        }

        var backwards = text[0] == 'n';
        var parts = (backwards ? text[1..] : text).Split('.');
        return
            parts.Length == 2
            && long.TryParse(
                parts[0],
                System.Globalization.NumberStyles.AllowLeadingSign,
                System.Globalization.CultureInfo.InvariantCulture,
                out var at
            )
            && at is >= Earliest and <= Latest
            && int.TryParse(
                parts[1],
                System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture,
                out var id
            )
            ? new ArticleCursor(at, id, backwards)
            : null;
    }

    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(Backwards ? "n" : "")}{At}.{Id}");
}
