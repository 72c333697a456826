using System.Globalization;

namespace DeepSeekTracker.Web.Tests.Pages;

[Collection(PagesCollection.Name)]
public sealed class BrowsingPagesTests(PagesApp app)
{
    [Fact]
    public async Task Each_count_of_the_home_page_leads_to_as_many()
    {
        var page = await app.PageAsync("/");

        var articles = page.QuerySelector(".counts a[href='/articles']")!;
        var list = await app.PageAsync("/articles");
        Assert.StartsWith(articles.TextContent, list.QuerySelector(".found strong")!.TextContent, StringComparison.Ordinal);
        var texts = page.QuerySelector(".counts a[href='/articles?state=ok']")!;
        Assert.StartsWith(
            texts.TextContent,
            (await app.PageAsync("/articles?state=ok")).QuerySelector(".found strong")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Bars_table_and_what_is_not_drawn_make_up_all_articles()
    {
        var page = await app.PageAsync("/");

        var bars = page.QuerySelectorAll("svg.chart .slots a").Length;
        var rows = page.QuerySelectorAll(".data tbody tr");
        Assert.InRange(rows.Length, (bars + 6) / 7, bars);
        var drawn = rows.Sum(row => Number(row.QuerySelector("td")!.TextContent));
        var undrawn = page.QuerySelectorAll("figcaption a[href^='/articles']:not([href*='daily-list'])")
            .Sum(a => Number(a.TextContent.Split(' ')[0]));
        Assert.Equal(Number(page.QuerySelector(".counts a")!.TextContent), drawn + undrawn);
    }

    [Fact]
    public async Task Every_numbered_mark_has_its_events_below()
    {
        var page = await app.PageAsync("/");

        var marks = page.QuerySelectorAll("svg.chart .marks text").Select(n => n.TextContent).ToList();
        Assert.NotEmpty(marks);
        var days = page.QuerySelectorAll("ol.events > li");
        Assert.Equal(marks, Enumerable.Range(1, days.Length).Select(number => number.ToString(CultureInfo.InvariantCulture)));
        Assert.Equal(
            page.QuerySelectorAll("svg.chart .marks a").Select(mark => mark.GetAttribute("href")),
            days.Select(day => day.QuerySelector("a")!.GetAttribute("href"))
        );
    }

    [Fact]
    public async Task The_calendar_holds_the_days_of_the_chart()
    {
        var calendar = await app.PageAsync("/days");
        var day = calendar.QuerySelector("td a[href='/days/2025-01-27']")!;

        var page = await app.PageAsync("/days/2025-01-27");

        Assert.StartsWith(
            day.QuerySelector(".count")!.TextContent,
            page.QuerySelector("#articles")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.NotNull(page.QuerySelector(".pager [rel=prev][href='/days/2025-01-26']"));
        Assert.NotNull(page.QuerySelector(".pager [rel=next][href='/days/2025-01-28']"));
        Assert.NotEmpty(page.QuerySelectorAll("[aria-labelledby=events] li"));
    }

    [Fact]
    public async Task A_day_without_articles_leads_to_the_nearest_with_some()
    {
        var page = await app.PageAsync("/days/1999-01-01");

        Assert.Contains("No article in this record is dated to this day", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".pager [rel=next]"));
    }

    [Fact]
    public async Task A_topic_shows_its_rule_and_the_words_that_matched()
    {
        var page = await app.PageAsync("/topics/markets");

        Assert.NotEmpty(page.QuerySelectorAll(".terms bdi"));
        Assert.Equal(page.QuerySelectorAll("article.row").Length, page.QuerySelectorAll("article.row .matched").Length);
        Assert.NotEmpty(page.QuerySelectorAll("[aria-labelledby=outlets] li"));
    }

    [Theory]
    [InlineData("/outlets?q=gazette", "Sample Gazette")]
    [InlineData("/outlets?q=newspaper%20germany&sort=name", "Sample Gazette")]
    public async Task Outlets_are_found_by_name_place_and_type(string path, string name)
    {
        var page = await app.PageAsync(path);

        Assert.Contains(page.QuerySelectorAll("tbody th a"), a => a.TextContent == name);
    }

    [Fact]
    public async Task All_parts_of_the_list_of_outlets_hold_every_outlet_once()
    {
        var first = await app.PageAsync("/outlets?sort=name");
        var names = new List<string>();
        foreach (var link in first.QuerySelectorAll(".pager a").Select(a => a.GetAttribute("href")!).ToList())
        {
            names.AddRange((await app.PageAsync(link)).QuerySelectorAll("tbody th a").Select(a => a.GetAttribute("href")!));
        }

        Assert.Equal(Number(first.QuerySelector("caption")!.TextContent.Split(' ')[0]), names.Count);
        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public async Task An_outlets_page_shows_its_feeds_with_their_state()
    {
        var page = await app.PageAsync("/outlets/sample-gazette");

        Assert.Equal(3, page.QuerySelectorAll("article.row").Length);
        var feed = page.QuerySelector($"a[href='/feeds/{app.FeedId}']")!.ParentElement!;
        Assert.Contains("not found", feed.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feeds_that_need_attention_come_first_and_tell_why_the_next_poll_is_when_it_is()
    {
        var list = await app.PageAsync("/feeds");
        var page = await app.PageAsync($"/feeds/{app.FeedId}");

        Assert.Equal($"/feeds/{app.FeedId}", list.QuerySelector("tbody th a")!.GetAttribute("href"));
        Assert.Contains("asked again in 6 hours", page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("tbody tr"));
    }

    private static int Number(string text) =>
        int.Parse(text.Replace("\u202F", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
}
