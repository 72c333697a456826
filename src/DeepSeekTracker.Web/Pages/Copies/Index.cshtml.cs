using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DeepSeekTracker.Web.Pages.Copies;

/// <summary>All groups of copies, the largest first.</summary>
public sealed class Index(CopyQueries copies) : PageModel
{
    private const int LastPage = 10_000;

    public CopyGroupPage Groups { get; private set; } = null!;

    public async Task OnGetAsync(string? p, CancellationToken stop)
    {
        var page = int.TryParse(p, System.Globalization.CultureInfo.InvariantCulture, out var asked)
            ? Math.Clamp(asked, 1, LastPage)
            : 1;
        Groups = await copies.GroupsAsync(page, stop);
    }
}
