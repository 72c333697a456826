using System.Globalization;
using DeepSeekTracker.Core.Search;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Kept;

/// <summary>A saved search with what it holds now.</summary>
/// <param name="Count">Articles; null where texts would have to be read for it, or where it takes too long.</param>
/// <param name="New">Those first seen since the visit before; null at a first visit, and where no search can say or tell it.</param>
public sealed record SavedRow(SavedSearch Search, ArticleCount? Count, ArticleCount? New, string? NewHref);

/// <summary>What this browser keeps for its reader: searches and articles.</summary>
public sealed class Index(ArticleQueries articles, CoverageQueries coverage, BrowserNotes notes, TimeProvider time) : PageModel
{
    public IReadOnlyList<SavedRow> Searches { get; private set; } = [];

    public IReadOnlyList<ArticleRow> Rows { get; private set; } = [];

    /// <summary>Kept articles that the record no longer holds.</summary>
    public IReadOnlyList<int> Gone { get; private set; } = [];

    /// <summary>Why something could not be kept.</summary>
    public string? Problem { get; private set; }

    /// <summary>When this browser's visit before the present one ended; null at the first.</summary>
    public DateTimeOffset? SeenBefore { get; private set; }

    /// <summary>How long a page goes on counting searches, one after the other.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task OnGetAsync(CancellationToken stop)
    {
        var visit = Visit.Of(notes.Read(HttpContext, BrowserNotes.Visit), time.GetUtcNow());
        notes.Write(HttpContext, BrowserNotes.Visit, visit.ToString());
        SeenBefore = visit.Before;
        var (rows, began) = (new List<SavedRow>(), time.GetTimestamp());
        foreach (var search in Saved.All)
        {
            rows.Add(
                time.GetElapsedTime(began) > Patience ? new SavedRow(search, null, null, null) : await RowAsync(search, stop)
            );
        }

        Searches = rows;
        var kept = Articles.Ids;
        Rows = await articles.OfIdsAsync(kept, stop);
        Gone = [.. kept.Except(Rows.Select(row => row.Id))];
    }

    public async Task<IActionResult> OnPostKeepAsync(int article, CancellationToken stop)
    {
        if (Articles.With(article) is not { } more)
        {
            Problem = T(
                "{0} articles are kept in this browser, and it has no room for more: let one go first.",
                KeptArticles.Most
            );
            await OnGetAsync(stop);
            return Page();
        }

        Write(more);
        return LocalRedirect("/kept");
    }

    public IActionResult OnPostLetGo(int[] article)
    {
        Write(Articles.Without(article));
        return LocalRedirect("/kept");
    }

    public IActionResult OnPostForget(string? name)
    {
        notes.Write(HttpContext, BrowserNotes.Searches, Saved.Without(name ?? "").ToString());
        return LocalRedirect("/kept");
    }

    private KeptArticles Articles => KeptArticles.Of(notes.Read(HttpContext, BrowserNotes.Articles));

    private SavedSearches Saved => SavedSearches.Of(notes.Read(HttpContext, BrowserNotes.Searches));

    private void Write(KeptArticles kept) => notes.Write(HttpContext, BrowserNotes.Articles, kept.ToString(), isForScripts: true);

    private async Task<SavedRow> RowAsync(SavedSearch search, CancellationToken stop)
    {
        var count = await CountAsync(search.Filter, stop);
        return
            count is not null
            && SeenBefore is { } before
            && SearchJoin.With(Since(before), search.Filter.Words) is { } words
            && search.Filter with { Words = words, Sort = ArticleSort.Seen } is var since
            && await CountAsync(since, stop) is { } fresh
            ? new SavedRow(search, count, fresh, ArticleFilterQuery.Link("/articles", since))
            : new SavedRow(search, count, null, null);
    }

    /// <summary>Null where counting takes long: a page of many searches waits for none of them, and can always be read.</summary>
    private async Task<ArticleCount?> CountAsync(ArticleFilter filter, CancellationToken stop)
    {
        try
        {
            return ArticleSelection.ReadsTexts(filter) ? null : await coverage.CountAsync(filter, stop);
        }
        catch (SlowSearchException)
        {
            return null;
        }
    }

    private static string Since(DateTimeOffset before) =>
        string.Create(CultureInfo.InvariantCulture, $"seen:{before.UtcDateTime.AddMilliseconds(1):yyyy-MM-dd'T'HH:mm:ss.fff}..");
}
