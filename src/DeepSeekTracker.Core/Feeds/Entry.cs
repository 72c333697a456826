using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>What a feed or archive said about one piece: never more than it said.</summary>
public sealed record Entry
{
    /// <summary>The feed's own identifier (RSS <c>guid</c>, Atom <c>id</c>, RDF <c>rdf:about</c>, JSON Feed <c>id</c>), as given.</summary>
    public string? Guid { get; init; }

    /// <summary>Absolute address of the piece, resolved against the feed's base; null when the feed gives none.</summary>
    public string? Link { get; init; }

    /// <summary>Title as plain text, white space folded.</summary>
    public string? Title { get; init; }

    /// <summary>When the piece appeared (RSS <c>pubDate</c>, Atom <c>published</c>); null where that is not said or cannot be read.</summary>
    public DateReading? Published { get; init; }

    /// <summary>When it was last changed (Atom <c>updated</c>, JSON Feed <c>date_modified</c>); null as for <see cref="Published"/>.</summary>
    public DateReading? Updated { get; init; }

    /// <summary>When it was published, else when it was last changed; null where neither could be read.</summary>
    public DateReading? Date => Published ?? Updated;

    /// <summary>The date text as found where it could not be read.</summary>
    public string? UnreadDate { get; init; }

    /// <summary>Summary or description as plain text.</summary>
    public string? Summary { get; init; }

    /// <summary>Summary or description as sanitised HTML.</summary>
    public string? SummaryHtml { get; init; }

    /// <summary>Full content as sanitised HTML, where the feed carries it.</summary>
    public string? ContentHtml { get; init; }

    /// <summary>Names as the feed has them, with a mail address where it gives one; those of the feed where the entry has none.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The feed's labels for the piece (RSS and Atom <c>category</c>, JSON Feed <c>tags</c>), each once.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>BCP 47 tag of the entry, else of the feed.</summary>
    public string? Language { get; init; }

    /// <summary>Address of the entry's picture, else of the first one in its content or summary; null where there is none.</summary>
    public string? ImageUrl { get; init; }

    /// <summary>Absolute addresses of attached media files.</summary>
    public IReadOnlyList<string> Enclosures { get; init; } = [];

    /// <summary>Name of the publication that an aggregator's entry credits (RSS <c>source</c>).</summary>
    public string? SourceTitle { get; init; }
}
