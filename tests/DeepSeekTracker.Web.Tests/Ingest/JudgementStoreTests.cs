using DeepSeekTracker.Core.Analysis;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Core.Topics;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;

namespace DeepSeekTracker.Web.Tests.Ingest;

public sealed class JudgementStoreTests
{
    private static readonly Judgement Nothing = new(
        new StoryMatch(false, [], "No word that names the story stands in it."),
        [],
        null
    );

    [Fact]
    public void A_page_that_names_nothing_takes_neither_words_nor_grade()
    {
        var article = Known();

        JudgementStore.Note(article, Nothing);

        Assert.Equal(("deepseek", Relevance.About), (article.MatchedTerms, article.Relevance));
        Assert.Equal("The title names it.", article.RelevanceReason);
        Assert.True(article.OnStory);
    }

    [Theory]
    [InlineData("feed", false)]
    [InlineData("import", true)]
    public void Rules_that_no_longer_fit_set_aside_only_what_a_feed_brought(string via, bool stays)
    {
        var article = Known();
        article.Via = via;

        JudgementStore.Note(article, Nothing);
        JudgementStore.Place(article, Nothing, wasNamed: false);

        Assert.Equal((stays, stays ? "deepseek" : null), (article.OnStory, article.MatchedTerms));
        Assert.Equal("No word that names the story stands in it.", article.SetAsideBy);
    }

    private static Article Known() =>
        new()
        {
            Key = "paper.example/1",
            Via = "feed",
            OnStory = true,
            MatchedTerms = "deepseek",
            Relevance = Relevance.About,
            RelevanceReason = "The title names it.",
        };
}
