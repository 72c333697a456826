using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DeepSeekTracker.Web.Pages;

/// <summary>The front page: what is followed, how much there is, and what is new.</summary>
public sealed class Index(
    IngestQueries ingest,
    FeedQueries feeds,
    TimelineQueries timeline,
    ArticleQueries articles,
    TopicQueries topics,
    OutletQueries outlets,
    FollowedStory story
) : PageModel
{
    private const int NewestCount = 10;
    private const int BusiestCount = 10;
    private const int AttentionCount = 5;
    private const int PlotHeight = 180;

    public Story Story => story.Story;

    public Overview Overview { get; private set; } = null!;

    public Timeline Timeline { get; private set; } = null!;

    public DayChart Chart { get; private set; } = null!;

    public IReadOnlyList<EventDay> EventDays { get; private set; } = [];

    public IReadOnlyList<ArticleRow> Newest { get; private set; } = [];

    public IReadOnlyList<TopicRow> Topics { get; private set; } = [];

    public IReadOnlyList<OutletRow> Outlets { get; private set; } = [];

    public RunRow? LastRun { get; private set; }

    /// <summary>What the worker says of our own connection while it is down.</summary>
    public string? Connection { get; private set; }

    /// <summary>The feeds that somebody should look at, the worst of them by name.</summary>
    public (IReadOnlyList<FeedRow> Worst, int All) Attention { get; private set; } = ([], 0);

    public int Before => Timeline.Days.Where(d => d.Day < Story.Window.From).Sum(d => d.Count);

    public int After => Timeline.Days.Where(d => d.Day > Story.Window.To).Sum(d => d.Count);

    public string TopicName(string key) => story.TopicName(key);

    public async Task OnGetAsync(CancellationToken stop)
    {
        Overview = await ingest.OverviewAsync(stop);
        Timeline = await timeline.PerDayAsync(ArticleFilter.Everything, stop);
        EventDays = EventDay.Of(story);
        Chart = DayChart.Of(Timeline.Days, EventDays, Story.Window, "all outlets", PlotHeight);
        Newest = (await articles.PageAsync(new ArticleFilter { Days = DayScope.Dated }, null, stop, NewestCount)).Rows;
        Topics = [.. (await topics.ListAsync(stop)).OrderByDescending(t => t.Articles).ThenBy(t => t.Key).Take(BusiestCount)];
        Outlets = [.. (await outlets.ListAsync(stop)).Where(o => o.Articles > 0).Take(BusiestCount)];
        Attention = await feeds.AttentionAsync(AttentionCount, stop);
        Connection = await ingest.ConnectionAsync(stop);
        LastRun = await ingest.RunsAsync(1, stop) is [var run, ..] ? run : null;
    }
}
