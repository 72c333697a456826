using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Claims;

/// <summary>One claim: its answers in groups, over time, and every sentence.</summary>
public sealed class Details(ClaimQueries claims, FollowedStory story) : PageModel
{
    /// <summary>Sentences that a group shows before the reader asks for all.</summary>
    public const int MostShown = 6;

    public ClaimSummary Summary { get; private set; } = null!;

    public ValueChart? Chart { get; private set; }

    public IReadOnlyList<ChangedAnswer> Changes { get; private set; } = [];

    public bool HasMore { get; private set; }

    public bool IsWithoutCopies { get; private set; }

    /// <summary>The articles that answer the claim.</summary>
    public ArticleFilter Filter => CopiesChoice.Filter(IsWithoutCopies, $"claim:{Summary.Claim.Key}");

    /// <summary>This page with copies or without.</summary>
    public string Link(bool isWithoutCopies) => CopiesChoice.With($"/claims/{Summary.Claim.Key}", isWithoutCopies);

    /// <summary>This page with all sentences of a group.</summary>
    public string Link(AnswerGroup group) =>
        CopiesChoice.With($"/claims/{Summary.Claim.Key}?open={Uri.EscapeDataString(group.Id)}", IsWithoutCopies)
        + $"#{Uri.EscapeDataString(group.Id)}";

    /// <summary>The group whose sentences are all shown.</summary>
    public string? Open { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? key, string? open, CancellationToken stop)
    {
        key ??= "";
        if (story.Story.Claims.FirstOrDefault(claim => claim.Key == key) is not { } claim)
        {
            var near = Suggestion.Nearest(key, story.Story.Claims, c => c.Key);
            return this.Missed(
                T("The story has no claim “{0}”.", key),
                [.. near.Select(c => new NavLink(c.Name, $"/claims/{c.Key}")), new NavLink(T("All claims"), "/claims")]
            );
        }

        var (rows, hasMore) = await claims.OfAsync(claim.Key, stop);
        IsWithoutCopies = CopiesChoice.IsOut(Request.Query);
        Summary = ClaimSummary.Of(claim, IsWithoutCopies ? [.. rows.Where(row => row.Report != ReportRole.Copy)] : rows);
        Chart = ValueChart.Of(Summary);
        Changes = await claims.ChangesAsync(claim.Key, stop);
        HasMore = hasMore;
        Open = open;
        return Page();
    }
}
