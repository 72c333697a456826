using DeepSeekTracker.Web.Ingest;
using Microsoft.AspNetCore.Mvc;

namespace DeepSeekTracker.Web.Pages.Admin;

/// <summary>The topics as the owner keeps them, and their versions.</summary>
public sealed class Topics(IngestQueue queue) : OwnerPage
{
    public IReadOnlyList<NamedTopic> All => queue.Topics();

    public IReadOnlyList<TopicVersion> Versions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => Versions = await queue.TopicVersionsAsync(stop);

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken stop)
    {
        var answer = await queue.UndoTopicsAsync(id, stop);
        if (answer.Ok)
        {
            Say(answer);
            return LocalRedirect("/admin/topics");
        }

        Problem = answer.Message;
        await OnGetAsync(stop);
        return Page();
    }
}
