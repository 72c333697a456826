using System.Globalization;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages;

/// <summary>The front page: what is followed, how much there is, and what is new.</summary>
public sealed class Index(
    IngestQueries ingest,
    FeedQueries feeds,
    TimelineQueries timeline,
    ArticleQueries articles,
    FacetQueries facets,
    NewsQueries news,
    FollowedStory story,
    BrowserNotes notes,
    TimeProvider time
) : PageModel
{
    private const int NewestCount = 8;
    private const int BusiestCount = 8;
    private const int AttentionCount = 5;
    private const int PlotHeight = 180;
    private const int NewsCount = 5;

    public Story Story => story.Story;

    public Overview Overview { get; private set; } = null!;

    public Timeline Timeline { get; private set; } = null!;

    public DayChart Chart { get; private set; } = null!;

    public IReadOnlyList<EventDay> EventDays { get; private set; } = [];

    public IReadOnlyList<ArticleRow> Newest { get; private set; } = [];

    public IReadOnlyList<FacetChoice> Topics { get; private set; } = [];

    public IReadOnlyList<FacetChoice> Outlets { get; private set; } = [];

    /// <summary>When this browser's visit before the present one ended; null at the first.</summary>
    public DateTimeOffset? SeenBefore { get; private set; }

    public News News { get; private set; } = new(0, []);

    /// <summary>The list of what was first seen after that visit.</summary>
    public string SeenSince =>
        ArticleFilterQuery.Link(
            "/articles",
            new ArticleFilter
            {
                Words = string.Create(
                    CultureInfo.InvariantCulture,
                    $"seen:{SeenBefore!.Value.UtcDateTime.AddMilliseconds(1):yyyy-MM-dd'T'HH:mm:ss.fff}.."
                ),
                Sort = ArticleSort.Seen,
            }
        );

    public RunRow? LastRun { get; private set; }

    /// <summary>What the worker says of our own connection while it is down.</summary>
    public string? Connection { get; private set; }

    /// <summary>The feeds that somebody should look at, the worst of them by name.</summary>
    public (IReadOnlyList<FeedRow> Worst, int All) Attention { get; private set; } = ([], 0);

    public NotDrawn NotDrawn => new(ArticleFilter.Everything, Timeline, Chart.From, Chart.To);

    public string TopicName(string key) => story.TopicName(key);

    public async Task OnGetAsync(CancellationToken stop)
    {
        var visit = Visit.Of(notes.Read(HttpContext, BrowserNotes.Visit), time.GetUtcNow());
        notes.Write(HttpContext, BrowserNotes.Visit, visit.ToString());
        SeenBefore = visit.Before;
        News = visit.Before is { } before ? await news.SinceAsync(before, NewsCount, stop) : News;
        Overview = await ingest.OverviewAsync(stop);
        Timeline = await timeline.PerDayAsync(ArticleFilter.Everything, stop);
        EventDays = EventDay.Of(story);
        Chart = DayChart.Of(Timeline.Days, EventDays, Story.Window, T("all outlets"), PlotHeight);
        Newest = (await articles.PageAsync(new ArticleFilter { Days = DayScope.Dated }, null, stop, NewestCount)).Rows;
        var choices = await facets.ForAsync(ArticleFilter.Everything, stop);
        Topics = [.. choices.Topics.Take(BusiestCount)];
        Outlets = [.. choices.Outlets.Take(BusiestCount)];
        Attention = await feeds.AttentionAsync(AttentionCount, stop);
        Connection = await ingest.ConnectionAsync(stop);
        LastRun = await ingest.RunsAsync(1, stop) is [var run, ..] ? run : null;
    }
}
