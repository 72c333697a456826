namespace DeepSeekTracker.Core.Stories;

/// <summary>Whether an article belongs to the story, and by which words.</summary>
/// <param name="Belongs">True where the story's <see cref="MatchRule"/> holds.</param>
/// <param name="Terms">The distinct words that decided it, places in reading order; empty where it does not belong.</param>
/// <param name="SetAside">Where it does not belong: the rule that sets it aside, in words; null where it belongs.</param>
public sealed record StoryMatch(bool Belongs, IReadOnlyList<MatchedWords> Terms, string? SetAside = null)
{
    /// <summary>How often the story is named in the text itself, title and summary apart; context does not count.</summary>
    public int NamedInText { get; init; }

    /// <summary>The first words that name the story there; null where none does.</summary>
    public MatchedWords? FirstName(MatchPlace place) => Names.FirstOrDefault(name => name.Place == place);

    /// <summary>Those of <see cref="Terms"/> that name the story, without its context.</summary>
    public IReadOnlyList<MatchedWords> Names { get; init; } = [];
}

/// <summary>Words that decided whether an article belongs to the story.</summary>
/// <param name="Words">As the text has them.</param>
/// <param name="Place">The part of the article that has them.</param>
public sealed record MatchedWords(string Words, MatchPlace Place);

/// <summary>The parts of an article that are looked through for the story's terms, in reading order.</summary>
public enum MatchPlace
{
    /// <summary>The headline.</summary>
    Title,

    /// <summary>What a feed or the page says of it in brief.</summary>
    Summary,

    /// <summary>The article's own text.</summary>
    Text,
}
