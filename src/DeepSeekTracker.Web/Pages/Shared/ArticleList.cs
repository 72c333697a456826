using System.Text.Encodings.Web;
using DeepSeekTracker.Core.Search;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>Rows of articles for the list partial.</summary>
/// <param name="Sort">The order, where rows are parted by day; null for a plain list with whole dates.</param>
/// <param name="Matches">Words that matched a topic, by article id.</param>
/// <param name="Outlet">False where all rows are of one outlet.</param>
/// <param name="Search">The search that the rows answer.</param>
/// <param name="Snippets">The sentence that answers it best, by article id.</param>
/// <param name="View">How much is shown of each.</param>
public sealed record ArticleList(
    IReadOnlyList<ArticleRow> Rows,
    ArticleSort? Sort = null,
    IReadOnlyDictionary<int, string>? Matches = null,
    bool Outlet = true,
    string? Search = null,
    IReadOnlyDictionary<int, SearchSnippet>? Snippets = null,
    ListView View = ListView.List
)
{
    /// <summary>What an article's address ends with: the search whose words are marked there, or the place of its answers to claims.</summary>
    private readonly string _end = End(Search is null ? null : SearchParser.Parse(Search).Root, Search);

    /// <summary>The words to mark in titles.</summary>
    public IReadOnlyList<SearchNode> InTitles { get; } =
        SearchHits.Wanted(Search is null ? null : SearchParser.Parse(Search).Root, inTitle: true);

    /// <summary>The article's own page, with the search's words marked.</summary>
    public string Href(ArticleRow row) => $"/articles/{row.Id}{_end}";

    private static string End(SearchNode? root, string? search) =>
        SearchHits.Wanted(root, inTitle: true).Count + SearchHits.Wanted(root, inTitle: false).Count > 0
            ? ArticleFilterQuery.IsLong(search)
                ? ""
                : $"?q={UrlEncoder.Default.Encode(search!)}"
            : SearchHits.WantedClaims(root).Count > 0
                ? "#mentions"
                : "";
}

/// <summary>Links to the neighbour pages of a list.</summary>
public sealed record Pager(string? First, string? Newer, string? Older, string Label)
{
    /// <summary>Pages of articles by cursor.</summary>
    public static Pager Of(string list, ArticleListing page, string label) =>
        new(page.Newer is null ? null : list, With(list, page.Newer), With(list, page.Older), label);

    private static string? With(string list, ArticleCursor? cursor) =>
        cursor is null ? null : $"{list}{(list.Contains('?', StringComparison.Ordinal) ? '&' : '?')}at={cursor}";
}
