using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DeepSeekTracker.Web.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class LookTests(BrowserApp app, LookTests.Owners owners) : IClassFixture<LookTests.Owners>
{
    public static TheoryData<string> Paths =>
        [
            "/",
            "/articles",
            "/articles?q=nvidia&outlet=nobody&topic=markets",
            "/articles?view=compact",
            "/articles?view=headlines",
            "/articles/choose/outlet",
            "{text}",
            "{found}",
            "{arabic}",
            "{hostile}",
            "/days",
            "/days/2025-01-27",
            "/days/2025-01",
            "/days/2025-W05",
            "/events",
            "/timeline",
            "/timeline?by=outlet&show=share&unit=week",
            "/compare",
            "/compare?country=DE&country=US&lang=zh",
            "/compare/topics?country=DE&country=US&lang=zh",
            "/compare/words?country=DE&country=US&lang=zh",
            "/events/2025-01-24-lecun-a-win-of-open-research",
            "/topics",
            "/topics/markets",
            "/outlets",
            "/outlets/sample-gazette",
            "/feeds",
            "{feed}",
            "/status",
            "/claims",
            "/claims/nvidia-loss",
            "/copies",
            "/set-aside",
            "/about",
            "/admin",
            "/admin/feeds",
            "/admin/runs",
            "/admin/import",
            "/admin/password",
            "/admin/sign-out",
        ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task No_serious_fault_for_those_who_read_by_other_means(string path)
    {
        var page = owners.WithoutPolicy.Page;
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.NoPreference });
        await page.GotoAsync(Address(path));

        Assert.Empty(await Axe.FaultsAsync(page));
        Assert.Empty(await Axe.FaultsInAsync(page, ColorScheme.Dark));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Narrow_and_wide_screens_need_no_sideways_scrolling_and_nothing_complains(string path)
    {
        var reader = owners.WithPolicy;
        reader.Errors.Clear();
        reader.Requests.Clear();
        foreach (var width in new[] { 320, 390, 768, 2560 })
        {
            await reader.Page.SetViewportSizeAsync(width, 900);
            if (width is 320 or 768)
            {
                // What scripts fold on a phone is open on a desk: a page is loaded for each of the two.
                await reader.Page.GotoAsync(Address(path));
            }

            var (scroll, client) = (
                await reader.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"),
                await reader.Page.EvaluateAsync<int>("document.documentElement.clientWidth")
            );
            Assert.True(scroll <= client, $"{path} at {width}: {scroll} > {client}: {await TooWideAsync(reader.Page)}");
        }

        Assert.Empty(reader.Errors);
        Assert.All(reader.Requests, url => Assert.StartsWith(app.Address, url, StringComparison.Ordinal));
    }

    /// <summary>The beginning of what stands beyond the screen's edge and is in nothing that scrolls by itself.</summary>
    private static Task<string> TooWideAsync(IPage page) =>
        page.EvaluateAsync<string>(
            """
            [...document.querySelectorAll('body *')]
              .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
              .filter(e => { for (let up = e.parentElement; up; up = up.parentElement) if (/auto|scroll|hidden/.test(getComputedStyle(up).overflowX)) return false; return true; })
              .slice(0, 3).map(e => e.outerHTML.slice(0, 200)).join(' | ')
            """
        );

    [Theory]
    [InlineData("/timeline/table", 1280)]
    [InlineData("/compare/table?country=DE&country=US&lang=zh", 390)]
    [InlineData("/feeds", 320)]
    [InlineData("/status", 320)]
    public async Task A_table_that_has_room_needs_no_sideways_scrolling_either(string path, int width)
    {
        await owners.WithPolicy.Page.SetViewportSizeAsync(width, 900);
        await owners.WithPolicy.Page.GotoAsync(Address(path));

        Assert.Equal(
            "",
            await owners.WithPolicy.Page.EvaluateAsync<string>(
                """
                [...document.querySelectorAll('main .scroll, main table')]
                  .filter(e => e.scrollWidth > e.clientWidth + 1)
                  .map(e => `${e.className}: ${e.scrollWidth} > ${e.clientWidth}`).join()
                """
            )
        );
    }

    [Fact]
    public async Task On_a_phone_a_feed_has_the_whole_width()
    {
        await owners.WithPolicy.Page.SetViewportSizeAsync(390, 900);
        await owners.WithPolicy.Page.GotoAsync(Address("/feeds"));

        var widths = await owners.WithPolicy.Page.EvaluateAsync<double[]>(
            "[...document.querySelectorAll('.feeds tr:not(.urgent) :is(th, td:nth-child(2))')].slice(-2).map(e => e.offsetWidth)"
        );
        Assert.All(widths, width => Assert.InRange(width, 330, 390));
        Assert.Equal(2, widths.Length);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/articles?q=nvidia")]
    [InlineData("/timeline")]
    [InlineData("{text}")]
    public async Task Nothing_moves_while_a_page_comes_in_or_for_those_who_want_no_motion(string path)
    {
        await using var reader = await app.ReaderAsync(
            new BrowserNewContextOptions { ReducedMotion = ReducedMotion.Reduce, BypassCSP = true }
        );
        await reader.Page.AddInitScriptAsync(
            "window.moved = 0; new PerformanceObserver((list) => list.getEntries().forEach((e) => (window.moved += e.value)))"
                + ".observe({ type: 'layout-shift', buffered: true });"
        );
        await reader.Page.GotoAsync(Address(path));

        var moved = await reader.Page.EvaluateAsync<double>(
            "new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(window.moved), 0)))"
        );
        var moving = await reader.Page.EvaluateAsync<int>(
            "[...document.querySelectorAll('*')].filter((e) => !/^(0s(, )?)+$/.test(getComputedStyle(e).transitionDuration)).length"
        );

        // A page that comes in pieces may settle by a hair; what a reader notices begins at a tenth.
        Assert.InRange(moved, 0, 0.01);
        Assert.Equal(0, moving);
    }

    [Fact]
    public async Task A_printed_article_is_the_article_alone()
    {
        await using var reader = await app.ReaderAsync();
        await reader.Page.GotoAsync(Address("{text}"));
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(reader.Page.Locator(".prose")).ToBeVisibleAsync();
        await Expect(reader.Page.Locator(".top")).ToBeHiddenAsync();
        await Expect(reader.Page.Locator(".foot")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_text_runs_in_its_own_direction_and_language()
    {
        await using var reader = await app.ReaderAsync();
        await reader.Page.GotoAsync(Address("{arabic}"));
        var prose = reader.Page.Locator(".prose");

        await Expect(prose).ToHaveAttributeAsync("lang", "ar");
        await Expect(prose).ToHaveCSSAsync("direction", "rtl");
        await Expect(reader.Page.Locator("html")).ToHaveCSSAsync("direction", "ltr");
    }

    [Fact]
    public async Task The_theme_button_goes_through_system_light_and_dark_and_is_remembered()
    {
        await using var reader = await app.ReaderAsync(new BrowserNewContextOptions { ColorScheme = ColorScheme.Light });
        var page = reader.Page;
        await page.GotoAsync("/about");
        var light = await BackgroundAsync(page);

        await page.Locator("[data-theme-switch]").ClickAsync();
        Assert.Equal(light, await BackgroundAsync(page));
        await page.Locator("[data-theme-switch]").ClickAsync();
        var dark = await BackgroundAsync(page);
        Assert.NotEqual(light, dark);
        await page.GotoAsync("/topics");

        Assert.Equal(dark, await BackgroundAsync(page));
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public async Task Keys_walk_the_list_search_and_open_but_stay_out_of_fields()
    {
        await using var reader = await app.ReaderAsync();
        var page = reader.Page;
        await page.GotoAsync("/articles");
        var second = await page.Locator("article.row h3 a").Nth(1).GetAttributeAsync("href");

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator("article.row").Nth(1).Locator("h3 a")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("/");
        await Expect(page.Locator("#find")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("jko?");
        Assert.Equal("jko?", await page.Locator("#find").InputValueAsync());
        await page.Locator("article.row").Nth(1).Locator("h3 a").FocusAsync();
        await page.Keyboard.PressAsync("?");
        await Expect(page.Locator("#keys")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#keys")).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("o");

        await Expect(page).ToHaveURLAsync(second!);
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public async Task The_keyboard_alone_reaches_the_content_first()
    {
        await using var reader = await app.ReaderAsync();
        var page = reader.Page;
        await page.GotoAsync("/articles");

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await Expect(page.Locator(".skip")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("#main")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_filter_is_folded_on_a_phone_and_open_on_a_desk()
    {
        await using var reader = await app.ReaderAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = 390, Height = 800 },
            }
        );
        var page = reader.Page;
        await page.GotoAsync("/articles");
        await Expect(page.Locator("#q")).ToBeHiddenAsync();
        await page.Locator(".panel > summary").ClickAsync();
        await Expect(page.Locator("#q")).ToBeVisibleAsync();

        await page.SetViewportSizeAsync(1280, 900);
        await page.ReloadAsync();

        await Expect(page.Locator("#q")).ToBeVisibleAsync();
        await Expect(page.Locator(".panel > summary")).ToBeHiddenAsync();
    }

    private static Task<string> BackgroundAsync(IPage page) =>
        page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");

    private string Address(string path) =>
        path switch
        {
            "{text}" => $"/articles/{app.TextId}",
            "{found}" => $"/articles/{app.TextId}?q=ein",
            "{arabic}" => $"/articles/{app.ArabicId}",
            "{hostile}" => $"/articles/{app.HostileId}",
            "{feed}" => $"/feeds/{app.FeedId}",
            _ => path,
        };

    /// <summary>
    /// The owner at two browsers, one of them without the content policy so that a test's own script can look. They stay for
    /// all pages that are only looked at: a new one for each costs more than the look.
    /// </summary>
    public sealed class Owners(BrowserApp app) : IAsyncLifetime
    {
        public Reader WithPolicy { get; private set; } = null!;

        public Reader WithoutPolicy { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            WithPolicy = await app.OwnerReaderAsync();
            WithoutPolicy = await app.OwnerReaderAsync(new BrowserNewContextOptions { BypassCSP = true });
        }

        public async Task DisposeAsync()
        {
            await WithPolicy.DisposeAsync();
            await WithoutPolicy.DisposeAsync();
        }
    }
}
