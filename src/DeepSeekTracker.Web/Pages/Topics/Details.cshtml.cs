using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Topics;

public sealed class Details(
    TopicQueries topics,
    ArticleQueries articles,
    TimelineQueries timeline,
    FacetQueries facets,
    FollowedStory story
) : PageModel
{
    private const int PlotHeight = 110;
    private const int PlotHeightOfAll = 50;
    private const int PageSize = 25;
    private const int BusiestOutlets = 12;

    public Topic Topic { get; private set; } = null!;

    public DayChart Chart { get; private set; } = null!;

    public Timeline Timeline { get; private set; } = null!;

    public ArticleListing Rows { get; private set; } = null!;

    public IReadOnlyDictionary<int, string> Matches { get; private set; } = new Dictionary<int, string>();

    public IReadOnlyList<FacetChoice> Outlets { get; private set; } = [];

    public int OutletCount { get; private set; }

    public ArticleFilter Filter => new() { Topics = [Topic.Key] };

    public int Count => AllOf(Timeline);

    public int AllArticles => AllOf(Everyone);

    /// <summary>The day with most articles of the topic.</summary>
    public DayCount? Peak { get; private set; }

    /// <summary>All coverage of the same days and of the day of the peak.</summary>
    public Timeline Everyone { get; private set; } = null!;

    public DayChart EveryonesChart { get; private set; } = null!;

    /// <summary>All articles of the day on which the topic had its most.</summary>
    public int OnPeak => Everyone.Days.FirstOrDefault(d => d.Day == Peak?.Day)?.Count ?? 0;

    public NotDrawn NotDrawn => new(Filter, Timeline, Chart.From, Chart.To);

    public Pager Pager => Pager.Of($"/topics/{Uri.EscapeDataString(Topic.Key)}", Rows, T("Pages of the topic’s articles"));

    public async Task<IActionResult> OnGetAsync(string? key, string? at, CancellationToken stop)
    {
        // A key of blanks is bound as null.
        key ??= "";
        if (story.Story.Topics.FirstOrDefault(t => t.Key == key) is not { } topic)
        {
            var near = Suggestion.Nearest(key, story.Story.Topics, t => t.Key);
            return this.Missed(
                T("The story has no topic “{0}”.", key),
                [
                    .. near.Select(t => new NavLink(t.Name, $"/topics/{Uri.EscapeDataString(t.Key)}")),
                    new NavLink(T("All topics"), "/topics"),
                ]
            );
        }

        Topic = topic;
        Timeline = await timeline.PerDayAsync(Filter, stop);
        Chart = DayChart.Of(Timeline.Days, [], story.Story.Window, topic.Name, PlotHeight) with { Within = Filter };
        Peak = Timeline.Days.MaxBy(d => d.Count);
        Everyone = await timeline.PerDayAsync(ArticleFilter.Everything, stop);
        EveryonesChart = DayChart.Of(Everyone.Days, [], story.Story.Window, T("all topics"), PlotHeightOfAll) with
        {
            IsPicture = true,
        };
        Rows = await articles.PageAsync(Filter, ArticleCursor.Parse(at), stop, PageSize);
        Matches = await topics.MatchesAsync(key, [.. Rows.Rows.Select(r => r.Id)], stop);
        var outlets = (await facets.ForAsync(Filter, stop)).Outlets;
        OutletCount = outlets.Count;
        Outlets = [.. outlets.Take(BusiestOutlets)];
        return Page();
    }

    private static int AllOf(Timeline timeline) => timeline.Dated + timeline.Vague + timeline.Undated;
}
