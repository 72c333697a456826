using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Days;

/// <summary>A month or a week: its days as a chart, its events, its articles.</summary>
public sealed class Span(TimelineQueries timeline, ArticleQueries articles, FacetQueries facets, FollowedStory story) : PageModel
{
    private const int PlotHeight = 120;
    private const int Busiest = 10;
    private const int PageSize = 30;

    public CalendarSpan Whole { get; private set; } = null!;

    public int Count { get; private set; }

    public int CountBefore { get; private set; }

    public int CountAfter { get; private set; }

    public DayChart Chart { get; private set; } = null!;

    public IReadOnlyList<EventDay> EventDays { get; private set; } = [];

    public ArticleListing Rows { get; private set; } = null!;

    public IReadOnlyList<FacetChoice> Topics { get; private set; } = [];

    public IReadOnlyList<FacetChoice> Outlets { get; private set; } = [];

    public ArticleFilter Filter => new() { From = Whole.From, To = Whole.To };

    public Pager Pager => Pager.Of($"/days/{Whole.Key}", Rows, T("Pages of the articles"));

    public string TopicName(string key) => story.TopicName(key);

    public async Task<IActionResult> OnGetAsync(string span, string? at, CancellationToken stop)
    {
        if (CalendarSpan.Parse(span) is not { } whole)
        {
            return this.Missed(
                T("“{0}” is neither a month, such as 2025-01, nor a week, such as 2025-W05.", span),
                new NavLink(T("All days"), "/days")
            );
        }

        Whole = whole;
        var days = (await timeline.PerDayAsync(ArticleFilter.Everything, stop)).Days;
        (CountBefore, Count, CountAfter) = (Sum(whole.Before), Sum(whole), Sum(whole.After));
        EventDays = EventDay.Between(story, whole.From, whole.To);
        Chart = DayChart.Of(days, EventDays, new StoryWindow(whole.From, whole.To), T("all outlets"), PlotHeight);
        Rows = await articles.PageAsync(Filter, ArticleCursor.Parse(at), stop, PageSize);
        var choices = await facets.ForAsync(Filter, stop);
        Topics = [.. choices.Topics.Take(Busiest)];
        Outlets = [.. choices.Outlets.Take(Busiest)];
        return Page();

        int Sum(CalendarSpan part) => days.Where(d => d.Day >= part.From && d.Day <= part.To).Sum(d => d.Count);
    }
}
