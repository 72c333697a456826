using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Events;

/// <summary>One event with the coverage of the days around it.</summary>
public sealed class Details(TimelineQueries timeline, ArticleQueries articles, FacetQueries facets, FollowedStory story)
    : PageModel
{
    private const int PlotHeight = 110;
    private const int DaysAround = 3;
    private const int PageSize = 30;
    private const int Busiest = 12;

    public StoryEvent Event { get; private set; } = null!;

    public StoryEvent? Before { get; private set; }

    public StoryEvent? After { get; private set; }

    /// <summary>The days around the event; the whole month where only the month is known; null for a year.</summary>
    public (DateOnly From, DateOnly To)? Around { get; private set; }

    public DayChart? Chart { get; private set; }

    /// <summary>The events of these days, this one among them.</summary>
    public IReadOnlyList<EventDay> EventDays { get; private set; } = [];

    public int Count { get; private set; }

    public ArticleListing Rows { get; private set; } = new([], null, null);

    public IReadOnlyList<FacetChoice> Topics { get; private set; } = [];

    public IReadOnlyList<FacetChoice> Outlets { get; private set; } = [];

    public ArticleFilter Filter => new() { From = Around?.From, To = Around?.To };

    public Pager Pager => Pager.Of(EventAddress.Href(Event), Rows, T("Pages of the articles"));

    public string TopicName(string key) => story.TopicName(key);

    public async Task<IActionResult> OnGetAsync(string? key, string? at, CancellationToken stop)
    {
        // A key of blanks is bound as null.
        key ??= "";
        if (EventAddress.Find(story, key) is not { } found)
        {
            var near = Suggestion.Nearest(key, story.Events, EventAddress.Key);
            return this.Missed(
                T("The story has no event “{0}”.", key),
                [.. near.Select(e => new NavLink(e.Name, EventAddress.Href(e))), new NavLink(T("All events"), "/events")]
            );
        }

        Event = found;
        var ordered = story.Events.OrderBy(e => e.Day).ToList();
        var place = ordered.FindIndex(e => ReferenceEquals(e, found));
        (Before, After) = (ordered.ElementAtOrDefault(place - 1), ordered.ElementAtOrDefault(place + 1));
        Around = found.Precision switch
        {
            >= DatePrecision.Day => (found.Day.AddDays(-DaysAround), found.Day.AddDays(DaysAround)),
            DatePrecision.Month => (found.Day, found.Day.AddMonths(1).AddDays(-1)),
            _ => null,
        };
        if (Around is { } days)
        {
            await LoadAsync(days.From, days.To, at, stop);
        }

        return Page();
    }

    private async Task LoadAsync(DateOnly from, DateOnly to, string? at, CancellationToken stop)
    {
        var counted = await timeline.PerDayAsync(Filter, stop);
        Count = counted.Dated;
        EventDays = EventDay.Between(story, from, to);
        Chart = DayChart.Of(counted.Days, EventDays, new StoryWindow(from, to), T("all outlets"), PlotHeight);
        Rows = await articles.PageAsync(Filter, ArticleCursor.Parse(at), stop, PageSize);
        var choices = await facets.ForAsync(Filter, stop);
        Topics = [.. choices.Topics.Take(Busiest)];
        Outlets = [.. choices.Outlets.Take(Busiest)];
    }
}
