using DeepSeekTracker.Web.Ingest;
using Microsoft.AspNetCore.Mvc;

namespace DeepSeekTracker.Web.Pages.Admin;

/// <summary>What judging everything again would change, before it is done.</summary>
public sealed class Reanalysis(IngestQueue queue) : OwnerPage
{
    /// <summary>Changes that the page shows; the verb lists them all.</summary>
    public const int MostShown = 200;

    public ReanalysisPlan? Plan { get; private set; }

    public DateTimeOffset? At { get; private set; }

    public bool IsPlanning { get; private set; }

    public IReadOnlyList<IGrouping<int, PlannedChange>> Articles { get; private set; } = [];

    public void OnGet()
    {
        IsPlanning = queue.IsPlanningReanalysis();
        if (queue.PlannedReanalysis() is var (plan, at))
        {
            (Plan, At) = (plan, at);
            Articles = [.. plan.Changes.Take(MostShown).GroupBy(change => change.ArticleId)];
        }
    }

    public IActionResult OnPost()
    {
        var answer = queue.PlanReanalysis();
        if (answer.Ok)
        {
            Say(answer);
            return LocalRedirect("/admin/reanalysis");
        }

        Problem = answer.Message;
        OnGet();
        return Page();
    }
}
