using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using DeepSeekTracker.Core.Claims;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Queries;

/// <summary>What outlets answer to the story's claims. Rulings of the owner are over what the machine found; rejected mentions are left out.</summary>
public sealed class ClaimQueries(IDbContextFactory<TrackerDbContext> contexts)
{
    /// <summary>Mentions that a page reads at most; the export has them all.</summary>
    public const int MostRead = 5_000;

    /// <summary>Changed answers that a page tells.</summary>
    public const int MostChanges = 50;

    private const int ArticlesAtOnce = 200;

    private static readonly Expression<Func<StoredMention, Found>> AsFound = pair => new Found(
        pair.Article.Id,
        pair.Article.Title,
        pair.Article.Url,
        pair.Article.Outlet!.Key,
        pair.Article.Outlet.Name,
        pair.Article.Language,
        new ShownDate(
            pair.Article.PublishedAt,
            pair.Article.PublishedPrecision,
            pair.Article.PublishedOrigin,
            pair.Article.ListedOn,
            pair.Article.FirstSeenAt
        )
        {
            IsZoneKnown = pair.Article.PublishedZone != ZoneBasis.Assumed,
        },
        pair.Article.CopyRole,
        pair.Article.TextState,
        pair.Mention
    );

    /// <summary>Mentions of a claim in articles of the story, the oldest publication first.</summary>
    /// <returns>Whether there are more than <see cref="MostRead"/>, which are left out.</returns>
    public async Task<(IReadOnlyList<MentionRow> Rows, bool HasMore)> OfAsync(string claim, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        // In the order of the index: a claim that few articles answer costs no walk through all mentions.
        var found = await Stored(db)
            .Where(pair => pair.Mention.Claim == claim)
            .OrderByDescending(pair => pair.Mention.ArticleId)
            .ThenByDescending(pair => pair.Mention.Id)
            .Take(MostRead + 1)
            .Select(AsFound)
            .ToListAsync(stop);
        var moved = await db
            .MentionRulings.Where(r => r.UndoneAt == null && r.Claim == claim)
            .Join(
                Stored(db),
                r => new { r.ArticleId, Key = r.MentionKey },
                pair => new { pair.Mention.ArticleId, pair.Mention.Key },
                (r, pair) => pair
            )
            .Select(AsFound)
            .ToListAsync(stop);
        var all = moved.Concat(found.Take(MostRead)).DistinctBy(f => f.Mention.Id);
        return (await RowsAsync(db, all, row => row.Claim == claim, stop), found.Count > MostRead);
    }

    /// <summary>The newest answers to a claim that changed with an article's title or text, on the story.</summary>
    public async Task<IReadOnlyList<ChangedAnswer>> ChangesAsync(string claim, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await db
            .Edits.Where(e => e.Field == Edit.Answer + claim)
            .OrderByDescending(e => e.Id)
            .Join(
                db.Articles.Where(a => a.OnStory),
                e => e.ArticleId,
                a => a.Id,
                (e, a) => new ChangedAnswer(a.Id, a.Outlet!.Key, a.Outlet.Name, a.Language, e.SeenAt, e.Before, e.After)
            )
            .Take(MostChanges)
            .ToListAsync(stop);
    }

    /// <summary>Mentions of all claims in articles of the story.</summary>
    public async Task<(IReadOnlyList<MentionRow> Rows, bool HasMore)> AllAsync(CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var found = await Stored(db)
            .OrderByDescending(pair => pair.Mention.Id)
            .Take(MostRead + 1)
            .Select(AsFound)
            .ToListAsync(stop);
        return (await RowsAsync(db, found.Take(MostRead), _ => true, stop), found.Count > MostRead);
    }

    /// <summary>Mentions in one article, rejected ones too, title first and then in the order of the text.</summary>
    public async Task<IReadOnlyList<MentionRow>> InArticleAsync(int articleId, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var found = await db
            .ArticleMentions.AsNoTracking()
            .Where(m => m.ArticleId == articleId)
            .Join(db.Articles, m => m.ArticleId, a => a.Id, (m, a) => new StoredMention { Mention = m, Article = a })
            .Select(AsFound)
            .ToListAsync(stop);
        var rulings = await RulingsAsync(db, [articleId], stop);
        return [.. found.Select(f => Row(f, rulings)).OrderBy(row => row.Place == "title" ? 0 : 1).ThenBy(row => row.CharStart)];
    }

    /// <summary>Everything that was ever said of one article's mentions, the newest first.</summary>
    public async Task<IReadOnlyList<MentionRulingRow>> RulingsAsync(int articleId, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await db
            .MentionRulings.Where(r => r.ArticleId == articleId)
            .OrderByDescending(r => r.Id)
            .Select(r => new MentionRulingRow(r.Id, r.Action, r.MachineValue, r.Note, r.By, r.At, r.UndoneAt))
            .ToListAsync(stop);
    }

    /// <summary>
    /// All mentions in articles of the story as they count, in the order of the articles. Each article is read whole and once,
    /// so that none is doubled or missed when it is judged again meanwhile and its mentions get other numbers; and no reader,
    /// however slow, keeps SQLite's log from being emptied.
    /// </summary>
    public async IAsyncEnumerable<MentionRow> StreamAsync(
        string? claim,
        bool withCopies,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        var (after, batch) = (0, new List<int>());
        do
        {
            (batch, var rows) = await BatchAsync(after, stop);
            foreach (var row in rows.Where(row => claim is null || row.Claim == claim))
            {
                if (withCopies || row.Report != ReportRole.Copy)
                {
                    yield return row;
                }
            }

            after = batch.LastOrDefault(after);
        } while (batch.Count == ArticlesAtOnce);
    }

