using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>A feed document, read.</summary>
public sealed record ParsedFeed
{
    /// <summary>The format's name, such as <c>RSS 2.0</c>, <c>Atom 1.0</c>, <c>RDF (RSS 1.0)</c>, <c>JSON Feed 1.1</c>.</summary>
    public required string Format { get; init; }

    /// <summary>The feed's own title as plain text; null where it has none.</summary>
    public string? Title { get; init; }

    /// <summary>Address of the site that the feed belongs to.</summary>
    public string? HomeUrl { get; init; }

    /// <summary>The feed's own description as plain text.</summary>
    public string? Description { get; init; }

    /// <summary>The feed's own identifier (Atom <c>id</c>), as given.</summary>
    public string? Id { get; init; }

    /// <summary>The language that the feed, else the answer's header, declares, as written; null where neither does.</summary>
    public string? Language { get; init; }

    /// <summary>Who the feed says writes or publishes it, with a mail address where it gives one.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Address of the feed's picture or icon; null where it names none.</summary>
    public string? ImageUrl { get; init; }

    /// <summary>When the feed says that it was published (RSS <c>pubDate</c>); null where it does not say, and for JSON Feed.</summary>
    public DateReading? Published { get; init; }

    /// <summary>When the feed says that it changed last.</summary>
    public DateReading? Updated { get; init; }

    /// <summary>Address that the feed names as its own (<c>rel=self</c>, JSON Feed <c>feed_url</c>).</summary>
    public string? SelfUrl { get; init; }

    /// <summary>Address of the next page of older entries (RFC 5005 <c>next</c>, JSON Feed <c>next_url</c>).</summary>
    public string? NextUrl { get; init; }

    /// <summary>Address of the archive before this one (RFC 5005 <c>prev-archive</c>).</summary>
    public string? PreviousArchiveUrl { get; init; }

    /// <summary>Address of the WebSub hub.</summary>
    public string? HubUrl { get; init; }

    /// <summary>How long the feed asks readers to wait (<c>ttl</c>, <c>sy:updatePeriod</c>); null when it does not say.</summary>
    public TimeSpan? MinimumInterval { get; init; }

    /// <summary>Entries in document order.</summary>
    public IReadOnlyList<Entry> Entries { get; init; } = [];

    /// <summary>The line at which the document ends, or breaks off, within an entry, which is left out; null where every entry is whole.</summary>
    public int? CutAtLine { get; init; }

    /// <summary>What had to be repaired or was dropped, in plain English; empty for a sound document.</summary>
    public IReadOnlyList<string> Repairs { get; init; } = [];
}

/// <summary>Why a document is not read as a feed.</summary>
public enum FeedRefusal
{
    /// <summary>No bytes, or white space only.</summary>
    Empty,

    /// <summary>An HTML page: feed discovery may find the feed behind it.</summary>
    HtmlPage,

    /// <summary>JSON that is no JSON Feed (mostly an error message).</summary>
    OtherJson,

    /// <summary>XML that is no feed: OPML, a sitemap, an error document.</summary>
    OtherXml,

    /// <summary>Binary data, or text without markup.</summary>
    NotText,

    /// <summary>Looks like a feed but no repair makes it readable.</summary>
    Malformed,

    /// <summary>Nested or expanded beyond the limits: an attack or a broken generator.</summary>
    TooComplex,
}

/// <summary>The outcome of parsing bytes: a feed or a typed refusal, never an exception.</summary>
public abstract record FeedReading
{
    private FeedReading() { }

    /// <summary>The bytes are a feed, or could be repaired to one.</summary>
    /// <param name="Feed">What it says, with what was repaired.</param>
    public sealed record Parsed(ParsedFeed Feed) : FeedReading;

    /// <param name="Why">The class of the refusal.</param>
    /// <param name="Message">One sentence in plain English that says what was found instead.</param>
    /// <param name="Line">Line of the fault, counted from 1; null where no line applies.</param>
    /// <param name="Excerpt">Up to 80 characters around the fault.</param>
    public sealed record Refused(FeedRefusal Why, string Message, int? Line = null, string? Excerpt = null) : FeedReading;
}
