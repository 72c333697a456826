using System.Net;
using DeepSeekTracker.Web.Pages.Shared;

namespace DeepSeekTracker.Web.Tests.Pages.Articles;

[Collection(PagesCollection.Name)]
public sealed class ListViewTests(PagesApp app)
{
    [Theory]
    [InlineData("/articles", "compact", "/articles?view=compact")]
    [InlineData("/articles?q=x", "headlines", "/articles?q=x&view=headlines")]
    [InlineData("/articles?q=x", "nonsense", "/articles?q=x")]
    [InlineData("/articles", null, "/articles")]
    public void The_view_stands_in_the_address_beside_the_filter(string link, string? word, string address) =>
        Assert.Equal(address, ListViews.With(link, ListViews.Parse(word)));

    [Theory]
    [InlineData("compact")]
    [InlineData("headlines")]
    public async Task A_view_shows_the_same_articles_with_less_and_stays_on_every_way_within_the_list(string view)
    {
        var list = await app.PageAsync("/articles?lang=zh");
        var page = await app.PageAsync($"/articles?lang=zh&view={view}");

        // Of lines alone a page holds more of them.
        var titles = list.QuerySelectorAll("article.row h3 a").Select(a => a.TextContent).ToList();
        Assert.Equal(titles, page.QuerySelectorAll("article.row h3 a").Take(titles.Count).Select(a => a.TextContent));
        Assert.NotEmpty(list.QuerySelectorAll(".row a[href^='/topics/']"));
        Assert.Empty(page.QuerySelectorAll(".row a[href^='/topics/']"));
        Assert.All(
            page.QuerySelectorAll(".pager a, .facet a, .chips a, .orders:not(.views) a")
                .Where(a => a.GetAttribute("href")!.Split('?')[0] is not ("/timeline" or "/kept/add")),
            a => Assert.Contains($"view={view}", a.GetAttribute("href")!, StringComparison.Ordinal)
        );
        Assert.Equal(view, page.QuerySelector(".limits input[name=view]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_view_that_is_none_is_told()
    {
        var page = await app.PageAsync("/articles?view=foo");

        Assert.Contains("“foo” in “view” is not known", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await app.PageAsync("/articles?view=compact")).QuerySelector(".notice"));
    }

    [Fact]
    public async Task The_builder_leads_to_the_same_search_in_the_query_language()
    {
        using var response = await app.Client.GetAsync(
            new Uri(
                "/articles?lang=de&from=2024-01-01&view=compact&b-all=titel&b-none=nvidia&b-from=2025-01-27&b-outlet=",
                UriKind.Relative
            )
        );

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal(
            "/articles?q=titel%20-nvidia%20date%3A2025-01-27..&lang=de&view=compact",
            response.Headers.Location!.ToString()
        );
        var page = await app.PageAsync(response.Headers.Location.ToString());
        Assert.Equal("Ein Titel von uns", page.QuerySelector("article.row h3 a")!.TextContent);
        Assert.Empty(page.QuerySelectorAll(".notice"));
    }

    [Fact]
    public async Task An_empty_builder_leads_to_the_list() =>
        Assert.Equal("/articles", (await LocationAsync("/articles?q=old&b-all=&b-none=&b-sort=")));

    private async Task<string> LocationAsync(string path)
    {
        using var response = await app.Client.GetAsync(new Uri(path, UriKind.Relative));
        return response.Headers.Location!.ToString();
    }
}
