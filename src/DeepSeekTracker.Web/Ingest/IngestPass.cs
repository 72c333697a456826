using System.Collections.Concurrent;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Fetching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>One pass: all due feeds, or a portion of the due pages, each host by one worker, and the verdict on our own connection.</summary>
internal sealed partial class IngestPass(
    FeedPoller poller,
    PageReader reader,
    HostThrottle throttle,
    WriteQueue writes,
    IDbContextFactory<TrackerDbContext> contexts,
    IOptions<IngestOptions> options,
    TimeProvider time,
    ILogger<IngestPass> logger
)
{
    private const int MostFeeds = 500;
    private const int MostPages = 200;

    /// <summary>After a pass that found our own connection down (specs.md 1.1).</summary>
    private static readonly TimeSpan PauseWhenDown = TimeSpan.FromMinutes(15);

    /// <summary>A claimed job is due again after this, should the process die before it is done.</summary>
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(10);

    /// <summary>Polls every feed that is due; all of them with <paramref name="all"/>.</summary>
    public async Task<PassReport> PollAsync(bool all, CancellationToken stop)
    {
        var due = await ClaimFeedsAsync(all, stop);
        var pass = new Pass(time.GetUtcNow());
        await RunAsync(
            due,
            feed => feed.Url,
            FetchKind.Feed,
            async feed =>
            {
                var fetched = await poller.FetchAsync(feed, stop);
                return (fetched.Reached, async () => pass.Count(await poller.WriteAsync(fetched, CancellationToken.None)));
            },
            pass,
            stop
        );
        return await FinishAsync("poll", due.Count, pass, stop);
    }

    /// <summary>Fetches a portion of the pages that are due: never-tried ones first, the newest failures last.</summary>
    public async Task<PassReport> ReadPagesAsync(CancellationToken stop)
    {
        var due = await ClaimPagesAsync(stop);
        var pass = new Pass(time.GetUtcNow());
        await RunAsync(
            due,
            page => page.Url,
            FetchKind.Page,
            async page =>
            {
                var fetched = await reader.FetchAsync(page, stop);
                return (fetched.Reached, async () => pass.Count(await reader.WriteAsync(fetched, CancellationToken.None)));
            },
            pass,
            stop
        );
        return await FinishAsync("pages", due.Count, pass, stop);
    }

    /// <summary>
    /// Runs the jobs host by host. What could not be reached is written last, and only when our own connection is not to
    /// blame; a verdict that later answers of the pass or a host outside it overrule lets the rest run on.
    /// </summary>
    private async Task RunAsync<T>(
        List<T> jobs,
        Func<T, string> urlOf,
        FetchKind kind,
        Func<T, Task<(bool Reached, Func<Task> Write)>> fetch,
        Pass pass,
        CancellationToken stop
    )
    {
        var unreached = new ConcurrentQueue<Func<Task>>();
        var open = jobs;
        while (open.Count > 0)
        {
            var left = new ConcurrentBag<T>();
            await RunJobsAsync(
                open,
                urlOf,
                kind,
                async job =>
                {
                    if (pass.Watch is { LooksDown: true, HasManyHosts: true })
                    {
                        left.Add(job);
                        return;
                    }

                    var (reached, write) = await fetch(job);
                    pass.Watch.Note(HostThrottle.HostOf(urlOf(job)), reached);
                    if (reached)
                    {
                        await write();
                    }
                    else
                    {
                        unreached.Enqueue(write);
                    }
                },
                stop
            );
            open = !pass.Watch.LooksDown || await IsConnectedAsync(pass, jobs.Select(urlOf), stop) ? [.. left] : [];
        }

        pass.IsDown = pass.Watch.LooksDown;
        foreach (var write in pass.IsDown ? [] : unreached)
        {
            await write();
        }
    }

    /// <summary>Asks up to three feeds outside the pass that answered last: one answer vouches for the connection.</summary>
    private async Task<bool> IsConnectedAsync(Pass pass, IEnumerable<string> urls, CancellationToken stop)
    {
        var asked = urls.Select(HostThrottle.HostOf).ToHashSet(StringComparer.Ordinal);
        await using var db = await contexts.CreateDbContextAsync(stop);
        var control = await db
            .Feeds.Where(f => f.LastSuccessAt != null)
            .OrderByDescending(f => f.LastSuccessAt)
            .Take(200)
            .Select(f => f.Url)
            .ToListAsync(stop);
        var others = control
            // A host that rests is not asked, so it vouches for nothing.
            .Where(url => !asked.Contains(HostThrottle.HostOf(url)) && throttle.Rest(HostThrottle.HostOf(url)) is null)
            .DistinctBy(HostThrottle.HostOf)
            .Take(3)
            .ToList();
        foreach (var url in others)
        {
            if (await poller.IsReachableAsync(url, stop))
            {
                pass.Watch.Vouch();
                return true;
            }
        }

        if (others.Count == 0 && !pass.Watch.HasManyHosts)
        {
            // Too few hosts to accuse our own connection, and nobody else to ask.
            pass.Watch.Vouch();
        }

        return false;
    }

    /// <summary>Workers take only jobs whose host is ready, so that none stands idle behind a slow host.</summary>
    private async Task RunJobsAsync<T>(
        List<T> jobs,
        Func<T, string> urlOf,
        FetchKind kind,
        Func<T, Task> work,
        CancellationToken stop
    )
    {
        var queues = new HostQueues<T>(throttle, time);
        jobs.ForEach(job => queues.Add(urlOf(job), kind, job));
        queues.Complete();
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await Task.WhenAll(Enumerable.Range(0, options.Value.Workers).Select(_ => WorkAsync(queues, work, failed)));
    }

    /// <summary>One worker's failure ends the pass, not the feeds: they are due again after the claim.</summary>
    private static async Task WorkAsync<T>(HostQueues<T> queues, Func<T, Task> work, CancellationTokenSource failed)
    {
        try
        {
            while (await queues.TakeAsync(failed.Token) is { } taken)
            {
                using (taken)
                {
                    failed.Token.ThrowIfCancellationRequested();
                    await work(taken.Job);
                }
            }
        }
        catch
        {
            await failed.CancelAsync();
            throw;
        }
    }

    private Task<List<DueFeed>> ClaimFeedsAsync(bool all, CancellationToken stop) =>
        writes.WriteAsync(
            async (db, token) =>
            {
                var now = time.GetUtcNow();
                var feeds = await db
                    .Feeds.Where(f => (all || f.NextPollAt <= now) && f.State != "retired")
                    .OrderBy(f => f.NextPollAt)
                    .Take(MostFeeds)
                    .ToListAsync(token);
                feeds.ForEach(feed => feed.NextPollAt = now + Claim);
                return feeds.ConvertAll(f => new DueFeed(f.Id, f.Url, f.ETag, f.LastModified, f.BodySha256, f.Polls));
            },
            stop
        );

    private Task<List<DuePage>> ClaimPagesAsync(CancellationToken stop) =>
        writes.WriteAsync(
            async (db, token) =>
            {
                var now = time.GetUtcNow();
                var since = now.AddDays(-1);
                var spent = await db
                    .Articles.Where(a => a.Host != null && a.LastPageTryAt > since)
                    .GroupBy(a => a.Host!)
                    .Select(g => new { g.Key, Count = g.Count() })
                    .ToDictionaryAsync(g => g.Key, g => g.Count, token);
                var pages = await db
                    .Articles.Where(a => a.NextPageAt <= now && a.Url != null)
                    .OrderByDescending(a => a.OnStory)
                    .ThenBy(a => a.PageTries)
                    .ThenBy(a => a.NextPageAt)
                    .ThenBy(a => a.Id)
                    .Take(MostPages * 5)
                    .ToListAsync(token);
                var taken = new List<DuePage>();
                foreach (var article in pages)
                {
                    var host = article.Host ?? HostThrottle.HostOf(article.Url!);
                    spent[host] = spent.GetValueOrDefault(host) + 1;
                    if (spent[host] > options.Value.PagesPerHostAndDay)
                    {
                        article.NextPageAt = now.AddHours(6);
                    }
                    else if (taken.Count < MostPages)
                    {
                        article.NextPageAt = now + Claim;
                        taken.Add(new DuePage(article.Id, article.Key, article.Url!, article.Title));
                    }
                }

                return taken;
            },
            stop
        );

    private async Task<PassReport> FinishAsync(string kind, int due, Pass pass, CancellationToken stop)
    {
        var down = pass.IsDown;
        var report = new PassReport(kind, due, pass.Done, pass.Failed, pass.NewArticles, down, Summary(kind, due, pass, down));
        if (due == 0)
        {
            return report;
        }

        var now = time.GetUtcNow();
        await writes.WriteAsync(
            async (db, token) =>
            {
                if (down)
                {
                    // What was claimed in this pass and not done is tried again; no feed's or page's counters move.
                    await db
                        .Feeds.Where(f => f.NextPollAt <= now + Claim)
                        .ExecuteUpdateAsync(set => set.SetProperty(f => f.NextPollAt, now + PauseWhenDown), token);
                    await db
                        .Articles.Where(a => a.NextPageAt <= now + Claim)
                        .ExecuteUpdateAsync(set => set.SetProperty(a => a.NextPageAt, now + PauseWhenDown), token);
                }

                await ConnectionNote.WriteAsync(
                    db,
                    down
                        ? $"Our own connection is down: {pass.Watch.Sentence}. No outlet is blamed; the next try is in {PauseWhenDown.TotalMinutes:0} minutes."
                        : null,
                    token
                );
                db.IngestRuns.Add(
                    new IngestRun
                    {
                        Kind = kind,
                        StartedAt = pass.StartedAt,
                        EndedAt = now,
                        Done = pass.Done,
                        Failed = pass.Failed,
                        NewArticles = pass.NewArticles,
                        Note = report.Summary,
                    }
                );
            },
            stop
        );
        Log.Finished(logger, report.Summary);
        return report;
    }

    private static string Summary(string kind, int due, Pass pass, bool down)
    {
        var what = kind == "poll" ? "feeds polled" : "pages fetched";
        return down ? $"Our own connection is down: {pass.Watch.Sentence}; no outlet is blamed"
            : kind == "poll" ? $"{pass.Done} of {due} {what}, {pass.Failed} failed, {pass.NewArticles} new articles"
            : $"{pass.Done} of {due} {what}, {pass.Failed} without text";
    }

    private sealed class Pass(DateTimeOffset startedAt)
    {
        private int _done;
        private int _failed;
        private int _newArticles;

        public DateTimeOffset StartedAt { get; } = startedAt;

        public ConnectionWatch Watch { get; } = new();

        /// <summary>The verdict on our own connection, once the pass is over.</summary>
        public bool IsDown { get; set; }

        public int Done => _done;

        public int Failed => _failed;

        public int NewArticles => _newArticles;

        public void Count(PollTally tally)
        {
            Count(tally.Ok);
            Interlocked.Add(ref _newArticles, tally.NewArticles);
        }

        public void Count(bool ok)
        {
            Interlocked.Increment(ref _done);
            Interlocked.Add(ref _failed, ok ? 0 : 1);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Summary}")]
        public static partial void Finished(ILogger logger, string summary);
    }
}

/// <summary>What one pass came to.</summary>
public sealed record PassReport(string Kind, int Due, int Done, int Failed, int NewArticles, bool ConnectionDown, string Summary);
