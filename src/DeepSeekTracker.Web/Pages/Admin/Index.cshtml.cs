using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DeepSeekTracker.Web.Pages.Admin;

/// <summary>What the owner can do here.</summary>
public sealed class Index : PageModel
{
    /// <summary>What was done just before, as one of our own words.</summary>
    [FromQuery(Name = "done")]
    public string? Word { get; set; }

    public string? Done =>
        Word switch
        {
            "password" => "The password is set. Every other session has ended.",
            _ => null,
        };

    public void OnGet() { }
}
