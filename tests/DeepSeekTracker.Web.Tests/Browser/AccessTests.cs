using DeepSeekTracker.Web.Access;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DeepSeekTracker.Web.Tests.Browser;

/// <summary>The owner's way in, as a browser on this machine goes it over plain HTTP.</summary>
public sealed class AccessTests : IAsyncLifetime, IDisposable
{
    private const string First = "the first password of ours";
    private const string Second = "the second password of ours";

    private readonly BrowserApp _app = new() { HasOwner = false };

    public Task InitializeAsync() => _app.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)_app).DisposeAsync();

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task From_the_first_link_to_the_sign_out(ColorScheme scheme, int width)
    {
        await using var reader = await _app.ReaderAsync(
            new BrowserNewContextOptions
            {
                ColorScheme = scheme,
                ViewportSize = new ViewportSize { Width = width, Height = 900 },
                BypassCSP = true,
            }
        );
        var page = reader.Page;

        await page.GotoAsync("/admin/import");
        await Expect(page.Locator("main")).ToContainTextAsync("No password is set yet");
        await LookAsync(page, "no-password");

        await page.GotoAsync(FirstUse.Path(_app.Get<FirstUse>().Open()));
        await LookAsync(page, "first-use");
        await SetAsync(page, First);
        await Expect(page.Locator(".said[role=status]")).ToContainTextAsync("The password is set");
        await LookAsync(page, "admin");

        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Import articles" }).ClickAsync();
        await page.GetByLabel("Text or addresses")
            .FillAsync("A headline of our own about DeepSeek R1\n\nThe model was released, says this text.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Import" }).ClickAsync();
        await Expect(page.Locator(".report")).ToContainTextAsync("1 article");

        await page.Locator("footer").GetByRole(AriaRole.Link, new() { Name = "Sign out" }).ClickAsync();
        await LookAsync(page, "sign-out");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.WaitForURLAsync(_app.Address + "/");
        await Expect(page.Locator("footer").GetByRole(AriaRole.Link, new() { Name = "Sign out" })).ToHaveCountAsync(0);

        await page.GotoAsync("/admin/password");
        await SignInAsync(page, "not the password");
        await Expect(page.Locator("[role=alert]")).ToContainTextAsync("not the password");
        await LookAsync(page, "sign-in");
        await SignInAsync(page, First);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Change the password");
        await page.GetByLabel("Password until now").FillAsync(First);
        await LookAsync(page, "change");
        await SetAsync(page, Second);
        await Expect(page.Locator(".said[role=status]")).ToContainTextAsync("The password is set");

        // A refused password is answered with 403, which the console notes; nothing else may be noted.
        Assert.All(reader.Errors, error => Assert.Contains("403", error, StringComparison.Ordinal));
    }

    private static async Task SetAsync(IPage page, string password)
    {
        await page.GetByLabel("New password", new() { Exact = true }).FillAsync(password);
        await page.GetByLabel("New password once more").FillAsync(password);
        await page.Locator("main form button").ClickAsync();
    }

    private static async Task SignInAsync(IPage page, string password)
    {
        await page.GetByLabel("Password").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }

    /// <summary>No fault for those who read by other means, no sideways scrolling; a picture where one is asked for.</summary>
    private static async Task LookAsync(IPage page, string name)
    {
        Assert.Empty((await Axe.FaultsAsync(page)).Select(fault => $"{name} {fault}"));
        Assert.True(
            await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
            name
        );
        if (Environment.GetEnvironmentVariable("TRACKER_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(
                new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-{page.ViewportSize!.Width}.png") }
            );
        }
    }
}
