using System.Security.Claims;
using DeepSeekTracker.Web.Pages.Feeds;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DeepSeekTracker.Web.Tests.Pages.Feeds;

public sealed class FeedPageTests(FeedsApp app) : IClassFixture<FeedsApp>
{
    [Fact]
    public async Task One_line_says_what_the_last_poll_brought_and_when_and_why_the_next_is()
    {
        var page = await app.PageAsync($"/feeds/{app.FullId}");

        var standing = page.QuerySelector(".standing")!.TextContent;
        Assert.Contains(
            "Polled 29 Jan 2025, 12:00 UTC: 304, not modified; next about 29 Jan 2025, 14:00 UTC, because: every 3 hours, as the owner set",
            standing,
            StringComparison.Ordinal
        );
        Assert.Contains("moved? since 27 Jan 2025, 12:00 UTC", standing, StringComparison.Ordinal);
        Assert.Contains("accept or refuse it", standing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_fifty_polls_stand_with_all_that_was_noted()
    {
        var page = await app.PageAsync($"/feeds/{app.FullId}");

        var rows = page.QuerySelectorAll(".polls tbody tr").ToList();
        Assert.Equal(50, rows.Count);
        var second = rows[1].TextContent;
        Assert.All(
            new[] { "29 Jan 2025, 11:00 UTC", "200", "ok", "2 KB", "1\u202F234 ms", "Note 1", "because 1" },
            part => Assert.Contains(part, second, StringComparison.Ordinal)
        );
        Assert.Equal("The latest 50 events, 60 polls so far", page.QuerySelector(".polls caption")!.TextContent);
    }

    [Fact]
    public async Task Move_settings_and_former_addresses_are_told()
    {
        var text = (await app.PageAsync($"/feeds/{app.FullId}")).QuerySelector("main")!.TextContent;

        Assert.All(
            new[]
            {
                "https://moved.example/feed.xml since 28 Jan 2025, 12:00 UTC, seen at 3 polls",
                "Asia/Tokyo for dates without one",
                "20 MB, set by the owner",
                "every 3 hours, set by the owner",
                "2.2 hours from entry to entry",
                "20 at the last full fetch, 4 of them on the story",
                "http://old.example/feed until",
                "It moved permanently.",
            },
            part => Assert.Contains(part, text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_reader_sees_what_the_last_response_was_but_neither_its_body_nor_a_cookie()
    {
        var page = await app.PageAsync($"/feeds/{app.FullId}");

        var raw = page.QuerySelectorAll("pre.raw").Select(pre => pre.TextContent).ToList();
        Assert.Equal(["Content-Type: application/rss+xml\nServer: ours"], raw);
        Assert.DoesNotContain("line 1 ", page.Source.Text, StringComparison.Ordinal);
        Assert.Contains(" KB", page.QuerySelector("#response ~ p")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("kept for the owner alone", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector($"a[href='/admin/feeds/{app.FullId}']"));
    }

    [Fact]
    public async Task The_owner_sees_all_of_it()
    {
        var owner = new ClaimsPrincipal(new ClaimsIdentity("a test"));
        var page = new Details(app.App.Get<FeedDetailsQuery>(), app.App.Clock)
        {
            PageContext = new PageContext { HttpContext = new DefaultHttpContext { User = owner } },
        };

        await page.OnGetAsync(app.FullId, default);

        Assert.True(page.IsOwner);
        Assert.EndsWith("<!-- line 500 -->\n", page.Feed.Response!.Body, StringComparison.Ordinal);
        Assert.Contains("X-Backend: nine", page.Feed.Response.Headers, StringComparison.Ordinal);
        Assert.DoesNotContain("who=us", page.Feed.Response.Headers, StringComparison.Ordinal);
        Assert.False(page.Feed.Response!.IsWhole);
    }

    [Fact]
    public async Task A_feed_that_rests_has_no_next_poll()
    {
        foreach (var state in new[] { "paused", "retired" })
        {
            var list = await app.PageAsync($"/feeds?state={state}");
            var page = await app.PageAsync(list.QuerySelector("tbody a")!.GetAttribute("href")!);

            Assert.DoesNotContain("next about", page.QuerySelector(".standing")!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("reason ", page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        }
    }
}
