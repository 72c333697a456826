using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Admin;

/// <summary>One outlet's facts, to change; without a key in the address, a new outlet's.</summary>
public sealed class Outlet(IngestQueue queue) : OwnerPage
{
    public string? Key { get; private set; }

    public OutletForm Form { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync(string? key, CancellationToken stop)
    {
        Key = key;
        if (key is null)
        {
            return Page();
        }

        if (await queue.OutletAsync(key, stop) is not { } form)
        {
            return this.Missed(T("There is no such outlet in this record."), new NavLink(T("All outlets"), "/admin/outlets"));
        }

        Form = form;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? key, [FromForm] OutletForm form, CancellationToken stop)
    {
        var (answer, stored) = await queue.PutOutletAsync(key, form, stop);
        if (stored is not null)
        {
            Say(answer);
            return LocalRedirect($"/admin/outlet/{stored}");
        }

        var present = key is null ? null : await queue.OutletAsync(key, stop);
        (Key, Form, Problem) = (key, form with { Seen = present?.Seen }, answer.Message);
        return Page();
    }
}
