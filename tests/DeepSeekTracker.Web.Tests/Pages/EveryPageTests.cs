using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace DeepSeekTracker.Web.Tests.Pages;

[Collection(PagesCollection.Name)]
public sealed partial class EveryPageTests(PagesApp app)
{
    private const int ListLimit = 40 * 1024;

    public static TheoryData<string> Paths =>
        [
            "/",
            "/articles",
            "/articles?days=undated",
            "/articles?sort=seen",
            "/articles?view=compact",
            "/articles?view=headlines&q=nvidia",
            "/articles?outlet=nobody&topic=nothing&lang=qq&country=ZZ&type=none",
            "/articles/choose/outlet",
            "/articles/choose/outlet?outlet=ithome-com&p=2",
            "/articles?q=is:original",
            "/kept",
            "/kept/add?q=nvidia&topic=markets",
            "/kept/add?article=1",
            "/set-aside",
            "/set-aside?q=chips&feed=1&before=9",
            "/articles/choose/lang?topic=markets",
            "/days",
            "/days/2025-01-27",
            "/days/1999-01-01",
            "/days/2025-01",
            "/days/2025-W05",
            "/events",
            "/timeline",
            "/timeline?by=outlet&show=share&unit=week",
            "/timeline/table",
            "/timeline/table?by=lang&unit=month",
            "/compare",
            "/compare?country=DE&country=US&lang=zh",
            "/compare/topics?country=DE&country=US&lang=zh",
            "/compare/headlines?country=DE&country=US&lang=zh",
            "/compare/words?country=DE&country=US&lang=zh",
            "/compare/table?country=DE&country=US&lang=zh",
            "/compare/sides?country=DE&country=US&lang=zh",
            "/events/2025-01-24-lecun-a-win-of-open-research",
            "/topics",
            "/topics/markets",
            "/claims",
            "/claims/nvidia-loss",
            "/claims?claim=nvidia-loss&claim=bans&all=1",
            "/copies",
            "/admin/copies",
            "/outlets",
            "/outlets?q=germany&sort=name",
            "/outlets?q=nothing-has-this-name",
            "/outlets/sample-gazette",
            "/feeds",
            "/feeds?state=not%20found",
            "/feeds?state=attention&sort=failures",
            "/status",
            "/about",
            "/admin",
            "/admin/import",
            "/admin/feeds",
            "/admin/feeds?q=gazette&p=9",
            "/admin/outlets",
            "/admin/outlets?q=nothing-has-this-name",
            "/admin/outlet",
            "/admin/outlet/sample-gazette",
            "/admin/topics",
            "/admin/topic/markets",
            "/admin/topic/brand-new",
            "/admin/opml",
            "/admin/runs",
            "{edit}",
            "/admin/password",
            "/admin/sign-out",
            "{article}",
            "{former}",
            "{found}",
            "{hostile}",
            "{arabic}",
            "{feed}",
        ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Answers_with_one_main_heading_and_headings_in_order(string path)
    {
        using var response = await app.Client.GetAsync(Address(path));
        var page = await app.PageAsync(Address(path).ToString());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.EndsWith("DeepSeekTracker", page.Title, StringComparison.Ordinal);
        var levels = page.QuerySelectorAll("h1, main h2, main h3").Select(h => h.LocalName[1] - '0').ToList();
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second - pair.First <= 1, string.Join(' ', levels)));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Holds_nothing_that_the_content_policy_would_stop(string path)
    {
        var page = await app.PageAsync(Address(path).ToString());

        Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src]), iframe, object, base"));
        Assert.DoesNotContain(page.All, e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
        Assert.All(
            page.QuerySelectorAll("[href], [src], [action]"),
            e =>
            {
                var address = e.GetAttribute("href") ?? e.GetAttribute("src") ?? e.GetAttribute("action")!;
                Assert.Matches(SafeAddress(), address);
            }
        );
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Names_every_field_and_table_and_repeats_no_id(string path)
    {
        var page = await app.PageAsync(Address(path).ToString());

        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(
            page.QuerySelectorAll("input:not([type=hidden]), select, textarea"),
            field => Assert.True(field.Closest("label") is not null || page.QuerySelector($"label[for='{field.Id}']") is not null)
        );
        Assert.All(
            page.QuerySelectorAll("main table").Where(t => t.Closest(".prose") is null),
            table => Assert.NotNull(table.QuerySelector("caption"))
        );
        Assert.All(
            page.QuerySelectorAll("main th").Where(h => h.Closest(".prose") is null),
            head => Assert.True(head.HasAttribute("scope"))
        );
        Assert.All(
            page.QuerySelectorAll("[aria-labelledby], [aria-describedby]"),
            e => Assert.NotNull(page.GetElementById((e.GetAttribute("aria-labelledby") ?? e.GetAttribute("aria-describedby"))!))
        );
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/articles")]
    [InlineData("/articles?lang=zh&days=dated")]
    [InlineData("/articles?sort=seen")]
    [InlineData("/articles?country=US&lang=en&topic=markets&state=listed&from=2025-01-20")]
    [InlineData("/articles?topic=markets&topic=cost&topic=chips&lang=zh&lang=en&sort=oldest")]
    [InlineData("/articles?q=deepseek&topic=markets&lang=en&country=US&sort=relevance")]
    [InlineData("/articles?story=all")]
    [InlineData("/articles/choose/outlet")]
    [InlineData("/articles/choose/outlet?p=2")]
    [InlineData("/articles?view=compact&lang=zh")]
    [InlineData("/articles?view=headlines&lang=zh")]
    [InlineData("/outlets")]
    [InlineData("/claims")]
    [InlineData("/set-aside")]
    [InlineData("/feeds")]
    [InlineData("/topics")]
    [InlineData("/days")]
    [InlineData("/days/2025-01")]
    [InlineData("/days/2025-W05")]
    [InlineData("/events")]
    [InlineData("/days/2025-01-27")]
    [InlineData("/timeline")]
    [InlineData("/timeline?by=outlet&show=share")]
    [InlineData("/timeline?by=outlet&q=deepseek%20-nvidia")]
    [InlineData("/timeline/table")]
    [InlineData("/timeline/table?by=outlet&unit=day&from=2025-01-20&to=2025-02-19")]
    [InlineData("/compare")]
    [InlineData("/topics/markets")]
    [InlineData("/outlets/ithome-com")]
    public async Task Lists_are_under_forty_kilobytes(string path)
    {
        var bytes = await app.Client.GetByteArrayAsync(new Uri(path, UriKind.Relative));

        Assert.InRange(bytes.Length, 1, ListLimit);
    }

    [Theory]
    [InlineData("/articles/99999999")]
    [InlineData("/articles/99999999999999999999")]
    [InlineData("/articles/1/former/99999999")]
    [InlineData("/articles/99999999/former/1")]
    [InlineData("/articles/choose/nonsense")]
    [InlineData("/outlets/nobody-has-this-key")]
    [InlineData("/outlets/%20")]
    [InlineData("/topics/%09")]
    [InlineData("/topics/nobody-has-this-key")]
    [InlineData("/days/2025-02-30")]
    [InlineData("/days/yesterday")]
    [InlineData("/days/2025-13")]
    [InlineData("/days/2025-W60")]
    [InlineData("/events/nothing-like-this")]
    [InlineData("/days/99999-01-01")]
    [InlineData("/feeds/99999999")]
    [InlineData("/admin/feeds/99999999")]
    [InlineData("/admin/feeds/found/99999999")]
    [InlineData("/admin/outlet/nobody-has-this-key")]
    [InlineData("/admin/opml?file=99999999")]
    [InlineData("/feeds/export.xml")]
    [InlineData("/nothing/here")]
    [InlineData("/status/200")]
    public async Task What_is_not_there_is_answered_with_a_page_and_a_way_on(string path)
    {
        using var response = await app.Client.GetAsync(new Uri(path, UriKind.Relative));
        var page = await app.PageAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.NotNull(page.QuerySelector("main a[href='/articles']"));
        Assert.NotEmpty(page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_mistyped_outlet_or_topic_leads_to_the_nearest()
    {
        Assert.NotNull((await app.PageAsync("/outlets/sample-gazete")).QuerySelector("main a[href='/outlets/sample-gazette']"));
        Assert.NotNull((await app.PageAsync("/topics/market")).QuerySelector("main a[href='/topics/markets']"));
    }

    [Fact]
    public async Task A_failure_of_ours_gives_a_reference_and_no_detail()
    {
        using var response = await app.Client.GetAsync(new Uri("/status/500", UriKind.Relative));
        var body = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("<code>", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_forms_that_change_something_carry_a_token_and_its_cookie()
    {
        using var read = await app.Client.GetAsync(new Uri("/articles", UriKind.Relative));

        Assert.False(read.Headers.Contains("Set-Cookie"));
        Assert.Empty((await app.PageAsync("/articles")).QuerySelectorAll("[name=__RequestVerificationToken]"));
        Assert.All(
            (await app.PageAsync("/admin/import")).QuerySelectorAll("form[method=post]"),
            form => Assert.NotNull(form.QuerySelector("[name=__RequestVerificationToken]"))
        );
    }

    [Theory]
    [InlineData("dark", "dark")]
    [InlineData("light", "light")]
    [InlineData("system", "system")]
    [InlineData("\"><script>alert(1)</script>", "system")]
    public async Task The_theme_is_the_readers_choice_or_the_systems(string cookie, string theme)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/about");
        request.Headers.Add("Cookie", $"theme={Uri.EscapeDataString(cookie)}");
        using var response = await app.Client.SendAsync(request);
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

        Assert.Equal(theme, page.DocumentElement.GetAttribute("data-theme"));
    }

    private Uri Address(string path) => Address(path, app);

    /// <summary>The address of a path that may stand for an article or feed of the app.</summary>
    internal static Uri Address(string path, PagesApp app) =>
        new(
            path switch
            {
                "{article}" => $"/articles/{app.TextId}",
                "{former}" => $"/articles/{app.TextId}/former/{app.FormerId}",
                "{found}" => $"/articles/{app.TextId}?q=ein",
                "{hostile}" => $"/articles/{app.HostileId}",
                "{arabic}" => $"/articles/{app.ArabicId}",
                "{edit}" => $"/admin/feeds/{app.FeedId}",
                "{feed}" => $"/feeds/{app.FeedId}",
                _ => path,
            },
            UriKind.Relative
        );

    [GeneratedRegex("^(/|#|https?://)")]
    private static partial Regex SafeAddress();
}
