using DeepSeekTracker.Core.Stories;

namespace DeepSeekTracker.Core.Tests.Stories;

public sealed class TopicLinesTests
{
    [Fact]
    public void Reads_a_term_a_line_with_its_weight_behind_a_bar()
    {
        var reading = TopicLines.Read("export control*\n\n  sanction* | 0.5  \r\n芯片|2");

        Assert.Empty(reading.Problems);
        Assert.Equal([new("export control*"), new("sanction*", 0.5), new("芯片", 2)], reading.Terms);
    }

    [Theory]
    [InlineData("chip | many", "Line 1 has no weight behind the bar")]
    [InlineData("chip | -1", "Line 1 has no weight behind the bar")]
    [InlineData("chip | NaN", "Line 1 has no weight behind the bar")]
    [InlineData("ok\n***", "Line 2 is not a term")]
    [InlineData("chi*ps", "Line 1 has a * in the middle")]
    [InlineData("chip\nCHIP", "Line 2 has “CHIP”, which stands in an earlier line")]
    public void Says_which_line_cannot_be_used(string text, string problem)
    {
        Assert.StartsWith(problem, Assert.Single(TopicLines.Read(text).Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_reads_the_same_for_every_topic_of_the_shipped_story()
    {
        foreach (var topic in ShippedStory.Story.Topics)
        {
            Assert.Equal(topic.Terms, TopicLines.Read(TopicLines.Write(topic.Terms)).Terms);
        }
    }

    [Fact]
    public void A_weight_is_written_as_exactly_as_it_was_read()
    {
        WeightedTerm[] terms = [new("chip", 0.123456), new("sanction*", 0.00001)];

        Assert.Equal(terms, TopicLines.Read(TopicLines.Write(terms)).Terms);
    }

    [Fact]
    public void A_bar_is_a_fault_where_terms_have_no_weights()
    {
        var reading = TopicLines.Read("rabbit r1 | 2", withWeights: false);

        Assert.Empty(reading.Terms);
        Assert.StartsWith("Line 1 has a bar", Assert.Single(reading.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_of_the_topics_reads_as_it_was_written()
    {
        var topics = ShippedStory.Story.Topics;

        var read = TopicRules.Read(TopicRules.Write(topics))!;

        Assert.Equal(topics.Count, read.Count);
        foreach (var (before, after) in topics.Zip(read))
        {
            Assert.Equal(Bare(before), Bare(after));
            Assert.Equal(before.Terms.OrderBy(Sorted), after.Terms.OrderBy(Sorted));
            Assert.Equal(before.NotInTitle, after.NotInTitle);
            Assert.Equal(before.NotInLead, after.NotInLead);
            Assert.Equal(before.NotInBody, after.NotInBody);
        }

        static string Sorted(WeightedTerm term) => term.Term;

        static Topic Bare(Topic topic) => topic with { Terms = [], NotInTitle = [], NotInLead = [], NotInBody = [] };
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}x")]
    [InlineData("""{"topics":[{"key":"NOT A KEY"}]}""")]
    public void A_version_that_cannot_be_used_is_none(string json)
    {
        Assert.Null(TopicRules.Read(json));
    }
}
