using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Admin;

/// <summary>What is under way, what was done, and what the owner may ask for now.</summary>
public sealed class Runs(IngestQueue queue, IngestQueries ingest) : OwnerPage
{
    private const int Shown = 100;

    public IReadOnlyList<RunningRow> Running { get; private set; } = [];

    public IReadOnlyList<RunRow> Log { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        Running = queue.Running();
        Log = await ingest.RunsAsync(Shown, stop);
    }

    public IActionResult OnPostCancel([FromForm] int id)
    {
        Said = queue.Cancel(id) ? T("It stops at its next step; what is stored until then is kept.") : T("It was over already.");
        return LocalRedirect("/admin/runs");
    }

    public async Task<IActionResult> OnPostOrderAsync([FromForm] string? order, CancellationToken stop)
    {
        if (!Enum.TryParse<WorkOrder>(order, out var work) || !Enum.IsDefined(work))
        {
            return BadRequest();
        }

        Say(await queue.OrderAsync(work, stop));
        return LocalRedirect("/admin/runs");
    }

    /// <summary>The kind of a run in words.</summary>
    public static string What(RunRow run) =>
        run.Kind switch
        {
            "poll" => T("feeds polled"),
            "pages" => T("pages read"),
            "record" => T("starter record"),
            "reanalyze" => T("analysed again"),
            "import" => T("import"),
            var kind => kind,
        };

    public static string Duration(RunRow run) =>
        run.EndedAt is not { } end ? T("under way")
        : end - run.StartedAt is var took && took.TotalSeconds < 1 ? T("under 1 s")
        : took.TotalMinutes < 2 ? T("{0} s", NumberText.Of(took.TotalSeconds, "0"))
        : took.TotalHours < 2 ? T("{0} min", NumberText.Of(took.TotalMinutes, "0"))
        : T("{0} h", NumberText.Of(took.TotalHours, "0"));
}
