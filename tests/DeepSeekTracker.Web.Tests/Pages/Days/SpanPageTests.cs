using System.Globalization;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Pages.Shared;

namespace DeepSeekTracker.Web.Tests.Pages.Days;

[Collection(PagesCollection.Name)]
public sealed class SpanPageTests(PagesApp app)
{
    [Fact]
    public async Task The_calendar_leads_to_months_and_weeks_and_each_day_to_its_own()
    {
        var calendar = await app.PageAsync("/days");
        var day = await app.PageAsync("/days/2025-01-27");

        Assert.NotNull(calendar.QuerySelector("caption a[href='/days/2025-01']"));
        Assert.NotNull(calendar.QuerySelector("tbody th a[href='/days/2025-W05']"));
        Assert.NotNull(day.QuerySelector(".kicker a[href='/days/2025-01']"));
        Assert.NotNull(day.QuerySelector(".kicker a[href='/days/2025-W05']"));
    }

    [Fact]
    public async Task The_calendar_marks_every_event_of_the_months_that_it_shows()
    {
        var page = await app.PageAsync("/days");
        var story = app.Get<FollowedStory>();
        var shown = page.QuerySelectorAll("caption a[href^='/days/']")
            .Select(a => a.GetAttribute("href")!["/days/".Length..])
            .ToHashSet();

        var marked = page.QuerySelectorAll("td a:has(.dot)").Select(a => a.GetAttribute("href")!["/days/".Length..]).ToList();
        var days = story
            .Events.Where(e => e.Precision >= DatePrecision.Day)
            .Select(e => DateWords.Key(e.Day))
            .Where(day => shown.Contains(day[..7]))
            .Distinct()
            .Order(StringComparer.Ordinal);
        Assert.Equal(days, marked);
        Assert.Contains("2025-01-10", marked);
        Assert.Equal(
            story.Events.Count,
            page.QuerySelectorAll("[aria-labelledby=events] li").Length
                + story.Events.Count(e => e.Precision >= DatePrecision.Day && marked.Contains(DateWords.Key(e.Day)))
        );
        Assert.DoesNotContain(
            page.QuerySelectorAll("[aria-labelledby=events] a.when"),
            a => marked.Contains(a.GetAttribute("href")![6..])
        );
    }

    [Theory]
    [InlineData("/days/2025-01", "/days/2024-12", "/days/2025-02")]
    [InlineData("/days/2025-W05", "/days/2025-W04", "/days/2025-W06")]
    public async Task A_month_or_week_counts_what_its_days_count(string path, string before, string after)
    {
        var page = await app.PageAsync(path);

        var bars = page.QuerySelectorAll(".data tbody td").Sum(cell => int.Parse(cell.TextContent, CultureInfo.InvariantCulture));
        Assert.Equal($"{bars} articles", page.QuerySelector("#articles")!.TextContent);
        Assert.NotEmpty(page.QuerySelectorAll(".events > li"));
        Assert.NotEmpty(page.QuerySelectorAll("[aria-labelledby=topics] li"));
        Assert.Equal(before, page.QuerySelector(".pager [rel=prev]")!.GetAttribute("href"));
        Assert.Equal(after, page.QuerySelector(".pager [rel=next]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/days/2025-01-27")]
    [InlineData("/days/1999-01-01")]
    public async Task A_day_with_articles_or_without_leads_to_the_days_around_it(string path)
    {
        var page = await app.PageAsync(path);

        var around = page.QuerySelector("[aria-labelledby=articles] .more a:last-child")!;
        var list = await app.PageAsync(around.GetAttribute("href")!);
        Assert.Equal("Three days before and after", around.TextContent);
        Assert.Contains(
            $"({list.QuerySelector(".found strong")!.TextContent})",
            around.ParentElement!.TextContent,
            StringComparison.Ordinal
        );
    }
}
