using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Feeds;

public sealed class Details(FeedDetailsQuery feeds, TimeProvider time) : PageModel
{
    public FeedDetails Feed { get; private set; } = null!;

    /// <summary>What the state word says.</summary>
    public FeedStateText Words => FeedStateText.Of(Feed.Row.State);

    public bool NeedsAttention => Feed.Row.NeedsAttention(time.GetUtcNow());

    /// <summary>True for the owner, who signed in.</summary>
    public bool IsOwner => User.Identity?.IsAuthenticated == true;

    public string Name => Feed.Row.Title ?? Feed.Row.OutletName ?? WebAddress.Shown(Feed.Row.Url);

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken stop)
    {
        if (await feeds.FindAsync(id, IsOwner, stop) is not { } feed)
        {
            return this.Missed(T("There is no feed number {0} in this record.", $"{id}"), new NavLink(T("All feeds"), "/feeds"));
        }

        Feed = feed;
        return Page();
    }
}
