using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Pages.Shared;

public static class ArticleTitle
{
    /// <summary>The title; for an article without one its address, said to be so.</summary>
    public static string Of(ArticleRow row) =>
        row.Title ?? (row.Url is null ? "Untitled" : $"Untitled: {WebAddress.Shown(row.Url)}");
}
