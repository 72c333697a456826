using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Imports;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Queries;

/// <summary>Reads articles: a page of them, their number, all of them as a stream, one.</summary>
public sealed class ArticleQueries(IDbContextFactory<TrackerDbContext> contexts)
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
        return await ArticleSelection.Of(db, filter).CountAsync(stop);
    }

    public async Task<ArticlePage> PageAsync(
        ArticleFilter filter,
        ArticleCursor? cursor,
        CancellationToken stop,
        int size = PageSize
    )
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var articles = ArticleSelection.Of(db, filter).AsNoTracking();
        var backwards = cursor?.Backwards ?? false;
        var from = cursor is null ? articles : Beyond(articles, cursor, filter.Sort);
        var ordered = backwards ? Reversed(from, filter.Sort) : ArticleSelection.Ordered(from, filter.Sort);
        var rows = await ordered.Take(size + 1).Select(AsRow).ToListAsync(stop);
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
            .Select(a => new { a.Id, At = filter.Sort == ArticleSort.Seen ? a.FirstSeenAt : a.SortAt })
            .ToListAsync(stop);
        var newer = (backwards ? more : cursor is not null) ? Cursor(keys[0].At, keys[0].Id, true) : null;
        var older = backwards || more ? Cursor(keys[^1].At, keys[^1].Id, false) : null;
        return new ArticlePage(rows, newer, older);
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
            .Ordered(ArticleSelection.Of(db, filter).AsNoTracking(), filter.Sort)
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

    private static ArticleCursor Cursor(DateTimeOffset at, int id, bool backwards) =>
        new(at.ToUnixTimeMilliseconds(), id, backwards);

    private static IQueryable<Article> Beyond(IQueryable<Article> articles, ArticleCursor cursor, ArticleSort sort)
    {
        var at = DateTimeOffset.FromUnixTimeMilliseconds(cursor.At);
        return (sort, cursor.Backwards) switch
        {
            (ArticleSort.Seen, false) => articles.Where(a => a.FirstSeenAt < at || (a.FirstSeenAt == at && a.Id < cursor.Id)),
            (ArticleSort.Seen, true) => articles.Where(a => a.FirstSeenAt > at || (a.FirstSeenAt == at && a.Id > cursor.Id)),
            (_, false) => articles.Where(a => a.SortAt < at || (a.SortAt == at && a.Id < cursor.Id)),
            (_, true) => articles.Where(a => a.SortAt > at || (a.SortAt == at && a.Id > cursor.Id)),
        };
    }

    private static IOrderedQueryable<Article> Reversed(IQueryable<Article> articles, ArticleSort sort) =>
        sort == ArticleSort.Seen
            ? articles.OrderBy(a => a.FirstSeenAt).ThenBy(a => a.Id)
            : articles.OrderBy(a => a.SortAt).ThenBy(a => a.Id);
}
