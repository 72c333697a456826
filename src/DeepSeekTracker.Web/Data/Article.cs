using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Core.Topics;

namespace DeepSeekTracker.Web.Data;

/// <summary>One outlet's piece at one address.</summary>
public sealed class Article
{
    public int Id { get; set; }

    /// <summary>Identity: <c>ArticleUrl.Key</c>, or <c>text:</c> and the text's hash where no address is known.</summary>
    public required string Key { get; set; }

    /// <summary>The address as found; null for a saved text without one.</summary>
    public string? Url { get; set; }

    public string? FinalUrl { get; set; }

    public string? CanonicalUrl { get; set; }

    /// <summary>Host of the address, for politeness budgets.</summary>
    public string? Host { get; set; }

    public int OutletId { get; set; }

    public Outlet? Outlet { get; set; }

    public int? FeedId { get; set; }

    /// <summary>The feed that brought it elsewhere, as an imported table says.</summary>
    public string? FeedUrl { get; set; }

    public string? Title { get; set; }

    /// <summary>Where the title came from; null when there is none.</summary>
    public string? TitleOrigin { get; set; }

    public string? Subtitle { get; set; }

    public string? Author { get; set; }

    /// <summary>First instant of the interval that the date means; null = unknown. Never the time of fetching.</summary>
    public DateTimeOffset? PublishedAt { get; set; }

    public DatePrecision PublishedPrecision { get; set; }

    /// <summary>The day (UTC) of publication; null unless known to the day.</summary>
    public DateOnly? PublishedDay { get; set; }

    public string? PublishedOrigin { get; set; }

    public string? PublishedRaw { get; set; }

    public ZoneBasis PublishedZone { get; set; }

    /// <summary>How far the origin is trusted (see <c>DateTrust</c>); a better one replaces a worse one.</summary>
    public int PublishedTrust { get; set; }

    public bool DateConflict { get; set; }

    public DateTimeOffset? ModifiedAt { get; set; }

    /// <summary>Day on which a listing is known to have named the article: it cannot be younger.</summary>
    public DateOnly? ListedOn { get; set; }

    /// <summary>When this database first saw the article.</summary>
    public DateTimeOffset FirstSeenAt { get; set; }

    /// <summary>Where lists put the article: its date, else the listing's, else when it was first seen.</summary>
    public DateTimeOffset SortAt { get; set; }

    /// <summary>The article's place in the full-text index, which rises with <see cref="SortAt"/>; null until it is indexed.</summary>
    public long? SearchId { get; set; }

    public string? Language { get; set; }

    public string? DeclaredLanguage { get; set; }

    /// <summary>article, digest, broadcast.</summary>
    public string Kind { get; set; } = "article";

    public string? Section { get; set; }

    /// <summary>The outlet's own tags, parted by "; ".</summary>
    public string? Tags { get; set; }

    public string? LeadImageUrl { get; set; }

    public string? Note { get; set; }

    /// <summary>How the article came here: record, feed, import.</summary>
    public required string Via { get; set; }

    public bool OnStory { get; set; } = true;

    /// <summary>The words by which the story claimed it; null where a person or the record vouches for it.</summary>
    public string? MatchedTerms { get; set; }

    /// <summary>How far the article is about the story; null until it is judged.</summary>
    public Relevance? Relevance { get; set; }

    /// <summary>The words or the rule that the grade rests on.</summary>
    public string? RelevanceReason { get; set; }

    /// <summary>The rule that sets it aside; null where its own words name the story. Others may vouch for it all the same.</summary>
    public string? SetAsideBy { get; set; }

    /// <summary>The copies of one piece share it: the lowest id among them. Null where no copy is known.</summary>
    public int? CopyGroupId { get; set; }

    public CopyRole CopyRole { get; set; }

    /// <summary>The article that this one repeats, as far as is known.</summary>
    public int? CopyOfId { get; set; }

    /// <summary>Share (0 to 1) of this article's shingles that stand in the other.</summary>
    public double? CopyOverlap { get; set; }

    /// <summary>Why the role is what it is, in words.</summary>
    public string? CopyReason { get; set; }

    /// <summary>The wire or outlet that the article credits.</summary>
    public string? Credit { get; set; }

    public TextState TextState { get; set; }

    public string? StateReason { get; set; }

    public int WordCount { get; set; }

    public string? ExtractionMethod { get; set; }

    public DateTimeOffset? FetchedAt { get; set; }

    public string? TextSha256 { get; set; }

    public int AnalysisVersion { get; set; }

    public int PageTries { get; set; }

    public DateTimeOffset? LastPageTryAt { get; set; }

    /// <summary>When to try the page; null = not again.</summary>
    public DateTimeOffset? NextPageAt { get; set; }

    public ArticleText? Text { get; set; }

    public List<ArticleTopic> Topics { get; set; } = [];

    public List<ArticleMention> Mentions { get; set; } = [];
}
