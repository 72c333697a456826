using DeepSeekTracker.Core.Analysis;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Imports;
using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>What one origin (feed entry, record row, saved file, page) says about an article. Null = it says nothing.</summary>
internal sealed record ArticleDraft
{
    /// <summary>Identity: the address's key, or the text's hash.</summary>
    public required string Key { get; init; }

    /// <summary>record, feed, import.</summary>
    public required string Via { get; init; }

    /// <summary>The saved file's address among the captures; null where it is from none.</summary>
    public string? File { get; init; }

    /// <summary>
    /// The facts that a person states, by their names in edits: they replace what was known, and the change is kept as an
    /// edit. What was only inferred beside them fills blanks.
    /// </summary>
    public IReadOnlyList<string> Stated { get; init; } = [];

    public string? Url { get; init; }

    public string? FinalUrl { get; init; }

    public string? CanonicalUrl { get; init; }

    public int? OutletId { get; init; }

    public int? FeedId { get; init; }

    /// <summary>The feed that brought it elsewhere.</summary>
    public string? FeedUrl { get; init; }

    public string? Title { get; init; }

    public string? TitleOrigin { get; init; }

    public string? Subtitle { get; init; }

    public string? Author { get; init; }

    public ArticleDate? Published { get; init; }

    public DateTimeOffset? ModifiedAt { get; init; }

    public DateOnly? ListedOn { get; init; }

    public DateTimeOffset? FirstSeenAt { get; init; }

    public string? Language { get; init; }

    public string? DeclaredLanguage { get; init; }

    public string? Kind { get; init; }

    public string? Section { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public string? LeadImageUrl { get; init; }

    public string? Note { get; init; }

    /// <summary>False where the origin does not bring the article into the story. It never takes one out.</summary>
    public bool OnStory { get; init; } = true;

    /// <summary>Who says that the article is no part of the story; a new one is set aside by it. Null: nobody does.</summary>
    public string? SetAsideBy { get; init; }

    /// <summary>Null: the origin says nothing about the text.</summary>
    public DraftText? Text { get; init; }

    /// <summary>Null: the origin is neither a page nor a saved file.</summary>
    public DraftPage? Page { get; init; }

    /// <summary>Null: the origin vouches for the article without a match.</summary>
    public Judgement? Judgement { get; init; }

    /// <summary>The title that was judged, where it is not the draft's own.</summary>
    public string? JudgedTitle { get; init; }
}

/// <summary>A page's reading beside the facts above.</summary>
/// <param name="IsSame">True for the capture that was read before, by other rules: what these do not find is withdrawn.</param>
internal sealed record DraftPage(PageReading Reading, bool IsCut, bool IsSame)
{
    /// <summary>True for a saved file.</summary>
    public bool IsFile { get; init; }

    /// <summary>The facts, by their names in edits, that a person stated beside the file: no rules of reading take them back.</summary>
    public IReadOnlyList<string> Stated { get; init; } = [];

    /// <summary>All that a saved page states, to be shown; null for a saved text, and for a fetched page, whose reading is all of it.</summary>
    public PageReading? Shown { get; init; }

    /// <summary>True while a file is imported: it adds to what is known, and takes nothing back.</summary>
    public bool IsImport => IsFile && !IsSame;
}

/// <summary>The text, or why there is none.</summary>
internal sealed record DraftText(
    TextState State,
    string? Reason,
    IReadOnlyList<TextBlock> Blocks,
    IReadOnlyList<Outlink> Outlinks,
    string? Method,
    DateTimeOffset? FetchedAt,
    IReadOnlyList<DroppedLine>? Dropped = null
);
