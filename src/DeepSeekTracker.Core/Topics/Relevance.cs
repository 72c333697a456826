namespace DeepSeekTracker.Core.Topics;

/// <summary>How far an article is about the story. Greater is more.</summary>
public enum Relevance
{
    /// <summary>It names the story in passing.</summary>
    Mention,

    /// <summary>The story is one of its matters.</summary>
    Part,

    /// <summary>The story is what it is about.</summary>
    About,
}
