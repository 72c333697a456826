namespace DeepSeekTracker.Core.Copies;

/// <summary>What two texts have to do with each other, by the words that they share.</summary>
public enum CopyKind
{
    /// <summary>Too little, or one of the texts is too short to say.</summary>
    None = 0,

    /// <summary>They share passages: more than a quotation, less than half of either.</summary>
    Passages = 1,

    /// <summary>At least half of one stands in the other, which is clearly longer or has much of its own.</summary>
    Excerpt = 2,

    /// <summary>At least half of each stands in the other, and they are of about the same length.</summary>
    Copy = 3,
}
