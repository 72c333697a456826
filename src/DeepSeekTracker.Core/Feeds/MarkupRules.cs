using System.Collections.Frozen;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>What a kind of document says about its elements, so that missing end tags can be put where they belong.</summary>
/// <param name="Items">Elements that are handed on one by one and end where the next one begins.</param>
/// <param name="Leaves">Elements that hold text only and end where one of <paramref name="Siblings"/> begins.</param>
/// <param name="Siblings">Elements that never stand inside a leaf.</param>
internal sealed record MarkupRules(FrozenSet<string> Items, FrozenSet<string> Leaves, FrozenSet<string> Siblings)
{
    /// <summary>
    /// True where all that matters stands in attributes: then a value that a missing quotation mark would lengthen over the
    /// next ones ends where it must have ended.
    /// </summary>
    public bool MendsQuotes { get; init; }

    private static readonly string[] FeedParts =
    [
        "title",
        "link",
        "guid",
        "pubdate",
        "description",
        "category",
        "author",
        "comments",
        "enclosure",
        "id",
        "updated",
        "published",
        "item",
        "entry",
        "items",
        "image",
        "channel",
    ];

    public static readonly MarkupRules Feed = new(
        Set("item", "entry"),
        Set("title", "link", "guid", "pubdate", "category", "comments", "id", "updated", "published"),
        Set(FeedParts)
    );

    public static readonly MarkupRules Sitemap = new(
        Set("url", "sitemap"),
        Set("loc", "lastmod", "changefreq", "priority"),
        Set("loc", "lastmod", "changefreq", "priority", "url", "sitemap")
    );

    /// <summary>OPML.</summary>
    public static readonly MarkupRules Outlines = new(Set(), Set(), Set()) { MendsQuotes = true };

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);
}
