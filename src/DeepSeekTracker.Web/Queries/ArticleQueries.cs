using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Imports;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Queries;

/// <summary>Reads articles: a page of them, their number, all of them as a stream, one.</summary>
public sealed class ArticleQueries(IDbContextFactory<TrackerDbContext> contexts, ArticleSelection selection)
{
    public const int PageSize = 50;

    private static readonly Expression<Func<Article, ArticleRow>> AsRow = a => new ArticleRow(
        a.Id,
        a.Url,
        a.Title,
        a.Outlet!.Key,
        a.Outlet.Name,
        a.Outlet.Country,
        a.Author,
        a.Language,
        a.Kind,
        new ShownDate(a.PublishedAt, a.PublishedPrecision, a.PublishedOrigin, a.ListedOn, a.FirstSeenAt),
        a.TextState,
        a.WordCount,
        a.OnStory,
        a.Topics.OrderByDescending(t => t.Score).Select(t => t.TopicKey).ToList()
    );

    private static readonly Func<Article, ArticleRow> ToRow = AsRow.Compile();

    public async Task<int> CountAsync(ArticleFilter filter, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return selection.InIndex(db, filter) is { Lengths.Count: 0 } query
            ? await query.Places(db).CountAsync(stop)
            : await selection.Of(db, filter).CountAsync(stop);
    }

    public async Task<ArticlePage> PageAsync(
        ArticleFilter filter,
        ArticleCursor? cursor,
        CancellationToken stop,
        int size = PageSize
    )
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var query = selection.InIndex(db, filter);
        if (filter.Sort == ArticleSort.Relevance && query is { Lengths.Count: 0 })
        {
            return await BestAsync(db, query, (int)Math.Clamp(cursor?.At ?? 0, 0, IndexQuery.MostRanked), size, stop);
        }

        var backwards = cursor?.Backwards ?? false;
        var articles =
            query is { Lengths.Count: 0 } && filter.Sort is ArticleSort.Published or ArticleSort.Oldest
                ? await NearestAsync(db, query, filter.Sort == ArticleSort.Oldest ^ backwards, cursor, size + 1, stop)
                : Beyond(selection.Of(db, filter), cursor, filter.Sort);
        var rows = await ArticleSelection
            .Ordered(articles.AsNoTracking(), filter.Sort, backwards)
            .Take(size + 1)
            .Select(AsRow)
            .ToListAsync(stop);
        var more = rows.Count > size;
        if (more)
        {
            rows.RemoveAt(size);
        }

        if (backwards)
        {
            rows.Reverse();
        }

        if (rows.Count == 0)
        {
            return new ArticlePage([], null, null);
        }

