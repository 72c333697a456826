using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Imports;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Queries;

/// <summary>Reads articles: a page of them, their number, all of them as a stream, one.</summary>
public sealed class ArticleQueries(IDbContextFactory<TrackerDbContext> contexts, ArticleSelection selection)
{
    public const int PageSize = 50;

    private const int ExportBatch = 200;

    internal static readonly Expression<Func<Article, ArticleRow>> AsRow = a => new ArticleRow(
        a.Id,
        a.Url,
        a.Title,
        a.Outlet!.Key,
        a.Outlet.Name,
        a.Outlet.Country,
        a.Author,
        a.Language,
        a.Kind,
        new ShownDate(a.PublishedAt, a.PublishedPrecision, a.PublishedOrigin, a.ListedOn, a.FirstSeenAt)
        {
            IsZoneKnown = a.PublishedZone != ZoneBasis.Assumed,
        },
        a.TextState,
        a.WordCount,
        a.OnStory,
        a.Topics.OrderByDescending(t => t.Score).Select(t => t.TopicKey).ToList()
    )
    {
        SetAsideBy = a.OnStory ? null : a.SetAsideBy,
    };

    internal static readonly Func<Article, ArticleRow> ToRow = AsRow.Compile();

    /// <summary>The number of articles; at most <see cref="CoverageQueries.MostCounted"/> where the filter has words.</summary>
    public async Task<int> CountAsync(ArticleFilter filter, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return selection.Counted(await selection.OfAsync(db, filter, stop), filter).Fitting;
    }

    /// <summary>The same of a list that is only offered; null where it would keep the page waiting.</summary>
    public async Task<int?> OfferedAsync(ArticleFilter filter, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await selection.OfferedAsync(db, filter, stop);
    }

