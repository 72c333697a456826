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
public sealed record DroppedLine(int Line, string Text, string Reason);

/// <summary>One article as a saved file gives it. What the file does not say stays null.</summary>
public sealed record SavedArticle
{
    public Found<string>? Url { get; init; }

    public Found<string>? Title { get; init; }

    public Found<string>? Subtitle { get; init; }

    public Found<string>? Outlet { get; init; }

    public Found<string>? Author { get; init; }

    /// <summary>True where the author is an organisation, not a person.</summary>
    public bool AuthorIsOrganisation { get; init; }

    public Found<DateReading>? Published { get; init; }

    public Found<string>? Language { get; init; }

    public Found<string>? Category { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>What the file, or who gave it, states and what could not be taken: each with its value, in plain English.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public IReadOnlyList<TextBlock> Blocks { get; init; } = [];

    public IReadOnlyList<Outlink> Outlinks { get; init; } = [];

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

    public string Text => string.Join("\n\n", Blocks.Select(block => block.Text));
}
