namespace DeepSeekTracker.Core.Topics;

/// <summary>
/// How surely an article bears a topic by the topic's own rule, from 0 to 1: 0.5 where the points just reach what the rule asks,
/// 0.75 where they are twice as many, 0.9 at five times. It compares points with the rule, and is no probability that a reader
/// would agree.
/// </summary>
public static class TopicConfidence
{
    private const double Most = 0.99;

    /// <param name="score">The points of the words that were found.</param>
    /// <param name="threshold">The points that the rule asks.</param>
    public static double Of(double score, double threshold) =>
        score <= 0 ? 0 : Math.Round(Math.Clamp(1 - (threshold / (2 * score)), 0, Most), 2);
}