        var (first, last) = (rows[0].Id, rows[^1].Id);
        var keys = await ArticleSelection
            .Ordered(db.Articles.Where(a => a.Id == first || a.Id == last), filter.Sort)
            .Select(a => new ArticleKeys(a.Id, a.SearchId ?? 0, a.FirstSeenAt, a.WordCount))
            .ToListAsync(stop);
        var newer = (backwards ? more : cursor is not null) ? Cursor(keys[0], filter.Sort, true) : null;
        var older = backwards || more ? Cursor(keys[^1], filter.Sort, false) : null;
        return new ArticlePage(rows, newer, older);
    }

    /// <summary>A page of the best hits: a cursor's number is how many came before.</summary>
    private static async Task<ArticlePage> BestAsync(
        TrackerDbContext db,
        IndexQuery query,
        int skip,
        int size,
        CancellationToken stop
    )
    {
        var places = await query.Best(db, skip, size + 1).ToListAsync(stop);
        var found = await db
            .Articles.AsNoTracking()
            .Where(a => places.Contains(a.SearchId!.Value))
            .Select(a => new { a.Id, Place = a.SearchId!.Value })
            .ToDictionaryAsync(a => a.Id, a => a.Place, stop);
        var ids = found.Keys.ToList();
        var rows = await db.Articles.AsNoTracking().Where(a => ids.Contains(a.Id)).Select(AsRow).ToListAsync(stop);
        return new ArticlePage(
            [.. rows.OrderBy(row => places.IndexOf(found[row.Id])).Take(size)],
            skip > 0 ? new ArticleCursor(Math.Max(0, skip - size), 0, true) : null,
            places.Count > size ? new ArticleCursor(skip + size, 0, false) : null
        );
    }

    /// <summary>All rows of the filter in the order of the pages, as one consistent reading.</summary>
    public async IAsyncEnumerable<ArticleExportRow> StreamAsync(
        ArticleFilter filter,
        bool withText,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var rows = ArticleSelection
            .Ordered(selection.Of(db, filter).AsNoTracking(), filter.Sort)
            .Select(a => new ArticleExportRow(
                a.Id,
                a.Url,
                a.CanonicalUrl,
                a.FinalUrl,
                a.Title,
                a.Subtitle,
                a.Outlet!.Name,
                a.Outlet.Domain,
                a.Outlet.Kind,
                a.Outlet.Country,
                db.Feeds.Where(f => f.Id == a.FeedId).Select(f => f.Url).FirstOrDefault(),
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
                withText && a.Text != null ? a.Text.Text : null
            ))
            .AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(stop))
        {
            yield return row;
        }
    }

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
        var feed = await db.Feeds.Where(f => f.Id == article.FeedId).Select(f => f.Url).FirstOrDefaultAsync(stop);
        var captures = await db.Captures.CountAsync(c => c.ArticleId == id, stop);
        return Details(article, edits, feed, captures);
    }

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
        );
    }

    private static ArticleCursor Cursor(ArticleKeys keys, ArticleSort sort, bool backwards) =>
        new(
            sort switch
            {
                ArticleSort.Seen => keys.FirstSeenAt.ToUnixTimeMilliseconds(),
                ArticleSort.Longest => keys.WordCount,
                _ => keys.SearchId,
            },
            keys.Id,
            backwards
        );

    /// <summary>The articles at the nearest places of a search: the index walks them in order, so that many hits cost no more than few.</summary>
    private static async Task<IQueryable<Article>> NearestAsync(
        TrackerDbContext db,
        IndexQuery query,
        bool rising,
        ArticleCursor? cursor,
        int count,
        CancellationToken stop
    )
    {
        var limited =
            cursor is null ? query
            : rising ? query with { First = Math.Max(query.First, cursor.At + 1) }
            : query with { Last = Math.Min(query.Last, cursor.At - 1) };
        var places = limited.Places(db);
        var nearest = await (rising ? places.OrderBy(place => place) : places.OrderByDescending(place => place))
            .Take(count)
            .ToListAsync(stop);
        return db.Articles.Where(a => nearest.Contains(a.SearchId!.Value));
    }

    private static IQueryable<Article> Beyond(IQueryable<Article> articles, ArticleCursor? cursor, ArticleSort sort)
    {
        if (cursor is null)
        {
            return articles;
        }

        var at = sort == ArticleSort.Seen ? DateTimeOffset.FromUnixTimeMilliseconds(cursor.At) : default;
        return (sort, cursor.Backwards) switch
        {
            (ArticleSort.Seen, false) => articles.Where(a => a.FirstSeenAt < at || (a.FirstSeenAt == at && a.Id < cursor.Id)),
            (ArticleSort.Seen, true) => articles.Where(a => a.FirstSeenAt > at || (a.FirstSeenAt == at && a.Id > cursor.Id)),
            (ArticleSort.Longest, false) => articles.Where(a =>
                a.WordCount < cursor.At || (a.WordCount == cursor.At && a.Id < cursor.Id)
            ),
            (ArticleSort.Longest, true) => articles.Where(a =>
                a.WordCount > cursor.At || (a.WordCount == cursor.At && a.Id > cursor.Id)
            ),
            (ArticleSort.Oldest, false) or (ArticleSort.Published, true) or (ArticleSort.Relevance, true) => articles.Where(a =>
                a.SearchId > cursor.At
            ),
            _ => articles.Where(a => a.SearchId < cursor.At),
        };
    }

    /// <summary>What the orders of lists need of the row at a page's edge.</summary>
    private sealed record ArticleKeys(int Id, long SearchId, DateTimeOffset FirstSeenAt, int WordCount);
}
