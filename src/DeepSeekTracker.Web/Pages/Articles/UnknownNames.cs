using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Articles;

/// <summary>Tells a choice that is not known from one that merely has no article beside the other limits.</summary>
/// <param name="Outlets">All outlets of the record.</param>
/// <param name="Languages">The languages of the whole record's articles.</param>
public sealed record UnknownNames(IReadOnlyList<OutletNames> Outlets, IReadOnlyList<string> Languages, FollowedStory Story)
{
    /// <summary>True where the outlets are needed to judge the filter.</summary>
    public static bool AsksForOutlets(Facets facets) => facets.Outlets.Concat(facets.Countries).Concat(facets.Kinds).Any(Absent);

    /// <summary>True where the record's languages are needed to judge the filter.</summary>
    public static bool AsksForLanguages(Facets facets) => facets.Languages.Any(Absent);

    public IReadOnlyList<UnknownName> Of(ArticleFilter filter, Facets facets) =>
        [
            .. Unknown(filter, "outlet", facets.Outlets, [.. Outlets.Select(o => new Known(o.Key, o.Name))], Outlet),
            .. Unknown(filter, "topic", facets.Topics, [.. Story.Story.Topics.Select(t => new Known(t.Key, t.Name))], Topic),
            .. Unknown(
                filter,
                "country",
                facets.Countries,
                Distinct(Outlets.Select(o => o.Country), PlaceNames.Country),
                Country
            ),
            .. Unknown(filter, "lang", facets.Languages, Distinct(Languages, PlaceNames.Language), Language, Holds),
            .. Unknown(filter, "type", facets.Kinds, Distinct(Outlets.Select(o => o.Kind), kind => kind), Kind),
        ];

    /// <summary>Chosen outlets without an article beside the other limits get their names back.</summary>
    public Facets Named(Facets facets) =>
        facets with
        {
            Outlets =
            [
                .. facets.Outlets.Select(choice =>
                    Absent(choice) && Outlets.FirstOrDefault(o => o.Key == choice.Value) is { } outlet
                        ? choice with
                        {
                            Name = outlet.Name,
                        }
                        : choice
                ),
            ],
        };

    private static bool Absent(FacetChoice choice) => choice is { Chosen: true, Count: 0 };

    private static List<Known> Distinct(IEnumerable<string?> values, Func<string, string> name) =>
        [.. values.OfType<string>().Distinct(StringComparer.Ordinal).Select(value => new Known(value, name(value)))];

    private static bool Holds(string value, Known known) => LanguageRange.Holds(value, known.Value);

    private static string Outlet(string value) => T("There is no outlet “{0}” in this record.", value);

    private static string Topic(string value) => T("There is no topic “{0}” in this record.", value);

    private static string Country(string value) =>
        PlaceNames.Country(value) is var name && name != value
            ? T("No outlet of this record is of the country “{0}”. The page of outlets shows which there are.", name)
            : T("“{0}” is no country; write its code of two letters, such as DE.", value);

    private static string Language(string value) =>
        PlaceNames.Language(value) is var name && name != value
            ? T("No article of this record is in the language “{0}”.", name)
            : T("“{0}” is no language; write its tag, such as zh.", value);

    private static string Kind(string value) =>
        T("No outlet of this record is of the type “{0}”. The page of outlets shows which there are.", value);

    private static IEnumerable<UnknownName> Unknown(
        ArticleFilter filter,
        string facet,
        IReadOnlyList<FacetChoice> choices,
        IReadOnlyList<Known> known,
        Func<string, string> sentence,
        Func<string, Known, bool>? isThis = null
    ) =>
        choices
            .Where(Absent)
            .Select(choice => choice.Value)
            .Where(value => !known.Any(k => isThis?.Invoke(value, k) ?? k.Value == value))
            .Select(value => new UnknownName(
                sentence(value),
                [
                    .. Suggestion
                        .Nearest(value, known, k => k.Value)
                        .Concat(Suggestion.Nearest(value, known, k => k.Name))
                        .Distinct()
                        .Take(3)
                        .Select(k => Instead(filter, facet, value, k)),
                ]
            ));

    private static NavLink Instead(ArticleFilter filter, string facetName, string value, Known known)
    {
        var facet = ArticleFacet.All.First(f => f.Name == facetName);
        var values = facet.Values(filter).Select(v => v == value ? known.Value : v).Distinct();
        return new NavLink(known.Name, ArticleFilterQuery.Link("/articles", facet.With(filter, [.. values])));
    }

    /// <summary>A value that a limit can have.</summary>
    private sealed record Known(string Value, string Name);
}
