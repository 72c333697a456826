namespace DeepSeekTracker.Core.Stories;

/// <summary>Whether an article belongs to the story, and by which words.</summary>
/// <param name="Terms">The distinct words that decided it, places in reading order; empty where it does not belong.</param>
public sealed record StoryMatch(bool Belongs, IReadOnlyList<MatchedWords> Terms);

/// <param name="Words">As the text has them.</param>
public sealed record MatchedWords(string Words, MatchPlace Place);

public enum MatchPlace
{
    Title,
    Summary,
    Text,
}
