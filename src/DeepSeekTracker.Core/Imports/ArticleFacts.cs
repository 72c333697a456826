using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Imports;

/// <summary>One article as a row of a table gives it. What the row does not say is null; what is derived is not read.</summary>
public sealed record ArticleFacts
{
    /// <summary>Absolute http or https address, as given; empty where only the text is known.</summary>
    public required string Url { get; init; }

    /// <summary>The address that the page names as its own; absolute, http or https.</summary>
    public string? CanonicalUrl { get; init; }

    /// <summary>Where the address led, behind all redirects; absolute, http or https.</summary>
    public string? FinalUrl { get; init; }

    /// <summary>The headline, up to 1,000 characters.</summary>
    public string? Title { get; init; }

    /// <summary>The standfirst or description, up to 20,000 characters.</summary>
    public string? Subtitle { get; init; }

    /// <summary>Name of who published it, up to 1,000 characters.</summary>
    public string? Outlet { get; init; }

    /// <summary>The outlet's domain, as given.</summary>
    public string? OutletDomain { get; init; }

    /// <summary>True where the table has a column for the outlets' domains: left empty, it says that there is none.</summary>
    public bool NamesDomains { get; init; }

    /// <summary>Type of the outlet, such as <c>newspaper</c>, as given.</summary>
    public string? OutletType { get; init; }

    /// <summary>The outlet's country, as given; our own tables have ISO 3166-1 alpha-2.</summary>
    public string? OutletCountry { get; init; }

    /// <summary>Address of the feed that brought it; absolute, http or https.</summary>
    public string? FeedUrl { get; init; }

    /// <summary>The authors in one text, as given, up to 20,000 characters.</summary>
    public string? Author { get; init; }

    /// <summary>The date of publication, no finer than the row's precision.</summary>
    public DateReading? Published { get; init; }

    /// <summary>Where the date of publication stands, such as <c>JSON-LD datePublished</c>.</summary>
    public string? PublishedSource { get; init; }

    /// <summary>How sure the date of publication is, in the table's own words.</summary>
    public string? PublishedConfidence { get; init; }

    /// <summary>True where the table says that trusted places differ on the date of publication; null where it does not say.</summary>
    public bool? DateConflict { get; init; }

    /// <summary>The outlet's own last change.</summary>
    public DateReading? ModifiedAt { get; init; }

    /// <summary>When the article was first seen by whoever made the table.</summary>
    public DateTimeOffset? FirstSeenAt { get; init; }

    /// <summary>When its page was read.</summary>
    public DateTimeOffset? FetchedAt { get; init; }

    /// <summary>A BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary><c>article</c>, or what else it is, as given.</summary>
    public string? Kind { get; init; }

    /// <summary>True where the table says that the article was set aside.</summary>
    public bool IsOffStory { get; init; }

    /// <summary>Whether the text could be had when the table was made.</summary>
    public TextState? TextState { get; init; }

    /// <summary>How the text was found, in the table's own words.</summary>
    public string? ExtractionMethod { get; init; }

    /// <summary>The day on which a list named it.</summary>
    public DateOnly? ListedOn { get; init; }

    /// <summary>The outlet's own keywords; empty where the row has none.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The record's or the owner's note.</summary>
    public string? Note { get; init; }

    /// <summary>The article's plain text, blocks parted by blank lines.</summary>
    public string? Text { get; init; }

    /// <summary>The addresses that stand in the text, in their order.</summary>
    public IReadOnlyList<Outlink> Outlinks { get; init; } = [];

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
