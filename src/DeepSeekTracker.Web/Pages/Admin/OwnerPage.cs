using DeepSeekTracker.Web.Ingest;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DeepSeekTracker.Web.Pages.Admin;

/// <summary>A page of the owner, with what is said at its head.</summary>
public abstract class OwnerPage : PageModel
{
    /// <summary>
    /// What is said travels in a cookie, where a letter takes up to eight bytes. Addresses that others chose stand in it, and a
    /// browser that sends more than 16 KB of headers is refused on every page.
    /// </summary>
    private const int Longest = 600;

    /// <summary>What was done just before.</summary>
    [TempData]
    public string? Said { get; set; }

    /// <summary>Why what was asked for just before was not done.</summary>
    [TempData]
    public string? Refused { get; set; }

    /// <summary>What is wrong with the form that was sent to this page.</summary>
    public string? Problem { get; protected set; }

    /// <summary>Keeps an answer for the page that comes next.</summary>
    protected void Say(OwnerAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        (Said, Refused) = answer.Ok ? (Short(answer.Message), (string?)null) : (null, Short(answer.Message));
    }

    protected static string Short(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= Longest ? text : text[..(Longest - 1)] + "…";
    }
}
