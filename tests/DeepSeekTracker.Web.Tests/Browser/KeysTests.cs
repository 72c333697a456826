using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DeepSeekTracker.Web.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class KeysTests(BrowserApp app)
{
    [Fact]
    public async Task Keys_step_through_the_places_found_and_round()
    {
        await using var reader = await app.ReaderAsync();
        var page = reader.Page;
        await page.GotoAsync($"/articles/{app.TextId}?q=ein");

        await page.Keyboard.PressAsync("n");
        await Expect(page).ToHaveURLAsync($"/articles/{app.TextId}?q=ein#hit-1");
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync("n");
        await Expect(page.Locator("[data-hit-at]")).ToHaveTextAsync("3 of 3");
        await Expect(page.Locator("#hit-3")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("n");
        await Expect(page).ToHaveURLAsync($"/articles/{app.TextId}?q=ein#hit-1");
        await page.Keyboard.PressAsync("Shift+N");
        await Expect(page).ToHaveURLAsync($"/articles/{app.TextId}?q=ein#hit-3");
        await page.GetByRole(AriaRole.Button, new() { Name = "Previous" }).ClickAsync();
        await Expect(page.Locator("[data-hit-at]")).ToHaveTextAsync("2 of 3");
        Assert.Empty(reader.Errors);
    }

    [Theory]
    [InlineData("d", "/days/2025-01-27")]
    [InlineData("s", "/outlets/sample-gazette")]
    public async Task Keys_lead_from_an_article_and_from_a_row_to_its_day_and_outlet(string key, string place)
    {
        await using var reader = await app.ReaderAsync();
        var page = reader.Page;

        await page.GotoAsync($"/articles/{app.TextId}");
        await page.Keyboard.PressAsync(key);
        await Expect(page).ToHaveURLAsync(place);
        await page.GotoAsync("/articles?outlet=sample-gazette");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync(key);
        await Expect(page).ToHaveURLAsync(place);
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public async Task V_reads_at_the_outlet_from_a_row_too_and_shows_what_is_here_where_there_is_no_address()
    {
        await using var reader = await app.ReaderAsync();
        var page = reader.Page;
        await page.RouteAsync("https://gazette.example/**", route => route.FulfillAsync(new() { Body = "there" }));
        await page.GotoAsync("/articles?outlet=sample-gazette&lang=ar");

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("v");
        await Expect(page).ToHaveURLAsync("https://gazette.example/arabic");
        await page.GotoAsync("/articles?outlet=sample-gazette&lang=en");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("v");

        await Expect(page).ToHaveURLAsync($"/articles/{app.HostileId}");
    }

    [Fact]
    public async Task G_and_a_letter_go_to_a_page_and_escape_leaves_a_field()
    {
        await using var reader = await app.ReaderAsync();
        var page = reader.Page;
        await page.GotoAsync("/about");

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("t");
        await Expect(page).ToHaveURLAsync("/topics");
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("x");
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("s");
        await Expect(page).ToHaveURLAsync("/outlets");
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public async Task F_keeps_an_article_from_its_row_and_lets_it_go_from_its_page()
    {
        await using var reader = await app.ReaderAsync();
        var page = reader.Page;
        await page.GotoAsync("/articles?outlet=sample-gazette");

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("f");
        await Expect(page.Locator("[data-said]")).ToHaveTextAsync("Kept in this browser: 1 in all");
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("k");
        await Expect(page).ToHaveURLAsync("/kept");
        await page.Locator("article.row h3 a").ClickAsync();
        // The script of the new page is there once it shows the way to the keys.
        await Expect(page.Locator("[data-article]")).ToBeAttachedAsync();
        await Expect(page.Locator("[data-keys-open]")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("f");
        await Expect(page.Locator("[data-said]")).ToHaveTextAsync("Let go: 0 still kept");
        await page.GotoAsync("/kept");
        await Expect(page.Locator("article.row")).ToHaveCountAsync(0);
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public async Task The_link_on_a_page_keeps_says_so_lets_go_and_leaves_a_new_tab_to_the_browser()
    {
        await using var reader = await app.ReaderAsync();
        var page = reader.Page;
        await page.GotoAsync($"/articles/{app.TextId}");
        var link = page.Locator("[data-keep]");

        await Expect(link).ToHaveTextAsync("Keep this article");
        await Expect(page.Locator("[data-is-kept]")).ToBeHiddenAsync();
        await link.DblClickAsync();
        await Expect(page.Locator("[data-said]")).ToHaveTextAsync("Kept in this browser: 1 in all");
        await Expect(link).ToHaveTextAsync("Do not keep");
        await page.ReloadAsync();
        await Expect(page.Locator("[data-is-kept]")).ToHaveTextAsync("Kept");
        await Expect(page.Locator("[data-keys-open]")).ToBeVisibleAsync();
        await link.ClickAsync();
        await Expect(page.Locator("[data-said]")).ToHaveTextAsync("Let go: 0 still kept");
        await Expect(link).ToHaveTextAsync("Keep this article");
        var tab = await page.Context.RunAndWaitForPageAsync(() =>
            link.ClickAsync(new() { Modifiers = [KeyboardModifier.Control] })
        );
        await Expect(tab).ToHaveURLAsync($"/kept/add?article={app.TextId}");
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public async Task F_passes_over_what_another_tracker_on_the_same_host_keeps_and_leaves_it()
    {
        await using var reader = await app.ReaderAsync();
        var page = reader.Page;
        await page.Context.AddCookiesAsync([
            new Cookie
            {
                Name = "kept-0badc0de",
                Value = $"7.{app.TextId}",
                Url = app.Address,
            },
        ]);
        await page.GotoAsync($"/articles/{app.TextId}");

        await Expect(page.Locator("[data-keep]")).ToHaveTextAsync("Keep this article");
        await page.Keyboard.PressAsync("f");
        await Expect(page.Locator("[data-said]")).ToHaveTextAsync("Kept in this browser: 1 in all");

        var cookies = (await page.Context.CookiesAsync()).ToDictionary(cookie => cookie.Name, cookie => cookie.Value);
        Assert.Equal($"{app.TextId}", cookies[app.Cookie("kept")]);
        Assert.Equal($"7.{app.TextId}", cookies["kept-0badc0de"]);
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public async Task F_takes_no_address_of_an_outlet_for_an_article_and_says_when_there_is_no_room()
    {
        await using var reader = await app.ReaderAsync();
        var page = reader.Page;
        await page.GotoAsync("/articles?outlet=sample-gazette");
        await page.Keyboard.PressAsync("j");
        await page.EvaluateAsync("document.querySelector('article.row.here h3 a').href = 'https://outlet.example/articles/4711'");
        await page.Keyboard.PressAsync("f");
        await page.EvaluateAsync("document.querySelector('article.row.here h3 a').remove()");
        await page.Keyboard.PressAsync("f");
        await page.Keyboard.PressAsync("o");
        await page.Keyboard.PressAsync("k");
        Assert.DoesNotContain(
            await page.Context.CookiesAsync(),
            cookie => cookie.Name.StartsWith("kept", StringComparison.Ordinal)
        );

        await page.GotoAsync($"/articles/{app.TextId}");
        await page.Keyboard.PressAsync("f");
        await Expect(page.Locator("[data-said]")).ToHaveTextAsync("Kept in this browser: 1 in all");
        await page.EvaluateAsync(
            "document.cookie = document.cookie.replace(/.*(kept[^=]*=)\\d+.*/, '$1') + Array.from({ length: 200 }, (_, n) => n + 900001).join('.') + '; path=/'"
        );
        await page.Keyboard.PressAsync("f");
        await Expect(page.Locator("[data-said]")).ToContainTextAsync("200 articles are kept in this browser, and it has no room");
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public async Task The_list_of_keys_names_every_key_and_every_place()
    {
        await using var reader = await app.ReaderAsync();
        var page = reader.Page;
        await page.GotoAsync("/about");

        await page.Keyboard.PressAsync("?");
        var told = await page.Locator("#keys kbd").AllInnerTextsAsync();
        await page.Keyboard.PressAsync("Escape");
        Assert.All("jkovnNdstcfhl/.?g", key => Assert.Contains($"{key}", told));
        foreach (
            var (key, place) in new[] { ('a', "/articles"), ('d', "/days"), ('c', "/claims"), ('e', "/articles?q=is:edited") }
        )
        {
            await page.Keyboard.PressAsync("g");
            await page.Keyboard.PressAsync($"{key}");
            await Expect(page).ToHaveURLAsync(place);
        }

        Assert.Empty(reader.Errors);
    }

    [Fact]
    public async Task A_search_is_built_without_scripts()
    {
        await using var reader = await app.ReaderAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = reader.Page;
        await page.GotoAsync("/articles?view=compact");

        await page.Locator(".builder > summary").ClickAsync();
        await page.GetByLabel("All of these words").FillAsync("titel");
        await page.GetByLabel("None of these words").FillAsync("nvidia");
        await page.GetByLabel("Where").SelectOptionAsync("title");
        await page.Locator(".builder").GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();

        await Expect(page.Locator("#q")).ToHaveValueAsync("title:titel -title:nvidia");
        await Expect(page.Locator(".compact article.row h3").First).ToHaveTextAsync("Ein Titel von uns");
        await page.Locator("article.row h3 a").First.ClickAsync();
        await page.Locator(".hits ol a").First.ClickAsync();
        await Expect(page.Locator("#hit-1")).ToHaveTextAsync("Titel");
    }
}
