using System.Text;
using DeepSeekTracker.Core.Extraction;

namespace DeepSeekTracker.Core.Tests.Extraction;

public sealed class PageStateTests
{
    [Theory]
    [InlineData("<title>Are you a robot?</title><h1>Are you a robot?</h1><p>Please tick the box.</p>", TextState.Blocked)]
    [InlineData("<title>Just a moment...</title><p>Enable JavaScript and cookies to continue</p>", TextState.Blocked)]
    [InlineData(
        "<title>Page not found | The Lantern Courier</title><h1>Page not found</h1><p>Try the front page.</p>",
        TextState.NotFound
    )]
    [InlineData(
        "<title>Before you continue to the Courier</title><p>We and our partners use lanterns.</p>",
        TextState.ConsentWall
    )]
    public void A_page_in_the_articles_place_is_never_its_title_or_text(string html, TextState state)
    {
        var article = Pages.Extract(html);

        Assert.Equal(state, article.State);
        Assert.NotNull(article.StateReason);
        Assert.Null(article.Title);
        Assert.Empty(article.Blocks);
    }

    [Fact]
    public void A_long_article_about_robots_is_an_article() =>
        Assert.Equal(
            TextState.Ok,
            Pages
                .Extract(
                    "<title>Are you a robot? A history of the question</title><h1>Are you a robot?</h1>" + Pages.Paragraphs(30)
                )
                .State
        );

    [Theory]
    [InlineData("Lamp app no longer available in Italian stores")]
    [InlineData("Lanterns forbidden in the northern harbour")]
    public void A_short_report_with_a_date_is_no_wall_for_its_headline(string headline)
    {
        var article = Pages.Extract(
            $"<meta property='article:published_time' content='2025-01-27T14:05:00Z'><title>{headline} | Courier</title><h1>{headline}</h1>"
                + Pages.Paragraphs(4)
        );

        Assert.Equal(TextState.Ok, article.State);
        Assert.Equal(headline, article.Title);
    }

    [Fact]
    public void A_soft_404_with_recommendations_is_not_found() =>
        Assert.Equal(
            TextState.NotFound,
            Pages.Extract("<title>Page not found</title><h1>Page not found</h1>" + Pages.Paragraphs(8)).State
        );

    [Fact]
    public void A_teaser_behind_a_paywall_is_said_to_be_one()
    {
        var article = Pages.Extract(Pages.News(Pages.Paragraphs(2) + "<div>Subscribe to continue reading this story.</div>"));

        Assert.Equal(TextState.Paywalled, article.State);
        Assert.NotNull(article.Title);
    }

    [Fact]
    public void A_few_sentences_are_short() =>
        Assert.Equal(TextState.Short, Pages.Extract(Pages.News(Pages.Paragraphs(1))).State);

    [Theory]
    [InlineData("%PDF-1.7 stuff", "application/pdf")]
    [InlineData("{\"a\":1}", "application/json")]
    public void A_file_that_is_no_page_is_not_read(string body, string type) =>
        Assert.Equal(
            TextState.NotHtml,
            ArticleExtractor.Extract(new PageInput(Encoding.UTF8.GetBytes(body), type, Pages.Address)).State
        );

    [Fact]
    public void An_empty_page_is_empty() => Assert.Equal(TextState.Empty, Pages.Extract("").State);
}
