using System.Globalization;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Days;

public sealed class Details(TimelineQueries timeline, ArticleQueries articles, FacetQueries facets, FollowedStory story)
    : PageModel
{
    private const int BusiestOutlets = 10;

    public DateOnly Day { get; private set; }

    public int Count { get; private set; }

    /// <summary>Articles of the day, and of three days before and after.</summary>
    public int CountAround { get; private set; }

    public DayCount? Previous { get; private set; }

    public DayCount? Next { get; private set; }

    public IReadOnlyList<StoryEvent> Events { get; private set; } = [];

    public ArticleListing Rows { get; private set; } = null!;

    public Facets Facets { get; private set; } = null!;

    public IEnumerable<FacetChoice> Outlets => Facets.Outlets.Take(BusiestOutlets);

    public ArticleFilter Filter => new() { From = Day, To = Day };

    public ArticleFilter Around => new() { From = Shifted(-3), To = Shifted(3) };

    public Pager Pager => Pager.Of($"/days/{DateWords.Key(Day)}", Rows, T("Pages of the day’s articles"));

    public string TopicName(string key) => story.TopicName(key);

    public async Task<IActionResult> OnGetAsync(string day, string? at, CancellationToken stop)
    {
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
        {
            return this.Missed(
                T(
                    "“{0}” is not a day. Days are written as year-month-day, such as {1}.",
                    day,
                    DateWords.Key(story.Story.Window.From)
                ),
                new NavLink(T("All days"), "/days")
            );
        }

        Day = read;
        var days = (await timeline.PerDayAsync(ArticleFilter.Everything, stop)).Days;
        Count = days.FirstOrDefault(d => d.Day == read)?.Count ?? 0;
        CountAround = days.Where(d => d.Day >= Around.From && d.Day <= Around.To).Sum(d => d.Count);
        Previous = days.LastOrDefault(d => d.Day < read);
        Next = days.FirstOrDefault(d => d.Day > read);
        Events = [.. story.Events.Where(e => e.Day == read && e.Precision >= DatePrecision.Day)];
        Rows = await articles.PageAsync(Filter, ArticleCursor.Parse(at), stop);
        Facets = await facets.ForAsync(Filter, stop);
        return Page();
    }

    private DateOnly Shifted(int days) =>
        DateOnly.FromDayNumber(Math.Clamp(Day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