    public async Task<ArticleListing> PageAsync(
        ArticleFilter filter,
        ArticleCursor? cursor,
        CancellationToken stop,
        int size = PageSize
    )
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var page =
            filter.Sort == ArticleSort.Relevance
                ? await new BestFirst(selection, db).PageAsync(filter, cursor, size, stop)
                : KeyPage.Of(await new ArticleWalk(selection, db).NearestAsync(filter, cursor, size + 1, stop), cursor, size);
        return new ArticleListing(await RowsAsync(db, [.. page.Ids], stop), page.Newer, page.Older);
    }

    private static async Task<IReadOnlyList<ArticleRow>> RowsAsync(TrackerDbContext db, List<int> ids, CancellationToken stop)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var rows = await db
            .Articles.AsNoTracking()
            .Where(a => ids.Contains(a.Id))
            .Select(AsRow)
            .ToDictionaryAsync(row => row.Id, stop);
        return [.. ids.Select(rows.GetValueOrDefault).OfType<ArticleRow>()];
    }

    /// <summary>
    /// All rows of the filter in the order of the pages. Which ones they are is settled at the beginning; each batch is then read
    /// by itself, so that no reader, however slow, keeps SQLite's log from being emptied.
    /// </summary>
    public async IAsyncEnumerable<ArticleExportRow> StreamAsync(
        ArticleFilter filter,
        bool withText,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        foreach (var batch in (await IdsAsync(filter, stop)).Chunk(ExportBatch))
        {
            foreach (var row in await ExportBatchAsync(batch, withText, stop))
            {
                yield return row;
            }
        }
    }

    /// <summary>The articles of these numbers, in their order; those that are gone are left out.</summary>
    public async Task<IReadOnlyList<ArticleRow>> OfIdsAsync(IReadOnlyList<int> ids, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await RowsAsync(db, [.. ids], stop);
    }

    /// <summary>What came here last among all that fits, however many and however old they are, the last first.</summary>
    public async Task<Arrivals> ArrivalsAsync(ArticleFilter filter, int most, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var top = new TopRows(ArticleSort.Seen, null, most);
        var selected = await selection.OfAsync(db, filter, stop, int.MaxValue);
        selected.Visit(top);
        return new Arrivals(await RowsAsync(db, [.. top.Rows().Select(key => key.Id)], stop), selected.Read);
    }

    private async Task<List<int>> IdsAsync(ArticleFilter filter, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var (ids, read) =
            filter.Sort == ArticleSort.Relevance
                ? await new BestFirst(selection, db).AllAsync(filter, stop)
                : await new ArticleWalk(selection, db).AllAsync(filter, stop);
        return read is { IsWhole: false } ? throw new PartlyReadException(read) : ids;
    }

    private async Task<List<ArticleExportRow>> ExportBatchAsync(int[] batch, bool withText, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var rows = await ExportRows(db, batch, withText).ToDictionaryAsync(row => row.Id, stop);
        var findings = await ArticleFindings.ReadAsync(db, batch, stop);
        return
        [
            .. batch
                .Select(rows.GetValueOrDefault)
                .OfType<ArticleExportRow>()
                .Select(row => row with { Findings = findings.GetValueOrDefault(row.Id) ?? ArticleFindings.None }),
        ];
    }

    private static IQueryable<ArticleExportRow> ExportRows(TrackerDbContext db, int[] ids, bool withText) =>
        db
            .Articles.AsNoTracking()
            .Where(a => ids.Contains(a.Id))
            .Select(a => new ArticleExportRow(
                a.Id,
                a.Url,
                a.CanonicalUrl,
                a.FinalUrl,
                a.Title,
                a.Subtitle,
                a.Outlet!.Key == Outlet.UnattributedKey && a.Outlet.Name == Outlet.Unattributed ? null : a.Outlet.Name,
                a.Outlet.Domain,
                a.Outlet.Kind,
                a.Outlet.Country,
                db.Feeds.Where(f => f.Id == a.FeedId).Select(f => f.Url).FirstOrDefault() ?? a.FeedUrl,
                a.Author,
                a.PublishedAt,
                a.PublishedPrecision,
                a.PublishedOrigin,
                a.PublishedTrust,
                a.DateConflict,
                a.ModifiedAt,
                a.FirstSeenAt,
                a.FetchedAt,
                a.Language,
                a.Kind,
                a.ListedOn,
                a.WordCount,
                a.TextState,
                a.ExtractionMethod,
                a.Topics.OrderByDescending(t => t.Score).ThenBy(t => t.TopicKey).Select(t => t.TopicKey).ToList(),
                a.Tags,
                a.OnStory,
                a.TextSha256,
                a.Note,
                a.Text == null ? null
                    : withText ? a.Text.Text
                    : a.Text.Text.Substring(0, ArticleExportRow.Beginning)
            ));

    public async Task<ArticleDetails?> FindAsync(int id, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var article = await db
            .Articles.AsNoTracking()
            .Include(a => a.Outlet)
            .Include(a => a.Text)
            .Include(a => a.Topics)
            .AsSplitQuery()
            .FirstOrDefaultAsync(a => a.Id == id, stop);
        if (article is null)
        {
            return null;
        }

        var edits = await db
            .Edits.Where(e => e.ArticleId == id)
            .OrderBy(e => e.SeenAt)
            .Select(e => new EditRow(e.SeenAt, e.Field, e.Before, e.After, e.Via))
            .ToListAsync(stop);
        var feed =
            await db.Feeds.Where(f => f.Id == article.FeedId).Select(f => f.Url).FirstOrDefaultAsync(stop) ?? article.FeedUrl;
        var captures = await db.Captures.CountAsync(c => c.ArticleId == id, stop);
        var page = await db.ArticlePages.AsNoTracking().FirstOrDefaultAsync(p => p.ArticleId == id, stop);
        return Details(article, edits, feed, captures) with
        {
            Page = page is null ? null : Page(page),
            OtherDates = page is null ? [] : OtherDates(article, page),
        };
    }

    /// <summary>Where places differ by days, no hour is shown; and no date is shown finer than it is known.</summary>
    private static List<ShownDate> OtherDates(Article article, Data.ArticlePage page)
    {
        var reading = StoredJson.ReadOne<PageReading>(page.Reading)!;
        var before = StoredJson.ReadOne<FormerDate>(page.DateBefore);
        (DateTimeOffset? At, DatePrecision Precision, string? Origin)[] dates =
        [
            (reading.PublishedAt, PrecisionOf(reading), reading.PublishedOrigin),
            (before?.At, before?.Precision ?? DatePrecision.None, before?.Origin),
        ];
        return
        [
            .. dates
                .Where(date => article.DateConflict && (date.At - article.PublishedAt)?.Duration() >= TimeSpan.FromDays(1))
                .Select(date => new ShownDate(
                    date.At,
                    (DatePrecision)Math.Min((int)date.Precision, (int)DatePrecision.Day),
                    date.Origin,
                    null,
                    article.FirstSeenAt
                )),
        ];
    }

    /// <summary>Of older readings only the instant is kept: what may be the beginning of a year or month is shown as no more.</summary>
    private static DatePrecision PrecisionOf(PageReading reading) =>
        (reading.PublishedPrecision, reading.PublishedAt?.UtcDateTime) switch
        {
            (not DatePrecision.None, _) => reading.PublishedPrecision,
            (_, { Day: 1, TimeOfDay.Ticks: 0, Month: 1 }) => DatePrecision.Year,
            (_, { Day: 1, TimeOfDay.Ticks: 0 }) => DatePrecision.Month,
            _ => DatePrecision.Day,
        };

    private static ArticlePageDetails Page(Data.ArticlePage page)
    {
        var reading = StoredJson.ReadOne<PageReading>(page.Reading)!;
        return new ArticlePageDetails(
            reading.Title,
            reading.OtherTitles,
            reading.Author,
            reading.Persons,
            reading.Organisations,
            reading.OutletName,
            reading.OutletType,
            reading.LeadImageUrl,
            reading.Captions,
            page.IsCut
        );
    }

    /// <summary>Trust in the place that a date comes from, in words.</summary>
    public static string Confidence(int trust) => DateConfidence.Of(trust);

    private static ArticleDetails Details(Article article, IReadOnlyList<EditRow> edits, string? feedUrl, int captures)
    {
        return new ArticleDetails(
            ToRow(article),
            article.Subtitle,
            article.Section,
            article.Tags?.Split("; ", StringSplitOptions.RemoveEmptyEntries) ?? [],
            article.TitleOrigin,
            article.PublishedRaw,
            article.PublishedZone,
            article.DateConflict,
            article.ModifiedAt,
            article.FinalUrl,
            article.CanonicalUrl,
            feedUrl,
            article.Via,
            article.MatchedTerms,
            article.StateReason,
            article.ExtractionMethod,
            article.FetchedAt,
            article.PageTries,
            article.NextPageAt,
            article.DeclaredLanguage,
            article.Note,
            captures,
            StoredJson.Read<TextBlock>(article.Text?.Blocks),
            StoredJson.Read<Outlink>(article.Text?.Outlinks),
            StoredJson.Read<DroppedLine>(article.Text?.Dropped),
            [.. article.Topics.OrderByDescending(t => t.Score).Select(t => new TopicAssignment(t.TopicKey, t.Score, t.Matches))],
            edits
        )
        {
            SetAsideBy = article.SetAsideBy,
            Relevance = article.Relevance,
            RelevanceReason = article.RelevanceReason,
            DateConfidence = Confidence(article.PublishedTrust),
            AnalysisVersion = article.AnalysisVersion,
        };
    }
}
