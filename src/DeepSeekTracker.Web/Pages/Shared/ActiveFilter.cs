using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Queries;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>A limit in force, with the filter without it.</summary>
public sealed record ActiveFilter(string Label, string Value, ArticleFilter Without)
{
    public string Href => ArticleFilterQuery.Link("/articles", Without);

    /// <summary>The limits in force, one for each value.</summary>
    /// <param name="outlet">An outlet's name by its key.</param>
    public static IReadOnlyList<ActiveFilter> Of(ArticleFilter filter, FollowedStory story, Func<string, string> outlet) =>
        [
            .. One(filter.Words is not null, T("Search"), filter.Words ?? "", filter with { Words = null }),
            .. ArticleFacet.All.SelectMany(facet =>
                facet
                    .Values(filter)
                    .Select(value => new FacetChoice(value, facet.Name == "outlet" ? outlet(value) : value, 0, Chosen: true))
                    .Select(choice => new ActiveFilter(
                        facet.Label,
                        facet.Text(choice, story),
                        facet.Toggle(filter, choice.Value)
                    ))
            ),
            .. filter.From is { } from ? One(true, T("From"), DateWords.Day(from), filter with { From = null }) : [],
            .. filter.To is { } to ? One(true, T("To"), DateWords.Day(to), filter with { To = null }) : [],
            .. One(
                filter.Days != DayScope.All,
                T("Day"),
                filter.Days == DayScope.Dated ? T("known") : T("not known"),
                filter with
                {
                    Days = DayScope.All,
                }
            ),
            .. One(
                filter.Scope != StoryScope.OnStory,
                T("Story"),
                filter.Scope == StoryScope.OffStory ? T("off the story") : T("on and off"),
                filter with
                {
                    Scope = StoryScope.OnStory,
                }
            ),
        ];

    private static IEnumerable<ActiveFilter> One(bool isSet, string label, string value, ArticleFilter without) =>
        isSet ? [new(label, value, without)] : [];
}

/// <summary>The limits in force as a page shows them, each to be taken away.</summary>
/// <param name="Href">The page's address with another filter.</param>
/// <param name="Clear">The page's address without limits.</param>
public sealed record Limits(IReadOnlyList<ActiveFilter> Active, Func<ArticleFilter, string> Href, string Clear);
