using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Tests.Fetching;
using DeepSeekTracker.Web.Tests.Ingest;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DeepSeekTracker.Web.Tests.Browser;

/// <summary>The owner at work in a browser. An app of its own: what is stored here would change other tests' lists.</summary>
public sealed class KeepingTests : IAsyncLifetime, IDisposable
{
    private readonly BrowserApp _app = new();
    private TestOrigin _origin = null!;

    public async Task InitializeAsync()
    {
        _origin = await TestOrigin.StartAsync();
        _app.Settings["Fetching:HostMap:site.example"] = _origin.Endpoint.ToString();
        await _app.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await ((IAsyncLifetime)_app).DisposeAsync();
        await _origin.DisposeAsync();
    }

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task The_owner_finds_a_feed_follows_it_and_polls_it_and_readers_see_it()
    {
        _origin.Serve("/", "<!doctype html><title>Site</title><link rel=alternate type=application/rss+xml href=/feed.xml>");
        _origin.Serve("/feed.xml", KeptPress.Rss("Site Daily of the test", 12), "application/rss+xml");
        await using var owner = await _app.OwnerReaderAsync();
        var page = owner.Page;

        await page.GotoAsync("/admin/feeds");
        await page.GetByLabel("Address of a page, domain or feed").FillAsync("http://site.example/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Look for feeds" }).ClickAsync();
        await Expect(page.GetByText("1 feed was found")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Follow this feed")).ToBeCheckedAsync();
        await Expect(page.Locator(".found ol")).ToContainTextAsync("on the story by: DeepSeek");
        await page.GetByLabel("Name").FillAsync("Site Daily of the test");
        await page.GetByRole(AriaRole.Button, new() { Name = "Follow the chosen feeds" }).ClickAsync();
        await Expect(page.Locator(".said[role=status]")).ToContainTextAsync("is followed now");
        await page.GetByRole(AriaRole.Button, new() { Name = "Poll now" }).ClickAsync();
        await Expect(page.Locator(".said[role=status]")).ToContainTextAsync("It is due now");
        var id = int.Parse(page.Url[(page.Url.LastIndexOf('/') + 1)..], System.Globalization.CultureInfo.InvariantCulture);
        await _app.Get<IngestPass>().PollAsync(all: false, default, [id]);

        await page.GetByRole(AriaRole.Link, new() { Name = "its history" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Site Daily of the test");
        await Expect(page.Locator("main")).ToContainTextAsync("12");
        Assert.Empty(owner.Errors);
    }

    [Fact]
    public async Task The_owner_looks_at_a_list_imports_it_and_takes_it_out_again()
    {
        await using var owner = await _app.OwnerReaderAsync();
        var page = owner.Page;
        await page.GotoAsync("/admin/opml");
        await page.GetByLabel("OPML file")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "mine.opml",
                    MimeType = "text/x-opml",
                    Buffer =
                        "<opml version='2.0'><body><outline text='Far away'><outline type='rss' text='Listed' xmlUrl='https://listed.example/feed'/></outline></body></opml>"u8.ToArray(),
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "Show what it would bring" }).ClickAsync();
        await Expect(page.GetByText("1 feed is new")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Import 1 new feed" }).ClickAsync();
        await Expect(page.Locator(".said[role=status]")).ToContainTextAsync("1 feed is new");

        var export = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Link, new() { Name = "Download all feeds as OPML" }).ClickAsync()
        );

        Assert.Contains(
            "<outline text=\"Far away\">",
            await File.ReadAllTextAsync(await export.PathAsync()),
            StringComparison.Ordinal
        );
        Assert.Empty(owner.Errors);
    }

    [Theory]
    [InlineData("/admin/feeds")]
    [InlineData("/admin/feeds/1")]
    [InlineData("/admin/outlets")]
    [InlineData("/admin/outlet")]
    [InlineData("/admin/opml")]
    [InlineData("/admin/runs")]
    [InlineData("/admin/topics")]
    [InlineData("/admin/copies")]
    public async Task No_page_of_the_owner_is_wider_than_a_narrow_screen(string path)
    {
        await using var owner = await _app.OwnerReaderAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = 320, Height = 800 },
            }
        );
        await owner.Page.GotoAsync(path);

        Assert.True(await owner.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 320"));
        Assert.Empty(owner.Errors);
    }

    [Fact]
    public async Task A_version_of_the_topics_is_saved_and_undone_on_a_narrow_screen()
    {
        await using var owner = await _app.OwnerReaderAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = 320, Height = 800 },
            }
        );
        await owner.Page.GotoAsync("/admin/topic/markets");
        var terms = owner.Page.Locator("#terms");
        await terms.FillAsync(await terms.InputValueAsync() + "\nbarometer");
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Save and judge" }).ClickAsync();
        await Expect(owner.Page).ToHaveURLAsync("/admin/topics");

        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Undo version 1" }).ClickAsync();

        await Expect(owner.Page.Locator("td").Last).ToContainTextAsync("undone");
        Assert.Empty(owner.Errors);
    }
}
