using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>What a block of an article's text is.</summary>
public enum BlockKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A heading within the text, of <see cref="TextBlock.Level"/> 2 to 6; the title is none.</summary>
    Heading,

    /// <summary>One item of a list, nested as deep as <see cref="TextBlock.Level"/> says.</summary>
    ListItem,

    /// <summary>A paragraph that the page marks as quoted (<c>blockquote</c>).</summary>
    Quotation,

    /// <summary>A table: one line a row, cells parted by tabs.</summary>
    Table,

    /// <summary>Text whose spaces and line breaks count, such as code (<c>pre</c>).</summary>
    Preformatted,
}

/// <summary>One block of an article's text, as data: pages encode it, so no stored markup ever reaches a browser.</summary>
/// <param name="Kind">What the block is.</param>
/// <param name="Text">Plain text. A table has one line a row, cells parted by tabs.</param>
/// <param name="Level">Heading level 2 to 6, or nesting depth of a list item from 1; otherwise 0.</param>
public sealed record TextBlock(BlockKind Kind, string Text, int Level = 0);

/// <summary>A link out of the article's text.</summary>
/// <param name="Href">Absolute http or https address.</param>
/// <param name="Text">The words that carry the link.</param>
/// <param name="Sentence">The sentence or block around it, where known.</param>
/// <param name="Start">Where its words begin in the article's <see cref="ExtractedArticle.Text"/>, in UTF-16 units.</param>
/// <param name="Length">How many units of the text carry the link; 0 where its place is not known.</param>
public sealed record Outlink(string Href, string Text, string? Sentence = null, int Start = 0, int Length = 0);

/// <summary>Whether the article's text could be had, and if not, why not.</summary>
public enum TextState
{
    /// <summary>Listed by a feed or record: its page has not been fetched yet.</summary>
    Listed = 0,

    /// <summary>The text was found, and nothing tells that a part of it is held back.</summary>
    Ok = 1,

    /// <summary>The page holds only a few sentences.</summary>
    Short = 2,

    /// <summary>The outlet shows the text to subscribers only; what it shows to everyone is kept.</summary>
    Paywalled = 3,

    /// <summary>The page asks for consent (cookies, tracking) in the article's place.</summary>
    ConsentWall = 4,

    /// <summary>The page holds no article text.</summary>
    Empty = 5,

    /// <summary>The outlet refuses programs (401, 403, "Are you a robot?").</summary>
    Blocked = 6,

    /// <summary>The address leads to a file that is no web page, such as a PDF or a picture.</summary>
    NotHtml = 7,

    /// <summary>The address no longer leads to the article (404, 410, a soft 404).</summary>
    NotFound = 8,

    /// <summary>The page could not be fetched after repeated tries.</summary>
    Failed = 9,
}

/// <summary>One way to date the article, kept whether it was chosen or not.</summary>
/// <param name="Date">The reading.</param>
/// <param name="Origin">Where it stands, such as <c>JSON-LD datePublished</c> or <c>address</c>.</param>
/// <param name="Inferred">True where the origin was not made to state the publication date (running text, dateModified).</param>
public sealed record DateCandidate(DateReading Date, string Origin, bool Inferred = false)
{
    /// <summary>How often such an origin was right on the open evaluation sets, from 0 to 1 (docs/technotes/extraction.md).</summary>
    public double Confidence => DateConfidence.Of(Origin);
}

/// <summary>Where a page gives a headline.</summary>
public enum TitlePlace
{
    /// <summary>On the page itself, where readers see it.</summary>
    Page = 0,

    /// <summary>In JSON-LD, for programs.</summary>
    Headline = 1,

    /// <summary>For social networks.</summary>
    Social = 2,

    /// <summary>In the title tag, for search engines and the browser's tab.</summary>
    TitleTag = 3,
}

/// <summary>Another headline of the same piece, and the first place that gives it.</summary>
public sealed record TitleVariant(string Text, TitlePlace Place);

/// <summary>Everything that a page says about its article.</summary>
public sealed record ExtractedArticle
{
    internal const string Separator = "\n\n";

    /// <summary>The headline; null when the page has none.</summary>
    public string? Title { get; init; }

    /// <summary>Other headlines of the same piece (on the page, social, search), without the outlet's name.</summary>
    public IReadOnlyList<TitleVariant> OtherTitles { get; init; } = [];

