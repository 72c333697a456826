using System.Globalization;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Feeds;

public sealed class Index(FeedQueries feeds, IngestQueries ingest, OutletQueries outlets, TimeProvider time) : PageModel
{
    private const int PageSize = 30;
    private const int LeastShared = 3;

    /// <summary>The orders and what a reader calls them.</summary>
    public static IReadOnlyList<(FeedSort Sort, string Text)> Sorts =>
        [
            (FeedSort.Attention, T("what needs attention first")),
            (FeedSort.State, T("worst state first")),
            (FeedSort.Outlet, T("outlet")),
            (FeedSort.New, T("newest entry first")),
            (FeedSort.Next, T("soonest poll first")),
            (FeedSort.Failures, T("most failures first")),
        ];

    /// <summary>What is listed, for the browser's own title.</summary>
    public string Title { get; private set; } = "";

    public FeedFilter Filter { get; private set; } = new();

    public FeedCounts Counts { get; private set; } = new(0, 0, []);

    public FeedPage List { get; private set; } = new([], 1, 1, 0);

    public string? Connection { get; private set; }

    /// <summary>Why most feeds of the list are polled when they are: said once above it, not in every row.</summary>
    public string? SharedReason =>
        List
            .Rows.Where(feed => feed is { IsPolled: true, ScheduleReason: not null })
            .GroupBy(feed => feed.ScheduleReason, StringComparer.Ordinal)
            .Where(same => same.Count() >= LeastShared)
            .MaxBy(same => same.Count())
            ?.Key;

    public DateTimeOffset Now { get; } = time.GetUtcNow();

    /// <summary>Limits in the address that no feed can have.</summary>
    public IReadOnlyList<UnknownName> Unknown { get; private set; } = [];

    public async Task OnGetAsync(string? p, string? sort, CancellationToken stop)
    {
        Filter = FeedFilter.Parse(Request.Query);
        var names = Filter.Outlet is null ? [] : await outlets.NamesAsync(stop);
        Unknown = UnknownLimits.Of(Filter, sort, names);
        Title = ListTitle.Of(
            T("Feeds"),
            ListTitle.Search(Filter.Words),
            Filter.Outlet is { } key ? names.FirstOrDefault(outlet => outlet.Key == key)?.Name ?? key : null,
            Filter.State is not { } state ? null
                : state == FeedAttention.Word ? T("needs attention")
                : FeedStateText.Of(state).Word
        );
        var page = int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
        Counts = await feeds.CountsAsync(Filter, stop);
        List = await feeds.PageAsync(Filter, page, PageSize, stop);
        Connection = await ingest.ConnectionAsync(stop);
    }

    public string Link(string? state) => (Filter with { State = state }).Link("/feeds");

    public string Export(string? profile = null) => Filter.Link("/feeds/export.csv", profile: profile);
}
