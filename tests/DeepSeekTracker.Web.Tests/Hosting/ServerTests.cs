using System.Globalization;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Hosting;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Queries;
using Microsoft.Extensions.Options;

namespace DeepSeekTracker.Web.Tests.Hosting;

/// <summary>A server, and other processes of the same program on its folder.</summary>
public sealed class ServerTests : IDisposable
{
    private readonly VerbRun _verbs = new("url,title\r\nhttps://a.example/1,DeepSeek R1 is out\r\n");

    public void Dispose() => _verbs.Dispose();

    [Fact]
    public async Task A_second_server_on_the_folder_is_refused_with_the_reason()
    {
        await using var app = Server();
        Assert.NotNull(app.Services);
        var answer = await _verbs.RunAsync("serve", "--urls=http://127.0.0.1:0", "--Ingest:Enabled=false");
        Assert.Equal(2, answer.Exit);
        Assert.Contains("already serves", answer.Error, StringComparison.Ordinal);
        Assert.False(answer.Error.Contains("   at ", StringComparison.Ordinal), answer.Error);
    }

    [Fact]
    public async Task The_verbs_work_while_the_server_runs()
    {
        await using var app = Server();
        var articles = app.Get<ArticleQueries>();
        Assert.Equal(1, await articles.CountAsync(ArticleFilter.Everything, CancellationToken.None));
        var import = await _verbs.RunAsync(
            "import",
            _verbs.Write("more.csv", "url,title,outlet\r\nhttps://a.example/2,DeepSeek again,New Paper\r\n")
        );
        Assert.True(import.Exit == 0, import.Error);
        Assert.Equal(2, await articles.CountAsync(ArticleFilter.Everything, CancellationToken.None));
        Assert.Equal(2, (await _verbs.ArticlesAsync()).Count);
        Assert.Equal(0, (await _verbs.RunAsync("doctor")).Exit);
        Assert.Equal(0, (await _verbs.RunAsync("backup", _verbs.PathOf("live.db"))).Exit);
        Assert.Equal(0, (await _verbs.RunAsync("migrate")).Exit);
        using var more = new MemoryStream("url,title,outlet\r\nhttps://a.example/3,DeepSeek once more,New Paper\r\n"u8.ToArray());
        var report = await app.Get<IngestQueue>().ImportAsync(new ImportRequest("t.csv", more), CancellationToken.None);
        Assert.Equal(1, report.Added);
        Assert.Single(await app.Get<OutletQueries>().ListAsync(CancellationToken.None), outlet => outlet.Name == "New Paper");
    }

    [Fact]
    public async Task A_second_start_changes_nothing()
    {
        await using (var app = Server())
        {
            Assert.NotNull(app.Services);
        }

        var before = (await _verbs.ArticlesAsync()).ConvertAll(a => a.GetRawText());
        await using (var app = Server())
        {
            Assert.NotNull(app.Services);
        }

        Assert.Equal(before, (await _verbs.ArticlesAsync()).ConvertAll(a => a.GetRawText()));
    }

    [Fact]
    public void The_folder_remembers_whether_its_last_server_stopped_cleanly()
    {
        var folder = new DataFolder(Options.Create(new DataOptions { Folder = _verbs.Data }));
        using (var first = folder.TryLock())
        {
            Assert.True(first!.LastStopWasClean);
            Assert.Null(folder.TryLock());
        }

        File.WriteAllText(Path.Combine(_verbs.Data, "server.lock"), "running");
        using (var killed = folder.TryLock())
        {
            Assert.False(killed!.LastStopWasClean);
        }

        using (var unchecked_ = folder.TryLock())
        {
            Assert.False(unchecked_!.LastStopWasClean);
            unchecked_.MarkSound();
        }

        using var last = folder.TryLock();
        Assert.True(last!.LastStopWasClean);
    }

