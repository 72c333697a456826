using System.Threading.Channels;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>One pass: all due feeds, or a portion of the due pages, each host by one worker, and the verdict on our own connection.</summary>
internal sealed partial class IngestPass(
    FeedPoller poller,
    PageReader reader,
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
        var pass = new Pass<FetchedFeed>(time.GetUtcNow());
        await RunAsync(
            due.GroupBy(feed => feed.Host).Select(host => host.ToList()),
            async feed =>
            {
                var fetched = await poller.FetchAsync(feed, stop);
                pass.Watch.Note(feed.Host, fetched.Reached);
                if (!fetched.Reached)
                {
                    pass.Unreached.Enqueue(fetched);
                    return;
                }

                pass.Count(await poller.WriteAsync(fetched, CancellationToken.None));
            },
            pass,
            stop
        );
        foreach (var fetched in pass.Watch.IsDown ? [] : pass.Unreached)
        {
            pass.Count(await poller.WriteAsync(fetched, stop));
        }

        return await FinishAsync("poll", due.Count, pass, stop);
    }

    /// <summary>Fetches a portion of the pages that are due: never-tried ones first, the newest failures last.</summary>
    public async Task<PassReport> ReadPagesAsync(CancellationToken stop)
    {
        var due = await ClaimPagesAsync(stop);
        var pass = new Pass<FetchedPage>(time.GetUtcNow());
        await RunAsync(
            due.GroupBy(page => page.Host).Select(host => host.ToList()),
            async page =>
            {
                var fetched = await reader.FetchAsync(page, stop);
                pass.Watch.Note(page.Host, fetched.Reached);
                if (!fetched.Reached)
                {
                    pass.Unreached.Enqueue(fetched);
                    return;
                }

                pass.Count(await reader.WriteAsync(fetched, CancellationToken.None));
            },
            pass,
            stop
        );
        foreach (var fetched in pass.Watch.IsDown ? [] : pass.Unreached)
        {
            pass.Count(await reader.WriteAsync(fetched, stop));
        }

        return await FinishAsync("pages", due.Count, pass, stop);
    }

    /// <summary>Hands whole hosts to the workers through a bounded channel, so that no worker ever waits for a host that another one is asking.</summary>
    private async Task RunAsync<TJob, TFetched>(IEnumerable<List<TJob>> hosts, Func<TJob, Task> work, Pass<TFetched> pass, CancellationToken stop)
    {
        var ready = Channel.CreateBounded<List<TJob>>(options.Value.Workers);
        var workers = Enumerable
            .Range(0, options.Value.Workers)
            .Select(async _ =>
            {
                await foreach (var jobs in ready.Reader.ReadAllAsync(stop))
                {
                    foreach (var job in jobs)
                    {
                        if (pass.Watch.IsDown)
                        {
                            break;
                        }

                        await work(job);
                    }
                }
            })
            .ToList();
        foreach (var host in hosts)
        {
            await ready.Writer.WriteAsync(host, stop);
        }

        ready.Writer.Complete();
        await Task.WhenAll(workers);
    }

    private Task<List<DueFeed>> ClaimFeedsAsync(bool all, CancellationToken stop) =>
        writes.WriteAsync(
            async (db, token) =>
            {
                var now = time.GetUtcNow();
                var feeds = await db.Feeds.Where(f => (all || f.NextPollAt <= now) && f.State != "retired").OrderBy(f => f.NextPollAt).Take(MostFeeds).ToListAsync(token);
                feeds.ForEach(feed => feed.NextPollAt = now + Claim);
                return feeds.ConvertAll(f => new DueFeed(f.Id, f.Url, HostOf(f.Url), f.ETag, f.LastModified, f.BodySha256, f.OutletId, f.Polls));
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
                    .Articles.Where(a => a.NextPageAt <= now && a.Url != null && a.OnStory)
                    .OrderBy(a => a.PageTries)
                    .ThenBy(a => a.NextPageAt)
                    .ThenBy(a => a.Id)
                    .Take(MostPages * 5)
                    .ToListAsync(token);
                var taken = new List<DuePage>();
                foreach (var article in pages)
                {
                    var host = article.Host ?? HostOf(article.Url!);
                    spent[host] = spent.GetValueOrDefault(host) + 1;
                    if (spent[host] > options.Value.PagesPerHostAndDay)
                    {
                        article.NextPageAt = now.AddHours(6);
                    }
                    else if (taken.Count < MostPages)
                    {
                        article.NextPageAt = now + Claim;
                        taken.Add(new DuePage(article.Id, article.Key, article.Url!, host, article.PageTries));
                    }
                }

                return taken;
            },
            stop
        );

    private async Task<PassReport> FinishAsync<TFetched>(string kind, int due, Pass<TFetched> pass, CancellationToken stop)
    {
        var down = pass.Watch.IsDown;
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
                    await db.Feeds.Where(f => f.NextPollAt <= now + Claim).ExecuteUpdateAsync(set => set.SetProperty(f => f.NextPollAt, now + PauseWhenDown), token);
                    await db.Articles.Where(a => a.NextPageAt <= now + Claim).ExecuteUpdateAsync(set => set.SetProperty(a => a.NextPageAt, now + PauseWhenDown), token);
                }

                await ConnectionNote.WriteAsync(db, down ? $"Our own connection is down: {pass.Watch.Sentence}. No outlet is blamed; the next try is in {PauseWhenDown.TotalMinutes:0} minutes." : null, token);
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

    private static string Summary<TFetched>(string kind, int due, Pass<TFetched> pass, bool down)
    {
        var what = kind == "poll" ? "feeds polled" : "pages fetched";
        return down ? $"Our own connection is down: {pass.Watch.Sentence}; no outlet is blamed"
            : kind == "poll" ? $"{pass.Done} of {due} {what}, {pass.Failed} failed, {pass.NewArticles} new articles"
            : $"{pass.Done} of {due} {what}, {pass.Failed} without text";
    }

    private static string HostOf(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.IdnHost : url;

    private sealed class Pass<TFetched>(DateTimeOffset startedAt)
    {
        private int _done;
        private int _failed;
        private int _newArticles;

        public DateTimeOffset StartedAt { get; } = startedAt;

        public ConnectionWatch Watch { get; } = new();

        public System.Collections.Concurrent.ConcurrentQueue<TFetched> Unreached { get; } = new();

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
