using System.Globalization;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DeepSeekTracker.Web.Pages.Claims;

/// <summary>An outlet's answers to the claims of the matrix, in their order.</summary>
public sealed record MatrixRow(string OutletKey, string OutletName, IReadOnlyList<IReadOnlyList<MentionRow>> Cells);

/// <summary>Which outlet says which figure: the claims, and the claims against the outlets.</summary>
public sealed class Index(ClaimQueries claims, FollowedStory story) : PageModel
{
    /// <summary>More columns cannot be read side by side.</summary>
    public const int MostColumns = 4;

    /// <summary>Values that the card of a claim shows.</summary>
    public const int MostGroups = 4;

    private const int PageSize = 16;

    public IReadOnlyList<ClaimSummary> Claims { get; private set; } = [];

    /// <summary>The claims that stand side by side.</summary>
    public IReadOnlyList<ClaimSummary> Columns { get; private set; } = [];

    public IReadOnlyList<MatrixRow> Rows { get; private set; } = [];

    public int OutletCount { get; private set; }

    public bool HasMore { get; private set; }

    public bool IsWithoutCopies { get; private set; }

    /// <summary>All articles that answer a claim, and how many of them are reports of their own.</summary>
    public ReportCount Reports { get; private set; } = null!;

    public ReportLine ReportLine =>
        new(
            Reports,
            IsWithoutCopies ? ReportText.LeftOut(Reports.Copies) : null,
            IsWithoutCopies || Reports.Copies == 0 ? null : CopiesChoice.With("/claims", isOut: true),
            IsWithoutCopies ? "/claims" : null,
            HasMore ? null : new ArticleFilter { Words = "has:claim" }
        );

    /// <summary>Of the matrix, from 1.</summary>
    public int Part { get; private set; } = 1;

    /// <summary>How many outlets stand before those that are shown.</summary>
    public int Before => (Part - 1) * PageSize;

    /// <summary>An address of this page with these claims side by side.</summary>
    public static string Link(IEnumerable<string> keys, int part, bool isWithoutCopies) =>
        CopiesChoice.With(
            "/claims?"
                + string.Join(
                    '&',
                    keys.Select(key => $"claim={Uri.EscapeDataString(key)}").Concat(part > 1 ? [$"p={part}"] : [])
                ),
            isWithoutCopies
        ) + "#matrix";

    /// <summary>The page of a claim, at one of its groups.</summary>
    public string Link(Claim claim, AnswerGroup? group = null) =>
        CopiesChoice.With($"/claims/{claim.Key}", IsWithoutCopies) + (group is null ? "" : $"#{Uri.EscapeDataString(group.Id)}");

    /// <summary>The articles that answer a claim.</summary>
    public ArticleFilter Filter(Claim claim) => CopiesChoice.Filter(IsWithoutCopies, $"claim:{claim.Key}");

    /// <summary>A claim's number of independent reports; it opens them, unless only the newest answers were counted.</summary>
    public object Reported(ClaimSummary summary, string text) =>
        HasMore ? text : ReportText.Linked(summary.Reports, Filter(summary.Claim), text);

    public async Task OnGetAsync(string[] claim, string? p, CancellationToken stop)
    {
        var (rows, hasMore) = await claims.AllAsync(stop);
        Reports = ClaimSummary.ReportsOf(rows);
        IsWithoutCopies = CopiesChoice.IsOut(Request.Query);
        rows = IsWithoutCopies ? [.. rows.Where(row => row.Report != ReportRole.Copy)] : rows;
        var byClaim = rows.ToLookup(row => row.Claim, StringComparer.Ordinal);
        HasMore = hasMore;
        Claims =
        [
            .. story
                .Story.Claims.Select(c => ClaimSummary.Of(c, [.. byClaim[c.Key]]))
                .OrderByDescending(summary => summary.Outlets),
        ];
        var asked = Claims.Where(summary => claim.Contains(summary.Claim.Key, StringComparer.Ordinal)).Take(MostColumns).ToList();
        Columns = asked.Count > 0 ? asked : [.. Claims.Where(summary => summary.Outlets > 0).Take(MostColumns)];
        var outlets = Columns
            .SelectMany(column => column.Rows)
            .GroupBy(row => (row.OutletKey, row.OutletName))
            .OrderByDescending(group => group.Select(row => row.Claim).Distinct().Count())
            .ThenByDescending(group => group.Count())
            .ThenBy(group => group.Key.OutletName, StringComparer.OrdinalIgnoreCase)
            .ToList();
        OutletCount = outlets.Count;
        var parts = Math.Max(1, (outlets.Count + PageSize - 1) / PageSize);
        Part = int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var part) ? Math.Clamp(part, 1, parts) : 1;
        Rows =
        [
            .. outlets
                .Skip(Before)
                .Take(PageSize)
                .Select(group => new MatrixRow(
                    group.Key.OutletKey,
                    group.Key.OutletName,
                    [.. Columns.Select(column => Cell(column.Claim, group))]
                )),
        ];
    }

    /// <summary>Each value once, with the first sentence that gives it.</summary>
    private static IReadOnlyList<MentionRow> Cell(Claim claim, IEnumerable<MentionRow> ofOutlet) =>
        [.. ofOutlet.Where(row => row.Claim == claim.Key).DistinctBy(row => ClaimSummary.ValueOf(claim, row))];
}
