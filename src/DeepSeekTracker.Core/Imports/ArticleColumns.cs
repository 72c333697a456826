namespace DeepSeekTracker.Core.Imports;

/// <summary>Names of the columns of a table of articles, the same in what is exported and what is imported.</summary>
public static class ArticleColumns
{
    /// <summary>The article's number; its page is <c>/articles/</c> and this.</summary>
    public const string Id = "id";

    /// <summary>The normalised address, absolute, http or https.</summary>
    public const string Url = "url";

    /// <summary>The address that the page names as its own (<c>rel=canonical</c>).</summary>
    public const string CanonicalUrl = "canonical_url";

    /// <summary>Where the address led, behind all redirects.</summary>
    public const string FinalUrl = "final_url";

    /// <summary>The headline as the outlet has it.</summary>
    public const string Title = "title";

    /// <summary>The standfirst or description as the outlet has it.</summary>
    public const string Subtitle = "subtitle";

    /// <summary>Name of who published it.</summary>
    public const string Outlet = "outlet";

    /// <summary>The outlet's domain.</summary>
    public const string OutletDomain = "outlet_domain";

    /// <summary>Type of the outlet, such as <c>newspaper</c>.</summary>
    public const string OutletType = "outlet_type";

    /// <summary>The outlet's country, ISO 3166-1 alpha-2.</summary>
    public const string OutletCountry = "outlet_country";

    /// <summary>Address of the feed that brought the article.</summary>
    public const string FeedUrl = "feed_url";

    /// <summary>The authors as the outlet has them.</summary>
    public const string Author = "author";

    /// <summary>Date of publication, ISO 8601 in UTC, never finer than it is known.</summary>
    public const string PublishedAt = "published_at";

    /// <summary>How exactly that date is known: year, month, day, minute or second.</summary>
    public const string PublishedPrecision = "published_precision";

    /// <summary>Where that date was read, such as <c>JSON-LD datePublished</c>; empty for the owner's own word.</summary>
    public const string PublishedSource = "published_source";

    /// <summary>How sure that date is: high, medium or low.</summary>
    public const string PublishedConfidence = "published_confidence";

    /// <summary><c>true</c> where trusted places differ by more than a day on the date of publication.</summary>
    public const string DateConflict = "date_conflict";

    /// <summary>The outlet's own last change, ISO 8601 in UTC.</summary>
    public const string ModifiedAt = "modified_at";

    /// <summary>When the article was first seen here, ISO 8601 in UTC.</summary>
    public const string FirstSeenAt = "first_seen_at";

    /// <summary>When its page was read, ISO 8601 in UTC.</summary>
    public const string FetchedAt = "fetched_at";

    /// <summary>A BCP 47 tag.</summary>
    public const string Language = "language";

    /// <summary>Words of the text; in scripts without spaces, characters. Empty without a text.</summary>
    public const string WordCount = "word_count";

    /// <summary>Whether the text could be had, such as <c>ok</c> or <c>paywalled</c>: <see cref="Extraction.TextState"/>.</summary>
    public const string TextState = "text_state";

    /// <summary>How the text was found, such as <c>tree</c>, <c>JSON-LD</c> or <c>saved file</c>.</summary>
    public const string ExtractionMethod = "extraction_method";

    /// <summary>Keys of the story's topics, those with most points first.</summary>
    public const string Topics = "topics";

    /// <summary>The outlet's own keywords.</summary>
    public const string Tags = "tags";

    /// <summary>How far the article is about the story: <c>about</c>, <c>part</c>, <c>mention</c> or <c>off-story</c>.</summary>
    public const string Relevance = "relevance";

    /// <summary>Planned and not exported yet (the story's event that it tells of); left aside in an import.</summary>
    public const string StoryDevelopment = "story_development";

    /// <summary>A number that the copies of one piece share.</summary>
    public const string CopyGroup = "copy_group";

