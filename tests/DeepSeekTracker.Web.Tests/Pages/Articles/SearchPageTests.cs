namespace DeepSeekTracker.Web.Tests.Pages.Articles;

/// <summary>What the list's page says of a search.</summary>
[Collection(PagesCollection.Name)]
public sealed class SearchPageTests(PagesApp app)
{
    [Fact]
    public async Task The_builder_shows_what_was_typed_and_keeps_what_it_cannot_say()
    {
        var page = await app.PageAsync("/articles?q=title:nvidia+lang:xx+claim:training-cost%3D5m..6m+sort:date");

        Assert.Equal("nvidia", page.QuerySelector("#b-all")!.GetAttribute("value"));
        Assert.Equal("title", page.QuerySelector("#b-in option[selected]")!.GetAttribute("value"));
        Assert.Equal("xx", page.QuerySelector("#b-lang option[selected]")!.TextContent);
        Assert.Equal("date", page.QuerySelector("#b-sort option[selected]")!.GetAttribute("value"));
        Assert.Equal("claim:training-cost=5m..6m", page.QuerySelector("#b-rest")!.GetAttribute("value"));
        Assert.Null((await app.PageAsync("/articles?q=nvidia")).QuerySelector("#b-rest"));
    }

    [Theory]
    [InlineData("claim:cost", "read as any of training-cost, rival-cost", "Training cost")]
    [InlineData("nvidia claim:derivativ", "There is no claim “derivativ”", "Derived models")]
    [InlineData("claim:training", "read as training-cost", null)]
    public async Task A_claims_name_is_told_how_it_was_read(string search, string sentence, string? meant)
    {
        var page = await app.PageAsync($"/articles?q={Uri.EscapeDataString(search)}");

        var notice = page.QuerySelector(".notice")!;
        Assert.Contains(sentence, notice.TextContent, StringComparison.Ordinal);
        Assert.Equal(meant, notice.QuerySelector("a")?.TextContent);
    }

    [Fact]
    public async Task An_article_that_answers_a_claim_leads_to_its_answers()
    {
        var page = await app.PageAsync("/articles?q=has:claim");

        Assert.NotEmpty(page.QuerySelectorAll("article.row"));
        Assert.All(
            page.QuerySelectorAll("article.row h3 a"),
            link => Assert.EndsWith("#mentions", link.GetAttribute("href")!, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("/claims/nvidia-loss", "p a[href*='q=claim']", ".found strong")]
    [InlineData("/", "ol.tally a.num", ".found strong")]
    [InlineData("/days", ".month caption a.num", ".found strong")]
    [InlineData("/outlets", "td.num a", ".found strong")]
    [InlineData("/timeline", ".data td.num a", ".found strong")]
    [InlineData("/compare?country=DE&country=US", ".matrix td.num a", ".found strong")]
    public async Task A_number_opens_as_many_articles(string path, string link, string found)
    {
        var page = await app.PageAsync(path);
        var number = page.QuerySelector(link)!;

        var list = await app.PageAsync(number.GetAttribute("href")!);

        Assert.Equal(Digits(number.FirstChild!.TextContent), Digits(list.QuerySelector(found)!.TextContent));
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
