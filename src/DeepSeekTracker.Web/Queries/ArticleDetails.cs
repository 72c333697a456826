using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Imports;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Core.Topics;
using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Queries;

/// <summary>Everything that the article's own page shows.</summary>
public sealed record ArticleDetails(
    ArticleRow Row,
    string? Subtitle,
    string? Section,
    IReadOnlyList<string> Tags,
    string? TitleOrigin,
    string? PublishedRaw,
    ZoneBasis PublishedZone,
    bool DateConflict,
    DateTimeOffset? ModifiedAt,
    string? FinalUrl,
    string? CanonicalUrl,
    string? FeedUrl,
    string Via,
    string? MatchedTerms,
    string? StateReason,
    string? ExtractionMethod,
    DateTimeOffset? FetchedAt,
    int PageTries,
    DateTimeOffset? NextPageAt,
    string? DeclaredLanguage,
    string? Note,
    int Captures,
    IReadOnlyList<TextBlock> Blocks,
    IReadOnlyList<Outlink> Outlinks,
    IReadOnlyList<DroppedLine> Dropped,
    IReadOnlyList<TopicAssignment> Topics,
    IReadOnlyList<EditRow> Edits
)
{
    /// <summary>The rule that sets the article aside; null where its own words name the story.</summary>
    public string? SetAsideBy { get; init; }

    /// <summary>How far it is about the story; null where nothing names it.</summary>
    public Relevance? Relevance { get; init; }

    public string? RelevanceReason { get; init; }

    /// <summary>How far the date can be relied on: high, medium or low.</summary>
    public string DateConfidence { get; init; } = "low";

    /// <summary>Where trusted places differ: what its page said, and what was known before, where that is another day.</summary>
    public IReadOnlyList<ShownDate> OtherDates { get; init; } = [];

    /// <summary>The analysis by which it was judged last; 0 = by none.</summary>
    public int AnalysisVersion { get; init; }

    /// <summary>True where the text came in a table of articles.</summary>
    public bool IsFromTable => ExtractionMethod == TextMethods.ImportedTable;

    /// <summary>True where the text came in a file that somebody had saved.</summary>
    public bool IsFromSavedFile => TextMethods.IsSaved(ExtractionMethod);

    /// <summary>The method that found the text in its page; null where it came without one.</summary>
    public string? FoundBy => TextMethods.Found(ExtractionMethod);

    /// <summary>What its page said beside this; null where no page was read yet.</summary>
    public ArticlePageDetails? Page { get; init; }
}

/// <summary>What an article's page says, beside what lists show of it.</summary>
/// <param name="Title">Its headline, which is not the article's own where a feed or a person said another first.</param>
/// <param name="Author">The line of authors that it gave, made of the two lists after it.</param>
/// <param name="OutletName">What it calls its publisher.</param>
/// <param name="OutletType">The publisher's type in schema.org's words.</param>
/// <param name="Captions">The lines under its pictures.</param>
/// <param name="IsCut">True where its end was not read.</param>
public sealed record ArticlePageDetails(
    string? Title,
    IReadOnlyList<TitleVariant> OtherTitles,
    string? Author,
    IReadOnlyList<string> Persons,
    IReadOnlyList<string> Organisations,
    string? OutletName,
    string? OutletType,
    string? LeadImageUrl,
    IReadOnlyList<string> Captions,
    bool IsCut
);

/// <summary>A topic of an article with the words that gave it.</summary>
public sealed record TopicAssignment(string Key, double Score, string Matches);

/// <summary>A change that was noticed.</summary>
public sealed record EditRow(DateTimeOffset SeenAt, string Field, string? Before, string? After, string Via)
{
    /// <summary>The key of the claim that another value answers since; null where something else changed.</summary>
    public string? Claim => Field.StartsWith(Edit.Answer, StringComparison.Ordinal) ? Field[Edit.Answer.Length..] : null;
}

/// <summary>One article as exports write it.</summary>
/// <param name="Outlet">Null where nobody knows who published it.</param>
/// <param name="Text">The whole text where it was asked for, else its first <see cref="Beginning"/> characters.</param>
public sealed record ArticleExportRow(
    int Id,
    string? Url,
    string? CanonicalUrl,
    string? FinalUrl,
    string? Title,
    string? Subtitle,
    string? Outlet,
    string? OutletDomain,
    string? OutletType,
    string? OutletCountry,
    string? FeedUrl,
    string? Author,
    DateTimeOffset? PublishedAt,
    DatePrecision PublishedPrecision,
    string? PublishedSource,
    int PublishedTrust,
    bool DateConflict,
    DateTimeOffset? ModifiedAt,
    DateTimeOffset FirstSeenAt,
    DateTimeOffset? FetchedAt,
    string? Language,
    string Kind,
    DateOnly? ListedOn,
    int WordCount,
    TextState TextState,
    string? ExtractionMethod,
    IReadOnlyList<string> Topics,
    string? Tags,
    bool OnStory,
    string? TextSha256,
    string? Note,
    string? Text
)
{
    /// <summary>Enough to make an excerpt of.</summary>
    public const int Beginning = 1000;

    public ArticleFindings Findings { get; init; } = ArticleFindings.None;
}
