using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Articles;

/// <summary>All choices of one kind as a form, where the list's panel shows only the first.</summary>
public sealed class Choose(FacetQueries facets, FollowedStory story) : PageModel
{
    public ArticleFilter Filter { get; private set; } = ArticleFilter.Everything;

    public ArticleFacet Facet { get; private set; } = ArticleFacet.All[0];

    /// <summary>The choices, those with most articles first, with their names.</summary>
    public IReadOnlyList<(FacetChoice Choice, string Text)> Choices { get; private set; } = [];

    public IEnumerable<KeyValuePair<string, string>> Kept =>
        ArticleFilterQuery.Pairs(Filter).Where(pair => pair.Key != Facet.Name);

    public async Task<IActionResult> OnGetAsync(string facet, CancellationToken stop)
    {
        var found = ArticleFacet.All.FirstOrDefault(f => f.Name == facet);
        if (found is null)
        {
            return this.Missed(T("There is no such kind of choice."), new NavLink(T("All articles"), "/articles"));
        }

        Facet = found;
        Filter = ArticleFilterQuery.Parse(Request.Query).Filter;
        var choices = found.Choices(await facets.ForAsync(Filter, stop));
        Choices = [.. choices.Select(choice => (choice, found.Text(choice, story)))];
        return Page();
    }
}
