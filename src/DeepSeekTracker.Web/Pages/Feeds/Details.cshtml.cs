using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DeepSeekTracker.Web.Pages.Feeds;

public sealed class Details(IngestQueries ingest) : PageModel
{
    public FeedDetails Feed { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken stop)
    {
        if (await ingest.FeedAsync(id, stop) is not { } feed)
        {
            return this.Missed($"There is no feed number {id} in this record.", new NavLink("All feeds", "/feeds"));
        }

        Feed = feed;
        return Page();
    }
}
