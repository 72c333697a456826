using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

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
                "Two different articles whose texts are here can be read side by side.",
                new NavLink("All groups of copies", "/copies"),
                new NavLink("All articles", "/articles")
            );
        }

        Pair = pair;
        return Page();
    }
}
