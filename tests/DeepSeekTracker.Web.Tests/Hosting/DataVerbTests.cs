using System.Security.Cryptography;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Hosting;
using Microsoft.Data.Sqlite;

namespace DeepSeekTracker.Web.Tests.Hosting;

public sealed class DataVerbTests : IDisposable
{
    private const string Record =
        "url,title,outlet,published_at\r\nhttps://a.example/1,DeepSeek R1 is out,Paper A,2025-01-20\r\nhttps://b.example/2,Nvidia falls on DeepSeek,Paper B,2025-01-27\r\n";
    private readonly VerbRun _verbs = new(Record);

    public void Dispose() => _verbs.Dispose();

    [Fact]
    public async Task Doctor_names_what_the_story_leaves_out()
    {
        Assert.Equal(0, (await _verbs.RunAsync("migrate")).Exit);
        _verbs.Write("story/outlets.opml", "hello");
        _verbs.Write("story/record.csv", "url,title,published_at\r\nhttps://a.example/1,One,\r\nno address,Two,\r\n");

        var answer = await _verbs.RunAsync("doctor");

        Assert.Equal(1, answer.Exit);
        Assert.Contains("outlets.opml, line 1: ", answer.Out, StringComparison.Ordinal);
        Assert.Contains("record.csv, row 3: ", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_verb_or_option_fails_with_the_way_to_help()
    {
        var answer = await _verbs.RunAsync("dance");
        Assert.Equal(2, answer.Exit);
        Assert.Contains("--help", answer.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await _verbs.RunAsync("migrate", "--nonsense")).Exit);
        var parted = await _verbs.RunAsync("migrate", "--Ingest:Enabled", "false");
        Assert.Equal(2, parted.Exit);
        Assert.Contains("in one piece: --Ingest:Enabled=value", parted.Error, StringComparison.Ordinal);
        var mistyped = await _verbs.RunAsync("feeds", "add", "x", "--domian=https://a.example");
        Assert.Equal(2, mistyped.Exit);
        Assert.DoesNotContain("in one piece", mistyped.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reanalyze_derives_every_article_again()
    {
        await _verbs.RunAsync("migrate");

        var answer = await _verbs.RunAsync("reanalyze", "--json");

        Assert.Equal((0, 2), (answer.Exit, answer.Json.GetProperty("articles").GetInt32()));
    }

    [Theory]
    [InlineData(
        false,
        false,
        "2 articles were derived again from what is stored; 1 page or saved file was read again from what was kept of them."
    )]
    [InlineData(true, true, "It stopped early: the server does the rest when it starts.")]
    [InlineData(true, false, "It stopped early, since it was called off: nobody does the rest until reanalyze is run again.")]
    public void Reanalyze_promises_the_rest_only_where_it_is_noted(bool isStopped, bool isOwed, string told)
    {
        var done = new Unfinished("rules", 0, 2, 2, 4, DateTimeOffset.UnixEpoch)
        {
            Pages = 1,
            IsStopped = isStopped,
            IsOwed = isOwed,
        };
        Assert.EndsWith(told, DataVerbs.Told(done), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reanalyze_lists_what_would_change_where_it_is_asked_to()
    {
        await _verbs.RunAsync("migrate");
        var story = Path.Combine(_verbs.Story, "story.json");
        var rules = await File.ReadAllTextAsync(story);
        await File.WriteAllTextAsync(story, rules.Replace("\"nvidia*\"", "\"nobody-of-this-name\"", StringComparison.Ordinal));

        var listed = await _verbs.RunAsync("reanalyze", "--dry-run");
        var counted = await _verbs.RunAsync("reanalyze", "--dry-run", "--json");

        Assert.Equal((0, 0), (listed.Exit, counted.Exit));
        Assert.Contains("1 of 2 articles would change", listed.Out, StringComparison.Ordinal);
        Assert.Contains("Nvidia falls on DeepSeek\n  ", listed.Out, StringComparison.Ordinal);
        Assert.Equal(1, counted.Json.GetProperty("changed").GetInt32());
    }

    [Fact]
    public async Task Migrate_makes_the_database_once()
    {
        var first = await _verbs.RunAsync("migrate", "--json");
        Assert.Equal((0, true), (first.Exit, first.Json.GetProperty("changed").GetBoolean()));
        var second = await _verbs.RunAsync("migrate", "--json");
        Assert.Equal((0, false), (second.Exit, second.Json.GetProperty("changed").GetBoolean()));
        Assert.Equal(2, (await _verbs.ArticlesAsync()).Count);
    }

    [Fact]
    public async Task Doctor_tells_a_missing_database_from_a_sound_one()
    {
        Assert.Equal(2, (await _verbs.RunAsync("doctor")).Exit);
        Assert.False(File.Exists(_verbs.Database));
        await _verbs.RunAsync("migrate");
        Assert.Contains("Articles:  2 of 2 outlets\n", (await _verbs.RunAsync("doctor")).Out, StringComparison.Ordinal);
        var answer = await _verbs.RunAsync("doctor", "--json");
        Assert.Equal(
            (0, "ok", 2),
            (answer.Exit, answer.Json.GetProperty("database").GetString(), answer.Json.GetProperty("articles").GetInt32())
        );
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("excel")]
    [InlineData("json")]
    [InlineData("jsonl")]
    public async Task Export_writes_every_format_to_a_file(string format)
    {
        await _verbs.RunAsync("migrate");
        var file = _verbs.PathOf("out");
        var answer = await _verbs.RunAsync("export", "--format", format, "-o", file, "--json");
        Assert.Equal((0, 2), (answer.Exit, answer.Json.GetProperty("articles").GetInt32()));
        Assert.Contains("Nvidia falls on DeepSeek", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFiles(Path.GetDirectoryName(file)!, "out*"));
    }

    [Theory]
    [InlineData("--format", "xlsx", "no format")]
    [InlineData("--query", "from=soon", "is not a day")]
    [InlineData("--query", "state=sad", "is not known")]
    [InlineData("--query", "q=nvidia date:yesterday", "At character 8 of the search: “yesterday” is no day")]
    [InlineData("--query", "q=is:great", "“great” was left out")]
    [InlineData("--query", "deepseek", "“deepseek” in --query limits nothing")]
    [InlineData("--query", "lang=ko&topics=markets", "“topics” in --query limits nothing")]
    public async Task Export_refuses_what_it_does_not_understand(string option, string value, string message)
    {
        var answer = await _verbs.RunAsync("export", option, value, "-o", _verbs.PathOf("out"));
        Assert.Equal(2, answer.Exit);
        Assert.Contains(message, answer.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_verbs.PathOf("out")));
    }

    [Fact]
    public async Task Export_says_where_it_cannot_write()
    {
        await _verbs.RunAsync("migrate");
        var answer = await _verbs.RunAsync("export", "-o", Path.Combine(_verbs.PathOf("no-such-folder"), "out.csv"));
        Assert.Equal(2, answer.Exit);
        Assert.Contains("no-such-folder", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_to_a_folder_is_refused_and_leaves_nothing_behind()
    {
        var folder = Directory.CreateDirectory(_verbs.PathOf("folder")).FullName;
        var answer = await _verbs.RunAsync("export", "-o", folder);
        Assert.Equal(2, answer.Exit);
        Assert.Contains("is a folder", answer.Error, StringComparison.Ordinal);
        Assert.False(File.Exists($"{folder}.partial"));
    }

    [Theory]
    [InlineData("export")]
    [InlineData("opml", "export")]
    public async Task An_export_never_replaces_a_file(params string[] verb)
    {
        await _verbs.RunAsync("migrate");
        var file = _verbs.Write("precious.txt", "precious");

        var answer = await _verbs.RunAsync([.. verb, "-o", file]);

        Assert.Equal(2, answer.Exit);
        Assert.Contains($"{file} exists already and was left as it is", answer.Error, StringComparison.Ordinal);
        Assert.Equal("precious", await File.ReadAllTextAsync(file));
        Assert.Equal(2, (await _verbs.RunAsync([.. verb, "-o", ""])).Exit);
    }

    [Fact]
    public async Task A_backup_opens_and_holds_the_same_articles()
    {
        await _verbs.RunAsync("migrate");
        var before = (await _verbs.ArticlesAsync()).ConvertAll(a => a.GetRawText());
        var file = _verbs.PathOf("copy.db");
        Assert.Equal(0, (await _verbs.RunAsync("backup", file)).Exit);
        SqliteConnection.ClearAllPools();
        File.Copy(file, _verbs.Database, overwrite: true);
        File.Delete(_verbs.Database + "-wal");
        File.Delete(_verbs.Database + "-shm");
        Assert.Equal(before, (await _verbs.ArticlesAsync()).ConvertAll(a => a.GetRawText()));
        var dated = await _verbs.RunAsync("backup", "--json");
        Assert.True(File.Exists(dated.Json.GetProperty("file").GetString()));
    }

    [Fact]
    public async Task A_verb_that_is_stopped_says_so()
    {
        using var error = new StringWriter();
        using var listening = FlowConsole.Listen(TextWriter.Null, error);

        var exit = await Commands
            .Root([])
            .Parse(["migrate", "--data", _verbs.Data, "--story", _verbs.Story])
            .InvokeAsync(Commands.Invocation, new CancellationToken(canceled: true));

        Assert.Equal((1, true), (exit, error.ToString().StartsWith("Stopped", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_server_may_take_its_whole_time_to_stop_and_no_more_than_five_seconds() =>
        Assert.InRange(
            Commands.Invocation.ProcessTerminationTimeout!.Value,
            TrackerBuilder.LongestStop + TimeSpan.FromMilliseconds(500),
            TimeSpan.FromSeconds(5)
        );

    [Fact]
    public async Task A_backup_never_takes_the_databases_own_place()
    {
        await _verbs.RunAsync("migrate");
        var answer = await _verbs.RunAsync("backup", _verbs.Database);
        Assert.Equal(2, answer.Exit);
        Assert.Contains("the database itself", answer.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await _verbs.ArticlesAsync()).Count);
    }

    [Fact]
    public async Task A_backup_never_replaces_a_file()
    {
        await _verbs.RunAsync("migrate");
        var file = _verbs.Write("precious.txt", "precious");

        var answer = await _verbs.RunAsync("backup", file);

        Assert.Equal(2, answer.Exit);
        Assert.Contains($"{file} exists already", answer.Error, StringComparison.Ordinal);
        Assert.Contains("Name a file that does not exist yet", answer.Error, StringComparison.Ordinal);
        Assert.Equal("precious", await File.ReadAllTextAsync(file));
        Assert.Contains("is a folder", (await _verbs.RunAsync("backup", _verbs.Story)).Error, StringComparison.Ordinal);
        Assert.Equal(2, (await _verbs.RunAsync("backup", "")).Exit);
    }

    [Theory]
    [InlineData("export")]
    [InlineData("feeds", "list")]
    [InlineData("feeds", "add", "https://a.example/feed", "--aggregator")]
    [InlineData("feeds", "poll", "1")]
    [InlineData("outlets", "list")]
    [InlineData("opml", "export")]
    [InlineData("reanalyze")]
    [InlineData("reanalyze", "--dry-run")]
    [InlineData("backup")]
    [InlineData("user", "set-password")]
    public async Task A_verb_on_a_folder_without_a_database_makes_none(params string[] verb)
    {
        var answer = await _verbs.RunAsync(verb);

        Assert.Equal(2, answer.Exit);
        Assert.Contains($"There is no database in {_verbs.Data}.", answer.Error, StringComparison.Ordinal);
        Assert.Contains("--data FOLDER", answer.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_verbs.Data));
    }

    [Fact]
    public async Task A_lock_that_a_killed_process_left_in_the_database_does_not_hang_the_start()
    {
        Directory.CreateDirectory(_verbs.Data);
        await SqlAsync(
            """CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL); INSERT INTO "__EFMigrationsLock" VALUES (1, '2025-01-27 10:00:00');"""
        );
        var start = _verbs.RunAsync("migrate");
        Assert.Same(start, await Task.WhenAny(start, Task.Delay(TimeSpan.FromSeconds(60))));
        Assert.Equal(0, (await start).Exit);
        Assert.Equal(2, (await _verbs.ArticlesAsync()).Count);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("migrate")]
    [InlineData("export")]
    [InlineData("import")]
    [InlineData("backup")]
    [InlineData("doctor")]
    public async Task A_database_of_a_newer_version_is_refused_and_left_alone(string verb)
    {
        await _verbs.RunAsync("migrate");
        await SqlAsync(
            """INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Future', '99.0.0'); PRAGMA wal_checkpoint(TRUNCATE);"""
        );
        var before = Hash();
        string[] arguments = verb switch
        {
            "serve" => ["serve", "--urls=http://127.0.0.1:0"],
            "import" => ["import", _verbs.Write("more.csv", Record)],
            "export" => ["export", "-o", _verbs.PathOf("out.csv")],
            _ => [verb],
        };
        var answer = await _verbs.RunAsync(arguments);
        Assert.Equal(2, answer.Exit);
        Assert.Contains("newer version", answer.Error + answer.Out, StringComparison.Ordinal);
        SqliteConnection.ClearAllPools();
        Assert.Equal(before, Hash());
    }

    [Fact]
    public async Task A_damaged_database_is_found_after_an_unclean_stop_and_refused()
    {
        await _verbs.RunAsync("migrate");
        SqliteConnection.ClearAllPools();
        await using (var file = File.OpenWrite(_verbs.Database))
        {
            // Page 2 and later hold tables; the first keeps the file recognisable.
            file.Position = 8192;
            await file.WriteAsync(Enumerable.Repeat((byte)0xA5, 40_000).ToArray());
        }

        await File.WriteAllTextAsync(Path.Combine(_verbs.Data, "server.lock"), "running");
        var answer = await _verbs.RunAsync("serve", "--urls=http://127.0.0.1:0");
        Assert.Equal(2, answer.Exit);
        Assert.Contains("Restore", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_database_costs_no_verb_its_manners()
    {
        Directory.CreateDirectory(_verbs.Data);
        await File.WriteAllTextAsync(_verbs.Database, string.Concat(Enumerable.Repeat("this is no database ", 1000)));
        foreach (var verb in new[] { "doctor", "migrate", "backup" })
        {
            var answer = await _verbs.RunAsync(verb);
            Assert.Equal(2, answer.Exit);
            Assert.Contains("tracker.db", answer.Error + answer.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Poll_without_feeds_is_done_at_once()
    {
        var answer = await _verbs.RunAsync("poll", "--json");
        Assert.Equal(0, answer.Json.GetProperty("feeds").GetProperty("due").GetInt32());
    }

    [Fact]
    public async Task A_folder_without_a_story_is_told_about()
    {
        File.Delete(Path.Combine(_verbs.Story, "story.json"));
        var answer = await _verbs.RunAsync("migrate");
        Assert.Equal(2, answer.Exit);
        Assert.Contains("No story is found", answer.Error, StringComparison.Ordinal);
    }

    private async Task SqlAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={_verbs.Database};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private string Hash() => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(_verbs.Database)));
}
