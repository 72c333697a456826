using System.Globalization;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Admin;

/// <summary>The newest capture of an article, to save and look into: as plain text, so that nothing of it runs here.</summary>
public sealed class Capture(CaptureQueries captures) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int id, CancellationToken stop) =>
        await captures.NewestAsync(id, stop) is { } page
            ? File(
                page.Bytes,
                "text/plain",
                string.Create(CultureInfo.InvariantCulture, $"article-{id}-{page.FetchedAt:yyyyMMdd}.html.txt")
            )
            : this.Missed(T("No page is kept of article number {0}.", $"{id}"), new NavLink(T("The article"), $"/articles/{id}"));
}
