using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Tests.Ingest;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Pages;

public sealed class AdminFeedPagesTests
{
    private const string Hostile = "</title><script>alert(1)</script>";

    [Fact]
    public async Task A_feed_is_found_previewed_followed_and_changed_without_a_script()
    {
        await using var press = await KeptPress.StartAsync("site.example");
        press.ServeFeed("/feed", title: System.Net.WebUtility.HtmlEncode(Hostile));
        using var owner = await press.App.OwnerAsync();

        var found = await PostAsync(owner, "/admin/feeds", ("address", "http://site.example/feed"));
        var page = await PageAsync(owner, found);
        Assert.Contains("12", page.QuerySelector(".found .facts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("on the story by: DeepSeek", page.QuerySelector(".found ol")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(10, page.QuerySelectorAll(".found ol li").Length);
        Assert.Empty(page.QuerySelectorAll("script:not([src])"));
        var feed = await PostAsync(owner, found, ("feed", "http://site.example/feed"), ("Name", "Site Daily"), ("Country", "DE"));
        Assert.Equal("/admin/feeds/1", feed);
        var edit = await PageAsync(owner, feed);
        Assert.Contains("is followed now", edit.QuerySelector(".said")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            "/admin/feeds/1",
            await PostAsync(owner, feed, ("Url", "http://site.example/feed"), ("Outlet", "Site Daily"), ("Zone", "Europe/Berlin"))
        );
        var paused = await PostAsync(owner, "/admin/feeds/1?handler=act", ("act", "Pause"));

        Assert.Equal("paused", (await PageAsync(owner, paused)).QuerySelector(".facts .word")!.TextContent);
        Assert.Equal(("Europe/Berlin", true), ((await press.FeedAsync(1)).AssumedZone, (await press.FeedAsync(1)).Paused));
    }

    [Fact]
    public async Task A_save_that_would_undo_what_another_tab_saved_is_refused_with_what_changed_and_goes_through_when_repeated()
    {
        await using var press = await KeptPress.StartAsync();
        using var owner = await press.App.OwnerAsync();
        var id = await press.AddAsync("https://site.example/feed");
        var path = $"/admin/feeds/{id}";
        var seen = Seen(await PageAsync(owner, path));
        (string, string)[] Form(string mark, string zone, string minutes) =>
            [
                ("Url", "https://site.example/feed"),
                ("Outlet", "Site Daily"),
                ("Zone", zone),
                ("PollEveryMinutes", minutes),
                ("Seen", mark),
            ];

        Assert.Equal(path, await PostAsync(owner, path, Form(seen, "", "45")));
        var refused = await AnswerAsync(owner, path, Form(seen, "Asia/Tokyo", ""));

        Assert.Contains(
            "somebody changed the feed’s interval in minutes from none to “45”",
            refused.QuerySelector("[role=alert]")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal("Asia/Tokyo", refused.QuerySelector("#zone")!.GetAttribute("value"));
        Assert.Equal((null, 45), ((await press.FeedAsync(id)).AssumedZone, (await press.FeedAsync(id)).PollEveryMinutes));
        await PostAsync(owner, path, Form(Seen(refused), "Asia/Tokyo", ""));
        Assert.Equal(
            ("Asia/Tokyo", null),
            ((await press.FeedAsync(id)).AssumedZone, (await press.FeedAsync(id)).PollEveryMinutes)
        );
        var foreign = await AnswerAsync(owner, path, Form("[1,2]", "", ""));
        Assert.Contains("Load the page again", foreign.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outlets_form_undoes_no_other_tabs_save_either()
    {
        await using var press = await KeptPress.StartAsync();
        using var owner = await press.App.OwnerAsync();
        var path = await PostAsync(owner, "/admin/outlet", ("Name", "Daily"), ("Domains", "daily.example"));
        var seen = Seen(await PageAsync(owner, path));

        await PostAsync(owner, path, ("Name", "Daily"), ("Domains", "daily.example"), ("Country", "DE"), ("Seen", seen));
        var refused = await AnswerAsync(owner, path, ("Name", "Daily"), ("Note", "Ours"), ("Seen", seen));

        Assert.Contains(
            "somebody changed the outlet’s country from none to “DE”.",
            refused.QuerySelector("[role=alert]")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal("Ours", refused.QuerySelector("#note")!.TextContent);
        Assert.Equal(path, await PostAsync(owner, path, ("Name", "Daily"), ("Note", "Ours"), ("Seen", Seen(refused))));
    }

    [Fact]
    public async Task What_the_owner_changes_stands_among_the_feeds_events()
    {
        await using var press = await KeptPress.StartAsync("site.example");
        press.ServeFeed("/feed");
        using var owner = await press.App.OwnerAsync();
        var id = await press.AddAsync("http://site.example/feed");
        await press.App.Get<IngestPass>().PollAsync(all: true, default);

        await press.Queue.ActOnFeedAsync(id, FeedOrder.Pause, default);
        await press.Queue.ActOnFeedAsync(id, FeedOrder.Pause, default);
        await press.Queue.ActOnFeedAsync(id, FeedOrder.Resume, default);
        var form = (await press.Queue.FeedAsync(id, default))!.Edit;
        await press.Queue.EditFeedAsync(id, form, default);
        await press.Queue.EditFeedAsync(
            id,
            form with
            {
                Zone = "Asia/Tokyo",
                PollEveryMinutes = "45",
                MostMegabytes = "3",
            },
            default
        );
        await press.Queue.EditFeedAsync(id, new FeedEdit("http://site.example/new", "Site Daily", "", "", ""), default);

        var page = await PageAsync(owner, $"/feeds/{id}");
        var events = page.QuerySelectorAll(".polls tbody tr").ToList();
        Assert.Equal(5, events.Count);
        Assert.StartsWith(
            "Polled ",
            page.QuerySelectorAll(".standing p")
                .First(p => p.TextContent.StartsWith("Polled", StringComparison.Ordinal))
                .TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(
            [
                "Changed by the owner: address from “http://site.example/feed” to “http://site.example/new”; time zone from “Asia/Tokyo” to none; interval in minutes from “45” to none; largest size in MB from “3” to none.",
                "Changed by the owner: time zone from none to “Asia/Tokyo”; interval in minutes from none to “45”; largest size in MB from none to “3”.",
                "Resumed by the owner.",
                "Paused by the owner.",
            ],
            events.Take(4).Select(row => row.QuerySelector("td:last-child")!.TextContent.Trim())
        );
        Assert.All(events.Take(4), row => Assert.Equal("by the owner", row.Children[2].TextContent));
        Assert.Equal("The latest 5 events, 1 poll so far", page.QuerySelector(".polls caption")!.TextContent);
    }

    [Fact]
    public async Task What_the_browser_sends_at_the_last_step_is_checked_again()
    {
        await using var press = await KeptPress.StartAsync("site.example");
        press.ServeFeed("/feed");
        using var owner = await press.App.OwnerAsync();
        var found = await PostAsync(owner, "/admin/feeds", ("address", "http://site.example/feed"));

        var page = await AnswerAsync(owner, found, ("feed", "http://169.254.169.254/latest"), ("Name", "Kept as entered"));

        Assert.Contains("private networks", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Kept as entered", page.QuerySelector("#name")!.GetAttribute("value"));
        await using var db = await press.OpenAsync();
        Assert.Empty(db.Feeds);
    }

    [Fact]
    public async Task What_is_said_after_a_form_fits_into_the_headers_of_the_next_request_whatever_the_outlet_chose()
    {
        await using var press = await KeptPress.StartAsync();
        using var owner = await press.App.OwnerAsync();
        var id = await press.AddAsync("https://site.example/feed");
        await press
            .App.Get<WriteQueue>()
            .WriteAsync(
                async (db, stop) =>
                {
                    var feed = await db.Feeds.FirstAsync(stop);
                    (feed.MovedTo, feed.MovedSeen) = ("https://site.example/?" + new string('&', 8_000), 2);
                },
                default
            );

        using var sent = await SendAsync(owner, $"/admin/feeds/{id}?handler=act", [("act", "RejectMove")]);

        Assert.InRange(sent.Headers.GetValues("Set-Cookie").Sum(cookie => cookie.Length), 1, 8_000);
        var page = await PageAsync(owner, $"/admin/feeds/{id}");
        Assert.EndsWith("…", page.QuerySelector(".said")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_carries_no_form_is_refused_with_its_token_too()
    {
        await using var press = await KeptPress.StartAsync("site.example");
        press.ServeFeed("/feed");
        using var owner = await press.App.OwnerAsync();
        var found = await PostAsync(owner, "/admin/feeds", ("address", "http://site.example/feed"));
        owner.DefaultRequestHeaders.Add("RequestVerificationToken", Token(await PageAsync(owner, found)));
        using var content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");

        using var response = await owner.PostAsync(new Uri(found, UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_list_is_shown_before_it_is_imported_and_comes_out_again()
    {
        await using var press = await KeptPress.StartAsync();
        using var owner = await press.App.OwnerAsync();
        var token = Token(await PageAsync(owner, "/admin/opml"));
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            {
                new StringContent(
                    "<opml version='2.0'><body><outline text='World'><outline type='rss' text='Site Daily' xmlUrl='https://site.example/feed'/></outline></body></opml>"
                ),
                "file",
                "mine.opml"
            },
        };
        using var sent = await owner.PostAsync(new Uri("/admin/opml", UriKind.Relative), form);
        var plan = await PageAsync(owner, sent.Headers.Location!.OriginalString);

        Assert.Contains("1 feed is new", plan.QuerySelector(".report")!.TextContent, StringComparison.Ordinal);
        var done = await PostAsync(
            owner,
            "/admin/opml?handler=apply",
            ("id", plan.QuerySelector("[name=id]")!.GetAttribute("value")!)
        );
        Assert.Contains(
            "1 feed is new",
            (await PageAsync(owner, done)).QuerySelector(".said")!.TextContent,
            StringComparison.Ordinal
        );
        using var export = await owner.GetAsync(new Uri("/admin/opml?handler=export", UriKind.Relative));
        Assert.Equal("feeds.opml", export.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains("<outline text=\"World\">", await export.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/admin/feeds", "address")]
    [InlineData("/admin/outlet", "Name")]
    [InlineData("/admin/runs?handler=order", "order")]
    [InlineData("/admin/opml?handler=apply", "id")]
    [InlineData("/admin/topic/chips", "Name")]
    [InlineData("/admin/topics", "id")]
    public async Task A_form_without_our_token_is_refused(string path, string field)
    {
        await using var press = await KeptPress.StartAsync();
        using var owner = await press.App.OwnerAsync();
        using var form = new FormUrlEncodedContent([new(field, "1")]);

        using var response = await owner.PostAsync(new Uri(path, UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Work_is_asked_for_and_an_outlet_is_added()
    {
        await using var press = await KeptPress.StartAsync();
        using var owner = await press.App.OwnerAsync();

        var runs = await PageAsync(owner, await PostAsync(owner, "/admin/runs?handler=order", ("order", "PollAll")));
        var outlet = await PostAsync(owner, "/admin/outlet", ("Name", "Daily"), ("Domains", "daily.example"));
        var wrong = await AnswerAsync(owner, "/admin/outlet", ("Name", "Other"), ("Domains", "daily.example"));

        Assert.Contains("0 feeds are due now", runs.QuerySelector(".said")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/admin/outlet/daily", outlet);
        Assert.Contains("belongs to Daily already", wrong.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_is_tried_saved_and_undone()
    {
        await using var press = await KeptPress.StartAsync();
        using var owner = await press.App.OwnerAsync();
        (string, string)[] form =
        [
            ("Name", "Chips"),
            ("Description", Hostile),
            ("Threshold", "3"),
            ("Terms", "chip*"),
            ("Aside", "true"),
        ];

        var tried = await AnswerAsync(owner, "/admin/topic/chips", form);
        var list = await PageAsync(owner, await PostAsync(owner, "/admin/topic/chips?handler=Save", form));
        var wrong = await AnswerAsync(owner, "/admin/topic/chips", ("Name", "Chips"), ("Terms", "chip | x"));

        Assert.Equal("+0, −0", tried.QuerySelector("#preview [aria-hidden]")!.TextContent);
        Assert.Equal("0 more, 0 fewer", tried.QuerySelector("#preview .hidden")!.TextContent);
        Assert.True(tried.QuerySelector("[name=Aside]")!.HasAttribute("checked"));
        Assert.Contains("Chips is saved", list.QuerySelector(".said")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Terms: Line 1", wrong.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        var id = list.QuerySelector("td [name=id]")!.GetAttribute("value")!;
        var undone = await PageAsync(owner, await PostAsync(owner, "/admin/topics", ("id", id)));
        Assert.Contains("is undone", undone.QuerySelector(".said")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_the_owner_gets_in()
    {
        await using var press = await KeptPress.StartAsync();
        using var anyone = press.App.Anyone();

        foreach (
            var path in new[]
            {
                "/admin/feeds",
                "/admin/feeds/1",
                "/admin/outlets",
                "/admin/outlet",
                "/admin/topics",
                "/admin/topic/chips",
                "/admin/opml",
                "/admin/opml?handler=export",
                "/admin/runs",
            }
        )
        {
            using var response = await anyone.GetAsync(new Uri(path, UriKind.Relative));
            Assert.NotEqual(HttpStatusCode.OK, response.StatusCode);
        }
    }

    private static async Task<IHtmlDocument> PageAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
    }

    /// <summary>Sends a form and gives where the answer leads.</summary>
    private static async Task<string> PostAsync(HttpClient client, string path, params (string Name, string Value)[] fields)
    {
        using var response = await SendAsync(client, path, fields);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return response.Headers.Location!.OriginalString;
    }

    private static async Task<IHtmlDocument> AnswerAsync(
        HttpClient client,
        string path,
        params (string Name, string Value)[] fields
    )
    {
        using var response = await SendAsync(client, path, fields);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string path, (string Name, string Value)[] fields)
    {
        var token = Token(await PageAsync(client, path.Split('?')[0]));
        using var form = new FormUrlEncodedContent(
            fields.Append(("__RequestVerificationToken", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2))
        );
        return await client.PostAsync(new Uri(path, UriKind.Relative), form);
    }

    private static string Seen(IHtmlDocument page) => page.QuerySelector("[name=Seen]")!.GetAttribute("value")!;

    private static string Token(IHtmlDocument page) =>
        page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
}
