using DeepSeekTracker.Core.Search;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DeepSeekTracker.Web.Pages.Articles;

public sealed class Details(ArticleQueries articles, FollowedStory story) : PageModel
{
    private const int Neighbours = 5;

    public ArticleDetails Article { get; private set; } = null!;

    public DateOnly? Day { get; private set; }

    public IReadOnlyList<ArticleRow> SameDay { get; private set; } = [];

    public IReadOnlyList<ArticleRow> SameOutlet { get; private set; } = [];

    /// <summary>The words of the search that led here, to mark in the text; none without one.</summary>
    public IReadOnlyList<SearchWords> Wanted { get; private set; } = [];

    public string TopicName(string key) => story.TopicName(key);

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken stop)
    {
        var article = await articles.FindAsync(id, stop);
        if (article is null)
        {
            return this.Missed($"There is no article number {id} in this record.", new NavLink("All articles", "/articles"));
        }

        Article = article;
        var search = ArticleFilterQuery.Parse(Request.Query).Filter.Words;
        Wanted = SearchHits.Wanted(search is null ? null : SearchParser.Parse(search).Root, inTitle: false);
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
