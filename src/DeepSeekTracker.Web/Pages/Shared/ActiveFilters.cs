using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Queries;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>A limit in force, with the address of the list without it.</summary>
public sealed record ActiveFilter(string Label, string Value, ArticleFilter Without)
{
    public string Href => ArticleFilterQuery.Link("/articles", Without);
}

/// <summary>The limits in force, in words.</summary>
public static class ActiveFilters
{
    public static IReadOnlyList<ActiveFilter> Of(ArticleFilter filter, Facets facets, FollowedStory story) =>
        Of(filter, facet => facet.Choices(facets).Where(choice => choice.Chosen), story);

    /// <summary>The same where nothing is counted.</summary>
    public static IReadOnlyList<ActiveFilter> Of(ArticleFilter filter, IReadOnlyList<OutletNames> outlets, FollowedStory story) =>
        Of(
            filter,
            facet =>
                facet
                    .Values(filter)
                    .Select(value => new FacetChoice(
                        value,
                        facet.Name == "outlet" ? outlets.FirstOrDefault(o => o.Key == value)?.Name ?? value : value,
                        0,
                        true
                    )),
            story
        );

    private static IReadOnlyList<ActiveFilter> Of(
        ArticleFilter filter,
        Func<ArticleFacet, IEnumerable<FacetChoice>> chosen,
        FollowedStory story
    )
    {
        var active = new List<ActiveFilter>();
        if (filter.Words is { } words)
        {
            active.Add(new(T("Search"), words, filter with { Words = null }));
        }

        foreach (var facet in ArticleFacet.All)
        {
            active.AddRange(
                chosen(facet).Select(c => new ActiveFilter(facet.Label, facet.Text(c, story), facet.Toggle(filter, c.Value)))
            );
        }

        if (filter.From is { } from)
        {
            active.Add(new(T("From"), DateWords.Day(from), filter with { From = null }));
        }

        if (filter.To is { } to)
        {
            active.Add(new(T("To"), DateWords.Day(to), filter with { To = null }));
        }

        if (filter.Days != DayScope.All)
        {
            active.Add(
                new(T("Day"), filter.Days == DayScope.Dated ? T("known") : T("not known"), filter with { Days = DayScope.All })
            );
        }

        if (filter.Scope != StoryScope.OnStory)
        {
            var value = filter.Scope == StoryScope.OffStory ? T("off the story") : T("on and off");
            active.Add(new(T("Story"), value, filter with { Scope = StoryScope.OnStory }));
        }

        return active;
    }
}
