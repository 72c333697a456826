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

    /// <summary>What of the address was left out.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    private const int PageSize = 200;

    /// <summary>One page of the choices, those with most articles first, with their names.</summary>
    public ListWindow<(FacetChoice Choice, string Text)> Choices { get; private set; } = new([], 1, 1, 0);

    /// <summary>What is chosen and stands on another page.</summary>
    public IReadOnlyList<(FacetChoice Choice, string Text)> ChosenElsewhere { get; private set; } = [];

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
        var reading = ArticleFilterQuery.Parse(Request.Query);
        (Filter, Problems) = (reading.Filter, reading.Problems);
        var choices = found.Choices(await facets.ForAsync(Filter, stop));
        List<(FacetChoice Choice, string Text)> all = [.. choices.Select(choice => (choice, found.Text(choice, story)))];
        Choices = ListWindow.Of(all, Request.Query["p"], PageSize);
        ChosenElsewhere = [.. all.Where(c => c.Choice.Chosen).Except(Choices.Items)];
        return Page();
    }
}
