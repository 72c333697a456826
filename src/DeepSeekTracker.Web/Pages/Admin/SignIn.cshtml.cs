using System.Globalization;
using DeepSeekTracker.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DeepSeekTracker.Web.Pages.Admin;

/// <summary>The one page of the admin area that asks who comes.</summary>
[AllowAnonymous]
public sealed class SignIn(OwnerPassword owner, OwnerSessions sessions, SignInLimit limit) : PageModel
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
        if (limit.Wait(HttpContext.Connection.RemoteIpAddress) is { } wait)
        {
            Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        HasPassword = await owner.IsSetAsync(stop);
        if (IsSafe && await owner.IsRightAsync(password, stop))
        {
            await sessions.StartAsync(HttpContext, stop);
            return LocalRedirect(Return);
        }

        Problem = IsSafe && HasPassword ? "That is not the password." : null;
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Page();
    }
}
