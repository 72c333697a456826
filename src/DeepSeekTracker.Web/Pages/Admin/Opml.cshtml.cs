using System.Text;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Admin;

/// <summary>Lists of feeds in and out: a file is shown with what it would bring before anything is stored.</summary>
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
public sealed class Opml(IngestQueue queue) : OwnerPage
{
    /// <summary>The file and the form around it.</summary>
    private const int MostBytes = IngestQueue.MostOpmlBytes + (64 * 1024);

    public OpmlPlan? Plan { get; private set; }

    public async Task<IActionResult> OnGetAsync(int? file, CancellationToken stop)
    {
        if (file is not { } id)
        {
            return Page();
        }

        Plan = await queue.OpmlPlanAsync(id, stop);
        return Plan is not null
            ? Page()
            : this.Missed(T("This file is not kept any more. Send it again."), new NavLink(T("Import feeds"), "/admin/opml"));
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken stop) =>
        File(Encoding.UTF8.GetBytes(await queue.ExportOpmlAsync(stop)), "text/x-opml; charset=utf-8", "feeds.opml");

    /// <summary>Reads the file and shows what it would bring.</summary>
    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken stop)
    {
        if (file is null)
        {
            Refused = T("Choose an OPML file.");
            return LocalRedirect("/admin/opml");
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, stop);
        var name = Path.GetFileName(file.FileName);
        var (plan, problem) = await queue.PlanOpmlAsync(name.Length > 100 ? name[..100] : name, content.ToArray(), stop);
        Refused = problem is null ? null : Short(problem);
        return LocalRedirect(plan is null ? "/admin/opml" : $"/admin/opml?file={plan.Id}");
    }

    public async Task<IActionResult> OnPostApplyAsync([FromForm] int id, CancellationToken stop)
    {
        var answer = await queue.ImportOpmlAsync(id, stop);
        Say(answer);
        return LocalRedirect(answer.Ok ? $"/admin/opml?file={id}" : "/admin/opml");
    }
}
