namespace DeepSeekTracker.Core.Topics;

/// <summary>A topic that an article bears, with the evidence.</summary>
/// <param name="Key">The topic's key in the story file.</param>
/// <param name="Score">Sum of the points of <paramref name="Matches"/>; at least the topic's threshold.</param>
public sealed record TopicHit(string Key, double Score, IReadOnlyList<TopicMatch> Matches);

/// <param name="Term">As the rule has it.</param>
/// <param name="Words">As the text has them where the term stands first.</param>
/// <param name="Count">How often the term stands there; it counts once all the same.</param>
public sealed record TopicMatch(string Term, string Words, TopicPlace Place, int Count);

public enum TopicPlace
{
    Title,
    Lead,
    Body,
}
