using DeepSeekTracker.Core.Search;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Queries;

/// <summary>Turns a filter into a query: the one place where a filter's meaning is written down.</summary>
public sealed class ArticleSelection(TimeProvider time)
{
    internal IQueryable<Article> Of(TrackerDbContext db, ArticleFilter filter)
    {
        if (InIndex(db, filter) is { } query)
        {
            var places = query.Places(db);
            return query.Lengths.Aggregate(
                db.Articles.Where(a => places.Contains(a.SearchId!.Value)),
                (found, length) =>
                    found.Where(a =>
                        (length.Least == null || a.WordCount >= length.Least)
                        && (length.Most == null || a.WordCount <= length.Most)
                    )
            );
        }

        IQueryable<Article> articles = db.Articles;
        articles = filter.Scope switch
        {
            StoryScope.OnStory => articles.Where(a => a.OnStory),
            StoryScope.OffStory => articles.Where(a => !a.OnStory),
            _ => articles,
        };
        if (filter.Outlets.Count + filter.Countries.Count + filter.Kinds.Count > 0)
        {
            var ids = Outlets(db, filter).Select(o => o.Id);
            articles = articles.Where(a => ids.Contains(a.OutletId));
        }

        if (filter.Languages.Count > 0)
        {
            articles = articles.Where(a => filter.Languages.Contains(a.Language!));
        }

        if (filter.Topics.Count > 0)
        {
            articles = articles.Where(a => a.Topics.Any(t => filter.Topics.Contains(t.TopicKey)));
        }

        if (filter.States.Count > 0)
        {
            articles = articles.Where(a => filter.States.Contains(a.TextState));
        }

        return IsEmptySearch(filter) ? articles.Where(a => false) : Days(articles, filter);
    }

    /// <summary>The filter as the full-text index is asked; null where it has no words to look for.</summary>
    internal IndexQuery? InIndex(TrackerDbContext db, ArticleFilter filter) =>
        new IndexQueryBuilder(db, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)).Of(filter);

    /// <summary>The outlets that fit the filter.</summary>
    internal static IQueryable<Outlet> Outlets(TrackerDbContext db, ArticleFilter filter)
    {
        IQueryable<Outlet> outlets = db.Outlets;
        outlets = filter.Outlets.Count > 0 ? outlets.Where(o => filter.Outlets.Contains(o.Key)) : outlets;
        outlets = filter.Countries.Count > 0 ? outlets.Where(o => filter.Countries.Contains(o.Country!)) : outlets;
        return filter.Kinds.Count > 0 ? outlets.Where(o => filter.Kinds.Contains(o.Kind!)) : outlets;
    }

    /// <summary>In the filter's order; the last key makes it total, so that paging is stable while the worker writes.</summary>
    internal static IOrderedQueryable<Article> Ordered(IQueryable<Article> articles, ArticleSort sort, bool backwards = false) =>
        (sort, backwards) switch
        {
            (ArticleSort.Seen, false) => articles.OrderByDescending(a => a.FirstSeenAt).ThenByDescending(a => a.Id),
            (ArticleSort.Seen, true) => articles.OrderBy(a => a.FirstSeenAt).ThenBy(a => a.Id),
            (ArticleSort.Longest, false) => articles.OrderByDescending(a => a.WordCount).ThenByDescending(a => a.Id),
            (ArticleSort.Longest, true) => articles.OrderBy(a => a.WordCount).ThenBy(a => a.Id),
            (ArticleSort.Oldest, _) => Ordered(articles, ArticleSort.Published, !backwards),
            (_, true) => articles.OrderBy(a => a.SearchId),
            _ => articles.OrderByDescending(a => a.SearchId),
        };

    private static IQueryable<Article> Days(IQueryable<Article> articles, ArticleFilter filter)
    {
        // A range of days can only hold articles whose day is known.
        if (filter.From is { } from)
        {
            articles = articles.Where(a => a.PublishedDay >= from);
        }

        if (filter.To is { } to)
        {
            articles = articles.Where(a => a.PublishedDay <= to);
        }

        return filter.Days switch
        {
            DayScope.Dated => articles.Where(a => a.PublishedPrecision >= DatePrecision.Day),
            DayScope.Undated => articles.Where(a => a.PublishedPrecision < DatePrecision.Day),
            _ => articles,
        };
    }

    /// <summary>A search that holds nothing to look for, such as "!!!", finds nothing.</summary>
    private static bool IsEmptySearch(ArticleFilter filter) =>
        filter.Words is { } words && SearchParser.Parse(words) is { Root: null, Order: null };
}
