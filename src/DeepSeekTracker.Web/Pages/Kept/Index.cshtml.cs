using System.Globalization;
using DeepSeekTracker.Core.Search;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DeepSeekTracker.Web.Pages.Kept;

/// <summary>A saved search with what it holds now.</summary>
/// <param name="Count">Articles; null where texts would have to be read for it.</param>
/// <param name="New">Those first seen since the visit before; null at a first visit or where the count is.</param>
public sealed record SavedRow(SavedSearch Search, ArticleCount? Count, ArticleCount? New, string? NewHref);

/// <summary>What this browser keeps for its reader: searches and articles.</summary>
public sealed class Index(ArticleQueries articles, CoverageQueries coverage, TimeProvider time) : PageModel
{
    public IReadOnlyList<SavedRow> Searches { get; private set; } = [];

    public IReadOnlyList<ArticleRow> Rows { get; private set; } = [];

    /// <summary>Kept articles that the record no longer holds.</summary>
    public int Gone { get; private set; }

    /// <summary>When this browser's visit before the present one ended; null at the first.</summary>
    public DateTimeOffset? SeenBefore { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        var visit = Visit.Of(Request.Cookies[Visit.Cookie], time.GetUtcNow());
        visit.Remember(HttpContext);
        SeenBefore = visit.Before;
        var rows = new List<SavedRow>();
        foreach (var search in Saved.All)
        {
            rows.Add(await RowAsync(search, stop));
        }

        Searches = rows;
        var kept = Articles.Ids;
        Rows = await articles.OfIdsAsync(kept, stop);
        Gone = kept.Count - Rows.Count;
    }

    public IActionResult OnPostKeep(int article)
    {
        Write(Articles.With(article));
        return LocalRedirect("/kept");
    }

    public IActionResult OnPostLetGo(int article)
    {
        Write(Articles.Without(article));
        return LocalRedirect("/kept");
    }

    public IActionResult OnPostForget(string? name)
    {
        BrowserNote.Write(HttpContext, SavedSearches.Cookie, Saved.Without(name ?? "").ToString());
        return LocalRedirect("/kept");
    }

    private KeptArticles Articles => KeptArticles.Of(Request.Cookies[KeptArticles.Cookie]);

    private SavedSearches Saved => SavedSearches.Of(Request.Cookies[SavedSearches.Cookie]);

    private void Write(KeptArticles kept) =>
        BrowserNote.Write(HttpContext, KeptArticles.Cookie, kept.ToString(), isForScripts: true);

    private async Task<SavedRow> RowAsync(SavedSearch search, CancellationToken stop)
    {
        if (ArticleSelection.ReadsTexts(search.Filter))
        {
            return new SavedRow(search, null, null, null);
        }

        var count = await coverage.CountAsync(search.Filter, stop);
        if (SeenBefore is not { } before)
        {
            return new SavedRow(search, count, null, null);
        }

        var seen = string.Create(
            CultureInfo.InvariantCulture,
            $"seen:{before.UtcDateTime.AddMilliseconds(1):yyyy-MM-dd'T'HH:mm:ss.fff}.."
        );
        var since = search.Filter with { Words = Beside(search.Filter.Words, seen), Sort = ArticleSort.Seen };
        return new SavedRow(search, count, await coverage.CountAsync(since, stop), ArticleFilterQuery.Link("/articles", since));
    }

    /// <summary>Brackets only where they are needed: not every field may stand in them.</summary>
    private static string Beside(string? words, string limit) =>
        words is null ? limit
        : SearchParser.Parse(words).Root is SearchAny ? $"({words}) {limit}"
        : $"{words} {limit}";
}
