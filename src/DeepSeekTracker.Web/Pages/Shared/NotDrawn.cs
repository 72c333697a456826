using DeepSeekTracker.Core.Search;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Html;
using static DeepSeekTracker.Web.Pages.Shared.Markup;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>The articles of a filter that a chart of some days does not draw, and those that it draws by a list's day alone.</summary>
/// <param name="Filter">What is drawn, without the limits of days.</param>
/// <param name="Timeline">All articles of the filter.</param>
/// <param name="From">The first day that is drawn.</param>
/// <param name="To">The last day that is drawn.</param>
public sealed record NotDrawn(ArticleFilter Filter, Timeline Timeline, DateOnly From, DateOnly To)
{
    public int Articles => Unknown + Before + After;

    /// <summary>False where the chart draws all, and each on a day of its own.</summary>
    public bool IsAny => Articles + OfDailyLists > 0;

    private int OfDailyLists => Timeline.OfDailyLists.Where(day => day.Day >= From && day.Day <= To).Sum(day => day.Count);

    private int Unknown => Timeline.Vague + Timeline.Undated;

    private int Before => Timeline.Days.Where(day => day.Day < From).Sum(day => day.Count);

    private int After => Timeline.Days.Where(day => day.Day > To).Sum(day => day.Count);

    /// <summary>How many, each number with its articles.</summary>
    public IHtmlContent Told => OfDailyLists == 0 ? Missing : H("{0} {1}", Missing, ByDailyLists(Filter, OfDailyLists, From, To));

    /// <summary>How many articles of a chart stand on the day of a list that named them, with these articles.</summary>
    public static IHtmlContent ByDailyLists(ArticleFilter filter, int count, DateOnly? from = null, DateOnly? to = null)
    {
        var text = Counted(
            "{0} article has the day of the daily list that first named it, and may be older",
            "{0} articles have the day of the daily list that first named them, and may be older",
            count
        );
        var words = SearchJoin.With($"is:{SearchValue.DailyList}", filter.Words);
        return H(
            "Of those drawn, {0}.",
            words is null || ArticleFilterQuery.IsLong(filter.Words)
                ? text
                : Link(
                    ArticleFilterQuery.Link(
                        "/articles",
                        filter with
                        {
                            Words = words,
                            From = from ?? filter.From,
                            To = to ?? filter.To,
                        }
                    ),
                    text
                )
        );
    }

    private IHtmlContent Missing =>
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
        count == 0 || ArticleFilterQuery.IsLong(Filter.Words)
            ? text
            : Link(ArticleFilterQuery.Link("/articles", limited(Filter)), text);
}
