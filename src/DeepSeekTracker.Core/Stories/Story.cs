namespace DeepSeekTracker.Core.Stories;

/// <summary>The followed story, as its <c>story.json</c> declares it.</summary>
public sealed record Story
{
    /// <summary>Short name used in addresses and file names, such as <c>deepseek-r1</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The story's name for the reader.</summary>
    public required string Name { get; init; }

    /// <summary>One or two sentences that tell a newcomer what is followed.</summary>
    public required string Summary { get; init; }

    /// <summary>The days that charts show first.</summary>
    public required StoryWindow Window { get; init; }

    /// <summary>Which texts belong to the story.</summary>
    public required MatchRule Match { get; init; }

    /// <summary>The labels for its articles, in the order of the file; empty where it declares none.</summary>
    public IReadOnlyList<Topic> Topics { get; init; } = [];

    /// <summary>The questions that outlets answer differently, in the order of the file; empty where it declares none.</summary>
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
    /// <summary>Terms that name the story by themselves.</summary>
    public IReadOnlyList<string> Any { get; init; } = [];

    /// <summary>Terms that also mean other things: they count only with one of <see cref="Context"/>.</summary>
    public IReadOnlyList<string> AnyWithContext { get; init; } = [];

    /// <summary>Terms of the story's field, which may stand anywhere in title, summary or text.</summary>
    public IReadOnlyList<string> Context { get; init; } = [];

    /// <summary>A term of <see cref="Any"/> or <see cref="AnyWithContext"/> that stands inside one of these does not count.</summary>
    public IReadOnlyList<string> Except { get; init; } = [];
}

/// <summary>A label on articles within the story, given by a weighted rule.</summary>
public sealed record Topic
{
    /// <summary>Names the topic in addresses, searches and exports: a to z, 0 to 9 and single hyphens, up to 60 characters.</summary>
    public required string Key { get; init; }

    /// <summary>The topic's name for the reader.</summary>
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

    /// <summary>The terms that earn the topic its points.</summary>
    public IReadOnlyList<WeightedTerm> Terms { get; init; } = [];

    /// <summary>Terms that keep the topic away when the title holds one of them.</summary>
    public IReadOnlyList<string> NotInTitle { get; init; } = [];

    /// <summary>Terms that keep the topic away when the lead holds one of them.</summary>
    public IReadOnlyList<string> NotInLead { get; init; } = [];

    /// <summary>Terms that keep the topic away when the text holds one of them.</summary>
    public IReadOnlyList<string> NotInBody { get; init; } = [];
}

/// <summary>A term of a topic with its points.</summary>
/// <param name="Term">A term by <see cref="Text.TermFinder"/>'s rules.</param>
/// <param name="Weight">Points for a hit in the body; a title counts three times, a lead twice.</param>
public sealed record WeightedTerm(string Term, double Weight = 1);

/// <summary>A dated event of the story, with the places that tell of it.</summary>
/// <param name="Day">Day of the event; for a month or year the first day of it.</param>
/// <param name="DateText">The date as the source gives it, such as <c>2025-01</c>.</param>
/// <param name="Precision">How exactly the date is known: day, month or year.</param>
/// <param name="Kind">What sort of event it is, in the table's own word; never empty.</param>
/// <param name="Name">The event in a few words; never empty.</param>
/// <param name="Note">More about it; empty where nothing is noted.</param>
/// <param name="Sources">At least one.</param>
public sealed record StoryEvent(
    DateOnly Day,
    string DateText,
    Text.DatePrecision Precision,
    string Kind,
    string Name,
    string Note,
    IReadOnlyList<EventSource> Sources
);

/// <summary>A page that tells of an event.</summary>
/// <param name="Outlet">Who published it, by name.</param>
/// <param name="Url">Absolute address, http or https.</param>
public sealed record EventSource(string Outlet, string Url);
