using DeepSeekTracker.Web.Queries;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>The orders of a list in words.</summary>
public static class SortText
{
    public static string Of(ArticleSort sort) =>
        sort switch
        {
            ArticleSort.Seen => T("last seen here first"),
            ArticleSort.Oldest => T("oldest publication first"),
            ArticleSort.Longest => T("longest text first"),
            ArticleSort.Relevance => T("the best of the 2,000 newest hits first"),
            _ => T("newest publication first"),
        };

    /// <summary>What is told where the words of a search and the address name different orders.</summary>
    public static string Of(ArticleSort ofSearch, ArticleSort ofAddress) =>
        T(
            "The search asks for another order ({0}) than the list had ({1}): the search’s own was taken.",
            Of(ofSearch),
            Of(ofAddress)
        );

    public static string Short(ArticleSort sort) =>
        sort switch
        {
            ArticleSort.Seen => T("first seen"),
            ArticleSort.Oldest => T("oldest"),
            ArticleSort.Longest => T("longest"),
            ArticleSort.Relevance => T("relevance"),
            _ => T("newest"),
        };

    /// <summary>Relevance needs words to judge by.</summary>
    public static IEnumerable<ArticleSort> Choices(ArticleFilter filter) =>
        Enum.GetValues<ArticleSort>().Where(sort => sort != ArticleSort.Relevance || filter.Words is not null);
}
