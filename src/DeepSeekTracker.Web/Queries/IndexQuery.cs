using DeepSeekTracker.Core.Search;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Queries;

/// <summary>A filter with words as the full-text index is asked.</summary>
/// <param name="Match">An FTS5 expression that no reader's input can break: every word of it is quoted.</param>
/// <param name="First">The first place that fits.</param>
/// <param name="Last">The last place that fits.</param>
/// <param name="Beside">What else the search asks that the index does not know: the columns are asked.</param>
internal sealed record IndexQuery(string Match, long First, long Last, IReadOnlyList<SearchNode> Beside)
{
    /// <summary>Hits that are counted: who finds more will narrow the search before counting them.</summary>
    public const int MostCounted = 10_000;

    /// <summary>Relevance is judged among the newest hits: judging them all took 2.4 s on a word of a million articles.</summary>
    public const int MostRanked = 2_000;

    /// <summary>The places of the newest articles that fit, newest first; -1 for all of them.</summary>
    public IQueryable<long> Newest(TrackerDbContext db, int most) =>
        db.Database.SqlQuery<long>(
            $"""
            SELECT rowid AS Value FROM ArticleIndex
            WHERE ArticleIndex MATCH {Match} AND rowid BETWEEN {First} AND {Last} ORDER BY rowid DESC LIMIT {most}
            """
        );

    /// <summary>The same for many: EF Core would take three times as long to hand them over.</summary>
    public async Task<List<long>> ReadNewestAsync(TrackerDbContext db, int most, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        await using var command = Newest(db, most).CreateDbCommand();
        var places = new List<long>();
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
        {
            places.Add(reader.GetInt64(0));
        }

        return places;
    }

    /// <summary>The places of the oldest articles that fit, oldest first.</summary>
    public IQueryable<long> Oldest(TrackerDbContext db, int most) =>
        db.Database.SqlQuery<long>(
            $"""
            SELECT rowid AS Value FROM ArticleIndex
            WHERE ArticleIndex MATCH {Match} AND rowid BETWEEN {First} AND {Last} ORDER BY rowid LIMIT {most}
            """
        );

    /// <summary>The places of the best among the newest hits, best first: a word of the title counts four times, of the lead twice.</summary>
    public IQueryable<long> Best(TrackerDbContext db, int skip, int take) =>
        db.Database.SqlQuery<long>(
            $"""
            SELECT Place AS Value FROM (
              SELECT rowid AS Place, bm25(ArticleIndex, 4.0, 2.0, 1.0, 1.0, 1.0, 0.0) AS Rank FROM ArticleIndex
              WHERE ArticleIndex MATCH {Match} AND rowid BETWEEN {First} AND {Last} ORDER BY rowid DESC LIMIT {MostRanked}
            ) ORDER BY Rank, Place DESC LIMIT {take} OFFSET {skip}
            """
        );
}
