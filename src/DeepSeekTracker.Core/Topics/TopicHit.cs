namespace DeepSeekTracker.Core.Topics;

/// <summary>A topic that an article bears, with the evidence.</summary>
/// <param name="Key">The topic's key in the story file.</param>
/// <param name="Score">Sum of the points of <paramref name="Matches"/>; at least the topic's threshold.</param>
/// <param name="Matches">The terms that earned it: title first, then lead, then body.</param>
public sealed record TopicHit(string Key, double Score, IReadOnlyList<TopicMatch> Matches);

/// <summary>A term of a topic that stands in an article.</summary>
/// <param name="Term">As the rule has it.</param>
/// <param name="Words">As the text has them where the term stands first.</param>
/// <param name="Place">The part of the article that has them.</param>
/// <param name="Count">How often the term stands there; it counts once all the same.</param>
public sealed record TopicMatch(string Term, string Words, TopicPlace Place, int Count);

/// <summary>The parts of an article that earn a topic its points.</summary>
public enum TopicPlace
{
    /// <summary>The headline: weights count three times.</summary>
    Title,

    /// <summary>The standfirst, else the first paragraph: weights count twice.</summary>
    Lead,

    /// <summary>The text: weights count once.</summary>
    Body,
}
