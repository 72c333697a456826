using System.Globalization;
using System.Text.Json;
using DeepSeekTracker.Bench.Origin;
using DeepSeekTracker.Core.Search;
using DeepSeekTracker.Core.Text;
using Microsoft.Data.Sqlite;

namespace DeepSeekTracker.Bench.Pages;

/// <summary>A folder with a database of many made-up articles: the program makes the schema, rows go in raw, index and all.</summary>
internal sealed class SyntheticDatabase(string folder)
{
    public const int Outlets = 500;
    private const int Topics = 15;
    private const int Batch = 20_000;
    private const long DayPlaces = 1 << 18;
    private static readonly string[] Countries = ["US", "CN", "GB", "DE", "FR", "JP", "IN", "KR", "SG", "BR"];
    private static readonly string[] Kinds = ["newspaper", "broadcaster", "trade", "wire", "blog"];

    private readonly SyntheticWords _words = new();
    private readonly Random _random = new(1);
    private long _lastPlace;

    public string Story => Path.Combine(folder, "story");

    public string Data => Path.Combine(folder, "data");

    public string File => Path.Combine(Data, "tracker.db");

    /// <summary>Makes it where it is not there.</summary>
    public async Task MakeAsync(int articles)
    {
        if (Directory.Exists(Data))
        {
            return;
        }

        Directory.CreateDirectory(Story);
        var shipped = Path.Combine("stories", "deepseek-r1");
        foreach (var name in new[] { "story.json", "events.csv" })
        {
            System.IO.File.Copy(Path.Combine(shipped, name), Path.Combine(Story, name), overwrite: true);
        }

        await using (var tracker = Start())
        {
            using var reader = new PageLoad(tracker.Url);
            while (await reader.AskAsync(tracker.Url + "/about") is not null)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
            }
        }

        Fill(articles);
    }

    public TrackerProcess Start() => TrackerProcess.Start(Data, Story, ["--Ingest:Enabled=false"]);

    /// <summary>The keys of the topics that articles may have.</summary>
    public IReadOnlyList<string> TopicKeys()
    {
        using var story = JsonDocument.Parse(System.IO.File.ReadAllText(Path.Combine(Story, "story.json")));
        return
        [
            .. story
                .RootElement.GetProperty("topics")
                .EnumerateArray()
                .Take(Topics)
                .Select(t => t.GetProperty("key").GetString()!),
        ];
    }

    private void Fill(int articles)
    {
        using var connection = new SqliteConnection($"Data Source={File}");
        connection.Open();
        Run(connection, "PRAGMA synchronous=OFF; PRAGMA journal_size_limit=4000000; PRAGMA cache_size=-200000;");
        using (var transaction = connection.BeginTransaction())
        {
            for (var id = 1; id <= Outlets; id++)
            {
                Run(
                    connection,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"INSERT INTO Outlets (Id, Key, Name, Domain, Kind, Country, Language) VALUES ({id}, 'site{id}', 'Site {id}', 'site{id}.example', '{Kinds[id % Kinds.Length]}', '{Countries[id % Countries.Length]}', 'en')"
                    )
                );
            }

            transaction.Commit();
        }

        var topics = TopicKeys();
        using var rows = new SyntheticRows(connection);
        for (var n = 0; n < articles; n += Batch)
        {
            using var transaction = connection.BeginTransaction();
            for (var at = n; at < Math.Min(articles, n + Batch); at++)
            {
                var article = SyntheticArticle.Make(at, articles, Outlets, topics, _words, _random);
                rows.Put(article, Place(article.At), transaction);
            }

            transaction.Commit();
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Math.Min(articles, n + Batch):N0} articles"));
        }

        Run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// <summary>As the program places articles: by minute, each at a place of its own.</summary>
    private long Place(DateTimeOffset at)
    {
        var day = DateOnly.FromDateTime(at.UtcDateTime).DayNumber * DayPlaces;
        var minute = day + (DayPlaces / 2) + ((long)at.TimeOfDay.TotalMinutes << 6);
        return _lastPlace = Math.Max(_lastPlace + 1, minute);
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

/// <summary>The prepared commands that store one article.</summary>
internal sealed class SyntheticRows : IDisposable
{
    private readonly SqliteCommand _article;
    private readonly SqliteCommand _text;
    private readonly SqliteCommand _topic;
    private readonly SqliteCommand _index;

    public SyntheticRows(SqliteConnection connection)
    {
        _article = Prepared(
            connection,
            """
            INSERT INTO Articles (Id, Key, Url, Host, OutletId, Title, PublishedAt, PublishedPrecision, PublishedDay, PublishedZone,
              PublishedTrust, DateConflict, FirstSeenAt, SortAt, SearchId, Language, Kind, Via, OnStory, TextState, WordCount,
              AnalysisVersion, PageTries, CopyRole)
            VALUES ($id, $key, $url, $host, $outlet, $title, $published, $precision, $day, 0, 0, 0, $at, $at, $place, $language,
              'article', 'import', $onstory, $state, 112, 1000, 0, 0)
            """,
            "id key url host outlet title published precision day at place language onstory state"
        );
        _text = Prepared(
            connection,
            "INSERT INTO ArticleTexts (ArticleId, Text, Blocks, Outlinks) VALUES ($id, $text, '[]', '[]')",
            "id text"
        );
        _topic = Prepared(
            connection,
            "INSERT INTO ArticleTopics (ArticleId, TopicKey, Score, Matches) VALUES ($id, $topic, 5, 'title: word')",
            "id topic"
        );
        _index = Prepared(
            connection,
            "INSERT INTO ArticleIndex (rowid, title, lead, body, author, address, tags) VALUES ($place, $title, $lead, $body, '', $url, $tags)",
            "place title lead body url tags"
        );
    }

    public void Put(SyntheticArticle article, long place, SqliteTransaction transaction)
    {
        var at = article.At.ToUnixTimeMilliseconds();
        Run(
            _article,
            transaction,
            article.Id,
            article.Url,
            article.Url,
            $"site{article.Outlet}.example",
            article.Outlet,
            article.Title,
            article.IsDated ? at : null,
            (int)(article.IsDated ? DatePrecision.Minute : DatePrecision.None),
            article.IsDated ? article.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            at,
            place,
            article.Language,
            article.IsOnStory ? 1 : 0,
            (int)article.State
        );
        Run(_text, transaction, article.Id, $"{article.Lead}\n\n{article.Body}");
        foreach (var topic in article.Topics)
        {
            Run(_topic, transaction, article.Id, topic);
        }

        Run(
            _index,
            transaction,
            place,
            SearchTokens.Join(article.Title),
            SearchTokens.Join(article.Lead),
            SearchTokens.Join(article.Body),
            SearchTokens.Join(article.Url),
            article.Tags()
        );
    }

    public void Dispose()
    {
        _article.Dispose();
        _text.Dispose();
        _topic.Dispose();
        _index.Dispose();
    }

    private static SqliteCommand Prepared(SqliteConnection connection, string sql, string names)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in names.Split(' '))
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = "$" + name });
        }

        return command;
    }

    private static void Run(SqliteCommand command, SqliteTransaction transaction, params object?[] values)
    {
        command.Transaction = transaction;
        for (var at = 0; at < values.Length; at++)
        {
            command.Parameters[at].Value = values[at] ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }
}
