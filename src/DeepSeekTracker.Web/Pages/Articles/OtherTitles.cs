using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Web.Queries;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Articles;

/// <summary>What the outlet calls the piece elsewhere.</summary>
public static class OtherTitles
{
    /// <summary>The page's titles in other words than the one above the article, which a feed may have said first.</summary>
    public static IReadOnlyList<TitleVariant> Of(ArticleDetails article)
    {
        if (article.Page is not { } page)
        {
            return [];
        }

        IEnumerable<TitleVariant> own = page.Title is { } title ? [new TitleVariant(title, TitlePlace.Page)] : [];
        return
        [
            .. own.Concat(page.OtherTitles)
                .DistinctBy(other => Key(other.Text))
                .Where(other => Key(other.Text) is { Length: > 0 } key && key != Key(article.Row.Title)),
        ];
    }

    public static string Place(TitlePlace place) =>
        place switch
        {
            TitlePlace.Page => T("on the page"),
            TitlePlace.Headline => T("for search engines"),
            TitlePlace.Social => T("for social networks"),
            _ => T("in the browser’s tab"),
        };

    /// <summary>Its letters and digits: quotation marks and dashes make no other title.</summary>
    private static string Key(string? text) =>
        string.Concat((text ?? "").Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
