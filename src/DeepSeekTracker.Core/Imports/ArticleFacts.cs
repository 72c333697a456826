using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Imports;

/// <summary>One article as a row of a table gives it. What the row does not say is null; what is derived is not read.</summary>
public sealed record ArticleFacts
{
    /// <summary>Absolute http or https address, as given; empty where only the text is known.</summary>
    public required string Url { get; init; }

    public string? CanonicalUrl { get; init; }

    public string? FinalUrl { get; init; }

    public string? Title { get; init; }

    public string? Subtitle { get; init; }

    public string? Outlet { get; init; }

    public string? OutletDomain { get; init; }

    /// <summary>True where the table has a column for the outlets' domains: left empty, it says that there is none.</summary>
    public bool NamesDomains { get; init; }

    public string? OutletType { get; init; }

    public string? OutletCountry { get; init; }

    public string? FeedUrl { get; init; }

    public string? Author { get; init; }

    public DateReading? Published { get; init; }

    /// <summary>Where the date of publication stands, such as <c>JSON-LD datePublished</c>.</summary>
    public string? PublishedSource { get; init; }

    /// <summary>How sure the date of publication is, in the table's own words.</summary>
    public string? PublishedConfidence { get; init; }

    public bool? DateConflict { get; init; }

    public DateReading? ModifiedAt { get; init; }

    public DateTimeOffset? FirstSeenAt { get; init; }

    public DateTimeOffset? FetchedAt { get; init; }

    public string? Language { get; init; }

    public string? Kind { get; init; }

    /// <summary>True where the table says that the article was set aside.</summary>
    public bool IsOffStory { get; init; }

    public TextState? TextState { get; init; }

    public string? ExtractionMethod { get; init; }

    public DateOnly? ListedOn { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public string? Note { get; init; }

    /// <summary>The article's plain text, blocks parted by blank lines.</summary>
    public string? Text { get; init; }

    /// <summary>Columns of what a person stated for this article alone, beside the table: it replaces what was known before.</summary>
    public IReadOnlyList<string> Stated { get; init; } = [];
}

/// <summary>What one row of a table came to.</summary>
/// <param name="Row">Number of the row as a spreadsheet shows it, the header being 1; for JSON, the article's place from 1.</param>
public abstract record TableRow(int Row)
{
    /// <summary>What a person calls it: a row of a table, a line of a list.</summary>
    public string Unit { get; init; } = "Row";

    /// <summary>Where it stands, as messages begin.</summary>
    public string Place => $"{Unit} {Row}";

    /// <summary>A sound row.</summary>
    public sealed record Facts(int Row, ArticleFacts Article) : TableRow(Row);

    /// <summary>A row that was not read: what is wrong, in which column, and what to do. The message leaves the row's number to the caller.</summary>
    public sealed record Problem(int Row, string Message) : TableRow(Row);

    /// <summary>Something to know about the table, or about a cell that was left out; no row is lost by it.</summary>
    public sealed record Notice(int Row, string Message) : TableRow(Row);
}
