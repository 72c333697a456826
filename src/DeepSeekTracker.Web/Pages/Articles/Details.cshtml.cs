using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Pages.Kept;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static DeepSeekTracker.Web.Pages.Shared.Markup;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Articles;

public sealed class Details(
    ArticleQueries articles,
    EntryQueries entries,
    ClaimQueries claims,
    BrowserNotes notes,
    FormerTextQueries formerTexts,
    FollowedStory story
) : PageModel
{
    private const int Neighbours = 5;
    private const int MostLinkedHits = 30;

    public ArticleDetails Article { get; private set; } = null!;

    public DateOnly? Day { get; private set; }

    public IReadOnlyList<ArticleRow> SameDay { get; private set; } = [];

    public IReadOnlyList<ArticleRow> SameOutlet { get; private set; } = [];

    /// <summary>The search that led here; null without one.</summary>
    public string? Search { get; private set; }

    /// <summary>The article with the hits of the search.</summary>
    public MarkedArticle Marked { get; private set; } = null!;

    /// <summary>Where the article's facts came from, in sentences.</summary>
    public IReadOnlyList<string> Origins { get; private set; } = [];

    /// <summary>The texts that it had before, the newest first.</summary>
    public IReadOnlyList<FormerTextRow> FormerTexts { get; private set; } = [];

    /// <summary>The hits that a list of links can hold.</summary>
    public int LinkedHits => Math.Min(Marked.Hits, MostLinkedHits);

    /// <summary>What the article answers to the story's claims.</summary>
    public IReadOnlyList<MentionRow> Mentions { get; private set; } = [];

    /// <summary>True where this browser keeps the article.</summary>
    public bool IsKept => KeptArticles.Of(notes.Read(HttpContext, BrowserNotes.Articles)).Ids.Contains(Article.Row.Id);

    public IReadOnlyList<Claim> Claims => story.Story.Claims;

    /// <summary>What changed, in words; a claim's name leads to its page.</summary>
    public object FieldOf(EditRow edit) =>
        Claims.FirstOrDefault(claim => claim.Key == edit.Claim) is { } claim
            ? H("answer to {0}", Link($"/claims/{claim.Key}", claim.Name))
            : edit.Field;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken stop)
    {
        var article = await articles.FindAsync(id, stop);
        if (article is null)
        {
            return this.Missed(
                T("There is no article number {0} in this record.", $"{id}"),
                new NavLink(T("All articles"), "/articles")
            );
        }

        Article = article;
        Search = ArticleFilterQuery.Parse(Request.Query).Filter.Words;
        Mentions = await claims.InArticleAsync(id, stop);
        Marked = MarkedArticle.Of(article, Search, Mentions);
        Origins = OriginText.Of(article, await entries.OfArticleAsync(id, stop));
        FormerTexts = await formerTexts.OfArticleAsync(id, stop);
        Day = DateWords.KnownDay(article.Row.Date);
        if (Day is { } day)
        {
            SameDay = await OthersAsync(new ArticleFilter { From = day, To = day }, stop);
        }

        SameOutlet = await OthersAsync(new ArticleFilter { Outlets = [article.Row.OutletKey] }, stop);
        return Page();
    }

    private async Task<IReadOnlyList<ArticleRow>> OthersAsync(ArticleFilter filter, CancellationToken stop)
    {
        var page = await articles.PageAsync(filter, null, stop, Neighbours + 1);
        return [.. page.Rows.Where(row => row.Id != Article.Row.Id).Take(Neighbours)];
    }
}
