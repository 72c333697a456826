using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>Rows of articles for the list partial.</summary>
/// <param name="Sort">The order, where rows are parted by day; null for a plain list with whole dates.</param>
/// <param name="Matches">Words that matched a topic, by article id.</param>
/// <param name="Outlet">False where all rows are of one outlet.</param>
public sealed record ArticleList(
    IReadOnlyList<ArticleRow> Rows,
    ArticleSort? Sort = null,
    IReadOnlyDictionary<int, string>? Matches = null,
    bool Outlet = true
);

/// <summary>Links to the neighbour pages of a list.</summary>
public sealed record Pager(string? First, string? Newer, string? Older, string Label)
{
    /// <summary>Pages of articles by cursor.</summary>
    public static Pager Of(string list, ArticlePage page, string label) =>
        new(page.Newer is null ? null : list, With(list, page.Newer), With(list, page.Older), label);

    private static string? With(string list, ArticleCursor? cursor) =>
        cursor is null ? null : $"{list}{(list.Contains('?', StringComparison.Ordinal) ? '&' : '?')}at={cursor}";
}