    /// <summary><c>root</c>, <c>copy</c>, <c>excerpt</c> or <c>shares</c>.</summary>
    public const string CopyRole = "copy_role";

    /// <summary><see cref="Id"/> of the article that it repeats.</summary>
    public const string CopyOf = "copy_of";

    /// <summary>From 0 to 1: how much of its text stands in that one, by runs of five words.</summary>
    public const string CopyOverlap = "copy_overlap";

    /// <summary><c>false</c> for a copy or excerpt, <c>true</c> for any other article with a text, empty without a text.</summary>
    public const string Independent = "independent";

    /// <summary>What it answers to the story's claims, each as <c>claim=value unit</c>.</summary>
    public const string Claims = "claims";

    /// <summary>Planned and not exported yet (how many quotations it has); left aside in an import.</summary>
    public const string QuotesCount = "quotes_count";

    /// <summary>Number of links in its text.</summary>
    public const string OutlinksCount = "outlinks_count";

    /// <summary>Planned and not exported yet (which links lead to primary sources); left aside in an import.</summary>
    public const string LinksPrimary = "links_primary";

    /// <summary>In how many forms it was seen: one, and one more for each time that a change was noticed.</summary>
    public const string VersionCount = "version_count";

    /// <summary>When the last change was noticed, ISO 8601 in UTC.</summary>
    public const string LastEditAt = "last_edit_at";

    /// <summary>Which fact that change was of.</summary>
    public const string LastEditKind = "last_edit_kind";

    /// <summary>Planned and not exported yet (whether the address still leads to it); left aside in an import.</summary>
    public const string LinkState = "link_state";

    /// <summary>Planned and not exported yet (when the address was last asked); left aside in an import.</summary>
    public const string LinkCheckedAt = "link_checked_at";

    /// <summary>SHA-256 of the text, in hex.</summary>
    public const string TextSha256 = "text_sha256";

    /// <summary>Planned and not exported yet (the frozen set of data that it belongs to); left aside in an import.</summary>
    public const string SnapshotId = "snapshot_id";

    /// <summary>Planned and not exported yet (the reading lists that it is on); left aside in an import.</summary>
    public const string Lists = "lists";

    /// <summary>The record's or the owner's note.</summary>
    public const string Note = "note";

    /// <summary><c>article</c>, or what else it is.</summary>
    public const string Kind = "kind";

    /// <summary>The day on which a list named it, ISO 8601.</summary>
    public const string ListedOn = "listed_on";

    /// <summary>The whole text, only where the export was asked for it.</summary>
    public const string Text = "text";

    /// <summary>The beginning of the text in its place: at most 250 characters and a quarter of it. Left aside in an import.</summary>
    public const string Excerpt = "excerpt";

    /// <summary>The word of <see cref="Relevance"/> for what was set aside.</summary>
    public const string OffStory = "off-story";

    /// <summary>Between the values of a column with several, such as tags.</summary>
    public const string ValueSeparator = "; ";

    /// <summary>All columns in the order of the table.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Id,
        Url,
        CanonicalUrl,
        FinalUrl,
        Title,
        Subtitle,
        Outlet,
        OutletDomain,
        OutletType,
        OutletCountry,
        FeedUrl,
        Author,
        PublishedAt,
        PublishedPrecision,
        PublishedSource,
        PublishedConfidence,
        DateConflict,
        ModifiedAt,
        FirstSeenAt,
        FetchedAt,
        Language,
        WordCount,
        TextState,
        ExtractionMethod,
        Topics,
        Tags,
        Relevance,
        StoryDevelopment,
        CopyGroup,
        CopyRole,
        CopyOf,
        CopyOverlap,
        Independent,
        Claims,
        QuotesCount,
        OutlinksCount,
        LinksPrimary,
        VersionCount,
        LastEditAt,
        LastEditKind,
        LinkState,
        LinkCheckedAt,
        TextSha256,
        SnapshotId,
        Lists,
        Note,
        Kind,
        ListedOn,
        Text,
        Excerpt,
    ];
}
