using DeepSeekTracker.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Admin;

/// <summary>What the form sends: the token of the first use, or the password until now.</summary>
public sealed class PasswordForm
{
    public string? Token { get; init; }

    public string? Current { get; init; }

    public string? Password { get; init; }

    public string? Again { get; init; }
}

/// <summary>Sets the first password for whoever holds the console's link, and changes it for whoever is signed in.</summary>
[AllowAnonymous]
public sealed class Password(OwnerPassword owner, FirstUse firstUse, SignInLimit limit) : OwnerPage
{
    public bool IsSafe => SafeConnection.IsGiven(Request);

    public bool IsConfigured => owner.IsConfigured;

    public bool IsFirst { get; private set; }

    /// <summary>True where the link's token is right.</summary>
    public bool MayBegin { get; private set; }

    public string? Token { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery] string? token, CancellationToken stop)
    {
        if (!await BeginAsync(token, stop))
        {
            return Redirect(ReturnAddress.SignIn(Request));
        }

        if (IsFirst && !MayBegin && token is not null)
        {
            Problem = T("This link does not work, or not any more.");
            Response.StatusCode = StatusCodes.Status403Forbidden;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] PasswordForm form, CancellationToken stop)
    {
        if (!await BeginAsync(form.Token, stop))
        {
            return StatusCode(StatusCodes.Status401Unauthorized);
        }

        if (!IsSafe || IsConfigured)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        Problem =
            OwnerPassword.Refusal(form.Password) ?? (form.Password == form.Again ? null : T("The two new passwords differ."));
        if (Problem is not null)
        {
            return Page();
        }

        if (!IsFirst && limit.Refuses(HttpContext))
        {
            return new EmptyResult();
        }

        if (await TakeAsync(form, stop) is not { } record)
        {
            return Page();
        }

        await OwnerSessions.StartAsync(HttpContext, record);
        Said = T("The password is set. Every other session has ended.");
        return LocalRedirect("/admin");
    }

    private async Task<OwnerRecord?> TakeAsync(PasswordForm form, CancellationToken stop)
    {
        if (IsFirst)
        {
            Problem = T("This link does not work, or not any more.");
            return await firstUse.UseAsync(form.Token, form.Password!, stop);
        }

        if (!await owner.IsRightAsync(form.Current, stop))
        {
            Problem = T("That is not the password until now.");
            return null;
        }

        return await owner.SetAsync(form.Password!, stop);
    }

    /// <summary>False where a password is set and nobody is signed in.</summary>
    private async Task<bool> BeginAsync(string? token, CancellationToken stop)
    {
        IsFirst = !await owner.IsSetAsync(stop);
        Token = token;
        MayBegin = IsFirst && firstUse.IsOpenedBy(token);
        return IsFirst || User.Identity is { IsAuthenticated: true };
    }
}
