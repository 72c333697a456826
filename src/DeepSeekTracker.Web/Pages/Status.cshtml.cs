using System.Diagnostics;
using System.Globalization;
using DeepSeekTracker.Web.Pages.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages;

/// <summary>What is shown in place of an answer that has no body of its own, such as 404.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true)]
public sealed class Status : PageModel
{
    public int Code { get; private set; }

    public string Heading { get; private set; } = "";

    public string Sentence { get; private set; } = "";

    public IReadOnlyList<NavLink> Ways { get; private set; } = [];

    /// <summary>Names a failure of ours in the log.</summary>
    public string? Reference { get; private set; }

    public void OnGet([FromRoute] int code)
    {
        Code = code is >= 400 and <= 599 ? code : StatusCodes.Status404NotFound;
        Response.StatusCode = Code;
        (Heading, Sentence) = Code switch
        {
            StatusCodes.Status400BadRequest => (
                T("This request could not be understood"),
                T("The form may be too old. Go back, load the page again and send it once more.")
            ),
            StatusCodes.Status401Unauthorized => (
                T("Sign in first"),
                T("This needs the owner's password. What you sent was not taken: sign in, then send it again.")
            ),
            StatusCodes.Status403Forbidden => (
                T("This is not open to you"),
                T("The owner of this tracker keeps this page to people who may change the record.")
            ),
            StatusCodes.Status404NotFound => (
                T("There is nothing at this address"),
                T("It may be mistyped, or the page may never have been here.")
            ),
            StatusCodes.Status405MethodNotAllowed => (T("This address does not take that"), T("Open it in a browser as a page.")),
            StatusCodes.Status413PayloadTooLarge => (
                T("This is too large"),
                T("Send smaller files, or use the import command for large ones.")
            ),
            StatusCodes.Status429TooManyRequests => (T("Too many requests"), Wait()),
            >= 500 => (
                T("Something went wrong on our side"),
                T("Nothing was lost. Try again; if it happens again, look into the log.")
            ),
            _ => (T("This did not work"), T("The server answered with {0}.", $"{Code}")),
        };
        if (Code == StatusCodes.Status404NotFound && Missing.Note(HttpContext) is { } note)
        {
            (Sentence, Ways) = (note.Sentence, note.Ways);
        }

        if (SlowSearch.IsNoted(HttpContext))
        {
            (Heading, Sentence) = (
                T("This search takes a while"),
                T(
                    "It goes on for some seconds: load this page again then. Rarer words, longer beginnings before a star or shorter phrases are found sooner."
                )
            );
            return;
        }

        if (Code == StatusCodes.Status401Unauthorized)
        {
            Ways = [new NavLink(T("Sign in"), "/admin/sign-in")];
        }

        Reference =
            Code >= StatusCodes.Status500InternalServerError
                ? Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier
                : null;
    }

    /// <summary>What the answer's Retry-After says to programs, said to people.</summary>
    private string Wait() =>
        int.TryParse(Response.Headers.RetryAfter, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? Counted("Wait {0} second, then try again.", "Wait {0} seconds, then try again.", seconds)
            : T("Wait a little, then try again.");
}
