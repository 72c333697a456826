using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Web.Data;

/// <summary>The facts that a page states of its article, as the extractor read them. Null or empty = it states none.</summary>
public sealed record PageReading
{
    public string? Title { get; init; }

    /// <summary>What else the page calls the piece, each with its place.</summary>
    public IReadOnlyList<TitleVariant> OtherTitles { get; init; } = [];

    public string? Subtitle { get; init; }

    /// <summary>Authors who are persons.</summary>
    public IReadOnlyList<string> Persons { get; init; } = [];

    /// <summary>Authors who are agencies, desks and the like.</summary>
    public IReadOnlyList<string> Organisations { get; init; } = [];

    /// <summary>The line that the article got for its authors.</summary>
    public string? Author { get; init; }

    /// <summary>What the page calls its publisher.</summary>
    public string? OutletName { get; init; }

    /// <summary>The publisher's type in schema.org's words.</summary>
    public string? OutletType { get; init; }

    public string? Section { get; init; }

    public IReadOnlyList<string> Keywords { get; init; } = [];

    public string? Language { get; init; }

    public string? LeadImageUrl { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>None also in readings of before it was kept.</summary>
    public DatePrecision PublishedPrecision { get; init; }

    public string? PublishedOrigin { get; init; }

    /// <summary>How far the place of the date is trusted; null also in readings of before it was kept.</summary>
    public int? PublishedTrust { get; init; }

    /// <summary>The lines under its pictures, which are no part of the text.</summary>
    public IReadOnlyList<string> Captions { get; init; } = [];

    /// <summary>The same reading with another's date.</summary>
    public PageReading WithDateOf(PageReading other) =>
        this with
        {
            PublishedAt = other.PublishedAt,
            PublishedPrecision = other.PublishedPrecision,
            PublishedOrigin = other.PublishedOrigin,
            PublishedTrust = other.PublishedTrust,
        };
}

/// <summary>The date that an article had before its page gave a better one.</summary>
public sealed record FormerDate(
    DateTimeOffset? At,
    DatePrecision Precision,
    DateOnly? Day,
    string? Origin,
    string? Raw,
    ZoneBasis Zone,
    int Trust,
    bool Conflict
);
