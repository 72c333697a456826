using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Outlets;

public sealed class Details(
    OutletQueries outlets,
    ArticleQueries articles,
    TimelineQueries timeline,
    FacetQueries facets,
    FollowedStory story,
    TimeProvider time
) : PageModel
{
    private const int PlotHeight = 90;
    private const int PlotHeightOfAll = 50;
    private const int PageSize = 30;

    public OutletDetails Outlet { get; private set; } = null!;

    public DayChart Chart { get; private set; } = null!;

    /// <summary>All coverage on the same days, to compare by eye.</summary>
    public DayChart Everyone { get; private set; } = null!;

    public Timeline Timeline { get; private set; } = null!;

    /// <summary>The earliest article whose day is known.</summary>
    public ArticleRow? First { get; private set; }

    /// <summary>The latest article whose day is known.</summary>
    public ArticleRow? Last { get; private set; }

    /// <summary>The outlet's part of all articles of the story, in percent.</summary>
    public string Share { get; private set; } = "";

    public ArticleListing Rows { get; private set; } = null!;

    public IReadOnlyList<FacetChoice> Topics { get; private set; } = [];

    public DateTimeOffset Now { get; } = time.GetUtcNow();

    /// <summary>The feeds that need attention, the worst first.</summary>
    public IReadOnlyList<FeedRow> Urgent =>
        [
            .. Outlet
                .Feeds.Where(feed => feed.NeedsAttention(Now))
                .OrderBy(feed => FeedAttention.Rank(feed.State))
                .ThenBy(feed => feed.StateSince),
        ];

    public ArticleFilter Filter => new() { Outlets = [Outlet.Row.Key] };

    public NotDrawn NotDrawn => new(Filter, Timeline, Chart.From, Chart.To);

    public Pager Pager => Pager.Of($"/outlets/{Uri.EscapeDataString(Outlet.Row.Key)}", Rows, T("Pages of the outlet’s articles"));

    public string TopicName(string key) => story.TopicName(key);

    public async Task<IActionResult> OnGetAsync(string? key, string? at, CancellationToken stop)
    {
        // A key of blanks is bound as null.
        key ??= "";
        if (await outlets.FindAsync(key, stop) is not { } outlet)
        {
            var near = Suggestion.Nearest(key, await outlets.ListAsync(stop), o => o.Key);
            return this.Missed(
                T("There is no outlet “{0}” in this record.", key),
                [
                    .. near.Select(o => new NavLink(o.Name, $"/outlets/{Uri.EscapeDataString(o.Key)}")),
                    new NavLink(T("All outlets"), "/outlets"),
                ]
            );
        }

        Outlet = outlet;
        Timeline = await timeline.PerDayAsync(Filter, stop);
        Chart = DayChart.Of(Timeline.Days, [], story.Story.Window, outlet.Row.Name, PlotHeight) with { Within = Filter };
        var everyone = await timeline.PerDayAsync(ArticleFilter.Everything, stop);
        Everyone = DayChart.Of(everyone.Days, [], story.Story.Window, T("all outlets"), PlotHeightOfAll) with
        {
            IsPicture = true,
        };
        Share = NumberText.Percent(AllOf(Timeline), AllOf(everyone));
        First = await EdgeAsync(ArticleSort.Oldest, stop);
        Last = await EdgeAsync(ArticleSort.Published, stop);
        Rows = await articles.PageAsync(Filter, ArticleCursor.Parse(at), stop, PageSize);
        Topics = (await facets.ForAsync(Filter, stop)).Topics;
        return Page();
    }

    private static int AllOf(Timeline timeline) => timeline.Dated + timeline.Vague + timeline.Undated;

    private async Task<ArticleRow?> EdgeAsync(ArticleSort sort, CancellationToken stop) =>
        (await articles.PageAsync(Filter with { Days = DayScope.Dated, Sort = sort }, null, stop, 1)).Rows is [var row]
            ? row
            : null;
}
