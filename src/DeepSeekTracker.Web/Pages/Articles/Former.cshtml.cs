using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Articles;

/// <summary>A text that an article had before, and what parts it from the one that it has.</summary>
public sealed class Former(ArticleQueries articles, FormerTextQueries formerTexts) : PageModel
{
    public ArticleDetails Article { get; private set; } = null!;

    public FormerTextRow Row { get; private set; } = null!;

    public TextChange Change { get; private set; } = null!;

    public IReadOnlyList<MarkedBlock> Blocks { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id, int text, CancellationToken stop)
    {
        if (await articles.FindAsync(id, stop) is not { } article)
        {
            return this.Missed(
                T("There is no article number {0} in this record.", $"{id}"),
                new NavLink(T("All articles"), "/articles")
            );
        }

        if (await formerTexts.FindAsync(id, text, stop) is not { } former)
        {
            return this.Missed(
                T("No such former text of article number {0} is kept.", $"{id}"),
                new NavLink(T("The article"), $"/articles/{id}")
            );
        }

        (Article, Row) = (article, former.Row);
        Change = TextChange.Of(former.Blocks, article.Blocks);
        Blocks = MarkedArticle.Of(article with { Blocks = former.Blocks }, null, []).Blocks;
        return Page();
    }
}
