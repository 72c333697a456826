using System.Globalization;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DeepSeekTracker.Bench.Crash;

/// <summary>Kills the program while it brings a database of the first schema up to date; the next start must come through.</summary>
internal sealed class MigrationKills(string folder, int kills, Random random)
{
    private const int Articles = 6_000;
    private readonly List<string> _faults = [];

    public async Task<int> RunAsync()
    {
        await using var press = await CrashPress.StartAsync(2);
        var story = Path.Combine(folder, "story");
        press.WriteStory(CrashTool.ShippedStory, story);
        string[] configuration = [.. press.Configuration, "--Ingest:Enabled=false"];
        var first = await MakeFirstAsync(Path.Combine(folder, "first"), await NotesAsync(story, configuration));
        Dictionary<string, string> before;
        using (var db = Db.Open(first, readOnly: true))
        {
            before = Tables(db).ToDictionary(table => table, table => Hash(db, table), StringComparer.Ordinal);
        }

        var columns = _columns;
        var (data, restarts, moments) = (Path.Combine(folder, "data"), new List<double>(), new SortedDictionary<string, int>());
        var whole = new List<double>();
        var longest = await TimeMigrationAsync(first, data, story, configuration);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{new FileInfo(first).Length / 1e6:0} MB; from taking the folder to the new schema {longest.TotalMilliseconds:0} ms"
            )
        );
        for (var kill = 1; kill <= kills; kill++)
        {
            var database = Fresh(first, data);
            using (var server = Server.Start(data, story, configuration))
            {
                await UntilTakenAsync(data, server);
                // Half of them during the update, half while pages are served and the index is built.
                var start = kill % 2 == 0 ? longest : TimeSpan.Zero;
                var span = kill % 2 == 0 ? TimeSpan.FromSeconds(8) : longest + TimeSpan.FromMilliseconds(30);
                await Task.Delay(start + (random.NextDouble() * span), CancellationToken.None);
                server.Kill();
            }

            var moment = Moment(database, data);
            moments[moment] = moments.GetValueOrDefault(moment) + 1;
            using (var db = Db.Open(Db.Copy(database, Path.Combine(folder, "look"))))
            {
                Examine(db, before, $"after a kill ({moment})", isWhole: false);
            }

            using (var server = Server.Start(data, story, configuration))
            {
                var serving = await server.WaitUntilServingAsync();
                restarts.Add(serving.TotalSeconds);
                if (serving > TimeSpan.FromSeconds(10) || await server.GetAsync("/health/ready") != 200)
                {
                    _faults.Add(
                        string.Create(CultureInfo.InvariantCulture, $"ready after {serving.TotalSeconds:0.0} s ({moment})")
                    );
                }

                if (
                    !(await server.ReadAsync("/articles"))
                        .Body.Replace("&#x202F;", "", StringComparison.Ordinal)
                        .Contains(Listed, StringComparison.Ordinal)
                )
                {
                    _faults.Add($"the list is not whole while the index is built ({moment})");
                }

                whole.Add(await UntilIndexedAsync(database, server));
                await server.StopAsync();
            }

            using (var db = Db.Open(database, readOnly: false))
            {
                Examine(db, before, $"after the next start ({moment})", isWhole: true);
                if (db.Number("SELECT count(*) FROM __EFMigrationsHistory") < _steps)
                {
                    _faults.Add("the next start did not migrate");
                }
            }
        }

        Console.WriteLine(string.Join(", ", moments.Select(m => $"{m.Value} {m.Key}")));
        Console.WriteLine(
            $"{columns.Count} tables compared; next start until the home page, in seconds: {CrashTool.Median(restarts)}; until all is in the index: {CrashTool.Median(whole)}"
        );
        _faults.ForEach(Console.WriteLine);
        Console.WriteLine($"{_faults.Count} faults");
        return _faults.Count == 0 ? 0 : 1;
    }

    private readonly Dictionary<string, string> _columns = new(StringComparer.Ordinal);

    /// <summary>Two of three of the invented articles are on the story.</summary>
    private const string Listed = "4000 articles";

    private int _steps;

    /// <summary>The age of the process at which the index is whole.</summary>
    private async Task<double> UntilIndexedAsync(string database, Server server)
    {
        using var db = Db.Open(database, readOnly: true);
        while (db.Number("SELECT count(*) FROM Settings WHERE Key = 'search-index'") == 0)
        {
            if (server.HasExited || server.Age > TimeSpan.FromMinutes(2))
            {
                _faults.Add("the index was not built");
                break;
            }

            await Task.Delay(20, CancellationToken.None);
        }

        return server.Age.TotalSeconds;
    }

    /// <param name="isWhole">True where the index must hold every article.</param>
    private void Examine(Db db, Dictionary<string, string> before, string when, bool isWhole)
    {
        _faults.AddRange(
            Soundness
                .Faults(db)
                .Where(fault =>
                    (isWhole || !fault.Contains("in the index", StringComparison.Ordinal))
                    && !fault.Contains("texts without their", StringComparison.Ordinal)
                )
                .Select(fault => $"{fault} {when}")
        );
        _faults.AddRange(
            before.Where(table => Hash(db, table.Key) != table.Value).Select(table => $"{table.Key} changed {when}")
        );
    }

    private string Moment(string database, string data)
    {
        var backups = Path.Combine(data, "backups");
        using var db = Db.Open(Db.Copy(database, Path.Combine(data, "..", "moment")));
        return db.Number("SELECT count(*) FROM __EFMigrationsHistory") > 1
            ? db.Number("SELECT count(*) FROM Settings WHERE Key = 'search-index'") > 0
                ? "9 indexed"
                : db.Number("SELECT count(*) FROM Settings WHERE Key = 'unfinished-search'") > 0
                    ? "8 while the index was built"
                    : db.Number("SELECT count(*) FROM __EFMigrationsHistory") < _steps
                        ? "6 in part migrated"
                        : "7 migrated"
            : db.Number("SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsLock'") > 0
            && db.Number("SELECT count(*) FROM __EFMigrationsLock") > 0
                ? "5 while EF Core's lock was held"
                : Directory.Exists(backups) && Directory.EnumerateFiles(backups, "*.db").Any()
                    ? "4 backed up, not migrated"
                    : Directory.Exists(backups) && Directory.EnumerateFiles(backups, "*.partial").Any()
                        ? "3 in the backup"
                        : "2 before the backup";
    }

    private static async Task UntilTakenAsync(string data, Server server)
    {
        var held = Path.Combine(data, "server.lock");
        while (!File.Exists(held) && !server.HasExited)
        {
            await Task.Delay(1, CancellationToken.None);
        }
    }

    private async Task<TimeSpan> TimeMigrationAsync(string first, string data, string story, string[] configuration)
    {
        var database = Fresh(first, data);
        using var server = Server.Start(data, story, configuration);
        await UntilTakenAsync(data, server);
        var taken = server.Age;
        using var db = Db.Open(database, readOnly: true);
        while (db.Number("SELECT count(*) FROM __EFMigrationsHistory") < _steps)
        {
            await Task.Delay(1, CancellationToken.None);
        }

        return server.Age - taken;
    }

    private static string Fresh(string first, string data)
    {
        if (Directory.Exists(data))
        {
            Directory.Delete(data, recursive: true);
        }

        Directory.CreateDirectory(data);
        File.Copy(first, Path.Combine(data, "tracker.db"));
        return Path.Combine(data, "tracker.db");
    }

    /// <summary>What a start notes of the story, so that the starts to come judge and import nothing again.</summary>
    private async Task<List<string[]>> NotesAsync(string story, string[] configuration)
    {
        var data = Path.Combine(folder, "notes");
        using var server = Server.Start(data, story, configuration);
        await server.WaitUntilServingAsync();
        await server.StopAsync();
        using var db = Db.Open(Path.Combine(data, "tracker.db"));
        return db.Rows("SELECT Key, Value FROM Settings WHERE Key IN ('story-rules', 'starter-record')");
    }

    /// <summary>A database as the first version made it, with rows in every table that matters.</summary>
    private async Task<string> MakeFirstAsync(string data, List<string[]> notes)
    {
        await using (var services = Services(data))
        {
            services.GetRequiredService<DataFolder>().Create();
            await using var db = await services.GetRequiredService<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();
            var initial = db.Database.GetMigrations().First();
            _steps = db.Database.GetMigrations().Count();
            await db.GetService<IMigrator>().MigrateAsync(initial);
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var path = Path.Combine(data, "tracker.db");
        using (var db = Db.Open(path))
        {
            db.Run("BEGIN");
            Fill(db, "Outlets", 40);
            Fill(db, "OutletDomains", 40, ("OutletId", 40));
            Fill(db, "Feeds", 60, ("OutletId", 40));
            Fill(db, "Articles", Articles, ("OutletId", 40), ("FeedId", 60));
            Fill(db, "ArticleTexts", Articles, ("ArticleId", Articles));
            Fill(db, "ArticleTopics", Articles, ("ArticleId", Articles));
            Fill(db, "Captures", Articles, ("ArticleId", Articles));
            Fill(db, "FeedEntries", Articles, ("FeedId", 60), ("ArticleId", Articles));
            Fill(db, "FeedPolls", Articles, ("FeedId", 60));
            notes.ForEach(note => db.Run($"INSERT INTO Settings (Key, Value) VALUES ('{note[0]}', '{note[1]}')"));
            db.Run("COMMIT");
            db.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        return path;
    }

    internal static ServiceProvider Services(string data) =>
        new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddData(
                new ConfigurationBuilder()
                    .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Data:Folder"] = data })
                    .Build()
            )
            .BuildServiceProvider();

    /// <summary>Rows of invented values, each column by its type.</summary>
    private static void Fill(Db db, string table, int rows, params (string Column, int Of)[] references)
    {
        var columns = db.Rows($"SELECT name, type, pk FROM pragma_table_info('{table}')");
        var values = columns.Select(column =>
            references.FirstOrDefault(r => r.Column == column[0]) is { Column: not null } reference
                ? string.Create(CultureInfo.InvariantCulture, $"1 + (i % {reference.Of})")
            : column[0] == "Id" ? "i + 1"
            : column[0] is "PublishedDay" or "ListedOn" ? "'2025-01-' || (20 + i % 10)"
            : column[0] == "State" ? "'ok'"
            : column[1] == "INTEGER" ? "i % 3"
            : column[1] == "REAL" ? "i / 2.0"
            : column[1] == "BLOB" ? "randomblob(4000)"
            : column[0] is "Text" ? "hex(randomblob(1500))"
            : column[0] is "Blocks" or "Outlinks" ? "'[]'"
            : $"'{column[0]}-' || i"
        );
        db.Run(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {rows - 1})
                INSERT INTO {table} ({string.Join(',', columns.Select(c => $"\"{c[0]}\""))}) SELECT {string.Join(
                    ',',
                    values
                )} FROM n
                """
            )
        );
    }

    private static IEnumerable<string> Tables(Db db) =>
        db.Rows(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\' AND name NOT LIKE 'ArticleIndex%' AND name <> 'Settings' AND name <> 'IngestRuns'"
            )
            .Select(row => row[0]);

    /// <summary>Of the rows that the first version had, in its columns.</summary>
    private string Hash(Db db, string table)
    {
        if (!_columns.TryGetValue(table, out var columns))
        {
            _columns[table] = columns = string.Join(
                ',',
                db.Rows($"SELECT name FROM pragma_table_info('{table}')").Select(row => $"\"{row[0]}\"")
            );
        }

        var limit =
            table is "Outlets" or "OutletDomains" ? 40
            : table is "Feeds" ? 60
            : Articles;
        var rows = db.Rows($"SELECT {columns} FROM {table} ORDER BY rowid LIMIT {limit}").Select(row => string.Join('|', row));
        return Convert.ToHexString(
            System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', rows)))
        );
    }
}
