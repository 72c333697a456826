using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>The orders of a list in words.</summary>
public static class SortText
{
    public static string Of(ArticleSort sort) =>
        sort switch
        {
            ArticleSort.Seen => "last seen here first",
            ArticleSort.Oldest => "oldest publication first",
            ArticleSort.Longest => "longest text first",
            ArticleSort.Relevance => "the best of the 2,000 newest hits first",
            _ => "newest publication first",
        };

    public static string Short(ArticleSort sort) =>
        sort switch
        {
            ArticleSort.Seen => "first seen",
            ArticleSort.Oldest => "oldest",
            ArticleSort.Longest => "longest",
            ArticleSort.Relevance => "relevance",
            _ => "newest",
        };

    /// <summary>Relevance needs words to judge by.</summary>
    public static IEnumerable<ArticleSort> Choices(ArticleFilter filter) =>
        Enum.GetValues<ArticleSort>().Where(sort => sort != ArticleSort.Relevance || filter.Words is not null);
}
