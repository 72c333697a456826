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
            .. Some(T("Topic"), filter.Topics, story.TopicName, rest => filter with { Topics = rest }),
            .. Some(T("Outlet"), filter.Outlets, outlet, rest => filter with { Outlets = rest }),
            .. Some(T("Language"), filter.Languages, PlaceNames.Language, rest => filter with { Languages = rest }),
            .. Some(T("Country of the outlet"), filter.Countries, PlaceNames.Country, rest => filter with { Countries = rest }),
            .. Some(T("Type of outlet"), filter.Kinds, kind => kind, rest => filter with { Kinds = rest }),
            .. Some(T("Text"), filter.States, StateText.Short, rest => filter with { States = rest }),
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

    private static IEnumerable<ActiveFilter> Some<TValue>(
        string label,
        IReadOnlyList<TValue> values,
        Func<TValue, string> name,
        Func<IReadOnlyList<TValue>, ArticleFilter> with
    ) =>
        values.Select(value => new ActiveFilter(
            label,
            name(value),
            with([.. values.Where(other => !EqualityComparer<TValue>.Default.Equals(other, value))])
        ));
}

/// <summary>The limits in force as a page shows them, each to be taken away.</summary>
/// <param name="Href">The page's address with another filter.</param>
/// <param name="Clear">The page's address without limits.</param>
public sealed record Limits(IReadOnlyList<ActiveFilter> Active, Func<ArticleFilter, string> Href, string Clear);
