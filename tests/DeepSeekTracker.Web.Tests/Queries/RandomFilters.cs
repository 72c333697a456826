using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Tests.Queries;

/// <summary>Filters of every kind, drawn from what the record holds; the same ones in every run.</summary>
internal sealed class RandomFilters(Facets choices, int seed)
{
    private static readonly string[] Words =
    [
        "deepseek",
        "nvidia",
        "DeepSeek-R1",
        "$5.6M",
        "GPT-4o",
        "o1",
        "英伟达",
        "\"artificial intelligence\"",
        "deepseek -nvidia",
        "chin*",
        "2,048",
        "!!!",
        "deepseek openai",
        "深度求索",
        "has:claim",
        "deepseek -has:claim",
        "near5:\"deepseek nvidia\"",
        "-is:edited is:original",
    ];
    private readonly Random _random = new(seed);

    public ArticleFilter Next()
    {
        var filter = Any();
        // Half of the searches are ordered by relevance, by either way that there is to ask for it.
        return filter.Words is not { } words || _random.Next(2) == 0
            ? filter
            : filter with
            {
                Sort = ArticleSort.Relevance,
                Words = _random.Next(2) == 0 ? words : $"{words} sort:relevance",
            };
    }

    private ArticleFilter Any() =>
        new()
        {
            Outlets = Some(choices.Outlets, 0.25),
            Kinds = Some(choices.Kinds, 0.1),
            Countries = Some(choices.Countries, 0.2),
            Languages = Some(choices.Languages, 0.3),
            Topics = Some(choices.Topics, 0.3),
            States = _random.NextDouble() < 0.1 ? [TextState.Listed, TextState.Paywalled] : [],
            From = Day(0.25, 0, 40),
            To = Day(0.25, 5, 70),
            Days = _random.NextDouble() < 0.2 ? (DayScope)_random.Next(3) : DayScope.All,
            Words = _random.NextDouble() < 0.4 ? Words[_random.Next(Words.Length)] : null,
            Scope = _random.NextDouble() < 0.1 ? (StoryScope)_random.Next(3) : StoryScope.OnStory,
            Sort = (ArticleSort)_random.Next(2),
        };

    private List<string> Some(IReadOnlyList<FacetChoice> choice, double share) =>
        _random.NextDouble() < share
            ?
            [
                .. Enumerable
                    .Range(0, _random.Next(1, 4))
                    .Select(_ => choice[_random.Next(Math.Min(choice.Count, 30))].Value)
                    .Distinct(StringComparer.Ordinal),
            ]
            : [];

    private DateOnly? Day(double share, int from, int to) =>
        _random.NextDouble() < share ? new DateOnly(2025, 1, 15).AddDays(_random.Next(from, to)) : null;
}
