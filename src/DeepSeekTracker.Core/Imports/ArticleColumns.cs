namespace DeepSeekTracker.Core.Imports;

/// <summary>Names of the columns of a table of articles, the same in what is exported and what is imported.</summary>
public static class ArticleColumns
{
    public const string Id = "id";
    public const string Url = "url";
    public const string CanonicalUrl = "canonical_url";
    public const string FinalUrl = "final_url";
    public const string Title = "title";
    public const string Subtitle = "subtitle";
    public const string Outlet = "outlet";
    public const string OutletDomain = "outlet_domain";
    public const string OutletType = "outlet_type";
    public const string OutletCountry = "outlet_country";
    public const string FeedUrl = "feed_url";
    public const string Author = "author";
    public const string PublishedAt = "published_at";
    public const string PublishedPrecision = "published_precision";
    public const string PublishedSource = "published_source";
    public const string PublishedConfidence = "published_confidence";
    public const string DateConflict = "date_conflict";
    public const string ModifiedAt = "modified_at";
    public const string FirstSeenAt = "first_seen_at";
    public const string FetchedAt = "fetched_at";
    public const string Language = "language";
    public const string WordCount = "word_count";
    public const string TextState = "text_state";
    public const string ExtractionMethod = "extraction_method";
    public const string Topics = "topics";
    public const string Tags = "tags";
    public const string Relevance = "relevance";
    public const string StoryDevelopment = "story_development";
    public const string CopyGroup = "copy_group";
    public const string CopyRole = "copy_role";
    public const string CopyOf = "copy_of";
    public const string CopyOverlap = "copy_overlap";
    public const string Independent = "independent";
    public const string Claims = "claims";
    public const string QuotesCount = "quotes_count";
    public const string OutlinksCount = "outlinks_count";
    public const string LinksPrimary = "links_primary";
    public const string VersionCount = "version_count";
    public const string LastEditAt = "last_edit_at";
    public const string LastEditKind = "last_edit_kind";
    public const string LinkState = "link_state";
    public const string LinkCheckedAt = "link_checked_at";
    public const string TextSha256 = "text_sha256";
    public const string SnapshotId = "snapshot_id";
    public const string Lists = "lists";
    public const string Note = "note";
    public const string Kind = "kind";
    public const string ListedOn = "listed_on";
    public const string Text = "text";
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
