using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Copies;

/// <summary>One group of copies as a tree. Every member's number leads here.</summary>
public sealed class Details(CopyQueries copies) : PageModel
{
    public CopyGroupDetails Group { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken stop)
    {
        if (await copies.GroupAsync(id, stop) is not { } group)
        {
            return this.Missed(
                T("Article {0} is in no group of copies.", $"{id}"),
                new NavLink(T("All groups of copies"), "/copies"),
                new NavLink(T("All articles"), "/articles")
            );
        }

        if (group.Id != id)
        {
            return LocalRedirect($"/copies/{group.Id}");
        }

        Group = group;
        return Page();
    }
}
