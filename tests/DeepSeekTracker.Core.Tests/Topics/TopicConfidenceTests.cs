using DeepSeekTracker.Core.Topics;

namespace DeepSeekTracker.Core.Tests.Topics;

public sealed class TopicConfidenceTests
{
    [Theory]
    [InlineData(3, 3, 0.5)]
    [InlineData(6, 3, 0.75)]
    [InlineData(15, 3, 0.9)]
    [InlineData(1e9, 3, 0.99)]
    [InlineData(1, 3, 0)]
    [InlineData(0, 3, 0)]
    public void Compares_the_points_with_what_the_rule_asks(double score, double threshold, double confidence) =>
        Assert.Equal(confidence, TopicConfidence.Of(score, threshold));
}
