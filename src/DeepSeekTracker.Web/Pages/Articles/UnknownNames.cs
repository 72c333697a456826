using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Articles;

/// <summary>A name in the address that nothing has, with what may have been meant.</summary>
public sealed record UnknownName(string Sentence, IReadOnlyList<NavLink> Meant);

/// <summary>Tells a choice that is not known from one that merely has no article beside the other limits.</summary>
public static class UnknownNames
{
    /// <summary>True where the list of outlets is needed to judge the filter.</summary>
    public static bool AsksForOutlets(Facets facets) => facets.Outlets.Any(Absent);

    public static IReadOnlyList<UnknownName> Of(
        ArticleFilter filter,
        Facets facets,
        IReadOnlyList<OutletRow> outlets,
        FollowedStory story
    ) =>
        [
            .. Unknown(facets.Outlets, outlets, o => o.Key, o => o.Name)
                .Select(u =>
                    Name(
                        value => T("There is no outlet “{0}” in this record.", value),
                        u.Value,
                        u.Near.Select(o => Instead(filter, "outlet", u.Value, o.Key, o.Name))
                    )
                ),
            .. Unknown(facets.Topics, story.Story.Topics, t => t.Key, t => t.Name)
                .Select(u =>
                    Name(
                        value => T("There is no topic “{0}” in this record.", value),
                        u.Value,
                        u.Near.Select(t => Instead(filter, "topic", u.Value, t.Key, t.Name))
                    )
                ),
        ];

    /// <summary>Chosen outlets without an article beside the other limits get their names back.</summary>
    public static Facets Named(Facets facets, IReadOnlyList<OutletRow> outlets) =>
        facets with
        {
            Outlets =
            [
                .. facets.Outlets.Select(choice =>
                    Absent(choice) && outlets.FirstOrDefault(o => o.Key == choice.Value) is { } outlet
                        ? choice with
                        {
                            Name = outlet.Name,
                        }
                        : choice
                ),
            ],
        };

    private static bool Absent(FacetChoice choice) => choice is { Chosen: true, Count: 0 };

    private static IEnumerable<(string Value, IReadOnlyList<T> Near)> Unknown<T>(
        IReadOnlyList<FacetChoice> choices,
        IReadOnlyList<T> known,
        Func<T, string> key,
        Func<T, string> name
    ) =>
        choices
            .Where(Absent)
            .Where(choice => known.All(k => key(k) != choice.Value))
            .Select(choice =>
                (
                    choice.Value,
                    (IReadOnlyList<T>)
                        [.. Near(choice.Value, known, key).Concat(Near(choice.Value, known, name)).Distinct().Take(3)]
                )
            );

    private static IReadOnlyList<T> Near<T>(string value, IReadOnlyList<T> known, Func<T, string> text) =>
        Suggestion.Nearest(value, known, text);

    private static UnknownName Name(Func<string, string> sentence, string value, IEnumerable<NavLink> meant) =>
        new(sentence(value), [.. meant]);

    private static NavLink Instead(ArticleFilter filter, string facetName, string value, string key, string text)
    {
        var facet = ArticleFacet.All.First(f => f.Name == facetName);
        var values = facet.Values(filter).Select(v => v == value ? key : v).Distinct();
        return new NavLink(text, ArticleFilterQuery.Link("/articles", facet.With(filter, [.. values])));
    }
}
