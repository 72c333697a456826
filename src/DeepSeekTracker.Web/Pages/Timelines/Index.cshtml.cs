using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Timelines;

/// <summary>Coverage over time, stacked.</summary>
public sealed class Index(TimelineReading reading, CollectionQueries collection, FollowedStory story) : PageModel
{
    public TimelineAsk Ask { get; private set; } = null!;

    /// <summary>What is drawn, for the browser's own title.</summary>
    public string Title { get; private set; } = "";

    public Stack Stack { get; private set; } = null!;

    public StackChart Chart { get; private set; } = null!;

    /// <summary>Coverage of the filter on all days.</summary>
    public Coverage Coverage { get; private set; } = null!;

    public CollectionDays Collection { get; private set; } = null!;

    public IReadOnlyList<EventDay> Events { get; private set; } = [];

    public Limits Limits { get; private set; } = null!;

    public IReadOnlyList<UnknownName> Told { get; private set; } = [];

    public NotDrawn NotDrawn => new(Ask.Filter, Coverage.All, Ask.From, Ask.To);

    public string StackedBy => TimelineAsk.Name(Ask.By);

    /// <summary>Spans of days that readers ask for.</summary>
    public IReadOnlyList<NavLink> Zooms
    {
        get
        {
            var (from, to) = (story.Story.Window.From, story.Story.Window.To);
            List<NavLink> zooms =
            [
                new(T("first week"), Ask.Zoomed(from, from.AddDays(6)).Href()),
                new(T("second week"), Ask.Zoomed(from.AddDays(7), from.AddDays(13)).Href()),
                new(T("first month"), Ask.Zoomed(from, from.AddMonths(1).AddDays(-1)).Href()),
                new(T("the story’s window"), Ask.Zoomed(from, to).Href()),
            ];
            if (Coverage.All.Days is [var first, .., var last])
            {
                zooms.Add(new(T("all days with articles"), Ask.Zoomed(first.Day, last.Day).Href()));
            }

            return zooms;
        }
    }

    public async Task OnGetAsync(CancellationToken stop)
    {
        Ask = TimelineAsk.Parse(Request.Query, story.Story.Window);
        Told = await reading.ToldAsync(Request.Query, Ask, "/timeline", stop);
        (Coverage, Stack) = await reading.ReadAsync(Ask, T("all others"), stop);
        Title = await reading.TitleAsync(T("Timeline"), Ask, stop);
        Limits = await reading.LimitsAsync(Ask, "/timeline", stop);
        Collection = await collection.BetweenAsync(Ask.From, Ask.To, stop);
        Events = EventDay.Between(story, Ask.From, Ask.To);
        Chart = StackChart.Of(Stack, TimelineReading.Label(Ask, Stack), Ask.IsShare, Events, Collection.Gaps, Days.Opened);
    }

    /// <summary>The articles of a layer; null for all others where no search can tell them.</summary>
    public string? Articles(StackSeries series) =>
        Ask.IsLong ? null : TimelineReading.Articles(Ask, Stack, series, Ask.From, Ask.To);

    /// <summary>What marks of several days lead to: these days, without a search that each mark would repeat.</summary>
    private TimelineAsk Days => Ask.IsLong ? Ask with { Filter = Ask.Filter with { Words = null } } : Ask;
}
