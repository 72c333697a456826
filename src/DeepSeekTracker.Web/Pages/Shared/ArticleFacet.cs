using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Queries;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>One kind of choice in the filter: how it is named, read from a filter and set in one.</summary>
/// <param name="Name">The name in the address.</param>
/// <param name="Shown">Choices that the panel shows before "all"; fewer beside one in force, and where many limits are.</param>
public sealed record ArticleFacet(
    string Name,
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
        new("topic", 16, f => f.Topics, (f, v) => f with { Topics = v }, c => c.Topics, (c, s) => s.TopicName(c.Value)),
        new("outlet", 12, f => f.Outlets, (f, v) => f with { Outlets = v }, c => c.Outlets, (c, _) => c.Name),
        new(
            "lang",
            8,
            f => f.Languages,
            (f, v) => f with { Languages = v },
            c => c.Languages,
            (c, _) => PlaceNames.Language(c.Value)
        ),
        new(
            "country",
            8,
            f => f.Countries,
            (f, v) => f with { Countries = v },
            c => c.Countries,
            (c, _) => PlaceNames.Country(c.Value)
        ),
        new("type", 8, f => f.Kinds, (f, v) => f with { Kinds = v }, c => c.Kinds, (c, _) => c.Name),
        new(
            "state",
            10,
            f => [.. f.States.Select(ArticleFilterQuery.StateWord)],
            (f, v) => f with { States = [.. v.Where(States.ContainsKey).Select(word => States[word])] },
            c => c.States,
            (c, _) => States.TryGetValue(c.Value, out var state) ? StateText.Short(state) : c.Value
        ),
    ];

    public string Label =>
        Name switch
        {
            "topic" => T("Topic"),
            "outlet" => T("Outlet"),
            "lang" => T("Language"),
            "country" => T("Country of the outlet"),
            "type" => T("Type of outlet"),
            _ => T("Text"),
        };

    public string AllOf(int count) =>
        Name switch
        {
            "topic" => T("All {0} topics", count),
            "outlet" => T("All {0} outlets", count),
            "lang" => T("All {0} languages", count),
            "country" => T("All {0} countries", count),
            "type" => T("All {0} types", count),
            _ => T("All {0} states", count),
        };

    /// <summary>All choices of this kind, as a word.</summary>
    public string Many =>
        Name switch
        {
            "topic" => T("topics"),
            "outlet" => T("outlets"),
            "lang" => T("languages"),
            "country" => T("countries"),
            "type" => T("types"),
            _ => T("states"),
        };

    /// <summary>The filter with the value added, or without it where it is chosen already.</summary>
    public ArticleFilter Toggle(ArticleFilter filter, string value)
    {
        var values = Values(filter);
        return With(filter, values.Contains(value) ? [.. values.Where(v => v != value)] : [.. values, value]);
    }
}