    [Fact]
    public async Task An_address_in_use_is_told_in_one_sentence()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        var answer = await _verbs.RunAsync(
            "serve",
            string.Create(CultureInfo.InvariantCulture, $"--urls=http://127.0.0.1:{port}"),
            "--Ingest:Enabled=false"
        );
        Assert.Equal(2, answer.Exit);
        Assert.Contains("in use", answer.Error, StringComparison.Ordinal);
        Assert.False(answer.Error.Contains("   at ", StringComparison.Ordinal), answer.Error);
        Assert.True(IsMarkedAsStopped());
    }

    [Theory]
    [InlineData("--Fetching:PageMegabytes=0")]
    [InlineData("--urls=http://127.0.0.1:99999")]
    [InlineData("--urls=http://192.0.2.1:5080")]
    public async Task A_start_that_fails_leaves_no_mark_of_an_unclean_stop(string setting)
    {
        await _verbs.RunAsync("migrate");

        Assert.Equal(2, (await _verbs.RunAsync("serve", "--Ingest:Enabled=false", setting)).Exit);

        Assert.True(IsMarkedAsStopped());
    }

    [Fact]
    public async Task A_failed_start_does_not_vouch_for_a_database_that_nobody_checked()
    {
        await _verbs.RunAsync("migrate");
        await File.WriteAllTextAsync(Path.Combine(_verbs.Data, "server.lock"), "running");

        Assert.Equal(2, (await _verbs.RunAsync("serve", "--Fetching:PageMegabytes=0")).Exit);

        Assert.False(IsMarkedAsStopped());
    }

    [Fact]
    public void A_faulty_story_stops_the_start_with_every_fault_named()
    {
        var folder = Path.GetDirectoryName(
            _verbs.Write(
                "bad/story.json",
                """{"key": "Not A Key", "name": "", "window": {"from": "2025-13-01"}, "match": {"any": []}, "topics": [{"key": "a", "terms": []}, {"key": "a"}]}"""
            )
        )!;
        var problem = Assert.Throws<StartException>(() => StoryLoader.Load(folder));
        foreach (var word in new[] { "key", "name", "window", "match", "topics" })
        {
            Assert.Contains(word, problem.Message, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"key\": ")]
    [InlineData("null")]
    public void A_story_that_is_no_object_is_told_about(string json)
    {
        var folder = Path.GetDirectoryName(_verbs.Write("bad/story.json", json))!;
        Assert.Contains(
            "story.json",
            Assert.Throws<StartException>(() => StoryLoader.Load(folder)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_story_may_have_empty_tables()
    {
        _verbs.Write("bare/story.json", File.ReadAllText(Path.Combine(_verbs.Story, "story.json")));
        _verbs.Write("bare/outlets.csv", "\n");
        var folder = Path.GetDirectoryName(_verbs.Write("bare/events.csv", ""))!;

        Assert.Empty(StoryLoader.Load(folder).Events);
    }

    [Theory]
    [InlineData("events.csv", "date,title\r\nsoon,One\r\n", "Row 1: Add the columns")]
    [InlineData("outlets.csv", "key,name\r\nharbour-post,The Harbour Post\r\n,Nameless\r\n", "Row 3: The outlet has no key")]
    public void A_faulty_table_of_the_story_stops_the_start_with_every_fault_named(string name, string table, string said)
    {
        _verbs.Write("bad/story.json", File.ReadAllText(Path.Combine(_verbs.Story, "story.json")));
        var folder = Path.GetDirectoryName(_verbs.Write($"bad/{name}", table))!;
        var problem = Assert.Throws<StartException>(() => StoryLoader.Load(folder));
        Assert.Contains(name, problem.Message, StringComparison.Ordinal);
        Assert.Contains($"\n  {said}", problem.Message, StringComparison.Ordinal);
    }

    private bool IsMarkedAsStopped() => File.ReadAllText(Path.Combine(_verbs.Data, "server.lock")) == "stopped";

    private TrackerApp Server()
    {
        var app = new TrackerApp();
        app.Settings["Data:Folder"] = _verbs.Data;
        app.Settings["Story:Folder"] = _verbs.Story;
        return app;
    }
}
