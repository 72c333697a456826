namespace DeepSeekTracker.Core.Tests.Extraction;

public sealed class BrokenJsonTests
{
    private const string Undated = "https://www.lanterncourier.example/small-lab";

    [Theory]
    [InlineData("""{"@type":"NewsArticle","headline":"Lanterns","datePublished":"2025-01-27"}}""")]
    [InlineData("""[{"@type":"NewsArticle","datePublished":"2025-01-27"}],"author":{"name":"Edda Quill"}}""")]
    [InlineData("""{\"@type\":\"NewsArticle\",\"datePublished\":\"2025-01-27\"}""")]
    [InlineData(
        """{"@type":"NewsArticle","description":"The "small" lab","datePublished":"2025-01-27","dateModified":"2025-01-29"}"""
    )]
    [InlineData("""{"@type" : "BlogPosting","author": Edda Quill, "datePublished" : "2025-01-27T10:00:00Z"}""")]
    public void A_broken_script_still_states_the_date(string script)
    {
        var article = Pages.Extract(Page(script), Undated);

        Assert.Equal("JSON-LD datePublished", article.Published?.Origin);
        Assert.Equal(new DateOnly(2025, 1, 27), article.PublishedDay);
    }

    [Theory]
    [InlineData("""{"@type":"ItemList","name":"The "small" lab","item":{"@type":"NewsArticle","datePublished":"2025-01-27"}}""")]
    [InlineData("""{"name":"The "small" lab","datePublished":"2025-01-27"}""")]
    [InlineData("""{"@type":"NewsArticle","name":"The "small" lab","dateCreated":"2025-01-27"}""")]
    [InlineData("""{\"@type\":\"NewsArticle\",\"datePublished\":""")]
    [InlineData("{}}")]
    [InlineData("}")]
    public void Nothing_is_read_into_a_script_that_does_not_begin_with_the_article(string script) =>
        Assert.Null(Pages.Extract(Page(script), Undated).Published);

    [Fact]
    public void A_bracket_too_many_costs_neither_headline_nor_author()
    {
        var article = Pages.Extract(
            Page(
                """{"@type":"NewsArticle","headline":"Small lab shakes markets","author":{"@type":"Person","name":"Edda Quill"}}]"""
            ),
            Undated
        );

        Assert.Equal("Small lab shakes markets", article.Title);
        Assert.Equal(["Edda Quill"], article.Authors);
    }

    private static string Page(string script) =>
        $"<script type='application/ld+json'>{script}</script><h1>Lanterns</h1>{Pages.Paragraphs(4)}";
}
