using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DeepSeekTracker.Web.Pages;

public sealed class About(IngestQueries ingest, FollowedStory story) : PageModel
{
    public Story Story => story.Story;

    public Overview Overview { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop) => Overview = await ingest.OverviewAsync(stop);
}
