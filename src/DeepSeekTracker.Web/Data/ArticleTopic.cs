namespace DeepSeekTracker.Web.Data;

/// <summary>A topic that the story's rules gave the article.</summary>
public sealed class ArticleTopic
{
    public int ArticleId { get; set; }

    public required string TopicKey { get; set; }

    public double Score { get; set; }

    /// <summary>The words that matched, such as <c>title: chips · text: export controls</c>.</summary>
    public required string Matches { get; set; }
}
