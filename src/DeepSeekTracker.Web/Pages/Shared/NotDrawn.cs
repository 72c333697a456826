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
    /// <summary>Days of lists are explained once for several charts.</summary>
    public bool IsBrief { get; init; }

    public int Articles => Unknown + Before + After;

    /// <summary>False where the chart draws all, and each on a day of its own.</summary>
    public bool IsAny => Articles + OfDailyLists > 0;

    /// <summary>Those drawn that stand on the day of a daily list.</summary>
    public int OfDailyLists => Timeline.OfDailyLists.Where(day => day.Day >= From && day.Day <= To).Sum(day => day.Count);

    public int Unknown => Timeline.Vague + Timeline.Undated;

    public int Before => Timeline.Days.Where(day => day.Day < From).Sum(day => day.Count);

    public int After => Timeline.Days.Where(day => day.Day > To).Sum(day => day.Count);

    public ArticleFilter OfUnknown => Filter with { Days = DayScope.Undated };

    public ArticleFilter OfBefore => Filter with { To = From.AddDays(-1) };

    public ArticleFilter OfAfter => Filter with { From = To.AddDays(1) };

    /// <summary>How many, each number with its articles; null where there is nothing to tell.</summary>
    public IHtmlContent? Told
    {
        get
        {
            var missing = Missing;
            var listed =
                OfDailyLists == 0 ? null
                : IsBrief ? H("{0}.", Opened(Filter, T("{0} by a daily list’s day", NumberText.Of(OfDailyLists)), From, To))
                : ByDailyLists(Filter, OfDailyLists, From, To);
            return missing is null ? listed
                : listed is null ? missing
                : H("{0} {1}", missing, listed);
        }
    }

    /// <summary>How many articles of a chart stand on the day of a list that named them, with these articles.</summary>
    public static IHtmlContent ByDailyLists(ArticleFilter filter, int count, DateOnly? from = null, DateOnly? to = null)
    {
        var text = Counted(
            "{0} article has the day of the daily list that first named it, and may be older",
            "{0} articles have the day of the daily list that first named them, and may be older",
            count
        );
        return H("Of those drawn, {0}.", Opened(filter, text, from, to));
    }

    /// <summary>The articles on the days of daily lists; null where no search can say it.</summary>
    public static ArticleFilter? OfLists(ArticleFilter filter) =>
        SearchJoin.With($"is:{SearchValue.DailyList}", filter.Words) is { } words && !ArticleFilterQuery.IsLong(filter.Words)
            ? filter with
            {
                Words = words,
            }
            : null;

    private static object Opened(ArticleFilter filter, string text, DateOnly? from, DateOnly? to) =>
        OfLists(filter) is { } listed
            ? Link(ArticleFilterQuery.Link("/articles", listed with { From = from ?? filter.From, To = to ?? filter.To }), text)
            : text;

    private IHtmlContent? Missing
    {
        get
        {
            (int Count, Func<ArticleFilter> Of, Func<string> Text)[] all =
            [
                (
                    Unknown,
                    () => OfUnknown,
                    () => Counted("{0} article whose day is not known", "{0} articles whose day is not known", Unknown)
                ),
                (Before, () => OfBefore, () => T("{0} from before {1}", Before, DateWords.Day(From))),
                (After, () => OfAfter, () => T("{0} from after {1}", After, DateWords.Day(To))),
            ];
            // None has no list: the calendar may end there, and a filter that leaves these out would find others.
            List<object> told = [.. all.Where(part => part.Count > 0).Select(part => Opening(part.Of(), part.Text()))];
            return told switch
            {
                [] => null,
                [var one] => H("Not drawn: {0}.", one),
                [var one, var other] => H("Not drawn: {0} and {1}.", one, other),
                _ => H("Not drawn: {0}, {1} and {2}.", told[0], told[1], told[2]),
            };
        }
    }

    private object Opening(ArticleFilter filter, string text) =>
        ArticleFilterQuery.IsLong(Filter.Words) ? text : Link(ArticleFilterQuery.Link("/articles", filter), text);
}
