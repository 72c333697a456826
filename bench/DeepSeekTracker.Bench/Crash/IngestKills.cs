using System.Globalization;

namespace DeepSeekTracker.Bench.Crash;

/// <summary>
/// Kills the program at random moments of starting, polling and reading pages, looks at what it left, starts it again,
/// and in the end compares the content with that of a run without kills.
/// </summary>
internal sealed class IngestKills(string folder, int kills, Random random)
{
    private const int Papers = 24;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly List<double> _restarts = [];
    private readonly List<string> _faults = [];
    private readonly List<string> _complaints = [];
    private readonly Dictionary<string, int> _moments = new(StringComparer.Ordinal);

    public async Task<int> RunAsync()
    {
        await using var press = await CrashPress.StartAsync(Papers);
        var story = Path.Combine(folder, "story");
        press.WriteStory(CrashTool.ShippedStory, story);
        var data = Path.Combine(folder, "killed");
        var witness = new Witness(Path.Combine(data, "tracker.db"));
        for (var kill = 1; kill <= kills; kill++)
        {
            await KillOnceAsync(press, data, story, witness);
            press.Day++;
            if (kill % 20 == 0)
            {
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{kill} kills, {witness.Seen} rows seen, {_faults.Count} faults, restart in seconds: {CrashTool.Median(_restarts)}"
                    )
                );
            }
        }

        var killed = await FinishAsync(press, data, story);
        var undisturbed = await UndisturbedAsync(press, story);
        Compare(killed, undisturbed, press);
        Console.WriteLine(
            string.Join(", ", _moments.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => $"{m.Value} while {m.Key}"))
        );
        Console.WriteLine($"restart until the home page, in seconds: {CrashTool.Median(_restarts)}");
        Console.WriteLine($"{witness.Seen} rows were seen before a kill; {killed.Count} articles in the end");
        foreach (var group in _complaints.GroupBy(Kind).OrderByDescending(g => g.Count()))
        {
            Console.WriteLine($"log, {group.Count()} times: {group.Key}");
        }

        _faults.ForEach(Console.WriteLine);
        Console.WriteLine($"{_faults.Count} faults");
        return _faults.Count == 0 ? 0 : 1;
    }

    private async Task KillOnceAsync(CrashPress press, string data, string story, Witness witness)
    {
        var database = Path.Combine(data, "tracker.db");
        var before = press.Requests;
        using var stop = new CancellationTokenSource();
        using var server = Server.Start(data, story, press.Configuration);
        var watching = witness.WatchAsync(stop.Token);
        if (random.NextDouble() < 0.15)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(2_500)), CancellationToken.None);
        }
        else
        {
            var serving = await server.WaitUntilServingAsync();
            _restarts.Add(serving.TotalSeconds);
            if (serving > TimeSpan.FromSeconds(10))
            {
                _faults.Add(string.Create(CultureInfo.InvariantCulture, $"served only after {serving.TotalSeconds:0.0} s"));
            }

            MakeDue(database);
            while (press.Requests == before && !server.HasExited && server.Age < Longest)
            {
                await Task.Delay(1, CancellationToken.None);
            }

            // A pass over all papers takes some seconds: a kill must be able to meet its end, and the pages after it.
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(8_000)), CancellationToken.None);
        }

        if (server.HasExited)
        {
            _faults.Add("the process ended by itself");
        }

        server.Kill();
        await stop.CancelAsync();
        await watching;
        _complaints.AddRange(server.Complaints);
        if (File.Exists(database))
        {
            Examine(database, witness);
        }
    }

    private void Examine(string database, Witness witness)
    {
        using var db = Db.Open(Db.Copy(database, Path.Combine(folder, "look")));
        var faults = Soundness.Faults(db).ToList();
        if (db.Number("SELECT count(*) FROM sqlite_master WHERE name IN ('Articles', 'Captures', 'FeedEntries')") == 3)
        {
            faults.AddRange(Soundness.ValidatorFaults(db));
            faults.AddRange(witness.Lost(db));
            Note(
                db.Number("SELECT count(*) FROM Feeds") == 0 ? "starting for the first time"
                : db.Number("SELECT count(*) FROM Articles WHERE NextPageAt > (SELECT max(FirstSeenAt) FROM Articles)") > 0
                    ? "pages were claimed"
                : "feeds were polled or nothing was under way"
            );
        }
        else
        {
            Note("the schema was made");
        }

        _faults.AddRange(faults);
    }

    private void Note(string moment) => _moments[moment] = _moments.GetValueOrDefault(moment) + 1;

    /// <summary>Time passes: what the schedule put off is due. A second process may write beside the server, as verbs do.</summary>
    internal static void MakeDue(string database)
    {
        using var db = Db.Open(database);
        db.Run("UPDATE Feeds SET NextPollAt = 0; UPDATE Articles SET NextPageAt = 0 WHERE NextPageAt IS NOT NULL");
    }

    private async Task<List<string>> FinishAsync(CrashPress press, string data, string story)
    {
        using var server = Server.Start(data, story, press.Configuration);
        _restarts.Add((await server.WaitUntilServingAsync()).TotalSeconds);
        var database = Path.Combine(data, "tracker.db");
        await UntilAllIsReadAsync(press, database, server);
        if (await server.StopAsync() is not 0 and var exit)
        {
            _faults.Add($"the stop answered {exit}");
        }

        _complaints.AddRange(server.Complaints);
        using var db = Db.Open(database, readOnly: true);
        return Content(db);
    }

    private async Task<List<string>> UndisturbedAsync(CrashPress press, string story)
    {
        var (last, data) = (press.Day, Path.Combine(folder, "undisturbed"));
        for (press.Day = 0; press.Day < last; press.Day = Math.Min(last, press.Day + 25))
        {
            await FinishAsync(press, data, story);
        }

        return await FinishAsync(press, data, story);
    }

    private async Task UntilAllIsReadAsync(CrashPress press, string database, Server server)
    {
        var tag = string.Create(CultureInfo.InvariantCulture, $"\"day-{press.Day}\"");
        MakeDue(database);
        using var db = Db.Open(database, readOnly: true);
        var (left, since) = (long.MaxValue, server.Age);
        while (Left() is > 0 and var now)
        {
            if (now != left)
            {
                (left, since) = (now, server.Age);
            }

            if (server.Age - since > Patience || server.HasExited)
            {
                _faults.Add($"the run without kills stood still with {now} feeds and pages left");
                return;
            }

            await Task.Delay(200, CancellationToken.None);
        }

        long Left() =>
            press.Papers
            - db.Number($"SELECT count(*) FROM Feeds WHERE ETag = '{tag}'")
            + db.Number("SELECT count(*) FROM Articles WHERE NextPageAt IS NOT NULL");
    }

    private static List<string> Content(Db db) =>
        [
            .. db.Rows(
                    """
                    SELECT a.Key, a.Title, a.PublishedAt, a.PublishedPrecision, a.OnStory, a.TextState, a.TextSha256, t.Text, a.Language, a.OutletId,
                      (SELECT group_concat(TopicKey || '=' || Score || '=' || Matches, ';') FROM
                        (SELECT * FROM ArticleTopics p WHERE p.ArticleId = a.Id ORDER BY TopicKey))
                    FROM Articles a LEFT JOIN ArticleTexts t ON t.ArticleId = a.Id ORDER BY a.Key
                    """
                )
                .Select(row => string.Join('\u001F', row)),
        ];

    private void Compare(List<string> killed, List<string> undisturbed, CrashPress press)
    {
        var expected = Enumerable
            .Range(0, Papers)
            .SelectMany(paper => CrashPress.ItemsUpTo(paper, press.Day))
            .Select(item => item.Key)
            .ToHashSet(StringComparer.Ordinal);
        var found = killed.Select(row => row.Split('\u001F')[0]).ToHashSet(StringComparer.Ordinal);
        if (!expected.SetEquals(found))
        {
            _faults.Add(
                $"{expected.Except(found).Count()} published items are missing, {found.Except(expected).Count()} were never published"
            );
        }

        foreach (var (ours, theirs) in killed.Zip(undisturbed).Where(pair => pair.First != pair.Second).Take(5))
        {
            _faults.Add(
                $"not as without kills: {ours.Replace('\u001F', '|')}\n   without kills: {theirs.Replace('\u001F', '|')}"
            );
        }

        if (killed.Count != undisturbed.Count)
        {
            _faults.Add($"{killed.Count} articles, {undisturbed.Count} without kills");
        }
    }

    private static string Kind(string line) => line.Length > 9 ? line[9..] : line;
}