    /// <summary>The standfirst or description that the page states for programs, on one line; null where it states none.</summary>
    public string? Subtitle { get; init; }

    /// <summary>Persons named as authors, in order.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Organisations named as authors (agencies, desks).</summary>
    public IReadOnlyList<string> Organisations { get; init; } = [];

    /// <summary>The outlet's name as the page states it, the one meant for readers first; null where it states none.</summary>
    public string? OutletName { get; init; }

    /// <summary>The outlet's own section, such as "Technology"; null where the page states none.</summary>
    public string? Section { get; init; }

    /// <summary>The outlet's own keywords for the article, each once whatever its case, 40 at the most.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>The page's own <c>rel=canonical</c>, absolute, as found.</summary>
    public string? CanonicalUrl { get; init; }

    /// <summary>The chosen date of publication; null when nothing on the page states one.</summary>
    public DateCandidate? Published { get; init; }

    /// <summary>The day of publication where the outlet is, which for an instant near midnight is not always the day in UTC.</summary>
    public DateOnly? PublishedDay { get; init; }

    /// <summary>All candidates in order of trust.</summary>
    public IReadOnlyList<DateCandidate> DateCandidates { get; init; } = [];

    /// <summary>True where trusted candidates differ by more than a day.</summary>
    public bool DateConflict { get; init; }

    /// <summary>When the page says that the article was last changed; null where it says nothing plausible.</summary>
    public DateReading? Modified { get; init; }

    /// <summary>BCP 47 tag that the page declares.</summary>
    public string? DeclaredLanguage { get; init; }

    /// <summary>BCP 47 tag found from the text.</summary>
    public string? DetectedLanguage { get; init; }

    /// <summary>Absolute address of the picture that the page gives for the article; null where it gives none.</summary>
    public string? LeadImageUrl { get; init; }

    /// <summary>The article's text in order.</summary>
    public IReadOnlyList<TextBlock> Blocks { get; init; } = [];

    /// <summary>The links in <see cref="Text"/>, in its order, 500 at the most.</summary>
    public IReadOnlyList<Outlink> Outlinks { get; init; } = [];

    /// <summary>True where the page is longer than what is read of one, so that its end is missing.</summary>
    public bool IsCut { get; init; }

    /// <summary>Whether the text could be had; <see cref="StateReason"/> says why not.</summary>
    public TextState State { get; init; } = TextState.Empty;

    /// <summary>Why the state is what it is, in plain English; null when the state is <see cref="TextState.Ok"/>.</summary>
    public string? StateReason { get; init; }

    /// <summary>Name of the method that won the main text.</summary>
    public string Method { get; init; } = "none";

    /// <summary>Lines under pictures, which are no part of the text.</summary>
    public IReadOnlyList<string> Captions { get; init; } = [];

    /// <summary>What the page calls its publisher in schema.org's words, such as <c>NewsMediaOrganization</c>.</summary>
    public string? OutletType { get; init; }

    /// <summary>True where the text is clearly in another language than the one that the page declares.</summary>
    public bool LanguageDisagrees =>
        DeclaredLanguage is { Length: >= 2 } declared
        && DetectedLanguage is { Length: >= 2 } detected
        && !string.Equals(declared.Split('-')[0], detected.Split('-')[0], StringComparison.OrdinalIgnoreCase);

    /// <summary>Words of the text; in scripts without spaces each character counts.</summary>
    public int WordCount => Blocks.Sum(block => Core.Text.WordCount.Of(block.Text));

    /// <summary>Where each block begins in <see cref="Text"/>, in UTF-16 units.</summary>
    public IReadOnlyList<int> BlockStarts
    {
        get
        {
            var starts = new int[Blocks.Count];
            for (var i = 1; i < starts.Length; i++)
            {
                starts[i] = starts[i - 1] + Blocks[i - 1].Text.Length + Separator.Length;
            }

            return starts;
        }
    }

    /// <summary>The language to file the article under: the text's own where it is clear, else the declared one.</summary>
    public string? Language => DetectedLanguage ?? DeclaredLanguage;

    /// <summary>The text as HTML that is safe on any page (<see cref="ArticleHtml"/>).</summary>
    public string Html => ArticleHtml.Of(this);

    /// <summary>Plain text: the blocks, parted by blank lines.</summary>
    public string Text => string.Join(Separator, Blocks.Select(block => block.Text));
}
