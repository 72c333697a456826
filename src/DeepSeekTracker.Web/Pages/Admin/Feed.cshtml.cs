using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Admin;

/// <summary>One feed's settings, and what may be done with it.</summary>
public sealed class Feed(IngestQueue queue, OutletQueries outlets) : OwnerPage
{
    public FeedForm Form { get; private set; } = null!;

    public FeedEdit Entered { get; private set; } = null!;

    public IReadOnlyList<OutletRow> Outlets { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(int id, CancellationToken stop) => ShowAsync(id, null, stop);

    public async Task<IActionResult> OnPostAsync(int id, [FromForm] FeedEdit edit, CancellationToken stop)
    {
        var answer = await queue.EditFeedAsync(id, edit, stop);
        if (!answer.Ok)
        {
            Problem = answer.Message;
            return await ShowAsync(id, edit, stop);
        }

        Say(answer);
        return LocalRedirect($"/admin/feeds/{id}");
    }

    public async Task<IActionResult> OnPostActAsync(int id, [FromForm] string? act, CancellationToken stop)
    {
        if (!Enum.TryParse<FeedOrder>(act, out var action) || !Enum.IsDefined(action))
        {
            return BadRequest();
        }

        var answer = await queue.ActOnFeedAsync(id, action, stop);
        Say(answer);
        return LocalRedirect(answer is { Ok: true, FeedId: null } ? "/admin/feeds" : $"/admin/feeds/{id}");
    }

    private async Task<IActionResult> ShowAsync(int id, FeedEdit? entered, CancellationToken stop)
    {
        if (await queue.FeedAsync(id, stop) is not { } form)
        {
            return this.Missed(
                T("There is no feed number {0} in this record.", $"{id}"),
                new NavLink(T("All feeds"), "/admin/feeds")
            );
        }

        (Form, Entered) = (form, entered ?? form.Edit);
        Outlets = await outlets.ListAsync(stop);
        return Page();
    }
}
