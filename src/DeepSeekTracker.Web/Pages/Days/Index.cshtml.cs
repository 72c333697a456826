using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DeepSeekTracker.Web.Pages.Days;

/// <summary>A calendar of the story's window, and the coverage outside it by month.</summary>
public sealed class Index(TimelineQueries timeline, FollowedStory story) : PageModel
{
    public StoryWindow Window => story.Story.Window;

    public Timeline Timeline { get; private set; } = null!;

    public IReadOnlyList<HeatMonth> Months { get; private set; } = [];

    /// <summary>Months with coverage that the calendar does not show, with their number of articles.</summary>
    public IReadOnlyList<(DateOnly Month, int Count)> Others { get; private set; } = [];

    public IReadOnlyList<StoryEvent> OtherEvents { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        Timeline = await timeline.PerDayAsync(ArticleFilter.Everything, stop);
        var counts = Timeline.Days.ToDictionary(d => d.Day, d => d.Count);
        var highest = counts.Values.DefaultIfEmpty().Max();
        var shown = HeatMonth.Months(Window.From, Window.To).ToHashSet();
        // Its months are whole, so it shows days outside the window too.
        var (first, last) = shown.Count == 0 ? (Window.From, Window.To) : (shown.Min(), shown.Max().AddMonths(1).AddDays(-1));
        var events = EventDay.Between(story, first, last).Select(e => e.Day).ToHashSet();
        Months = [.. shown.Order().Select(month => HeatMonth.Of(month, counts, events, highest))];
        Others =
        [
            .. Timeline
                .Days.GroupBy(d => HeatMonth.Month(d.Day))
                .Where(month => !shown.Contains(month.Key))
                .OrderByDescending(month => month.Key)
                .Select(month => (month.Key, month.Sum(d => d.Count))),
        ];
        OtherEvents = EventDay.Unmarked(story, first, last);
    }
}
