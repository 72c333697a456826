using DeepSeekTracker.Core.Imports;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>Which article a draft belongs to: by its address, else by its text.</summary>
internal static class ArticleTwins
{
    /// <summary>
    /// The same saved text once with and once without its address is one article; at two addresses, or of two outlets, it is
    /// two: a copy. What is stated anew beside the same file is a correction, and not another article.
    /// </summary>
    public static async Task<Article?> FindAsync(
        TrackerDbContext db,
        ArticleDraft draft,
        string? textHash,
        CancellationToken stop
    )
    {
        var article = await db.Articles.Include(a => a.Text).FirstOrDefaultAsync(a => a.Key == draft.Key, stop);
        if (textHash is null || (article is not null && (draft.Url is not null || draft.OutletId is null)))
        {
            return article;
        }

        var known = await db
            .Articles.AsNoTracking()
            .Where(a => a.Key == draft.Key || (a.TextSha256 == textHash && (draft.Url == null || a.Url == null)))
            .Select(a => new Known(
                a.Id,
                a.OutletId,
                a.Title,
                a.TitleOrigin,
                a.Author,
                draft.File != null && db.Captures.Any(c => c.ArticleId == a.Id && c.Url == draft.File)
            ))
            .ToListAsync(stop);
        if (known.Count == 0)
        {
            return null;
        }

        var nobody = await db
            .Outlets.Where(o => o.Key == Outlet.UnattributedKey)
            .Select(o => (int?)o.Id)
            .FirstOrDefaultAsync(stop);
        var own = known
            .Where(a => a.IsSameFile || !Contradicts(a, draft, nobody))
            .OrderByDescending(a => a.IsSameFile)
            .ThenByDescending(a => a.Id == article?.Id)
            .ThenByDescending(a => a.OutletId == draft.OutletId)
            .ThenBy(a => a.Id)
            .FirstOrDefault();
        if (own is null)
        {
            return null;
        }

        var twin = await db.Articles.Include(a => a.Text).SingleAsync(a => a.Id == own.Id, stop);
        if (draft.Url is not null)
        {
            twin.Key = draft.Key;
        }

        return twin;
    }

    /// <summary>The draft's key; of a text that another outlet's article has already, one beside it.</summary>
    public static async Task<string> FreeKeyAsync(TrackerDbContext db, ArticleDraft draft, CancellationToken stop)
    {
        var free = draft.Key;
        for (var n = 2; draft.Url is null && await db.Articles.AnyAsync(a => a.Key == free, stop); n++)
        {
            free = $"{draft.Key}:{n}";
        }

        return free;
    }

    private static bool Contradicts(Known article, ArticleDraft draft, int? nobody) =>
        (draft.OutletId is { } outlet && outlet != article.OutletId && outlet != nobody && article.OutletId != nobody)
        || (
            draft.Stated.Contains("title")
            && article.TitleOrigin?.StartsWith(SavedArticle.NoTitle, StringComparison.Ordinal) != true
            && Differ(article.Title, draft.Title)
        )
        || (draft.Stated.Contains("author") && Differ(article.Author, draft.Author));

    private static bool Differ(string? known, string? offered) =>
        known is not null && offered is not null && OutletBook.Fold(known) != OutletBook.Fold(offered);

    private sealed record Known(int Id, int OutletId, string? Title, string? TitleOrigin, string? Author, bool IsSameFile);
}
