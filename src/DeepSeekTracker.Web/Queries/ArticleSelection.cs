using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Queries;

/// <summary>Turns a filter into a query: the one place where a filter's meaning is written down.</summary>
internal static class ArticleSelection
{
    public static IQueryable<Article> Of(TrackerDbContext db, ArticleFilter filter)
    {
        IQueryable<Article> articles = db.Articles;
        articles = filter.Scope switch
        {
            StoryScope.OnStory => articles.Where(a => a.OnStory),
            StoryScope.OffStory => articles.Where(a => !a.OnStory),
            _ => articles,
        };
        if (filter.Outlets.Count > 0)
        {
            var ids = db.Outlets.Where(o => filter.Outlets.Contains(o.Key)).Select(o => o.Id);
            articles = articles.Where(a => ids.Contains(a.OutletId));
        }

        if (filter.Countries.Count > 0)
        {
            articles = articles.Where(a => filter.Countries.Contains(a.Outlet!.Country!));
        }

        if (filter.Kinds.Count > 0)
        {
            articles = articles.Where(a => filter.Kinds.Contains(a.Outlet!.Kind!));
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

        return Words(db, Days(articles, filter), filter);
    }

    /// <summary>Newest first; the id makes the order total, so that paging is stable while the worker writes.</summary>
    public static IOrderedQueryable<Article> Ordered(IQueryable<Article> articles, ArticleSort sort) =>
        sort == ArticleSort.Seen
            ? articles.OrderByDescending(a => a.FirstSeenAt).ThenByDescending(a => a.Id)
            : articles.OrderByDescending(a => a.SortAt).ThenByDescending(a => a.Id);

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

    private static IQueryable<Article> Words(TrackerDbContext db, IQueryable<Article> articles, ArticleFilter filter)
    {
        if (filter.Words is null)
        {
            return articles;
        }

        var ids = ArticleIndex.Matching(db, filter.Words);
        return ids is null ? articles.Where(a => false) : articles.Where(a => ids.Contains(a.Id));
    }
}
