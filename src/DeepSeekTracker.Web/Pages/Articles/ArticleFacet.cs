using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Pages.Articles;

/// <summary>One kind of choice in the filter: how it is named, read from a filter and set in one.</summary>
/// <param name="Name">The name in the address.</param>
/// <param name="Shown">Choices that the panel shows before "all".</param>
public sealed record ArticleFacet(
    string Name,
    string Label,
    string Many,
    int Shown,
    Func<ArticleFilter, IReadOnlyList<string>> Values,
    Func<ArticleFilter, IReadOnlyList<string>, ArticleFilter> With,
    Func<Facets, IReadOnlyList<FacetChoice>> Choices,
    Func<FacetChoice, FollowedStory, string> Text
)
{
    private static readonly Dictionary<string, TextState> States = Enum.GetValues<TextState>()
        .ToDictionary(ArticleFilterQuery.StateWord);

    public static readonly IReadOnlyList<ArticleFacet> All =
    [
        new(
            "topic",
            "Topic",
            "topics",
            16,
            f => f.Topics,
            (f, v) => f with { Topics = v },
            c => c.Topics,
            (c, s) => s.TopicName(c.Value)
        ),
        new(
            "outlet",
            "Outlet",
            "outlets",
            12,
            f => f.Outlets,
            (f, v) => f with { Outlets = v },
            c => c.Outlets,
            (c, _) => c.Name
        ),
        new(
            "lang",
            "Language",
            "languages",
            8,
            f => f.Languages,
            (f, v) => f with { Languages = v },
            c => c.Languages,
            (c, _) => PlaceNames.Language(c.Value)
        ),
        new(
            "country",
            "Country of the outlet",
            "countries",
            8,
            f => f.Countries,
            (f, v) => f with { Countries = v },
            c => c.Countries,
            (c, _) => PlaceNames.Country(c.Value)
        ),
        new("type", "Type of outlet", "types", 8, f => f.Kinds, (f, v) => f with { Kinds = v }, c => c.Kinds, (c, _) => c.Name),
        new(
            "state",
            "Text",
            "states",
            10,
            f => [.. f.States.Select(ArticleFilterQuery.StateWord)],
            (f, v) => f with { States = [.. v.Where(States.ContainsKey).Select(word => States[word])] },
            c => c.States,
            (c, _) => States.TryGetValue(c.Value, out var state) ? StateText.Short(state) : c.Value
        ),
    ];

    /// <summary>The filter with the value added, or without it where it is chosen already.</summary>
    public ArticleFilter Toggle(ArticleFilter filter, string value)
    {
        var values = Values(filter);
        return With(filter, values.Contains(value) ? [.. values.Where(v => v != value)] : [.. values, value]);
    }
}
