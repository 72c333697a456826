using DeepSeekTracker.Core.Analysis;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Imports;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>Reads kept pages and saved files again by the present rules, for the articles that they belong to.</summary>
internal sealed partial class CaptureReader(ArticleStore store, ArticleAnalyzer analyzer, ILogger<CaptureReader> logger)
{
    /// <summary>Files of one article among which the one that gave its date is looked for.</summary>
    private const int MostFiles = 20;

    /// <summary>Of each article that is to be read again the newest captured page, and after it the newest saved file.</summary>
    public static async Task<ILookup<int, int>> NewestAsync(
        TrackerDbContext db,
        List<Article> articles,
        bool isThorough,
        CancellationToken stop
    )
    {
        var ids = articles.ConvertAll(article => article.Id);
        var captures = await db
            .Captures.Where(c => ids.Contains(c.ArticleId) && (c.Status == 200 || c.Status == SavedFiles.Status))
            .Where(c =>
                isThorough
                || (
                    c.Status == 200
                        ? !db.ArticlePages.Any(p => p.ArticleId == c.ArticleId && p.Version == ArticleAnalyzer.Version)
                        : !db.SavedReadings.Any(s => s.ArticleId == c.ArticleId && s.Version == ArticleAnalyzer.Version)
                )
            )
            .Select(c => new
            {
                c.ArticleId,
                c.Id,
                c.FetchedAt,
                IsFile = c.Status != 200,
            })
            .ToListAsync(stop);
        return captures
            .GroupBy(c => (c.ArticleId, c.IsFile))
            .OrderBy(group => group.Key.IsFile)
            .ToLookup(group => group.Key.ArticleId, group => group.OrderByDescending(c => c.FetchedAt).First().Id);
    }

    /// <summary>True where it was read. One that fails keeps what is stored and holds up none of the others.</summary>
    public async Task<bool> ReadAgainAsync(TrackerDbContext db, Article article, int id, CancellationToken stop)
    {
        var capture = await db.Captures.AsNoTracking().FirstAsync(c => c.Id == id, stop);
        var isFile = capture.Status == SavedFiles.Status;
        if ((isFile ? FileDraft(capture, article) : PageDraft(capture, article)) is not { } draft)
        {
            return false;
        }

        draft = isFile ? await DatedAsync(db, capture, draft, article, stop) : draft;

        // A text that came after this page, or from a table, is not the page's to replace; nor any but its own a file's.
        var text =
            isFile ? await FileTextAsync(db, capture, draft, article, stop)
            : article.FetchedAt > capture.FetchedAt || article.ExtractionMethod == TextMethods.ImportedTable ? null
            : draft.Text;
        await store.PutAsync(db, draft with { Text = text }, stop);
        return true;
    }

    /// <summary>The text by the present rules, of the file that it is from: a newer one may have brought other facts to the same text.</summary>
    private async Task<DraftText?> FileTextAsync(
        TrackerDbContext db,
        Capture newest,
        ArticleDraft draft,
        Article article,
        CancellationToken stop
    ) =>
        await SavedFiles.TextOfAsync(db, article, stop) is not { } owner ? null
        : owner.Id == newest.Id ? draft.Text
        : FileDraft(owner, article)?.Text;

    /// <summary>The draft of the newest file with the date of the one that gave it, where a newer one said less.</summary>
    private async Task<ArticleDraft> DatedAsync(
        TrackerDbContext db,
        Capture newest,
        ArticleDraft draft,
        Article article,
        CancellationToken stop
    )
    {
        var row = await db.SavedReadings.AsNoTracking().FirstOrDefaultAsync(s => s.ArticleId == article.Id, stop);
        if (
            row is null
            || !StoredJson.Read<string>(row.Gave).Contains(PageGifts.Date)
            || StoredJson.ReadOne<PageReading>(row.Reading) is not { PublishedAt: { } at } given
            || draft.Published?.Origin == given.PublishedOrigin && draft.Published?.Date.Earliest == at
        )
        {
            return draft;
        }

        var others = await db
            .Captures.Where(c => c.ArticleId == article.Id && c.Status == SavedFiles.Status && c.Id != newest.Id)
            .OrderByDescending(c => c.FetchedAt)
            .Select(c => c.Id)
            .Take(MostFiles)
            .ToListAsync(stop);
        ArticleDraft? alike = null;
        foreach (var id in others)
        {
            var other = FileDraft(await db.Captures.AsNoTracking().FirstAsync(c => c.Id == id, stop), article);
            if (other?.Published is { } date && date.Origin == given.PublishedOrigin)
            {
                if (date.Date.Earliest == at)
                {
                    return With(other);
                }

                alike ??= other;
            }
        }

        // Better rules may read another date at the same place.
        return alike is null || draft.Published?.Origin == given.PublishedOrigin ? draft : With(alike);

        ArticleDraft With(ArticleDraft dated) =>
            draft with
            {
                Published = dated.Published,
                Page = draft.Page! with { Reading = draft.Page.Reading.WithDateOf(dated.Page!.Reading) },
            };
    }

    /// <summary>What a page says by the present rules; null where they fail on it.</summary>
    private ArticleDraft? PageDraft(Capture capture, Article article)
    {
        try
        {
            var input = new PageInput(CaptureBody.Open(capture), capture.ContentType, capture.Url);
            var analysis = analyzer.Analyze(input, article.Title);
            return DraftMaker.Of(analysis, article.Key, capture.Url, capture.FetchedAt, isSame: true);
        }
        catch (Exception fault)
        {
            Log.Unreadable(logger, capture.Url, fault);
            return null;
        }
    }

    /// <summary>What a saved file says by the present rules; null where they fail on it, or find no article in it any more.</summary>
    private ArticleDraft? FileDraft(Capture capture, Article article)
    {
        try
        {
            switch (SavedFiles.Read(capture, article))
            {
                case ImportReading.Article { Saved: var saved }:
                    return DraftMaker.Again(saved, article.Key, article.FetchedAt ?? capture.FetchedAt);
                case ImportReading.Refused { Message: var why }:
                    Log.Refused(logger, capture.Url, why);
                    return null;
                default:
                    Log.Refused(logger, capture.Url, "It is read as a table now.");
                    return null;
            }
        }
        catch (Exception fault)
        {
            Log.Unreadable(logger, capture.Url, fault);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Warning,
            "The kept {File} is no article by the present rules, so what was read from it before stays: {Why}"
        )]
        public static partial void Refused(ILogger logger, string file, string why);

        [LoggerMessage(LogLevel.Error, "The kept page of {Url} could not be read again; this is a fault of the program")]
        public static partial void Unreadable(ILogger logger, string url, Exception fault);
    }
}
