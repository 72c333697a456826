using DeepSeekTracker.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DeepSeekTracker.Web.Pages.Admin;

/// <summary>Asks, and ends the session by the button: a link alone must not.</summary>
public sealed class SignOut(OwnerSessions sessions) : PageModel
{
    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await sessions.EndAsync(HttpContext, stop);
        return LocalRedirect("/");
    }
}
