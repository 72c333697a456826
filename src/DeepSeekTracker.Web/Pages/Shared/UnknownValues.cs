using System.Globalization;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Search;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Queries;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>Tells of names in a search that nothing has, with their place and what may have been meant.</summary>
public static class UnknownValues
{
    private const int MostTold = 5;
    private const int MostMeant = 3;

    /// <summary>All languages that have a tag, those without a country before their kinds.</summary>
    private static readonly Lazy<IReadOnlyList<Choice>> Languages = new(() =>
        [
            .. CultureInfo
                .GetCultures(CultureTypes.NeutralCultures | CultureTypes.SpecificCultures)
                .Where(culture => culture.Name.Length > 0)
                .OrderBy(culture => culture.Name.Length)
                .Select(culture => new Choice(culture.Name, culture.EnglishName)),
        ]
    );

    /// <summary>True where the search names outlets, topics or the like by a field.</summary>
    public static bool Asks(ArticleFilter filter) => Named(filter).Any();

    /// <param name="href">The page's address with another search.</param>
    public static IReadOnlyList<UnknownName> Of(
        ArticleFilter filter,
        IReadOnlyList<OutletNames> outlets,
        FollowedStory story,
        Func<ArticleFilter, string> href
    )
    {
        var asked = Named(filter).ToList();
        var choices = asked
            .Select(value => value.Value.Field)
            .Distinct()
            .ToDictionary(field => field, field => Choices(field, outlets, story));
        return
        [
            .. asked
                .Where(value => !IsKnown(value.Value, choices[value.Value.Field]))
                .Take(MostTold)
                .Select(value => new UnknownName(Sentence(value), Meant(filter, value, choices[value.Value.Field], href))),
        ];
    }

    private static bool IsKnown(SearchValue asked, IReadOnlyList<Choice> choices) =>
        choices.Any(choice => choice.Is(asked.Value) || (asked.Field == SearchField.Topic && choice.IsNamed(asked.Value)))
        // Old tags such as zh-TW are in no list.
        || (asked.Field == SearchField.Language && PlaceNames.Language(asked.Value) != asked.Value);

    private static IEnumerable<SearchedValue> Named(ArticleFilter filter) =>
        filter.Words is { } words
            ? SearchParser.Parse(words).Values.Where(asked => asked.Value.Field is not (SearchField.Is or SearchField.Relevance))
            : [];

    private static string Sentence(SearchedValue asked)
    {
        var (place, value) = (asked.Position, asked.Value.Value);
        return asked.Value.Field switch
        {
            SearchField.Outlet => T("At character {0} of the search: there is no outlet “{1}” in this record.", place, value),
            SearchField.Domain => T(
                "At character {0} of the search: no outlet of this record has the domain “{1}”.",
                place,
                value
            ),
            SearchField.Kind => T("At character {0} of the search: no outlet of this record is of the type “{1}”.", place, value),
            SearchField.Country => T(
                "At character {0} of the search: no outlet of this record is of the country “{1}”.",
                place,
                PlaceNames.Country(value)
            ),
            SearchField.Language => T(
                "At character {0} of the search: “{1}” is no language; write its tag, such as zh.",
                place,
                value
            ),
            SearchField.Topic => T("At character {0} of the search: there is no topic “{1}” in this record.", place, value),
            _ => T("At character {0} of the search: a text has no state “{1}”.", place, value),
        };
    }

    private static IReadOnlyList<NavLink> Meant(
        ArticleFilter filter,
        SearchedValue asked,
        IReadOnlyList<Choice> choices,
        Func<ArticleFilter, string> href
    ) =>
        [
            .. Suggestion
                .Nearest(asked.Value.Value, choices, choice => choice.Value, MostMeant)
                .Concat(Suggestion.Nearest(asked.Value.Value, choices, choice => choice.Name, MostMeant))
                .DistinctBy(choice => choice.Value)
                .Take(MostMeant)
                .Select(choice => new NavLink(choice.Name, href(Instead(filter, asked, choice.Value)))),
        ];

    /// <summary>The search with another value in the same place.</summary>
    private static ArticleFilter Instead(ArticleFilter filter, SearchedValue asked, string value)
    {
        var (words, start) = (filter.Words!, asked.Position - 1);
        var field = words[start..words.IndexOfAny([':', '：'], start)];
        var quoted = value.Contains(' ', StringComparison.Ordinal) ? $"\"{value}\"" : value;
        var search = $"{words[..start]}{field}:{quoted}{words[(start + asked.Length)..]}";
        return filter with { Words = search };
    }

    private static IReadOnlyList<Choice> Choices(SearchField field, IReadOnlyList<OutletNames> outlets, FollowedStory story) =>
        field switch
        {
            SearchField.Outlet => [.. outlets.Select(o => new Choice(o.Key, o.Name, o.Name))],
            SearchField.Domain => [.. outlets.SelectMany(o => o.Hosts).Distinct().Select(host => new Choice(host, host))],
            SearchField.Kind =>
            [
                .. outlets.Select(o => o.Kind).OfType<string>().Distinct().Select(kind => new Choice(kind, kind)),
            ],
            SearchField.Country =>
            [
                .. outlets
                    .Select(o => o.Country)
                    .OfType<string>()
                    .Distinct()
                    .Select(code => new Choice(code, PlaceNames.Country(code))),
            ],
            SearchField.Language => Languages.Value,
            // A space may stand for the hyphen of a topic's key.
            SearchField.Topic => [.. story.Story.Topics.Select(t => new Choice(t.Key, t.Name, t.Key.Replace('-', ' ')))],
            _ => [.. Enum.GetValues<TextState>().Select(s => new Choice(ArticleFilterQuery.StateWord(s), StateText.Short(s)))],
        };

    /// <summary>A value that a field can have.</summary>
    /// <param name="Other">What it may be written as beside its value.</param>
    private sealed record Choice(string Value, string Name, string? Other = null)
    {
        public bool Is(string text) =>
            text.Equals(Value, StringComparison.OrdinalIgnoreCase) || text.Equals(Other, StringComparison.OrdinalIgnoreCase);

        public bool IsNamed(string text) => text.Equals(Name, StringComparison.OrdinalIgnoreCase);
    }
}
