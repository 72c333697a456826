using System.Globalization;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace DeepSeekTracker.Web.Tests.Pages;

[Collection(PagesCollection.Name)]
public sealed class HomePageTests(PagesApp app)
{
    [Fact]
    public async Task The_first_visit_is_remembered_in_a_cookie_that_scripts_cannot_read()
    {
        var (page, cookie) = await HomeAsync(null);

        Assert.Null(page.QuerySelector("#since"));
        Assert.Matches($"^{app.Cookie("visit")}=\\.[0-9]+; ", cookie);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_later_visit_sees_what_came_since()
    {
        var before = new DateTimeOffset(2025, 1, 27, 17, 59, 0, TimeSpan.Zero);

        var (page, _) = await HomeAsync(Since(before));

        var section = page.QuerySelector("[aria-labelledby=since]")!;
        Assert.Contains("27 Jan 2025, 17:59 UTC", section.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(section.QuerySelectorAll("article.row"));
        var href = section.QuerySelector("p a")!.GetAttribute("href");
        Assert.Equal("/articles?q=seen%3A2025-01-27T17%3A59%3A00.001..&sort=seen", href);
        var list = await app.PageAsync(href!);
        Assert.Empty(list.QuerySelectorAll(".notice"));
        Assert.Contains(list.QuerySelector(".found strong")!.TextContent, section.TextContent, StringComparison.Ordinal);
        Assert.Equal(section.QuerySelector("article.row h3 a")!.TextContent, list.QuerySelector("article.row h3 a")!.TextContent);
    }

    [Fact]
    public async Task A_visit_after_which_nothing_came_says_so()
    {
        var (page, _) = await HomeAsync(Since(Now, Now));

        Assert.StartsWith(
            "No article came since",
            page.QuerySelector("[aria-labelledby=since] p")!.TextContent.Trim(),
            StringComparison.Ordinal
        );
    }

    private DateTimeOffset Now => app.Get<TimeProvider>().GetUtcNow();

    private string Since(DateTimeOffset before, DateTimeOffset? last = null) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{app.Cookie("visit")}={before.ToUnixTimeSeconds()}.{(last ?? Now.AddMinutes(-5)).ToUnixTimeSeconds()}"
        );

    private async Task<(IHtmlDocument Page, string Cookie)> HomeAsync(string? cookie)
    {
        using var client = app.Anyone();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        using var response = await client.SendAsync(request);
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        return (page, Assert.Single(response.Headers.GetValues("Set-Cookie")));
    }
}
