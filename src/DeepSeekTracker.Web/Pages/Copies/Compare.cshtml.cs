using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Copies;

/// <summary>Two texts side by side; what only one of them has is marked.</summary>
public sealed class Compare(CopyQueries copies) : PageModel
{
    public CopyComparison Pair { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int a, int b, CancellationToken stop)
    {
        if (!ModelState.IsValid || a == b || await copies.CompareAsync(a, b, stop) is not { } pair)
        {
            return this.Missed(
                T("Two different articles whose texts are here can be read side by side."),
                new NavLink(T("All groups of copies"), "/copies"),
                new NavLink(T("All articles"), "/articles")
            );
        }

        Pair = pair;
        return Page();
    }
}
