using System.Globalization;

namespace DeepSeekTracker.Bench.Crash;

/// <summary>What must hold in every database, whatever happened to the process that wrote it.</summary>
internal static class Soundness
{
    public static IEnumerable<string> Faults(Db db)
    {
        if (db.Text("PRAGMA integrity_check") is not "ok" and var verdict)
        {
            yield return $"integrity: {verdict}";
        }

        if (db.Rows("PRAGMA foreign_key_check") is { Count: > 0 } orphans)
        {
            yield return $"{orphans.Count} rows point to nothing";
        }

        if (db.Number("SELECT count(*) FROM sqlite_master WHERE name = 'ArticleIndex'") == 0)
        {
            yield break;
        }

        if (IndexFault(db) is { } fault)
        {
            yield return $"index: {fault}";
        }

        // Before the step that gave articles a place of their own, their number was the place.
        var place =
            db.Number("SELECT count(*) FROM pragma_table_info('Articles') WHERE name = 'SearchId'") == 1 ? "SearchId" : "Id";
        foreach (
            var (what, sql) in new[]
            {
                (
                    "articles without a row in the index",
                    $"SELECT count(*) FROM Articles WHERE {place} NOT IN (SELECT id FROM ArticleIndex_docsize)"
                ),
                (
                    "rows of the index without an article",
                    $"SELECT count(*) FROM ArticleIndex_docsize WHERE id NOT IN (SELECT {place} FROM Articles WHERE {place} IS NOT NULL)"
                ),
                ("articles twice", "SELECT count(*) - count(DISTINCT Key) FROM Articles"),
                ("addresses twice", "SELECT count(Url) - count(DISTINCT Url) FROM Articles"),
                (
                    "entries twice",
                    "SELECT count(*) - count(DISTINCT FeedId || ' ' || UrlKey) FROM FeedEntries WHERE UrlKey IS NOT NULL"
                ),
                ("captures twice", "SELECT count(*) - count(DISTINCT ArticleId || ' ' || Sha256) FROM Captures"),
                (
                    "texts without their capture",
                    "SELECT count(*) FROM Articles WHERE Via = 'feed' AND TextSha256 IS NOT NULL AND Id NOT IN (SELECT ArticleId FROM Captures)"
                ),
                (
                    "text hashes without a text",
                    "SELECT count(*) FROM Articles WHERE TextSha256 IS NOT NULL AND Id NOT IN (SELECT ArticleId FROM ArticleTexts)"
                ),
            }
        )
        {
            if (db.Number(sql) is not 0 and var count)
            {
                yield return $"{count} {what}";
            }
        }
    }

    /// <summary>A stored ETag names a day: everything that the feed showed on that day must be stored.</summary>
    public static IEnumerable<string> ValidatorFaults(Db db)
    {
        var entries = db.Rows("SELECT FeedId, UrlKey FROM FeedEntries").Select(row => (row[0], row[1])).ToHashSet();
        var articles = db.Rows("SELECT Key FROM Articles").Select(row => row[0]).ToHashSet(StringComparer.Ordinal);
        foreach (var row in db.Rows("SELECT Id, Url, ETag FROM Feeds WHERE ETag IS NOT NULL"))
        {
            var paper = int.Parse(new Uri(row[1]).Host.AsSpan(6, 2), CultureInfo.InvariantCulture);
            var day = int.Parse(row[2].Trim('"').AsSpan(4), CultureInfo.InvariantCulture);
            var missing = CrashPress
                .ItemsUpTo(paper, day)
                .TakeLast(60)
                .Count(item => !entries.Contains((row[0], item.Key)) || !articles.Contains(item.Key));
            if (missing > 0)
            {
                yield return $"the validator of {row[1]} is ahead of {missing} entries";
            }
        }
    }

    private static string? IndexFault(Db db)
    {
        try
        {
            db.Run("INSERT INTO ArticleIndex(ArticleIndex) VALUES ('integrity-check')");
            return null;
        }
        catch (Microsoft.Data.Sqlite.SqliteException problem)
        {
            return problem.Message;
        }
    }
}
