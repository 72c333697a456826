namespace DeepSeekTracker.Bench.Crash;

/// <summary>
/// Another reader of the live database, which remembers what it was shown: committed work that any reader may have seen.
/// It reads until the process is killed and lets go before the next start, so that the next start recovers alone.
/// </summary>
internal sealed class Witness(string path)
{
    private static readonly (string Table, string Columns)[] Watched =
    [
        ("Articles", "Id, Key, Url, OutletId, Via, FirstSeenAt"),
        ("FeedEntries", "Id, FeedId, UrlKey"),
        ("Captures", "Id, ArticleId, Sha256"),
    ];

    private readonly Dictionary<string, Dictionary<long, string>> _seen = Watched.ToDictionary(
        watched => watched.Table,
        _ => new Dictionary<long, string>(),
        StringComparer.Ordinal
    );

    public int Seen => _seen.Values.Sum(rows => rows.Count);

    /// <summary>Watches until told to stop.</summary>
    public async Task WatchAsync(CancellationToken stop)
    {
        while (!File.Exists(path) && !stop.IsCancellationRequested)
        {
            await Task.Delay(5, CancellationToken.None);
        }

        if (stop.IsCancellationRequested)
        {
            return;
        }

        using var db = Db.Open(path, readOnly: true);
        while (!stop.IsCancellationRequested)
        {
            if (db.Number("SELECT count(*) FROM sqlite_master WHERE name IN ('Articles', 'FeedEntries', 'Captures')") == 3)
            {
                Look(db);
            }

            await Task.Delay(10, CancellationToken.None);
        }
    }

    /// <summary>What was seen and is not there any more, or is another now.</summary>
    public IEnumerable<string> Lost(Db db)
    {
        foreach (var (table, columns) in Watched)
        {
            var there = db.Rows($"SELECT {columns} FROM {table}").ToDictionary(Id, row => string.Join('|', row));
            var lost = _seen[table].Count(row => !there.TryGetValue(row.Key, out var now) || now != row.Value);
            if (lost > 0)
            {
                yield return $"{lost} rows of {table} that a reader saw are gone or changed";
            }
        }
    }

    private void Look(Db db)
    {
        foreach (var (table, columns) in Watched)
        {
            var seen = _seen[table];
            var last = seen.Count == 0 ? 0 : seen.Keys.Max();
            foreach (var row in db.Rows($"SELECT {columns} FROM {table} WHERE Id > {last}"))
            {
                seen[Id(row)] = string.Join('|', row);
            }
        }
    }

    private static long Id(string[] row) => long.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture);
}
