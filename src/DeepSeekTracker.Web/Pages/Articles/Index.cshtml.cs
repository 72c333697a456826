using DeepSeekTracker.Core.Search;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DeepSeekTracker.Web.Pages.Articles;

/// <summary>A limit that could go, with what the list would then hold.</summary>
public sealed record Loosened(ActiveFilter Filter, int Count);

public sealed class Index(
    ArticleQueries articles,
    FacetQueries facets,
    OutletQueries outlets,
    SnippetQueries snippets,
    FollowedStory story
) : PageModel
{
    private const int MostLoosened = 6;

    public ArticleFilter Filter { get; private set; } = ArticleFilter.Everything;

    public IReadOnlyList<string> Problems { get; private set; } = [];

    public IReadOnlyList<UnknownName> Unknown { get; private set; } = [];

    public IReadOnlyList<FilterGroup> Groups { get; private set; } = [];

    public IReadOnlyList<FilterOption> QuickDays { get; private set; } = [];

    public IReadOnlyList<ActiveFilter> Active { get; private set; } = [];

    public IReadOnlyList<Loosened> Looser { get; private set; } = [];

    public ArticlePage Rows { get; private set; } = new([], null, null);

    public IReadOnlyDictionary<int, SearchSnippet> Snippets { get; private set; } = new Dictionary<int, SearchSnippet>();

    public int Count { get; private set; }

    /// <summary>Days part the list where it is in their order.</summary>
    public ArticleSort? ListSort =>
        Filter.Sort switch
        {
            ArticleSort.Relevance or ArticleSort.Longest => null,
            ArticleSort.Oldest => ArticleSort.Published,
            _ => Filter.Sort,
        };

    public Pager Pager => Pager.Of(ArticleFilterQuery.Link("/articles", Filter), Rows, "Pages of the list");

    /// <summary>What this page gathers beside the words and days of its own form.</summary>
    public IEnumerable<KeyValuePair<string, string>> Kept =>
        ArticleFilterQuery.Pairs(Filter).Where(pair => pair.Key is not ("q" or "from" or "to"));

    public string Export(string format, string? profile = null) =>
        ArticleFilterQuery.Link($"/articles/export.{format}", Filter) is var link && profile is null
            ? link
            : $"{link}{(link.Contains('?', StringComparison.Ordinal) ? '&' : '?')}profile={profile}";

    public async Task OnGetAsync(CancellationToken stop)
    {
        var reading = ArticleFilterQuery.Parse(Request.Query);
        Filter = reading.Filter;
        var at = Request.Query["at"].ToString();
        var cursor = ArticleCursor.Parse(at);
        Problems =
            at.Length > 0 && cursor is null
                ?
                [
                    .. reading.Problems,
                    .. reading.Hints,
                    "The place in the list (“at”) could not be read, so this is its beginning.",
                ]
                : [.. reading.Problems, .. reading.Hints];

        Rows = await articles.PageAsync(Filter, cursor, stop);
        Snippets = await snippets.ForAsync(Filter.Words, Rows.Rows, stop);
        Count = await articles.CountAsync(Filter, stop);
        var choices = await facets.ForAsync(Filter, stop);
        var known = UnknownNames.AsksForOutlets(choices) ? await outlets.ListAsync(stop) : [];
        Unknown = UnknownNames.Of(Filter, choices, known, story);
        choices = UnknownNames.Named(choices, known);
        Groups = FilterPanel.Groups(Filter, choices, story);
        QuickDays = FilterPanel.QuickDays(Filter, story.Story.Window);
        Active = FilterPanel.Active(Filter, choices, story);
        if (Count == 0)
        {
            Looser = await LoosenAsync(stop);
        }
    }

    private async Task<IReadOnlyList<Loosened>> LoosenAsync(CancellationToken stop)
    {
        var looser = new List<Loosened>();
        foreach (var filter in Active.Take(MostLoosened))
        {
            looser.Add(new Loosened(filter, await articles.CountAsync(filter.Without, stop)));
        }

        return [.. looser.Where(l => l.Count > 0).OrderBy(l => l.Count)];
    }
}
