using DeepSeekTracker.Core.Analysis;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Tests.Stories;
using DeepSeekTracker.Core.Topics;

namespace DeepSeekTracker.Core.Tests.Topics;

public sealed class RelevanceJudgeTests
{
    private const string Filler = "The new phone has a larger screen and lasts two days.";

    private static readonly ArticleAnalyzer Analyzer = new(ShippedStory.Story);

    [Theory]
    [InlineData("DeepSeek’s app tops the App Store")]
    [InlineData("Nvidia loses a sixth of its value after DeepSeek’s rise")]
    [InlineData("深度求索发布新模型")]
    [InlineData("Italien sperrt DeepSeek")]
    public void An_article_whose_title_names_the_story_is_about_it(string title)
    {
        var graded = Graded(title, Filler);

        Assert.Equal(Relevance.About, graded?.Grade);
        Assert.StartsWith("The title names “", graded?.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("努比亚宣布即将深度整合满血版 DeepSeek，Z70 Ultra 已在内测中")]
    [InlineData("How to run DeepSeek R1 locally with Ollama")]
    public void A_product_or_guide_that_names_it_has_it_as_a_part(string title)
    {
        var graded = Graded(title, Filler);

        Assert.Equal(Relevance.Part, graded?.Grade);
        Assert.Contains("something else", graded?.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_lead_makes_it_a_part()
    {
        Assert.Equal(Relevance.Part, Graded("Shares fall", "Investors fear DeepSeek.", Filler)?.Grade);
    }

    [Fact]
    public void Often_in_the_text_makes_it_a_part_and_once_a_mention()
    {
        Assert.Equal(Relevance.Part, Graded("Shares fall", Filler, "DeepSeek here, DeepSeek there, DeepSeek again.")?.Grade);
        Assert.Equal(
            new GradedRelevance(Relevance.Mention, "Only the text names it: “DeepSeek”."),
            Graded("Shares fall", Filler, "One of them is DeepSeek.")
        );
    }

    [Fact]
    public void What_nothing_names_is_not_graded()
    {
        Assert.Null(Graded("Shares fall", Filler));
    }

    [Theory]
    [InlineData("Shares fall", "No word that names the story stands in it.")]
    [InlineData(
        "New R1 motorcycle presented",
        "“R1” also means other things, and no word of the story’s context stands beside it."
    )]
    [InlineData("The Rabbit R1 is here", "“Rabbit R1” means something else, and no other word names the story.")]
    public void What_is_set_aside_says_by_which_rule(string title, string rule)
    {
        Assert.Equal(rule, Analyzer.Judge(title, null, []).Match.SetAside);
    }

    private static GradedRelevance? Graded(string title, params string[] paragraphs) =>
        Analyzer.Judge(title, null, [.. paragraphs.Select(text => new TextBlock(BlockKind.Paragraph, text))]).Relevance;
}
