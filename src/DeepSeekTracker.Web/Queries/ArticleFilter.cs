using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Search;

namespace DeepSeekTracker.Web.Queries;

/// <summary>What lists are ordered by.</summary>
public enum ArticleSort
{
    /// <summary>Newest publication first.</summary>
    Published,

    /// <summary>What came here last first.</summary>
    Seen,

    /// <summary>Oldest publication first.</summary>
    Oldest,

    /// <summary>Most words first.</summary>
    Longest,

    /// <summary>The best of the newest hits of a search first.</summary>
    Relevance,
}

/// <summary>Which articles by their relation to the story.</summary>
public enum StoryScope
{
    OnStory,
    OffStory,
    All,
}

/// <summary>Which articles by whether their day of publication is known.</summary>
public enum DayScope
{
    All,

    /// <summary>Known to the day at least.</summary>
    Dated,

    /// <summary>Unknown, or known to the month or year only.</summary>
    Undated,
}

/// <summary>The one question that page, counts, chart and export ask. An empty list or null means no limit.</summary>
public sealed record ArticleFilter
{
    public static readonly ArticleFilter Everything = new();

    /// <summary>Outlet keys.</summary>
    public IReadOnlyList<string> Outlets { get; init; } = [];

    /// <summary>Outlet kinds.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-2 codes of the outlets' countries.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>BCP 47 tags of the articles' languages.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Topic keys; an article with any of them is shown.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    public IReadOnlyList<TextState> States { get; init; } = [];

    /// <summary>First day (UTC), inclusive.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day (UTC), inclusive.</summary>
    public DateOnly? To { get; init; }

    public DayScope Days { get; init; }

    /// <summary>A search in the query language (<c>SearchParser</c>).</summary>
    public string? Words { get; init; }

    public StoryScope Scope { get; init; }

    /// <summary>The scope that counts: what is not chosen keeps no search from the articles off the story that it asks for.</summary>
    public StoryScope Reach => Scope == StoryScope.OnStory && AsksOffStory(Words) ? StoryScope.All : Scope;

    public ArticleSort Sort { get; init; }

    /// <summary>True when nothing narrows the list (the order does not count).</summary>
    public bool IsEverything => ArticleFilterQuery.Narrowing(this).Count == 0;

    private static bool AsksOffStory(string? words) =>
        words?.Contains(SearchValue.OffStory, StringComparison.OrdinalIgnoreCase) == true
        && AsksOffStory(SearchParser.Parse(words).Root);

    private static bool AsksOffStory(SearchNode? node) =>
        node switch
        {
            SearchValue { Field: SearchField.Is } fact => fact.Value.Equals(
                SearchValue.OffStory,
                StringComparison.OrdinalIgnoreCase
            ),
            SearchNot not => AsksOffStory(not.Of),
            SearchAll all => all.Of.Any(AsksOffStory),
            SearchAny any => any.Of.Any(AsksOffStory),
            _ => false,
        };
}
