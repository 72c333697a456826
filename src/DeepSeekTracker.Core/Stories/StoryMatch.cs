namespace DeepSeekTracker.Core.Stories;

/// <summary>Whether an article belongs to the story, and by which words.</summary>
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

/// <param name="Words">As the text has them.</param>
public sealed record MatchedWords(string Words, MatchPlace Place);

public enum MatchPlace
{
    Title,
    Summary,
    Text,
}
