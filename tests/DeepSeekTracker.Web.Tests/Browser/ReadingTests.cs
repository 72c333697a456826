using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DeepSeekTracker.Web.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class ReadingTests(BrowserApp app)
{
    [Fact]
    public async Task A_reader_browses_by_source()
    {
        await using var reader = await app.ReaderAsync();
        var page = reader.Page;
        await page.GotoAsync("/");

        await Nav(page, "Outlets").ClickAsync();
        await page.GetByLabel("Name, country, language or type").FillAsync("bbc");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await page.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link, new() { Name = "BBC News", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("BBC News");
        await page.Locator("article.row h3 a").First.ClickAsync();

        await Expect(page.Locator(".kicker a")).ToHaveTextAsync("BBC News");
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public async Task A_reader_browses_by_date()
    {
        await using var reader = await app.ReaderAsync();
        var page = reader.Page;
        await page.GotoAsync("/");

        await page.Locator("svg.chart .slots a[href='/days/2025-01-28'] rect").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Tuesday, 28 January 2025");
        await page.Locator(".pager [rel=prev]").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Monday, 27 January 2025");
        await Nav(page, "Days").ClickAsync();
        await page.Locator("td a[href='/days/2025-01-29']").ClickAsync();

        await Expect(page.Locator("article.row").First).ToBeVisibleAsync();
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public async Task A_reader_browses_by_topic()
    {
        await using var reader = await app.ReaderAsync();
        var page = reader.Page;
        await page.GotoAsync("/topics");

        await page.GetByRole(AriaRole.Link, new() { Name = "Chips and export controls" }).ClickAsync();
        await Expect(page.Locator("article.row .matched").First).ToBeVisibleAsync();
        await page.Locator("article.row h3 a").First.ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Topics" })).ToBeVisibleAsync();
        await Expect(page.Locator("aside a[href='/topics/chips']")).ToBeVisibleAsync();
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public async Task A_reader_filters_opens_goes_back_and_takes_a_limit_away()
    {
        await using var reader = await app.ReaderAsync();
        var page = reader.Page;
        await page.GotoAsync("/articles");

        await page.Locator("#q").FillAsync("nvidia");
        await page.Locator(".limits").GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(page).ToHaveURLAsync("/articles?q=nvidia");
        var withWords = await CountAsync(page);
        await page.Locator(".facet a", new() { HasText = "English" }).ClickAsync();
        await Expect(page).ToHaveURLAsync("/articles?q=nvidia&lang=en");
        var inEnglish = await CountAsync(page);
        Assert.InRange(inEnglish, 1, withWords);
        await Expect(page.Locator(".facet a[aria-current]", new() { HasText = "English" })).ToBeVisibleAsync();
        await page.Locator("article.row h3 a").First.ClickAsync();
        await page.GoBackAsync();
        Assert.Equal(inEnglish, await CountAsync(page));
        await page.GetByLabel("Remove the limit: Language English").ClickAsync();
        await Expect(page).ToHaveURLAsync("/articles?q=nvidia");

        Assert.Equal(withWords, await CountAsync(page));
        Assert.Empty(reader.Errors);
    }

    [Theory]
    [InlineData("CSV")]
    [InlineData("JSON")]
    [InlineData("JSON Lines")]
    public async Task What_is_exported_is_what_the_page_shows(string format)
    {
        await using var reader = await app.ReaderAsync();
        var page = reader.Page;
        await page.GotoAsync("/articles?topic=markets&from=2025-01-27&to=2025-01-27&view=compact");
        var shown = await page.Locator("article.row h3 a").AllInnerTextsAsync();
        var count = await CountAsync(page);

        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.Locator(".export a[download]").GetByText(format, new() { Exact = true }).ClickAsync()
        );
        var text = await File.ReadAllTextAsync(await download.PathAsync());

        Assert.InRange(count, 2, 50);
        Assert.Equal(count, shown.Count);
        if (format != "CSV")
        {
            Assert.Equal(shown.Where(title => !title.StartsWith("Untitled", StringComparison.Ordinal)), Titles(format, text));
        }
        else
        {
            Assert.All(
                shown.Where(title => !title.StartsWith("Untitled", StringComparison.Ordinal)),
                title => Assert.Contains(title.Replace("\"", "\"\"", StringComparison.Ordinal), text, StringComparison.Ordinal)
            );
        }

        Assert.Empty(reader.Errors);
    }

    [Fact]
    public async Task Everything_needed_works_without_scripts()
    {
        await using var reader = await app.ReaderAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = reader.Page;
        await page.GotoAsync("/");

        await Expect(page.Locator("[data-theme-switch]")).ToBeHiddenAsync();
        await page.Locator("#find").FillAsync("英伟达");
        await page.Locator(".find button").ClickAsync();
        await Expect(page.Locator("article.row").First).ToBeVisibleAsync();
        await page.GotoAsync("/articles");
        var first = await page.Locator("article.row h3 a").First.InnerTextAsync();
        await page.Locator(".pager [rel=next]").ClickAsync();
        await Expect(page.Locator(".pager [rel=prev]")).ToBeVisibleAsync();
        await page.Locator(".pager [rel=prev]").ClickAsync();

        await Expect(page.Locator("article.row h3 a").First).ToHaveTextAsync(first);
    }

    [Fact]
    public async Task A_pasted_text_is_imported_and_found()
    {
        await using var reader = await app.OwnerReaderAsync();
        var page = reader.Page;
        await page.GotoAsync("/admin/import");

        await page.GetByLabel("Text or addresses")
            .FillAsync(
                "A headline of our own about DeepSeek R1\n\nThe model was released, says this invented text. It has a second sentence of some length.\n\nAnd a second paragraph, so that it is a text."
            );
        await page.GetByLabel("Address", new() { Exact = true }).FillAsync("https://pasted.example/one");
        await page.GetByLabel("Title", new() { Exact = true }).FillAsync("A headline of our own about DeepSeek R1");
        await page.GetByLabel("Outlet", new() { Exact = true }).FillAsync("Pasted Gazette");
        await page.GetByRole(AriaRole.Button, new() { Name = "Import" }).ClickAsync();
        await Expect(page.Locator(".report")).ToContainTextAsync("1 added");
        await page.Locator(".report li a").First.ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("A headline of our own about DeepSeek R1");
        await Expect(page.Locator(".prose")).ToContainTextAsync("says this invented text");
        Assert.Empty(reader.Errors);
    }

    private static ILocator Nav(IPage page, string name) =>
        page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = name });

    internal static async Task<int> CountAsync(IPage page) =>
        int.Parse(
            (await page.Locator(".found strong").InnerTextAsync()).Split(' ')[0].Replace("\u202F", "", StringComparison.Ordinal),
            CultureInfo.InvariantCulture
        );

    private static IEnumerable<string> Titles(string format, string text)
    {
        var rows =
            format == "JSON Lines"
                ? text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)
                : JsonDocument.Parse(text).RootElement.EnumerateArray();
        return rows.Select(row => row.GetProperty("title").GetString()).OfType<string>();
    }
}
