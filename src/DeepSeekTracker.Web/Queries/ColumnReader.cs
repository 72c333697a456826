using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Core.Topics;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Queries;

/// <summary>Reads from the database what the columns hold.</summary>
internal sealed class ColumnReader(TrackerDbContext db, ColumnBook book)
{
    /// <summary>Articles that are read at once.</summary>
    private const int Batch = 500;

    /// <summary>Every article, in no particular order.</summary>
    public async Task<List<ColumnRow>> AllAsync(CancellationToken stop)
    {
        await TakeOutletsAsync(stop);
        var topics = await TopicsOfAllAsync(stop);
        var none = book.TopicSet([]);
        var rows = new List<ColumnRow>();
        await foreach (var article in Of(db.Articles.AsNoTracking()).AsAsyncEnumerable().WithCancellation(stop))
        {
            rows.Add(Row(article, article.Id < topics.Count && topics[article.Id] is var set and >= 0 ? set : none));
        }

        return await CheckedAsync(rows, stop);
    }

    /// <summary>These articles, as far as they exist.</summary>
    public async Task<List<ColumnRow>> OfAsync(IReadOnlyCollection<int> articles, CancellationToken stop)
    {
        var rows = new List<ColumnRow>();
        foreach (var ids in articles.Chunk(Batch))
        {
            var topics = (
                await db
                    .ArticleTopics.Where(t => ids.Contains(t.ArticleId))
                    .Select(t => new { t.ArticleId, t.TopicKey })
                    .ToListAsync(stop)
            ).ToLookup(t => t.ArticleId, t => t.TopicKey);
            var read = await Of(db.Articles.AsNoTracking().Where(a => ids.Contains(a.Id))).ToListAsync(stop);
            rows.AddRange(read.Select(a => Row(a, book.TopicSet([.. topics[a.Id].Order(StringComparer.Ordinal)]))));
        }

        return await CheckedAsync(rows, stop);
    }

    public async Task TakeOutletsAsync(CancellationToken stop)
    {
        var hosts = (await db.OutletDomains.Select(d => new { d.OutletId, d.Host }).ToListAsync(stop)).ToLookup(
            d => d.OutletId,
            d => d.Host
        );
        var outlets = await db.Outlets.AsNoTracking().ToListAsync(stop);
        book.TakeOutlets([
            .. outlets.Select(o => new OutletFacts(
                o.Id,
                o.Key,
                o.Name,
                o.Domain,
                o.Kind,
                o.Country,
                o.Language,
                [.. hosts[o.Id]]
            )),
        ]);
    }

    /// <summary>The set of topics by article; -1 where it has none.</summary>
    private async Task<List<int>> TopicsOfAllAsync(CancellationToken stop)
    {
        var (sets, topics, article) = (new List<int>(), new List<string>(), 0);
        var all = db.ArticleTopics.OrderBy(t => t.ArticleId).ThenBy(t => t.TopicKey).Select(t => new { t.ArticleId, t.TopicKey });
        await foreach (var topic in all.AsAsyncEnumerable().WithCancellation(stop))
        {
            if (topic.ArticleId != article)
            {
                End();
                article = topic.ArticleId;
            }

            topics.Add(topic.TopicKey);
        }

        End();
        return sets;

        void End()
        {
            if (topics.Count > 0)
            {
                sets.AddRange(Enumerable.Repeat(-1, article - sets.Count));
                sets.Add(book.TopicSet(topics));
                topics.Clear();
            }
        }
    }

    /// <summary>An article may belong to an outlet that was stored since the outlets were read.</summary>
    private async Task<List<ColumnRow>> CheckedAsync(List<ColumnRow> rows, CancellationToken stop)
    {
        if (rows.Exists(row => !book.Knows(row.Outlet)))
        {
            await TakeOutletsAsync(stop);
        }

        return rows;
    }

    private ColumnRow Row(ReadArticle article, int topics) =>
        new(
            article.SearchId ?? SearchPlace.About(article.SortAt),
            article.Id,
            article.OutletId,
            book.Traits(article.Traits),
            topics,
            article.Day?.DayNumber ?? ColumnRow.NoDay,
            article.WordCount,
            article.FirstSeenAt.ToUnixTimeMilliseconds()
        );

    private static IQueryable<ReadArticle> Of(IQueryable<Article> articles) =>
        articles.Select(a => new ReadArticle(
            a.Id,
            a.SearchId,
            a.SortAt,
            a.OutletId,
            a.PublishedDay,
            a.WordCount,
            a.FirstSeenAt,
            a.Language,
            a.TextState,
            a.OnStory,
            a.PublishedPrecision,
            a.Kind,
            a.Title != null,
            a.Relevance,
            a.CopyRole
        ));

    private sealed record ReadArticle(
        int Id,
        long? SearchId,
        DateTimeOffset SortAt,
        int OutletId,
        DateOnly? Day,
        int WordCount,
        DateTimeOffset FirstSeenAt,
        string? Language,
        TextState State,
        bool OnStory,
        DatePrecision Precision,
        string Kind,
        bool IsTitled,
        Relevance? Relevance,
        CopyRole Copy
    )
    {
        public ArticleTraits Traits => new(Language, State, OnStory, Precision, Kind, IsTitled, Relevance, Copy);
    }
}
