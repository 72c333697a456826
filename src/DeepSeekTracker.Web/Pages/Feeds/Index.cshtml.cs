using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DeepSeekTracker.Web.Pages.Feeds;

public sealed class Index(IngestQueries ingest) : PageModel
{
    private const int PageSize = 60;
    private const int RunCount = 8;

    public string? State { get; private set; }

    public IReadOnlyList<(string State, int Count)> States { get; private set; } = [];

    public ListWindow<FeedRow> Window { get; private set; } = new([], 1, 1, 0);

    public IReadOnlyList<RunRow> Runs { get; private set; } = [];

    public int All { get; private set; }

    public async Task OnGetAsync(string? state, string? p, CancellationToken stop)
    {
        var feeds = await ingest.FeedsAsync(stop);
        All = feeds.Count;
        States =
        [
            .. feeds.GroupBy(f => f.State).Select(g => (g.Key, g.Count())).OrderByDescending(s => s.Item2).ThenBy(s => s.Key),
        ];
        State = States.Any(s => s.State == state) ? state : null;
        var shown = feeds
            .Where(f => State is null || f.State == State)
            .OrderByDescending(f => StateText.NeedsAttention(f.State))
            .ThenBy(f => f.OutletName ?? f.Title ?? f.Url, StringComparer.OrdinalIgnoreCase);
        Window = ListWindow.Of<FeedRow>([.. shown], p, PageSize);
        Runs = await ingest.RunsAsync(RunCount, stop);
    }

    public string Link(string? state, int page = 1) =>
        (state, page) switch
        {
            (null, 1) => "/feeds",
            (null, _) => $"/feeds?p={page}",
            (_, 1) => $"/feeds?state={Uri.EscapeDataString(state)}",
            _ => $"/feeds?state={Uri.EscapeDataString(state)}&p={page}",
        };
}
