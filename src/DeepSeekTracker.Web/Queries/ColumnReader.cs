using System.Data.Common;
using DeepSeekTracker.Core.Copies;
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
        var marks = await new MarkReader(db).AllAsync(stop);
        var rows = new List<ColumnRow>();
        await EachAsync(
            Of(db.Articles.AsNoTracking()),
            row =>
            {
                var article = Read(row);
                rows.Add(
                    Row(
                        article,
                        article.Id < topics.Count && topics[article.Id] is var set and >= 0 ? set : none,
                        marks.GetValueOrDefault(article.Id)
                    )
                );
            },
            stop
        );
        return await CheckedAsync(rows, stop);
    }

    /// <summary>The rows without what EF Core does for each: at a million the start waits for it.</summary>
    private async Task EachAsync<T>(IQueryable<T> query, Action<DbDataReader> take, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        await using var command = query.CreateDbCommand();
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
        {
            take(rows);
        }
    }

    /// <summary>In the order of <see cref="Of"/>.</summary>
    private static ReadArticle Read(DbDataReader row) =>
        new(
            row.GetInt32(0),
            row.IsDBNull(1) ? null : row.GetInt64(1),
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)),
            row.GetInt32(3),
            row.IsDBNull(4) ? null : row.GetFieldValue<DateOnly>(4),
            row.GetInt32(5),
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(6)),
            row.IsDBNull(7) ? null : row.GetString(7),
            (TextState)row.GetInt32(8),
            row.GetBoolean(9),
            (DatePrecision)row.GetInt32(10),
            row.GetString(11),
            row.GetBoolean(12),
            row.IsDBNull(13) ? null : (Relevance)row.GetInt32(13),
            (CopyRole)row.GetInt32(14),
            row.GetBoolean(15)
        );

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
            var marks = await new MarkReader(db).OfAsync(ids, stop);
            var read = await Of(db.Articles.AsNoTracking().Where(a => ids.Contains(a.Id))).ToListAsync(stop);
            rows.AddRange(
                read.Select(a =>
                    Row(a, book.TopicSet([.. topics[a.Id].Order(StringComparer.Ordinal)]), marks.GetValueOrDefault(a.Id))
                )
            );
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
                // A table may write them as it likes: what differs by a capital is one type, one country.
                o.Kind?.ToLowerInvariant(),
                o.Country is { Length: 2 } country ? country.ToUpperInvariant() : o.Country,
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
        await EachAsync(
            all,
            row =>
            {
                if (row.GetInt32(0) is var id && id != article)
                {
                    End();
                    article = id;
                }

                topics.Add(row.GetString(1));
            },
            stop
        );

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

    private ColumnRow Row(ReadArticle article, int topics, ArticleMarks? marks) =>
        new(
            article.SearchId ?? SearchPlace.About(article.SortAt),
            article.Id,
            article.OutletId,
            book.Traits(article.Traits),
            topics,
            article.Day?.DayNumber ?? ColumnRow.NoDay,
            article.WordCount,
            article.FirstSeenAt.ToUnixTimeMilliseconds(),
            marks is null ? 0 : book.Marks(marks)
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
            a.CopyRole,
            a.PublishedOrigin == PublishedInterval.DailyList
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
        CopyRole Copy,
        bool IsOfDailyList
    )
    {
        public ArticleTraits Traits =>
            new(Language, State, OnStory, Precision, Kind, IsTitled, Relevance, Copy)
            {
                IsOfDailyList = IsOfDailyList && Precision >= DatePrecision.Day,
            };
    }
}
