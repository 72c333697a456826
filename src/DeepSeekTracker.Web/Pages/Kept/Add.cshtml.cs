using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Kept;

/// <summary>Asks before something is kept: an article (<c>?article=7</c>), or a list with its limits.</summary>
public sealed class Add(ArticleQueries articles, OutletQueries outlets, FollowedStory story, BrowserNotes notes) : PageModel
{
    /// <summary>Names an article, which is no limit of a list.</summary>
    public const string ArticleName = "article";

    public ArticleRow? Article { get; private set; }

    /// <summary>True where this browser keeps the article already.</summary>
    public bool IsKept =>
        Article is { } row && KeptArticles.Of(notes.Read(HttpContext, BrowserNotes.Articles)).Ids.Contains(row.Id);

    public ArticleFilter Filter { get; private set; } = ArticleFilter.Everything;

    public string Name { get; private set; } = "";

    public string? Problem { get; private set; }

    /// <summary>The limits, as the list shows them.</summary>
    public IReadOnlyList<ActiveFilter> Limits { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int? article, CancellationToken stop)
    {
        if (article is { } id)
        {
            Article = (await articles.OfIdsAsync([id], stop)) is [var row] ? row : null;
            return Article is null
                ? this.Missed(T("There is no article {0} in this record.", $"{id}"), new NavLink(T("All articles"), "/articles"))
                : Page();
        }

        await ReadAsync(stop);
        Name = Suggested();
        return Page();
    }

    private SavedSearches Saved => SavedSearches.Of(notes.Read(HttpContext, BrowserNotes.Searches));

    public async Task<IActionResult> OnPostAsync(string? name, CancellationToken stop)
    {
        await ReadAsync(stop);
        Name = SavedSearches.Clean(name ?? "");
        if (Name.Length == 0)
        {
            (Name, Problem) = (Suggested(), T("Give the search a name."));
            return Page();
        }

        var (saved, outcome) = Saved.With(Name, Filter);
        switch (outcome)
        {
            case SearchSaving.NameTaken:
                (Name, Problem) = (
                    Saved.Free(Name, Filter),
                    T("Another search has the name “{0}”. Under the name below both are kept.", Name)
                );
                return Page();
            case SearchSaving.TooLong:
                Problem = T("This search is too long for a browser to keep.");
                return Page();
            case SearchSaving.Full:
            case SearchSaving.Saved when !notes.HasRoom(HttpContext, BrowserNotes.Searches, saved.ToString()):
                Problem = T("This browser has no room for another search: forget one first.");
                return Page();
            default:
                notes.Write(HttpContext, BrowserNotes.Searches, saved.ToString());
                return LocalRedirect("/kept");
        }
    }

    private async Task ReadAsync(CancellationToken stop)
    {
        Filter = ArticleFilterQuery.Parse(Request.Query).Filter;
        var names = Filter.Outlets.Count > 0 ? await outlets.NamesAsync(stop) : [];
        Limits = ActiveFilter.Of(Filter, story, key => names.FirstOrDefault(outlet => outlet.Key == key)?.Name ?? key);
    }

    private string Suggested()
    {
        var said = ArticleFilterQuery
            .Pairs(Filter)
            .Where(pair => pair.Key != "sort")
            .Select(pair => pair.Key == "q" ? pair.Value : $"{pair.Key}: {pair.Value}");
        var name = SavedSearches.Clean(string.Join(", ", said));
        return Saved.Free(name.Length > 0 ? name : T("All articles"), Filter);
    }
}
