using System.Globalization;
using DeepSeekTracker.Core.Analysis;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>Keeps what an article's page says, and notes what a new reading of it changed.</summary>
internal sealed class PageStore
{
    private readonly TrackerDbContext _db;
    private readonly Article _article;
    private readonly ArticlePage? _page;
    private readonly PageGifts _gifts;

    private PageStore(TrackerDbContext db, Article article, ArticlePage? page) =>
        (_db, _article, _page, _gifts) = (db, article, page, PageGifts.TakenBack(article, page));

    /// <summary>To be called before the draft's facts are filled in.</summary>
    public static async Task<PageStore> BeginAsync(TrackerDbContext db, Article article, CancellationToken stop) =>
        new(db, article, await db.ArticlePages.FindAsync([article.Id], stop));

    /// <summary>
    /// Keeps what a saved page says, unless the article's own was fetched. Its facts came with the import: no later reading of
    /// another page takes them back.
    /// </summary>
    public static async Task KeepAsync(TrackerDbContext db, int articleId, ExtractedArticle saved, CancellationToken stop)
    {
        if (await db.Captures.AnyAsync(c => c.ArticleId == articleId && c.Status == 200, stop))
        {
            return;
        }

        var page =
            await db.ArticlePages.FindAsync([articleId], stop)
            ?? db.ArticlePages.Add(new ArticlePage { ArticleId = articleId, Reading = "" }).Entity;
        page.Version = ArticleAnalyzer.Version;
        page.IsCut = saved.IsCut;
        page.Reading = StoredJson.WriteOne(DraftMaker.Reading(saved));
    }

    /// <summary>To be called when they are.</summary>
    /// <param name="wordsBefore">The words of a text that another took the place of; 0 where none did.</param>
    public void End(DraftPage draft, List<Edit> edits, int wordsBefore, DateTimeOffset now)
    {
        var (changes, gave, dateBefore) = _gifts.Given(draft.IsSame, now);
        edits.AddRange(changes);
        if (wordsBefore > 0)
        {
            edits.Add(PageGifts.Change("text", Words(wordsBefore), Words(_article.WordCount), now));
        }

        var page = _page ?? _db.ArticlePages.Add(new ArticlePage { ArticleId = _article.Id, Reading = "" }).Entity;
        page.Version = ArticleAnalyzer.Version;
        page.IsCut = draft.IsCut;
        page.Reading = StoredJson.WriteOne(draft.Reading);
        page.Gave = StoredJson.Write(gave);
        page.DateBefore = dateBefore is null ? null : StoredJson.WriteOne(dateBefore);
    }

    private static string Words(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} words");
}
