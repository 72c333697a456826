namespace DeepSeekTracker.Core.Stories;

/// <summary>The story with its dated events: what every part of the program needs to know of it.</summary>
public sealed record FollowedStory(Story Story, IReadOnlyList<StoryEvent> Events)
{
    /// <summary>The topic's name for the reader; the key itself where the story no longer declares it.</summary>
    public string TopicName(string key) => Story.Topics.FirstOrDefault(topic => topic.Key == key)?.Name ?? key;
}
