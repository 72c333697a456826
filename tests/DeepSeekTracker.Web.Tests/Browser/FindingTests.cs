using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DeepSeekTracker.Web.Tests.Browser;

/// <summary>Searching and narrowing the list of articles.</summary>
[Collection(BrowserCollection.Name)]
public sealed class FindingTests(BrowserApp app)
{
    [Fact]
    public async Task A_limit_takes_its_place_without_a_new_page_and_back_undoes_it()
    {
        await using var reader = await app.ReaderAsync();
        var page = reader.Page;
        await page.GotoAsync("/articles");
        var all = await ReadingTests.CountAsync(page);
        await page.EvaluateAsync("window.isSame = true");

        await page.Locator(".facet a", new() { HasText = "Japanese" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync("/articles?lang=ja");
        await Expect(page.Locator(".chips")).ToContainTextAsync("Japanese");
        Assert.InRange(await ReadingTests.CountAsync(page), 1, all - 1);
        await Expect(page.Locator(".facet a[aria-current]", new() { HasText = "Japanese" })).ToBeFocusedAsync();
        await page.Locator("#q").FillAsync("nvidia");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync("/articles?lang=ja&q=nvidia");
        await page.GoBackAsync();
        await Expect(page).ToHaveURLAsync("/articles?lang=ja");
        await Expect(page.Locator("#q")).ToHaveValueAsync("");
        await page.GoBackAsync();
        await Expect(page.Locator(".chips")).ToHaveCountAsync(0);

        Assert.Equal(all, await ReadingTests.CountAsync(page));
        Assert.True(await page.EvaluateAsync<bool>("window.isSame"));
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public async Task Back_shows_the_list_of_its_address_also_where_that_leads_to_a_place()
    {
        await using var reader = await app.ReaderAsync();
        var page = reader.Page;
        await page.GotoAsync("/articles");
        var all = await ReadingTests.CountAsync(page);
        await page.Locator(".skip").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync("/articles#main");

        await page.Locator(".facet a", new() { HasText = "Japanese" }).ClickAsync();
        await Expect(page.Locator(".chips")).ToContainTextAsync("Japanese");
        await page.GoBackAsync();

        await Expect(page.Locator(".chips")).ToHaveCountAsync(0);
        await Expect(page).ToHaveURLAsync("/articles#main");
        Assert.Equal(all, await ReadingTests.CountAsync(page));
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public async Task Back_from_the_next_page_leads_to_the_place_where_it_was_asked_for()
    {
        await using var reader = await app.ReaderAsync();
        var page = reader.Page;
        await page.GotoAsync("/articles");

        await page.Locator(".pager [rel=next]").ScrollIntoViewIfNeededAsync();
        var place = await page.EvaluateAsync<double>("scrollY");
        await page.Locator(".pager [rel=next]").ClickAsync();
        await Expect(page.Locator(".pager [rel=prev]")).ToHaveCountAsync(1);
        Assert.Equal(0, await page.EvaluateAsync<int>("scrollY"));
        await page.GoBackAsync();
        await Expect(page.Locator(".pager [rel=prev]")).ToHaveCountAsync(0);

        Assert.InRange(place, 500, double.MaxValue);
        Assert.Equal(place, await page.EvaluateAsync<double>("scrollY"), 1.0);
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public async Task Words_that_are_not_sent_yet_outlast_a_limit_but_not_the_link_that_clears_them()
    {
        await using var reader = await app.ReaderAsync();
        var page = reader.Page;
        await page.GotoAsync("/articles?q=-zebra");

        await page.Locator("#q").FillAsync("nvidia");
        await page.Locator(".facet a", new() { HasText = "Japanese" }).ClickAsync();
        await Expect(page).ToHaveURLAsync("/articles?q=-zebra&lang=ja");
        await Expect(page.Locator(".chips")).ToContainTextAsync("Japanese");
        await Expect(page.Locator("#q")).ToHaveValueAsync("nvidia");
        await page.Locator(".chips .clear").ClickAsync();

        await Expect(page.Locator(".chips")).ToHaveCountAsync(0);
        await Expect(page.Locator("#q")).ToHaveValueAsync("");
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public async Task The_builder_orders_the_list_without_a_new_page()
    {
        await using var reader = await app.ReaderAsync();
        var page = reader.Page;
        await page.GotoAsync("/articles?sort=longest");

        await page.Locator("details.builder summary").ClickAsync();
        await page.Locator("#b-all").FillAsync("nvidia");
        await page.Locator("#b-sort").SelectOptionAsync("date");
        await page.Locator(".build button").ClickAsync();

        await Expect(page.Locator(".found")).ToContainTextAsync("oldest publication first");
        await Expect(page.Locator("#b-sort")).ToHaveValueAsync("date");
        await page.Locator("#b-sort").SelectOptionAsync("");
        await page.Locator(".build button").ClickAsync();
        await Expect(page.Locator(".found")).ToContainTextAsync("newest publication first");
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public async Task As_much_as_the_search_box_holds_is_searched_in_any_script_and_opens_in_other_views()
    {
        await using var reader = await app.ReaderAsync();
        var page = reader.Page;
        await page.GotoAsync("/articles");

        await page.Locator("#q").FillAsync($"deepseek -{new string('英', 980)}");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".panel .help", new() { HasText = "so long" })).ToHaveCountAsync(1);
        Assert.NotEqual(0, await page.Locator("article.row").CountAsync());
        await page.Locator("button[name=view][value=headlines]").ClickAsync();

        await Expect(page.Locator("div.headlines")).ToHaveCountAsync(1);
        await page.ReloadAsync();
        await Expect(page.Locator("div.headlines")).ToHaveCountAsync(1);
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public async Task The_keyboard_stays_only_on_what_keeps_its_place_and_typed_words_are_kept()
    {
        await using var reader = await app.ReaderAsync();
        var page = reader.Page;
        await page.GotoAsync("/articles");

        await page.Locator(".pager [rel=next]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".pager [rel=prev]")).ToHaveCountAsync(1);
        await Expect(page.Locator("#main")).ToBeFocusedAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("scrollY"));
        await page.GotoAsync("/articles?outlet=sample-gazette&lang=de");
        await page.Locator(".chips a", new() { HasText = "Sample Gazette" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync("/articles?lang=de");
        await Expect(page.Locator("#main")).ToBeFocusedAsync();

        var (asked, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        await page.RouteAsync(
            "**/articles?**",
            async route =>
            {
                asked.TrySetResult();
                await go.Task;
                await route.ContinueAsync();
            }
        );
        await page.Locator(".facet a", new() { HasText = "Japanese" }).ClickAsync();
        await asked.Task;
        await page.Locator("#q").FillAsync("nvidia");
        go.SetResult();
        await Expect(page.Locator(".chips")).ToContainTextAsync("Japanese");
        await Expect(page.Locator("#q")).ToBeFocusedAsync();
        await Expect(page.Locator("#q")).ToHaveValueAsync("nvidia");
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public async Task A_search_marks_its_hits_orders_them_and_tells_what_it_could_not_read()
    {
        await using var reader = await app.ReaderAsync();
        var page = reader.Page;
        await page.GotoAsync("/");

        await page.Locator("#find").FillAsync("nvidia outlett:bbc-news");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".notice")).ToContainTextAsync("At character 8 of the search: There is no field “outlett”");
        await page.GotoAsync("/articles?outlet=bbc-new");
        await page.Locator(".notice a").First.ClickAsync();
        await Expect(page.Locator(".notice")).ToHaveCountAsync(0);
        await page.GotoAsync("/articles?q=nvidia");
        await Expect(page.Locator("article.row h3 mark").First).ToHaveTextAsync("Nvidia", new() { IgnoreCase = true });
        await page.Locator(".orders").GetByRole(AriaRole.Link, new() { Name = "relevance" }).ClickAsync();

        await Expect(page).ToHaveURLAsync("/articles?q=nvidia&sort=relevance");
        Assert.Empty(reader.Errors);
    }

    [Theory]
    [InlineData("compact")]
    [InlineData("headlines")]
    public async Task The_list_is_shown_denser_and_stays_so(string view)
    {
        await using var reader = await app.ReaderAsync();
        var page = reader.Page;
        await page.GotoAsync("/articles?topic=markets");
        var count = await ReadingTests.CountAsync(page);

        await page.Locator(".views").GetByRole(AriaRole.Link, new() { Name = view }).ClickAsync();
        await Expect(page.Locator($".{view} article.row").First).ToBeVisibleAsync();
        Assert.Equal(count, await ReadingTests.CountAsync(page));
        await page.Locator(".facet a", new() { HasText = "English" }).ClickAsync();

        await Expect(page.Locator(".chips")).ToContainTextAsync("English");
        await Expect(page.Locator($".{view} article.row").First).ToBeVisibleAsync();
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public async Task The_front_page_tells_what_is_new_what_is_covered_and_which_outlets_need_attention()
    {
        await using var reader = await app.ReaderAsync();
        var page = reader.Page;
        var last = app.Get<TimeProvider>().GetUtcNow().AddMinutes(-5).ToUnixTimeSeconds();
        await page.Context.AddCookiesAsync([
            new Cookie
            {
                Name = app.Cookie("visit"),
                Value = string.Create(CultureInfo.InvariantCulture, $"{last - 864_000_000}.{last}"),
                Url = app.Address,
            },
        ]);

        await page.GotoAsync("/");
        await Expect(page.Locator("[aria-labelledby=topics] li").First).ToBeVisibleAsync();
        await Expect(page.Locator("[aria-labelledby=perday] .marks circle").First).ToBeVisibleAsync();
        await Expect(page.Locator(".attention")).ToContainTextAsync("Sample Gazette");
        await page.Locator("[aria-labelledby=since]").GetByRole(AriaRole.Link, new() { Name = "All of them" }).ClickAsync();

        await Expect(page.Locator("article.row").First).ToBeVisibleAsync();
        await Expect(page.Locator(".notice")).ToHaveCountAsync(0);
        Assert.Empty(reader.Errors);
    }
}
