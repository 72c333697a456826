using DeepSeekTracker.Web.Ingest;

namespace DeepSeekTracker.Web.Tests.Ingest;

public sealed class RunningWorkTests
{
    [Fact]
    public async Task A_pass_tells_how_far_it_is_and_the_owner_stops_it_without_losing_what_is_done()
    {
        await using var press = await KeptPress.StartAsync("site.example");
        var (asked, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        foreach (var path in new[] { "/a", "/b", "/c" })
        {
            press.Origin.Serve(
                path,
                async context =>
                {
                    asked.TrySetResult();
                    await go.Task;
                    await context.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(KeptPress.Rss("Site Daily", 3)));
                }
            );
            await press.AddAsync($"http://site.example{path}");
        }

        var pass = press.App.Get<IngestPass>().PollAsync(all: true, default);
        await asked.Task;
        var row = Assert.Single(press.Queue.Running());
        var cancelled = press.Queue.Cancel(row.Id);
        go.SetResult();
        var report = await pass;

        Assert.Equal((0, 3), (row.Done, row.Due));
        Assert.Equal(["site.example"], row.Hosts);
        Assert.True(cancelled);
        Assert.Equal(1, report.Done);
        Assert.Contains("stopped by the owner", report.Summary, StringComparison.Ordinal);
        Assert.Empty(press.Queue.Running());
        Assert.False(press.Queue.Cancel(row.Id));
        await press.App.Get<IngestPass>().PollAsync(all: false, default);
        Assert.Equal(3, press.Origin.Requests.Select(r => r.Path).Distinct().Count());
    }

    [Fact]
    public async Task Work_that_runs_alone_is_begun_once_until_it_is_over_however_it_ends()
    {
        await using var app = TrackerApp.Empty();
        var running = app.Get<RunningWork>();
        var (one, two) = (new TaskCompletionSource(), new TaskCompletionSource());

        Assert.True(running.TryStartAlone("One", _ => one.Task));
        Assert.False(running.TryStartAlone("One", _ => Task.CompletedTask));
        Assert.True(running.TryStartAlone("Two", _ => two.Task));
        one.SetException(new InvalidOperationException("a test"));
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (running.IsUnderWay("One"))
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        Assert.True(running.IsUnderWay("Two"));
        Assert.True(running.TryStartAlone("One", _ => two.Task));
        two.SetResult();
    }

