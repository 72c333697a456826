using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace DeepSeekTracker.Web.Tests.Browser;

/// <summary>
/// The rules of axe-core for those who read by other means. They run in the page itself, and only what they find faulty leaves
/// it: to open one more page for each look and to carry every element that is in order over to the test costs five times as much.
/// </summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private const string Look = """
        async (onlyColours) => {
          const options = { resultTypes: ['violations'] };
          if (onlyColours) {
            options.runOnly = { type: 'tag', values: ['cat.color'] };
            options.rules = { 'color-contrast-enhanced': { enabled: false } };
          }
          const { violations } = await axe.run(document, options);
          return violations
            .filter((found) => found.impact === 'serious' || found.impact === 'critical')
            .flatMap((found) => found.nodes.map((node) => `${found.id}: ${node.html}`));
        }
        """;

    /// <summary>The serious and critical faults of the page as it stands.</summary>
    public static async Task<string[]> FaultsAsync(IPage page)
    {
        await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(Look, false);
    }

    /// <summary>
    /// The same page in another theme, looked at right after <see cref="FaultsAsync"/>: its elements are the same, so only the
    /// rules on colours are asked again. Without motion, since colours on their way to others are nobody's.
    /// </summary>
    public static async Task<string[]> FaultsInAsync(IPage page, ColorScheme scheme)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        return await page.EvaluateAsync<string[]>(Look, true);
    }
}
