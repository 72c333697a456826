using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc;

namespace DeepSeekTracker.Web.Pages.Admin;

/// <summary>What the owner rules about copies: put together, split off, take back.</summary>
public sealed class Copies(IngestQueue queue, CopyQueries copies) : OwnerPage
{
    public IReadOnlyList<CopyRulingRow> Rulings { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => Rulings = await copies.RulingsAsync(stop);

    public async Task<IActionResult> OnPostMergeAsync(int one, int other, string? note, CancellationToken stop) =>
        await AnswerAsync(await queue.MergeCopiesAsync(one, other, note, stop), stop);

    public async Task<IActionResult> OnPostSplitAsync(int id, string? note, CancellationToken stop) =>
        await AnswerAsync(await queue.SplitCopyAsync(id, note, stop), stop);

    public async Task<IActionResult> OnPostUndoAsync(int id, CancellationToken stop) =>
        await AnswerAsync(await queue.UndoCopyRulingAsync(id, stop), stop);

    private async Task<IActionResult> AnswerAsync(OwnerAnswer answer, CancellationToken stop)
    {
        if (answer.Ok)
        {
            Say(answer);
            return LocalRedirect("/admin/copies");
        }

        Problem = answer.Message;
        await OnGetAsync(stop);
        return Page();
    }
}
