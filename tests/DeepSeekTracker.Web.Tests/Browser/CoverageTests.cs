using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DeepSeekTracker.Web.Tests.Browser;

/// <summary>The calendar, the timeline and the comparison, as a reader goes through them.</summary>
[Collection(BrowserCollection.Name)]
public sealed partial class CoverageTests(BrowserApp app)
{
    [Fact]
    public async Task From_the_calendar_to_a_month_a_week_a_day_and_the_days_around_an_event()
    {
        await using var reader = await app.ReaderAsync();
        var page = reader.Page;
        await page.GotoAsync("/days");

        await page.Locator(".month caption a[href='/days/2025-01']").ClickAsync();
        await Expect(Heading(page)).ToHaveTextAsync("January 2025");
        await page.GoBackAsync();
        await page.Locator(".month a[href='/days/2025-W05']").First.ClickAsync();
        await Expect(Heading(page)).ToHaveTextAsync("Week 5 of 2025");
        await page.Locator(".events a[href^='/events/']").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Three days before and after" })).ToBeVisibleAsync();
        await page.Locator("svg.chart .marks circle").First.ClickAsync();

        await Expect(page).ToHaveURLAsync(DayAddress());
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public async Task The_timeline_is_stacked_anew_shared_zoomed_and_read_as_a_table()
    {
        await using var reader = await app.ReaderAsync();
        var page = reader.Page;
        await page.GotoAsync("/timeline");

        await page.Locator(".ask").GetByRole(AriaRole.Link, new() { Name = "outlet", Exact = true }).ClickAsync();
        await page.Locator(".ask").GetByRole(AriaRole.Link, new() { Name = "share", Exact = true }).ClickAsync();
        await page.Locator(".ask").GetByRole(AriaRole.Link, new() { Name = "month", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync("/timeline?from=2025-01-20&to=2025-03-31&by=outlet&show=share&unit=month");
        await page.Locator(".slots a").First.ClickAsync();
        await Expect(page).ToHaveURLAsync("/timeline?from=2025-01-20&to=2025-01-31&by=outlet&show=share&unit=day");
        await page.GetByRole(AriaRole.Link, new() { Name = "The chart’s numbers as a table" }).ClickAsync();
        await Expect(page.Locator("main tbody tr").First).ToBeVisibleAsync();
        await page.GoBackAsync();
        var others = page.Locator(".legend li").Last;
        await Expect(others).ToContainTextAsync("all others");
        var number = await others.Locator(".num").InnerTextAsync();
        await others.GetByRole(AriaRole.Link).ClickAsync();

        await Expect(page.Locator(".found strong")).ToHaveTextAsync($"{number} articles");
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public async Task Sides_are_chosen_and_their_numbers_open_their_articles()
    {
        await using var reader = await app.ReaderAsync();
        var page = reader.Page;
        await page.GotoAsync("/compare");

        await page.GetByLabel("China", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Germany", new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare" }).ClickAsync();
        await Expect(page.Locator(".multiples svg.chart")).ToHaveCountAsync(2);
        await Expect(page.Locator("table.firsts tbody tr")).ToHaveCountAsync(2);
        await page.SetViewportSizeAsync(390, 800);
        Assert.True(await page.Locator(".scroll:has(.firsts)").EvaluateAsync<bool>("box => box.scrollWidth <= box.clientWidth"));
        await page.SetViewportSizeAsync(1280, 720);
        await page.GetByRole(AriaRole.Link, new() { Name = "Headlines of a day" }).ClickAsync();
        await page.Locator("[aria-labelledby=headlines] .pager [rel=next]").ClickAsync();
        await Expect(page.Locator("#headlines")).ToBeInViewportAsync();
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Parts of the comparison" })
            .GetByRole(AriaRole.Link, new() { Name = "Topics" })
            .ClickAsync();
        var cell = page.Locator(".matrix td.num a").First;
        var number = await cell.InnerTextAsync();
        await cell.ClickAsync();

        await Expect(page.Locator(".found strong")).ToHaveTextAsync($"{number} articles");
        Assert.Empty(reader.Errors);
    }

    private static ILocator Heading(IPage page) => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    [GeneratedRegex("/days/2025-01-[0-9]{2}$")]
    private static partial Regex DayAddress();
}
