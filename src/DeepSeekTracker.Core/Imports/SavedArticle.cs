using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Imports;

/// <summary>How sure an inferred fact is.</summary>
public enum Confidence
{
    /// <summary>Given by a person, or stated outright.</summary>
    Stated,

    /// <summary>Follows from a clear mark in the file.</summary>
    High,

    /// <summary>A fallback, good enough to show and to be corrected.</summary>
    Low,
}

/// <summary>A fact with where it was found and how sure it is.</summary>
public sealed record Found<T>(T Value, string From, Confidence Confidence);

/// <summary>A line that is no part of the article, with the reason.</summary>
/// <param name="Line">Line number in the file, counted from 1.</param>
/// <param name="Text">The line as the file has it.</param>
/// <param name="Reason">Why it was dropped, in plain English.</param>
public sealed record DroppedLine(int Line, string Text, string Reason);

/// <summary>One article as a saved file gives it. What the file does not say stays null.</summary>
public sealed record SavedArticle
{
    /// <summary>The article's own address, http or https.</summary>
    public Found<string>? Url { get; init; }

    /// <summary>The headline, or what stands in for it: <see cref="TitleIsStandIn"/>.</summary>
    public Found<string>? Title { get; init; }

    /// <summary>The standfirst or description.</summary>
    public Found<string>? Subtitle { get; init; }

    /// <summary>Name of who published it.</summary>
    public Found<string>? Outlet { get; init; }

    /// <summary>Who wrote it, several names in one text.</summary>
    public Found<string>? Author { get; init; }

    /// <summary>True where the author is an organisation, not a person.</summary>
    public bool AuthorIsOrganisation { get; init; }

    /// <summary>The date of publication, no finer than the file has it.</summary>
    public Found<DateReading>? Published { get; init; }

    /// <summary>A BCP 47 tag.</summary>
    public Found<string>? Language { get; init; }

    /// <summary>The outlet's own section, such as "Technology".</summary>
    public Found<string>? Category { get; init; }

    /// <summary>The outlet's own keywords; empty where the file has none.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>What the file, or who gave it, states and what could not be taken: each with its value, in plain English.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The article's text in order.</summary>
    public IReadOnlyList<TextBlock> Blocks { get; init; } = [];

    /// <summary>The links in the article's text.</summary>
    public IReadOnlyList<Outlink> Outlinks { get; init; } = [];

    /// <summary>Lines of the file that were taken for no part of the article, each with why; empty for HTML.</summary>
    public IReadOnlyList<DroppedLine> Dropped { get; init; } = [];

    /// <summary>All that the page states, where the file is one.</summary>
    public ExtractedArticle? Page { get; init; }

    /// <summary>Line of the file with which the article's text begins, from 1; 0 where lines mean nothing (HTML).</summary>
    public int FirstLine { get; init; }

    /// <summary>Line of the file with which the article's text ends.</summary>
    public int LastLine { get; init; }

    /// <summary>True where the file names no title and <see cref="Title"/> is made from its text or name.</summary>
    public bool TitleIsStandIn => Title is { Confidence: Confidence.Low };

    /// <summary>How <see cref="Found{T}.From"/> of a stand-in for a title begins; behind it stands what it is made of.</summary>
    public const string NoTitle = "no title in the file: ";

    /// <summary>Plain text: the blocks, parted by blank lines.</summary>
    public string Text => string.Join("\n\n", Blocks.Select(block => block.Text));
}
