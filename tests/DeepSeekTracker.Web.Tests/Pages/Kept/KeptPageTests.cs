using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DeepSeekTracker.Core.Search;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Pages.Kept;
using DeepSeekTracker.Web.Queries;
using DeepSeekTracker.Web.Tests.Crash;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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
        var again = await PageAsync($"/articles/{app.TextId}");
        Assert.Equal("Do not keep", again.QuerySelector("a[data-keep]")!.TextContent);
        Assert.False(again.QuerySelector("[data-is-kept]")!.HasAttribute("hidden"));
        Assert.True(article.QuerySelector("[data-is-kept]")!.HasAttribute("hidden"));
        var letting = await PageAsync(again.QuerySelector("a[data-keep]")!.GetAttribute("href")!);
        Assert.Equal("This article is kept", letting.QuerySelector("h1")!.TextContent);
        Assert.Equal("Do not keep", letting.QuerySelector("main form button")!.TextContent);
        var gone = await SendAsync(letting, "form[action*=LetGo]");
        Assert.Empty(gone.QuerySelectorAll("article.row"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-0badc0de")]
    public async Task What_a_browser_keeps_for_another_tracker_on_the_same_host_is_passed_over(string end)
    {
        var page = await WithCookiesAsync($"kept{end}={app.TextId}; searches{end}=Mine!q%3Dnvidia");

        Assert.Empty(page.QuerySelectorAll("article.row, table.saved"));
    }

    [Fact]
    public async Task What_readers_kept_before_databases_had_ids_is_taken_over_and_left_to_other_trackers()
    {
        await using var old = new PagesApp { HasOwner = false };
        old.LeaveOutRecord();
        await using (var services = MigrationMomentTests.Services(old.DataFolder))
        {
            await MigrationMomentTests.PrepareAsync(services);
            await using var db = await services.GetRequiredService<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();
            await db.Settings.ExecuteDeleteAsync();
            // A database with articles was there to be read.
            db.Articles.Add(
                new Article
                {
                    Key = "old.example/1",
                    Url = "https://old.example/1",
                    Host = "old.example",
                    Outlet = new Outlet { Key = "old-paper", Name = "Old Paper" },
                    Via = "feed",
                    Title = "DeepSeek",
                }
            );
            await db.SaveChangesAsync();
        }

        await old.InitializeAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/kept");
        request.Headers.Add("Cookie", $"kept={old.TextId}; searches=Mine!q%3Dabsatz; visit=.1738000000");
        using var answer = await old.Client.SendAsync(request);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

        Assert.Equal("Ein Titel von uns", page.QuerySelector("article.row h3")!.TextContent.Trim());
        Assert.Equal("Mine", page.QuerySelector("table.saved th a")!.TextContent);
        Assert.Equal($"{old.Cookie("kept")} kept", page.DocumentElement.GetAttribute("data-kept-in"));
        var written = answer.Headers.GetValues("Set-Cookie").ToList();
        Assert.DoesNotContain(written, cookie => cookie.StartsWith("visit=", StringComparison.Ordinal));
        Assert.Contains(written, cookie => cookie.StartsWith($"{old.Cookie("visit")}=1738000000.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_browser_that_sends_much_already_is_given_no_more_to_send()
    {
        var form = await PageAsync("/kept/add?q=nvidia");
        _reader.DefaultRequestHeaders.Add("Cookie", $"searches-0badc0de={new string('x', 13_000)}");

        var told = await SendAsync(form, "form[action^='/kept/add']", ("name", new string('n', 60)));

        Assert.Contains("no room for another search", told.QuerySelector(".notice p")?.TextContent, StringComparison.Ordinal);
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

    [Theory]
    [InlineData("nvidia OR zwischentitel")]
    [InlineData("\"ein")]
    [InlineData("ein OR")]
    [InlineData("ein OR nvidia -")]
    public async Task What_came_since_the_last_visit_is_counted_and_opens_as_many(string words)
    {
        var page = await WithCookiesAsync($"{app.Cookie("searches")}=Mine!q%3D{Uri.EscapeDataString(words)}");

        var fresh = page.QuerySelector("table.saved td.num a")!;
        var list = await PageAsync(fresh.GetAttribute("href")!);
        Assert.Equal($"{fresh.TextContent} articles", list.QuerySelector(".found strong")!.TextContent);
        // One article of our own was first seen before.
        Assert.Equal(Number(page.QuerySelector("table.saved td.num")!) - 1, Number(fresh));
    }

    [Fact]
    public async Task Where_no_search_can_say_what_is_new_nothing_is_told()
    {
        var words = string.Join(" OR ", Enumerable.Range(1, SearchParser.MostTerms - 1).Select(n => $"w{n}").Append("nvidia"));
        var page = await WithCookiesAsync($"{app.Cookie("searches")}=Mine!q%3D{Uri.EscapeDataString(words)}");

        var counts = page.QuerySelectorAll("table.saved td.num").Select(cell => cell.TextContent.Trim()).ToList();
        Assert.NotEqual("–", counts[0]);
        Assert.Equal("–", counts[1]);
    }

    [Fact]
    public async Task What_the_record_no_longer_holds_can_be_let_go()
    {
        var page = await WithCookiesAsync($"{app.Cookie("kept")}=99999999.99999998");

        var form = page.QuerySelector("form[action*=LetGo]")!;
        Assert.Contains("2 kept articles are no longer", form.TextContent, StringComparison.Ordinal);
        Assert.Equal(["99999999", "99999998"], form.QuerySelectorAll("[name=article]").Select(f => f.GetAttribute("value")));
    }

    [Fact]
    public async Task A_slow_search_leaves_the_rest_of_the_page_and_can_be_forgotten()
    {
        await using var slow = new SlowApp();
        slow.LeaveOutRecord();
        using var client = slow.CreateClient();
        client.DefaultRequestHeaders.Add("Cookie", $"searches-{slow.Get<TrackerId>().Value}=Slow!q%3Dnvidia");

        var page = new HtmlParser().ParseDocument(await client.GetStringAsync(new Uri("/kept", UriKind.Relative)));

        Assert.Equal("–", page.QuerySelector("table.saved td.num")!.TextContent);
        Assert.Equal("Slow", page.QuerySelector("form[action*=Forget] [name=name]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Two_searches_of_one_name_are_both_kept()
    {
        await SendAsync(await PageAsync("/kept/add?from=2025-01-27"), "form[action^='/kept/add']", ("name", "That day"));
        var told = await SendAsync(await PageAsync("/kept/add?to=2025-01-27"), "form[action^='/kept/add']", ("name", "That day"));
        var kept = await SendAsync(told, "form[action^='/kept/add']");

        Assert.Contains("“That day”", told.QuerySelector(".notice p")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["That day (2)", "That day"], kept.QuerySelectorAll("table.saved th a").Select(a => a.TextContent));
    }

    [Theory]
    [InlineData("/kept/add?q=markets", "markets")]
    [InlineData("/kept/add?topic=markets", "topic: markets")]
    [InlineData("/kept/add?from=2025-01-27", "from: 2025-01-27")]
    [InlineData("/kept/add?to=2025-01-27", "to: 2025-01-27")]
    public async Task Searches_that_differ_get_names_that_differ(string address, string name) =>
        Assert.Equal(name, (await PageAsync(address)).QuerySelector("#name")!.GetAttribute("value"));

    [Theory]
    [InlineData(340, null)]
    [InlineData(400, "This search is too long for a browser to keep.")]
    public async Task A_search_too_long_for_a_cookie_is_told_to_be_so(int signs, string? problem)
    {
        var form = await PageAsync($"/kept/add?q={Uri.EscapeDataString(new string('芯', signs))}");
        var next = await SendAsync(form, "form[action^='/kept/add']", ("name", "芯片"));

        Assert.Equal(problem, next.QuerySelector(".notice p")?.TextContent);
    }

    [Fact]
    public async Task No_kept_article_gives_way_to_another_one()
    {
        var all = string.Join('.', Enumerable.Range(1, KeptArticles.Most));
        var form = await PageAsync($"/kept/add?article={app.TextId}");
        _reader.DefaultRequestHeaders.Add("Cookie", $"{app.Cookie("kept")}={all}");

        var told = await SendAsync(form, "form[action*=Keep]");

        Assert.Contains("let one go first", told.QuerySelector(".notice p")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Ein Titel von uns", told.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>The page for a browser that was here after our own articles came and before the record did.</summary>
    private async Task<IHtmlDocument> WithCookiesAsync(string cookies)
    {
        var before = new DateTimeOffset(2025, 6, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/kept");
        request.Headers.Add("Cookie", $"{app.Cookie("visit")}=.{before}; {cookies}");
        using var client = app.CreateClient(Options(app, cookies: false));
        using var answer = await client.SendAsync(request);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    private static int Number(IElement cell) =>
        int.Parse(cell.TextContent, NumberStyles.Integer | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

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

    /// <summary>Each look at its clock takes the search ten seconds.</summary>
    private sealed class SlowApp : TrackerApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services =>
                services.AddSingleton(all => new ArticleSelection(all.GetRequiredService<CoverageColumns>(), new Racing()))
            );
        }

        private sealed class Racing : TimeProvider
        {
            private long _now;

            public override long GetTimestamp() => Interlocked.Add(ref _now, TimestampFrequency * 10);
        }
    }
}
