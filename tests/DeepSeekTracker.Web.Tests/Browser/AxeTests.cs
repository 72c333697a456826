using Microsoft.Playwright;

namespace DeepSeekTracker.Web.Tests.Browser;

/// <summary>That the look finds what is there to be found.</summary>
[Collection(BrowserCollection.Name)]
public sealed class AxeTests(BrowserApp app)
{
    [Fact]
    public async Task Faults_of_the_elements_are_found_and_what_is_in_order_is_not_told()
    {
        await using var reader = await app.ReaderAsync(new BrowserNewContextOptions { BypassCSP = true });
        await reader.Page.SetContentAsync(
            "<!doctype html><html lang=en><title>x</title><main><h1>x</h1><img src='data:,'><img src='data:,' alt=''><p>in order</p></main>"
        );

        var faults = await Axe.FaultsAsync(reader.Page);

        Assert.Equal("image-alt: <img src=\"data:,\">", Assert.Single(faults));
        Assert.Empty(await Axe.FaultsInAsync(reader.Page, ColorScheme.Dark));
    }

    [Fact]
    public async Task A_colour_that_is_hard_to_read_in_one_theme_alone_is_found_in_that_one()
    {
        await using var reader = await app.ReaderAsync(
            new BrowserNewContextOptions { BypassCSP = true, ColorScheme = ColorScheme.Light }
        );
        await reader.Page.SetContentAsync(
            """
            <!doctype html><html lang=en><title>x</title>
            <style>
              p { color: #777; background: #fff; transition: color 5s }
              p.good { color: #000 }
              @media (prefers-color-scheme: light) { p { color: #000 } }
              @media (prefers-reduced-motion: reduce) { p { transition: none } }
            </style>
            <main><h1>x</h1><p class=good>read</p><p id=bad>not read</p></main>
            """
        );

        Assert.Empty(await Axe.FaultsAsync(reader.Page));
        var faults = await Axe.FaultsInAsync(reader.Page, ColorScheme.Dark);

        Assert.StartsWith("color-contrast: <p id=\"bad\">", Assert.Single(faults), StringComparison.Ordinal);
    }
}
