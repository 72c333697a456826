namespace DeepSeekTracker.Core.Stories;

/// <summary>The followed story, as its <c>story.json</c> declares it.</summary>
public sealed record Story
{
    /// <summary>Short name used in addresses and file names, such as <c>deepseek-r1</c>.</summary>
    public required string Key { get; init; }

    public required string Name { get; init; }

    /// <summary>One or two sentences that tell a newcomer what is followed.</summary>
    public required string Summary { get; init; }

    public required StoryWindow Window { get; init; }

    public required MatchRule Match { get; init; }

    public IReadOnlyList<Topic> Topics { get; init; } = [];

    public IReadOnlyList<Claim> Claims { get; init; } = [];
}

/// <summary>The days that charts show first. Articles outside it are kept and counted.</summary>
public sealed record StoryWindow(DateOnly From, DateOnly To);

/// <summary>
/// When a text belongs to the story: it holds one of <see cref="Any"/>; or one of <see cref="AnyWithContext"/> and one of
/// <see cref="Context"/>. Terms follow <see cref="Text.TermFinder"/>'s rules.
/// </summary>
public sealed record MatchRule
{
    public IReadOnlyList<string> Any { get; init; } = [];

    public IReadOnlyList<string> AnyWithContext { get; init; } = [];

    public IReadOnlyList<string> Context { get; init; } = [];

    /// <summary>A term of <see cref="Any"/> or <see cref="AnyWithContext"/> that stands inside one of these does not count.</summary>
    public IReadOnlyList<string> Except { get; init; } = [];
}

/// <summary>A label on articles within the story, given by a weighted rule.</summary>
public sealed record Topic
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    /// <summary>The rule in words, for the reader.</summary>
    public required string Description { get; init; }

    /// <summary>The score from which the topic is assigned.</summary>
    public double Threshold { get; init; } = 3;

    /// <summary>
    /// True where an article of this topic is about something else that the story is a part of, such as a product that takes
    /// it in: such an article is graded part, not about.
    /// </summary>
    public bool IsAside { get; init; }

    public IReadOnlyList<WeightedTerm> Terms { get; init; } = [];

    /// <summary>Terms that keep the topic away when the title holds one of them.</summary>
    public IReadOnlyList<string> NotInTitle { get; init; } = [];

    /// <summary>Terms that keep the topic away when the lead holds one of them.</summary>
    public IReadOnlyList<string> NotInLead { get; init; } = [];

    /// <summary>Terms that keep the topic away when the text holds one of them.</summary>
    public IReadOnlyList<string> NotInBody { get; init; } = [];
}

/// <param name="Term">A term by <see cref="Text.TermFinder"/>'s rules.</param>
/// <param name="Weight">Points for a hit in the body; a title counts three times, a lead twice.</param>
public sealed record WeightedTerm(string Term, double Weight = 1);

/// <summary>A dated event of the story, with the places that tell of it.</summary>
/// <param name="Day">Day of the event; for a month or year the first day of it.</param>
/// <param name="DateText">The date as the source gives it, such as <c>2025-01</c>.</param>
public sealed record StoryEvent(
    DateOnly Day,
    string DateText,
    Text.DatePrecision Precision,
    string Kind,
    string Name,
    string Note,
    IReadOnlyList<EventSource> Sources
);

public sealed record EventSource(string Outlet, string Url);
