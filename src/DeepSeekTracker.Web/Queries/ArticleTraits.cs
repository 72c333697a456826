using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Core.Topics;
using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Queries;

/// <summary>The facts of an article of which there are few: a million articles share some hundred of them.</summary>
internal sealed record ArticleTraits(
    string? Language,
    TextState State,
    bool OnStory,
    DatePrecision Precision,
    string Kind,
    bool IsTitled,
    Relevance? Relevance,
    CopyRole Copy
)
{
    /// <summary>Its day is that of a daily list: <see cref="ShownDate.IsOfDailyList"/>.</summary>
    public bool IsOfDailyList { get; init; }
}

/// <summary>What lists, filters and searches ask of an outlet.</summary>
/// <param name="Hosts">Its domains.</param>
internal sealed record OutletFacts(
    int Id,
    string Key,
    string Name,
    string? Domain,
    string? Kind,
    string? Country,
    string? Language,
    IReadOnlyList<string> Hosts
);
