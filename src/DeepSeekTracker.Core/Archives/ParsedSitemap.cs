using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Archives;

/// <summary>A sitemap, read (sitemaps.org; Google's news and image extensions).</summary>
public sealed record ParsedSitemap
{
    /// <summary><c>sitemap</c>, <c>news sitemap</c>, <c>sitemap index</c> or <c>text sitemap</c>.</summary>
    public required string Format { get; init; }

    /// <summary>
    /// Pages in document order: <see cref="Entry.Published"/> is the news extension's date, <see cref="Entry.Updated"/> the
    /// <c>lastmod</c>, <see cref="Entry.SourceTitle"/> the publication's name, <see cref="Entry.Categories"/> the keywords.
    /// </summary>
    public IReadOnlyList<Entry> Entries { get; init; } = [];

    /// <summary>Further sitemaps that an index names.</summary>
    public IReadOnlyList<SitemapLink> Sitemaps { get; init; } = [];

    /// <summary>What had to be repaired or was dropped, in plain English.</summary>
    public IReadOnlyList<string> Repairs { get; init; } = [];
}

/// <summary>A sitemap that an index names.</summary>
/// <param name="Url">Absolute address.</param>
/// <param name="Modified">When it changed last.</param>
public sealed record SitemapLink(string Url, DateReading? Modified);

/// <summary>The outcome of reading bytes as a sitemap: never an exception.</summary>
public abstract record SitemapReading
{
    private SitemapReading() { }

    /// <summary>The bytes are a sitemap, or could be repaired to one.</summary>
    /// <param name="Sitemap">What it says, with what was repaired.</param>
    public sealed record Parsed(ParsedSitemap Sitemap) : SitemapReading;

    /// <param name="Why">The class of the refusal; <see cref="FeedRefusal.OtherXml"/> for a feed.</param>
    /// <param name="Message">One sentence in plain English.</param>
    /// <param name="Line">Line of the fault, counted from 1; null where no line applies.</param>
    public sealed record Refused(FeedRefusal Why, string Message, int? Line = null) : SitemapReading;
}
