using System.Globalization;
using DeepSeekTracker.Core.Analysis;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>Keeps what an article's page or saved file says, and notes what a new reading of it changed.</summary>
internal sealed class PageStore
{
    private readonly TrackerDbContext _db;
    private readonly Article _article;
    private readonly DraftPage _draft;
    private readonly GivenReading? _former;
    private readonly PageGifts _gifts;

    private PageStore(TrackerDbContext db, Article article, DraftPage draft, GivenReading? former)
    {
        (_db, _article, _draft, _former) = (db, article, draft, former);
        _gifts = PageGifts.TakenBack(article, draft is { IsFile: true, IsImport: true } ? null : former, draft.IsFile);
    }

    /// <summary>To be called before the draft's facts are filled in.</summary>
    public static async Task<PageStore> BeginAsync(
        TrackerDbContext db,
        Article article,
        DraftPage draft,
        CancellationToken stop
    ) =>
        new(
            db,
            article,
            draft,
            draft.IsFile
                ? await db.SavedReadings.FindAsync([article.Id], stop)
                : await db.ArticlePages.FindAsync([article.Id], stop)
        );

    /// <summary>Keeps what a file says that brought its article in: all that the article has, but what a person stated.</summary>
    public static void KeepFirst(TrackerDbContext db, Article article, DraftPage draft)
    {
        List<string> gave = [.. PageGifts.Had(article).Except(draft.Stated)];
        db.SavedReadings.Add(
            new SavedReading
            {
                ArticleId = article.Id,
                Version = ArticleAnalyzer.Version,
                Reading = StoredJson.WriteOne(draft.Reading),
                Gave = StoredJson.Write(gave),
                DateBefore = gave.Contains(PageGifts.Date) ? StoredJson.WriteOne(FormerDates.None) : null,
            }
        );
    }

    /// <summary>
    /// Keeps what a saved page says, unless the article's own was fetched. Its facts came with the import: no later reading of
    /// another page takes them back.
    /// </summary>
    public static async Task ShowAsync(TrackerDbContext db, int articleId, DraftPage? saved, CancellationToken stop)
    {
        if (saved?.Shown is not { } shown || await db.Captures.AnyAsync(c => c.ArticleId == articleId && c.Status == 200, stop))
        {
            return;
        }

        var page =
            await db.ArticlePages.FindAsync([articleId], stop)
            ?? db.ArticlePages.Add(new ArticlePage { ArticleId = articleId, Reading = "" }).Entity;
        page.Version = ArticleAnalyzer.Version;
        page.IsCut = saved.IsCut;
        page.Reading = StoredJson.WriteOne(shown);
    }

    /// <summary>
    /// The date that the reading may offer. A file that is read again says nothing new: it speaks only where the date is its own,
    /// or where there is none.
    /// </summary>
    public ArticleDate? Offered(ArticleDate? date) =>
        !_draft.IsFile || _draft.IsImport || _gifts.IsDateFree || _article.PublishedAt is null ? date : null;

    /// <summary>To be called when they are.</summary>
    /// <param name="via">The way of the draft.</param>
    /// <param name="wordsBefore">The words of a text that another took the place of; 0 where none did.</param>
    public void End(List<Edit> edits, string via, int wordsBefore, DateTimeOffset now)
    {
        var (changes, gave, dateBefore) = _gifts.Given(_draft.IsSame, now);
        if (!_draft.IsImport)
        {
            edits.AddRange(changes);
        }

        if (wordsBefore > 0)
        {
            var way =
                _draft.IsImport ? via
                : _draft.IsFile ? PageGifts.FileVia
                : PageGifts.Via;
            edits.Add(TextEdit(wordsBefore, _article.WordCount, way, now));
        }

        if (_draft.IsFile)
        {
            Keep(
                _former ?? _db.SavedReadings.Add(new SavedReading { ArticleId = _article.Id, Reading = "" }).Entity,
                gave,
                dateBefore
            );
            return;
        }

        var page =
            (ArticlePage?)_former ?? _db.ArticlePages.Add(new ArticlePage { ArticleId = _article.Id, Reading = "" }).Entity;
        Keep(page, gave, dateBefore);
        page.IsCut = _draft.IsCut;
    }

    private void Keep(GivenReading row, IReadOnlyList<string> gave, FormerDate? dateBefore)
    {
        var reading = _draft.Reading;
        if (_draft.IsImport)
        {
            // What an earlier file gave and this one says as well is as much this one's.
            List<string> same = _former is null ? [] : [.. PageGifts.Same(_former, _draft.Reading).Except(gave)];
            dateBefore ??= same.Contains(PageGifts.Date) ? StoredJson.ReadOne<FormerDate>(row.DateBefore) : null;
            gave = [.. gave.Concat(same).Except(_draft.Stated)];
            if (!gave.Contains(PageGifts.Date) && StandingDate(_former) is { } own)
            {
                // This one gave no better: the date stays the earlier file's, with what stands behind it.
                reading = reading.WithDateOf(own);
                dateBefore = StoredJson.ReadOne<FormerDate>(row.DateBefore);
                gave = [.. gave, PageGifts.Date];
            }
        }

        row.Version = ArticleAnalyzer.Version;
        row.Reading = StoredJson.WriteOne(reading);
        row.Gave = StoredJson.Write(gave);
        row.DateBefore = dateBefore is null || !gave.Contains(PageGifts.Date) ? null : StoredJson.WriteOne(dateBefore);
    }

    /// <summary>The former reading where the article's date is the one that it gave.</summary>
    private PageReading? StandingDate(GivenReading? former) =>
        former is not null
        && StoredJson.Read<string>(former.Gave).Contains(PageGifts.Date)
        && StoredJson.ReadOne<PageReading>(former.Reading) is { PublishedAt: not null } reading
        && PageGifts.IsDate(_article, reading.PublishedAt, reading.PublishedOrigin)
            ? reading
            : null;

    /// <summary>The note that another text took the place of one.</summary>
    public static Edit TextEdit(int wordsBefore, int words, string via, DateTimeOffset now) =>
        PageGifts.Change("text", Words(wordsBefore), Words(words), via, now);

    private static string Words(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} words");
}
