using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Outlets;

public sealed class Index(OutletQueries outlets, FeedQueries feeds) : PageModel
{
    private const int PageSize = 100;

    public string Words { get; private set; } = "";

    public string Sort { get; private set; } = "articles";

    public int All { get; private set; }

    /// <summary>False where no article has a text to compare: a column that says so in every row tells nothing.</summary>
    public bool KnowsReports { get; private set; }

    /// <summary>The articles that are counted: all, or all without copies.</summary>
    public ArticleFilter Filter { get; private set; } = ArticleFilter.Everything;

    public ListWindow<OutletRow> Window { get; private set; } = new([], 1, 1, 0);

    /// <summary>How the feeds of the outlets on this page are, by outlet key.</summary>
    public IReadOnlyDictionary<string, OutletHealth> Health { get; private set; } = new Dictionary<string, OutletHealth>();

    /// <summary>The columns that can be sorted by.</summary>
    public static IReadOnlyList<(string Key, string Text)> Sorts =>
        [
            ("articles", T("most articles")),
            ("name", T("name")),
            ("country", T("country")),
            ("language", T("language")),
            ("type", T("type")),
            ("latest", T("latest article")),
        ];

    public async Task OnGetAsync(string? q, string? sort, string? p, CancellationToken stop)
    {
        Words = (q ?? "").Trim();
        Sort = Sorts.Any(s => s.Key == sort) ? sort! : "articles";
        Filter = CopiesChoice.Filter(CopiesChoice.IsOut(Request.Query));
        var all = await outlets.ListAsync(Filter, stop);
        All = all.Count;
        KnowsReports = all.Any(outlet => outlet.Reports.Uncompared < outlet.Reports.Articles);
        Window = ListWindow.Of<OutletRow>([.. Sorted(all.Where(Fits))], p, PageSize);
        Health = await feeds.OfOutletsAsync(Window.Items.Select(outlet => outlet.Key), stop);
    }

    public string Link(int page) => Link(Filter, page);

    /// <summary>The same list with copies or without.</summary>
    public string Link(ArticleFilter filter, int page = 1) =>
        CopiesChoice.With(
            $"/outlets?q={Uri.EscapeDataString(Words)}&sort={Sort}{(page > 1 ? $"&p={page}" : "")}",
            ReportQueries.LeavesOutCopies(filter)
        );

    private bool Fits(OutletRow outlet) =>
        Words
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word =>
                new[]
                {
                    outlet.Name,
                    outlet.Key,
                    outlet.Domain,
                    outlet.Kind,
                    outlet.Country is null ? null : PlaceNames.Country(outlet.Country),
                    outlet.Language is null ? null : PlaceNames.Language(outlet.Language),
                }.Any(text => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true)
            );

    private IEnumerable<OutletRow> Sorted(IEnumerable<OutletRow> rows) =>
        Sort switch
        {
            "name" => rows.OrderBy(o => o.Name, StringComparer.OrdinalIgnoreCase),
            "country" => By(rows, o => o.Country is null ? null : PlaceNames.Country(o.Country)),
            "language" => By(rows, o => o.Language is null ? null : PlaceNames.Language(o.Language)),
            "type" => By(rows, o => o.Kind),
            "latest" => rows.OrderByDescending(o => o.Last ?? DateOnly.MinValue),
            _ => rows,
        };

    /// <summary>What is not known comes last.</summary>
    private static IEnumerable<OutletRow> By(IEnumerable<OutletRow> rows, Func<OutletRow, string?> text) =>
        rows.OrderBy(o => text(o) is null).ThenBy(text, StringComparer.OrdinalIgnoreCase);
}
