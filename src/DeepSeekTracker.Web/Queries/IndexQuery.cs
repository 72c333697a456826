using DeepSeekTracker.Core.Search;
using DeepSeekTracker.Web.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

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

    /// <summary>Hits of words that are read to learn which of them bear a filter's limits: a tenth of a microsecond each.</summary>
    public const int MostRead = 300_000;

    /// <summary>Rows after which is looked whether the reader is still there.</summary>
    private const int PatienceRows = 4_096;

    /// <summary>The places of the newest articles that fit, newest first; -1 for all of them.</summary>
    public IQueryable<long> Newest(TrackerDbContext db, int most) =>
        db.Database.SqlQuery<long>(
            $"""
            SELECT rowid AS Value FROM ArticleIndex
            WHERE ArticleIndex MATCH {Match} AND rowid BETWEEN {First} AND {Last} ORDER BY rowid DESC LIMIT {most}
            """
        );

    /// <summary>
    /// The same for many: a reader of rows takes as long to hand a place over as the index to find it. Only where the file is
    /// just locked is that way left for the one that waits.
    /// </summary>
    public async Task<List<long>> ReadNewestAsync(TrackerDbContext db, int most, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        return Read(((SqliteConnection)db.Database.GetDbConnection()).Handle!, most, stop)
            ?? await Newest(db, most).ToListAsync(stop);
    }

    private List<long>? Read(sqlite3 file, int most, CancellationToken stop)
    {
        const string Sql =
            "SELECT rowid FROM ArticleIndex WHERE ArticleIndex MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT ?";
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(file, Sql, out var statement), file);
        using (statement)
        {
            raw.sqlite3_bind_text(statement, 1, Match);
            raw.sqlite3_bind_int64(statement, 2, First);
            raw.sqlite3_bind_int64(statement, 3, Last);
            raw.sqlite3_bind_int64(statement, 4, most);
            var places = new List<long>();
            int answer;
            while ((answer = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
            {
                places.Add(raw.sqlite3_column_int64(statement, 0));
                if (places.Count % PatienceRows == 0)
                {
                    stop.ThrowIfCancellationRequested();
                }
            }

            if (answer is raw.SQLITE_BUSY or raw.SQLITE_LOCKED)
            {
                return null;
            }

            SqliteException.ThrowExceptionForRC(answer, file);
            return places;
        }
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
    public IQueryable<long> Best(TrackerDbContext db) =>
        db.Database.SqlQuery<long>(
            $"""
            SELECT Place AS Value FROM (
              SELECT rowid AS Place, bm25(ArticleIndex, 4.0, 2.0, 1.0, 1.0, 1.0, 0.0) AS Rank FROM ArticleIndex
              WHERE ArticleIndex MATCH {Match} AND rowid BETWEEN {First} AND {Last} ORDER BY rowid DESC LIMIT {MostRanked}
            ) ORDER BY Rank, Place DESC
            """
        );
}
