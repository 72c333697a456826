namespace DeepSeekTracker.Core.Stories;

/// <summary>The story with its dated events: what every part of the program needs to know of it.</summary>
public sealed record FollowedStory(Story Story, IReadOnlyList<StoryEvent> Events)
{
    /// <summary>The topic's name for the reader; the key itself where the story no longer declares it.</summary>
    public string TopicName(string key) => Story.Topics.FirstOrDefault(topic => topic.Key == key)?.Name ?? key;

    /// <summary>The key of a topic that is named by its key or its name; case does not count, and spaces stand for hyphens.</summary>
    /// <returns>Null where the story has no such topic.</returns>
    public string? TopicKey(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var key = text.Replace(' ', '-');
        return (
            Story.Topics.FirstOrDefault(topic => topic.Key.Equals(key, StringComparison.OrdinalIgnoreCase))
            ?? Story.Topics.FirstOrDefault(topic => topic.Name.Equals(text, StringComparison.OrdinalIgnoreCase))
        )?.Key;
    }
}
