using DeepSeekTracker.Web.Queries;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Shared;

public static class ArticleTitle
{
    /// <summary>The title; for an article without one its address, said to be so.</summary>
    public static string Of(ArticleRow row) =>
        row.Title ?? (row.Url is null ? T("Untitled") : T("Untitled: {0}", WebAddress.Shown(row.Url)));
}