    [Fact]
    public async Task An_import_tells_how_far_it_is_and_the_owner_stops_it_keeping_the_rows_until_then()
    {
        await using var press = await KeptPress.StartAsync("site.example");
        RunningRow? seen = null;
        var table =
            "url,title\n"
            + string.Concat(Enumerable.Range(1, 1_000).Select(n => $"https://a.example/{n},{new string('x', 400)}\n"));
        await using var stream = new Watched(
            System.Text.Encoding.UTF8.GetBytes(table),
            () =>
            {
                seen = Assert.Single(press.Queue.Running());
                Assert.True(press.Queue.Cancel(seen.Id));
            }
        );

        var log = new ImportLog("the owner");
        var report = await press.Queue.ImportAsync(new ImportRequest("table.csv", stream) { Log = log }, default);
        var next = await press.Queue.ImportAsync(Table("next.csv", "https://a.example/next,Next\n") with { Log = log }, default);

        Assert.Contains("before it was this file’s turn", Assert.Single(next.Problems), StringComparison.Ordinal);
        Assert.Equal(("Importing table.csv", null), (seen!.Title, seen.Due));
        Assert.InRange(seen.Done, 200, 800);
        Assert.InRange(report.Added, seen.Done, 999);
        Assert.Contains("The owner stopped the import", Assert.Single(report.Problems), StringComparison.Ordinal);
        Assert.Empty(press.Queue.Running());
        await using var db = await press.OpenAsync();
        Assert.Equal(report.Added, db.Articles.Count());
        var run = Assert.Single(db.IngestRuns.Where(run => run.Kind == "import"));
        Assert.Equal((report.Added, report.Added, 1), (run.Done, run.NewArticles, run.Failed));
        Assert.Contains("The owner stopped the import", run.Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_import_that_ends_in_the_middle_is_logged_with_what_is_stored(bool isAborted)
    {
        await using var press = await KeptPress.StartAsync();
        using var request = new CancellationTokenSource();
        var table =
            "url,title\nno address,One\n"
            + string.Concat(Enumerable.Range(1, 1_000).Select(n => $"https://a.example/{n},{new string('x', 400)}\n"));
        await using var stream = new Watched(
            System.Text.Encoding.UTF8.GetBytes(table),
            isAborted ? request.Cancel : () => throw new IOException("a test")
        );

        var import = press.Queue.ImportAsync(
            new ImportRequest("table.csv", stream) { Log = new ImportLog("the owner") },
            request.Token
        );
        await Assert.ThrowsAnyAsync<Exception>(() => import);

        await using var db = await press.OpenAsync();
        var run = Assert.Single(db.IngestRuns.Where(run => run.Kind == "import"));
        Assert.InRange(run.NewArticles, 199, 800);
        Assert.Equal((db.Articles.Count(), run.NewArticles, 1), (run.NewArticles, run.Done, run.Failed));
        Assert.NotNull(run.EndedAt);
        Assert.EndsWith(
            $"{run.NewArticles} added, 0 updated, 0 known already, 1 refused. The first problem: table.csv: It was stopped before its end. What was taken until then is stored.",
            run.Note,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_import_is_one_run_of_the_log_however_many_files_it_has_with_who_and_what_was_taken_and_refused()
    {
        await using var press = await KeptPress.StartAsync();
        var log = new ImportLog("the owner");
        await press.Queue.ImportAsync(Table("one.csv", "https://a.example/1,One\nno address,Two\n") with { Log = log }, default);
        await press.Queue.ImportAsync(
            Table("two.csv", "https://a.example/1,One\nhttps://a.example/3,Three\n") with
            {
                Log = log,
            },
            default
        );
        await press.Queue.EndImportsAsync();
        await press.Queue.ImportAsync(Table("alone.csv", "https://a.example/4,Four\n"), default);

        await using var db = await press.OpenAsync();
        var runs = db.IngestRuns.Where(run => run.Kind == "import").OrderBy(run => run.Id).ToList();
        Assert.Equal([(3, 1, 2), (1, 0, 1)], runs.Select(run => (run.Done, run.Failed, run.NewArticles)));
        Assert.StartsWith(
            "Articles, by the owner. one.csv and 1 more file: 2 added, 0 updated, 1 known already, 1 refused. The first problem: one.csv: ",
            runs[0].Note,
            StringComparison.Ordinal
        );
        Assert.StartsWith("Articles, by a program. alone.csv: 1 added", runs[1].Note, StringComparison.Ordinal);
        Assert.All(runs, run => Assert.NotNull(run.EndedAt));
    }

    private static ImportRequest Table(string name, string rows) =>
        new(name, new MemoryStream(System.Text.Encoding.UTF8.GetBytes("url,title\n" + rows)));

    /// <summary>Calls when its second half is first read.</summary>
    private sealed class Watched(byte[] bytes, Action half) : MemoryStream(bytes)
    {
        private bool _called;

        // A memory stream that is derived from brings every other way of reading here.
        public override int Read(byte[] buffer, int offset, int count)
        {
            if (!_called && Position > Length / 2)
            {
                _called = true;
                half();
            }

            return base.Read(buffer, offset, Math.Min(count, 4096));
        }
    }

    [Fact]
    public async Task A_search_is_kept_for_the_page_that_shows_it()
    {
        await using var press = await KeptPress.StartAsync("site.example");
        press.ServeFeed("/feed");

        var stand = await press.Queue.DiscoveryAsync(
            press.Queue.Discover("http://site.example/feed"),
            TimeSpan.FromMinutes(1),
            default
        );

        Assert.True(stand!.IsOver);
        Assert.Single(stand.Found!.Feeds);
        Assert.Null(await press.Queue.DiscoveryAsync(99, TimeSpan.Zero, default));
    }

    [Fact]
    public async Task Everything_is_analysed_again_on_demand_and_the_run_is_logged()
    {
        await using var press = await KeptPress.StartAsync("site.example");
        press.ServeFeed("/feed");
        await press.AddAsync("http://site.example/feed");
        await press.App.Get<IngestPass>().PollAsync(all: true, default);

        var done = await press.App.Get<Reanalyzer>().RunAsync(default);
        var order = await press.Queue.OrderAsync(WorkOrder.PollAll, default);

        Assert.InRange(done.Done, 1, 12);
        Assert.Contains("1 feed is due now", order.Message, StringComparison.Ordinal);
        await using var db = await press.OpenAsync();
        Assert.Contains(db.IngestRuns, run => run.Kind == "reanalyze");
        Assert.True(db.Feeds.Single().NextPollAt <= press.App.Get<TimeProvider>().GetUtcNow());
    }
}
