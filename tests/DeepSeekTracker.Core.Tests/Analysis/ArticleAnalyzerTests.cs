using System.Text;
using DeepSeekTracker.Core.Analysis;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Core.Tests.Extraction;
using DeepSeekTracker.Core.Tests.Stories;
using DeepSeekTracker.Core.Topics;

namespace DeepSeekTracker.Core.Tests.Analysis;

public sealed class ArticleAnalyzerTests
{
    /// <summary>A story of lamps, so that the shipped story's rules may change freely.</summary>
    private static readonly ArticleAnalyzer Analyzer = new(
        ShippedStory.Story with
        {
            Match = new MatchRule { Any = ["lamp", "lantern*"] },
            Topics =
            [
                new Topic
                {
                    Key = "markets",
                    Name = "Markets",
                    Description = "Prices.",
                    Terms = [new("market*"), new("pier")],
                },
            ],
        }
    );

    [Fact]
    public void Reads_a_page_and_judges_what_it_says()
    {
        var analysis = Analyzer.Analyze(Page(Pages.News(Pages.Paragraphs(8))));

        Assert.Equal("Small lab shakes the lamp markets", analysis.Article.Title);
        Assert.Equal(TextState.Ok, analysis.Article.State);
        Assert.True(analysis.Judgement.Match.Belongs);
        Assert.Contains(new MatchedWords("lamp", MatchPlace.Title), analysis.Judgement.Match.Terms);
        var topic = Assert.Single(analysis.Judgement.Topics);
        Assert.Equal("markets", topic.Key);
        Assert.Contains(topic.Matches, match => match is { Words: "markets", Place: TopicPlace.Title });
        Assert.Contains(topic.Matches, match => match is { Words: "pier", Place: TopicPlace.Body, Count: 8 });
    }

    [Fact]
    public void Judges_a_page_as_it_judges_its_parts()
    {
        var analysis = Analyzer.Analyze(Page(Pages.News(Pages.Paragraphs(8))));
        var again = Analyzer.Judge(analysis.Article.Title, analysis.Article.Subtitle, analysis.Article.Blocks);

        Assert.Equal(analysis.Judgement.Match.Terms, again.Match.Terms);
        Assert.Equal(analysis.Judgement.Topics.Select(t => (t.Key, t.Score)), again.Topics.Select(t => (t.Key, t.Score)));
    }

    [Fact]
    public void A_page_without_an_article_belongs_nowhere()
    {
        var analysis = Analyzer.Analyze(Page(""));

        Assert.NotEqual(TextState.Ok, analysis.Article.State);
        Assert.False(analysis.Judgement.Match.Belongs);
        Assert.Empty(analysis.Judgement.Topics);
    }

    [Fact]
    public void The_first_paragraph_leads_where_nothing_else_does()
    {
        TextBlock[] blocks =
        [
            new(BlockKind.Heading, "At the pier", 2),
            new(BlockKind.Paragraph, "Lanterns and markets."),
            new(BlockKind.Paragraph, "Nothing more."),
        ];

        var topic = Assert.Single(Analyzer.Judge(null, null, blocks).Topics);
        Assert.Contains(topic.Matches, match => match is { Words: "markets", Place: TopicPlace.Lead });
        Assert.Contains(topic.Matches, match => match is { Words: "pier", Place: TopicPlace.Body });
        Assert.DoesNotContain(topic.Matches, match => match is { Words: "pier", Place: TopicPlace.Lead });
        Assert.Empty(Analyzer.Judge(null, "Lanterns.", blocks).Topics);
    }

    [Fact]
    public void Headings_and_every_block_count_for_the_story()
    {
        TextBlock[] blocks = [new(BlockKind.Paragraph, "Nothing."), new(BlockKind.Heading, "A lamp", 2)];

        var match = Analyzer.Judge(null, null, blocks).Match;
        Assert.Equal([new MatchedWords("lamp", MatchPlace.Text)], match.Terms);
    }

    [Fact]
    public void A_sentence_without_an_end_is_quoted_around_each_answer()
    {
        var text = "DeepSeek training cost " + string.Concat(Enumerable.Repeat("$5.6 million to $6 million ", 4_000));

        var mentions = new ArticleAnalyzer(ShippedStory.Story)
            .Judge("DeepSeek", null, [new TextBlock(BlockKind.Paragraph, text)], "en")
            .Mentions;

        Assert.True(mentions.Count > 100);
        Assert.All(
            mentions,
            spotted =>
            {
                Assert.Equal(2_000, spotted.Sentence.Length);
                Assert.Contains(spotted.Raw, spotted.Sentence, StringComparison.Ordinal);
                Assert.Equal(spotted.Sentence, spotted.Mention.Sentence.In(text));
            }
        );
    }

    [Fact]
    public void Of_a_text_of_megabytes_the_beginning_is_judged()
    {
        var text = new string('x', 2_000_000) + " lamp";

        Assert.False(Analyzer.Judge(null, null, [new TextBlock(BlockKind.Paragraph, text)]).Match.Belongs);
        Assert.True(Analyzer.Judge(null, null, [new TextBlock(BlockKind.Paragraph, "lamp " + text)]).Match.Belongs);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", "")]
    public void Nothing_said_is_nothing_found(string? title, string? lead)
    {
        var judgement = Analyzer.Judge(title, lead, []);

        Assert.False(judgement.Match.Belongs);
        Assert.Empty(judgement.Topics);
    }

    private static PageInput Page(string html) => new(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", Pages.Address);
}
