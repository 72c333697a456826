using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>What was looked for and where to go instead; shown by the status page.</summary>
public sealed record MissingNote(string Sentence, IReadOnlyList<NavLink> Ways);

public sealed record NavLink(string Text, string Href);

public static class Missing
{
    private static readonly object Key = new();

    /// <summary>Answers 404 with a sentence that says what is missing, and ways on.</summary>
    public static NotFoundResult Missed(this PageModel page, string sentence, params IEnumerable<NavLink> ways)
    {
        page.HttpContext.Items[Key] = new MissingNote(sentence, [.. ways]);
        return page.NotFound();
    }

    public static MissingNote? Note(HttpContext context) => context.Items[Key] as MissingNote;
}
