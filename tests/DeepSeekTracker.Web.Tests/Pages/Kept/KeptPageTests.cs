using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;

namespace DeepSeekTracker.Web.Tests.Pages.Kept;

[Collection(PagesCollection.Name)]
public sealed class KeptPageTests(PagesApp app)
{
    private readonly HttpClient _reader = app.CreateClient(Options(app, cookies: true));

    [Fact]
    public async Task A_search_is_saved_by_forms_alone_counted_and_forgotten()
    {
        var list = await PageAsync("/articles?q=nvidia&lang=en");
        var form = await PageAsync(list.QuerySelector("a[href^='/kept/add']")!.GetAttribute("href")!);

        var kept = await SendAsync(form, "form[action^='/kept/add']", ("name", "Nvidia in English"));
        var row = kept.QuerySelector("table.saved tbody tr")!;
        Assert.Equal("Nvidia in English", row.QuerySelector("th a")!.TextContent);
        var found = await PageAsync(row.QuerySelector("th a")!.GetAttribute("href")!);
        Assert.Equal(found.QuerySelector(".found strong")!.TextContent, $"{row.QuerySelector("td.num")!.TextContent} articles");
        Assert.StartsWith(
            "/articles/feed.atom?q=nvidia",
            row.QuerySelector("a[href*='feed.atom']")!.GetAttribute("href"),
            StringComparison.Ordinal
        );

        var gone = await SendAsync(kept, "form[action*=Forget]");
        Assert.Null(gone.QuerySelector("table.saved"));
    }

    [Fact]
    public async Task An_article_is_kept_by_forms_alone_and_let_go()
    {
        var article = await PageAsync($"/articles/{app.TextId}");
        var form = await PageAsync(article.QuerySelector("a[data-keep]")!.GetAttribute("href")!);

        var kept = await SendAsync(form, "form[action*=Keep]");
        Assert.Equal("Ein Titel von uns", kept.QuerySelector("article.row h3")!.TextContent.Trim());
        var gone = await SendAsync(kept, "form[action*=LetGo]");
        Assert.Empty(gone.QuerySelectorAll("article.row"));
    }

    [Fact]
    public async Task A_search_without_a_name_is_asked_for_one_and_an_article_that_is_not_there_is_told()
    {
        var form = await PageAsync("/kept/add?q=nvidia");
        var again = await SendAsync(form, "form[action^='/kept/add']", ("name", "  "));
        using var missing = await _reader.GetAsync(new Uri("/kept/add?article=99999999", UriKind.Relative));

        Assert.Equal("Give the search a name.", again.QuerySelector(".notice p")!.TextContent);
        Assert.Equal("nvidia", again.QuerySelector("#name")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task What_came_since_the_last_visit_is_counted_and_opens_as_many()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/kept");
        var before = DateTimeOffset.UnixEpoch.AddYears(1).ToUnixTimeSeconds();
        request.Headers.Add("Cookie", $"visit=.{before}; searches=Either!q%3Dnvidia%2520OR%2520chips; kept=99999999");
        using var client = app.CreateClient(Options(app, cookies: false));
        using var answer = await client.SendAsync(request);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

        var fresh = page.QuerySelector("table.saved td.num a")!;
        var list = await PageAsync(fresh.GetAttribute("href")!);
        Assert.Equal($"{fresh.TextContent} articles", list.QuerySelector(".found strong")!.TextContent);
        Assert.Equal(page.QuerySelector("table.saved td.num")!.TextContent, fresh.TextContent);
        Assert.Contains("1 kept article is no longer", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static WebApplicationFactoryClientOptions Options(PagesApp app, bool cookies) =>
        new() { BaseAddress = app.Client.BaseAddress!, HandleCookies = cookies };

    private async Task<IHtmlDocument> PageAsync(string path) =>
        new HtmlParser().ParseDocument(await _reader.GetStringAsync(new Uri(path, UriKind.Relative)));

    private async Task<IHtmlDocument> SendAsync(IHtmlDocument page, string form, params (string Name, string Value)[] typed)
    {
        var sent = page.QuerySelector<IHtmlFormElement>(form)!;
        var fields = sent.QuerySelectorAll<IHtmlInputElement>("input")
            .Where(input => typed.All(t => t.Name != input.Name))
            .Select(input => KeyValuePair.Create(input.Name!, input.Value))
            .Concat(typed.Select(t => KeyValuePair.Create(t.Name, t.Value)));
        using var answer = await _reader.PostAsync(
            new Uri(sent.GetAttribute("action")!, UriKind.Relative),
            new FormUrlEncodedContent(fields)
        );
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }
}
