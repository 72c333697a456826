using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Html;
using static DeepSeekTracker.Web.Pages.Shared.Markup;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>The articles of a filter that a chart of some days does not draw.</summary>
/// <param name="Filter">What is drawn, without the limits of days.</param>
/// <param name="Timeline">All articles of the filter.</param>
/// <param name="From">The first day that is drawn.</param>
/// <param name="To">The last day that is drawn.</param>
public sealed record NotDrawn(ArticleFilter Filter, Timeline Timeline, DateOnly From, DateOnly To)
{
    public int Articles => Unknown + Before + After;

    private int Unknown => Timeline.Vague + Timeline.Undated;

    private int Before => Timeline.Days.Where(day => day.Day < From).Sum(day => day.Count);

    private int After => Timeline.Days.Where(day => day.Day > To).Sum(day => day.Count);

    /// <summary>How many, each number with its articles.</summary>
    public IHtmlContent Told =>
        H(
            "Not drawn: {0}, {1} and {2}.",
            Opening(
                Unknown,
                filter => filter with { Days = DayScope.Undated },
                Counted("{0} article whose day is not known", "{0} articles whose day is not known", Unknown)
            ),
            Opening(
                Before,
                filter => filter with { To = From.AddDays(-1) },
                T("{0} from before {1}", Before, DateWords.Day(From))
            ),
            Opening(After, filter => filter with { From = To.AddDays(1) }, T("{0} from after {1}", After, DateWords.Day(To)))
        );

    /// <summary>None has no list: the calendar may end there, and a filter that leaves these out would find others.</summary>
    private object Opening(int count, Func<ArticleFilter, ArticleFilter> limited, string text) =>
        count == 0 ? text : Link(ArticleFilterQuery.Link("/articles", limited(Filter)), text);
}
