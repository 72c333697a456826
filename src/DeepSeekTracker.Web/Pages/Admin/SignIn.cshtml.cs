using DeepSeekTracker.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Admin;

/// <summary>The one page of the admin area that asks who comes.</summary>
[AllowAnonymous]
public sealed class SignIn(OwnerPassword owner, SignInLimit limit) : PageModel
{
    public bool IsSafe => SafeConnection.IsGiven(Request);

    public bool HasPassword { get; private set; }

    public string? Problem { get; private set; }

    public string Return { get; private set; } = ReturnAddress.Default;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = ReturnAddress.Field)] string? wanted, CancellationToken stop)
    {
        Return = ReturnAddress.Of(wanted);
        HasPassword = await owner.IsSetAsync(stop);
        return User.Identity is { IsAuthenticated: true } ? LocalRedirect(Return) : Page();
    }

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = ReturnAddress.Field)] string? wanted,
        [FromForm] string? password,
        CancellationToken stop
    )
    {
        Return = ReturnAddress.Of(wanted);
        if (limit.Refuses(HttpContext))
        {
            return new EmptyResult();
        }

        if (IsSafe && await owner.OpenAsync(password, stop) is { } record)
        {
            await OwnerSessions.StartAsync(HttpContext, record);
            return LocalRedirect(Return);
        }

        HasPassword = await owner.IsSetAsync(stop);
        Problem = IsSafe && HasPassword ? T("That is not the password.") : null;
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Page();
    }
}