    /// <summary>The next articles of the story with all that each of them mentions.</summary>
    private async Task<(List<int> Articles, IReadOnlyList<MentionRow> Rows)> BatchAsync(int after, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var batch = await db
            .Articles.Where(a => a.Id > after && a.OnStory && db.ArticleMentions.Any(m => m.ArticleId == a.Id))
            .OrderBy(a => a.Id)
            .Select(a => a.Id)
            .Take(ArticlesAtOnce)
            .ToListAsync(stop);
        var rows = await OfArticlesAsync(db, [.. batch], stop);
        return (batch, [.. rows.OrderBy(row => row.ArticleId)]);
    }

    /// <summary>The mentions of these articles as they count, in the order of each article.</summary>
    internal static async Task<IReadOnlyList<MentionRow>> OfArticlesAsync(
        TrackerDbContext db,
        int[] articles,
        CancellationToken stop
    )
    {
        var found = await db
            .ArticleMentions.AsNoTracking()
            .Where(m => articles.Contains(m.ArticleId))
            .Join(db.Articles, m => m.ArticleId, a => a.Id, (m, a) => new StoredMention { Mention = m, Article = a })
            .Select(AsFound)
            .ToListAsync(stop);
        var rulings = found.Count == 0 ? [] : await RulingsAsync(db, articles, stop);
        // Ordered here: SQLite would walk through all mentions to have them in order.
        return [.. found.OrderBy(f => f.Mention.Id).Select(f => Row(f, rulings)).Where(row => !row.IsRejected)];
    }

    private static IQueryable<StoredMention> Stored(TrackerDbContext db) =>
        db
            .ArticleMentions.AsNoTracking()
            .Join(
                db.Articles.Where(a => a.OnStory),
                m => m.ArticleId,
                a => a.Id,
                (m, a) => new StoredMention { Mention = m, Article = a }
            );

    private static async Task<IReadOnlyList<MentionRow>> RowsAsync(
        TrackerDbContext db,
        IEnumerable<Found> found,
        Func<MentionRow, bool> fits,
        CancellationToken stop
    )
    {
        var rulings = await RulingsAsync(db, null, stop);
        var rows = found
            .Select(f => Row(f, rulings))
            .Where(row => !row.IsRejected && fits(row))
            .OrderBy(row => row.Day ?? DateOnly.MaxValue)
            .ThenBy(row => row.Date.At)
            .ThenBy(row => row.ArticleId)
            .ThenBy(row => row.CharStart);
        return [.. rows];
    }

    /// <summary>The rulings that hold, by article and mention. There are as many as the owner has made.</summary>
    private static async Task<Dictionary<(int, string), MentionRuling>> RulingsAsync(
        TrackerDbContext db,
        IReadOnlyList<int>? articles,
        CancellationToken stop
    )
    {
        var holding = db.MentionRulings.AsNoTracking().Where(r => r.UndoneAt == null);
        holding = articles is null ? holding : holding.Where(r => articles.Contains(r.ArticleId));
        var rulings = await holding.OrderBy(r => r.Id).ToListAsync(stop);
        return rulings.GroupBy(r => (r.ArticleId, r.MentionKey)).ToDictionary(g => g.Key, g => g.Last());
    }

    private static MentionRow Row(Found found, Dictionary<(int, string), MentionRuling> rulings)
    {
        var mention = found.Mention;
        var ruling = rulings.GetValueOrDefault((found.ArticleId, mention.Key));
        var value = StandingValue.Of(
            new(mention.Low, mention.High, mention.Unit, mention.Answer, mention.IsVague, mention.Comparator),
            ruling
        );
        return new MentionRow(
            found.ArticleId,
            found.Title,
            found.Url,
            found.OutletKey,
            found.OutletName,
            found.Language,
            found.Date,
            ruling?.Claim ?? mention.Claim,
            mention.Key,
            (decimal?)value.Low,
            (decimal?)value.High,
            value.Unit,
            value.Answer,
            value.IsVague,
            mention.Equivalent,
            Enum.TryParse<Comparator>(value.Comparator, out var comparator) ? comparator : Comparator.Exactly,
            Enum.TryParse<Modality>(mention.Modality, out var modality) ? modality : Modality.Asserted,
            mention.Attribution,
            mention.Subject,
            mention.Scopes,
            mention.AsOf,
            mention.Place,
            mention.Raw,
            mention.Sentence,
            mention.SentenceNumber,
            mention.SentenceStart,
            mention.CharStart,
            mention.CharEnd,
            mention.Rule,
            mention.Confidence,
            mention.Version,
            ruling is null
                ? null
                : new MentionRulingRow(
                    ruling.Id,
                    ruling.Action,
                    ruling.MachineValue,
                    ruling.Note,
                    ruling.By,
                    ruling.At,
                    ruling.UndoneAt
                )
        )
        {
            Report = ReportRoles.Of(found.Copy, found.State),
        };
    }

    private sealed class StoredMention
    {
        public required ArticleMention Mention { get; init; }

        public required Article Article { get; init; }
    }

    private sealed record Found(
        int ArticleId,
        string? Title,
        string? Url,
        string OutletKey,
        string OutletName,
        string? Language,
        ShownDate Date,
        CopyRole Copy,
        TextState State,
        ArticleMention Mention
    );
}
