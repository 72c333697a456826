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
    DueFeeds feeds,
    DuePages pages,
    HostThrottle throttle,
    ConnectionWitnesses witnesses,
    Dialler dialler,
    RunningWork running,
    WriteQueue writes,
    IOptions<IngestOptions> options,
    TimeProvider time,
    ILogger<IngestPass> logger
)
{
    /// <summary>
    /// No job is begun later in a pass: it waits for no slow host longer than this and one fetch, which is well within the
    /// time that its claims hold, so nothing is asked twice at once. The rest is due as before.
    /// </summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>After a pass that found our own connection down (specs.md 1.1).</summary>
    private static readonly TimeSpan PauseWhenDown = TimeSpan.FromMinutes(15);

    /// <summary>Polls every feed that is due; all of them with <paramref name="all"/>, however long it takes.</summary>
    /// <param name="only">Ids of the feeds that are meant; null = any.</param>
    public async Task<PassReport> PollAsync(bool all, CancellationToken stop, IReadOnlyCollection<int>? only = null)
    {
        using var work = running.Start("Polling feeds", due: 0, stop);
        var pass = new Pass(time.GetUtcNow(), work);
        var asked = new HashSet<int>();
        List<DueFeed> due;
        do
        {
            due = await feeds.TakeAsync(all, asked, stop, only);
            var left = await RunAsync(
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
            await feeds.GiveBackAsync(left, CancellationToken.None);
            asked.UnionWith(due.Except(left).Select(feed => feed.Id));
        } while (all && due.Count > 0 && !pass.IsDown && !work.IsCancelled);
        return await FinishAsync("poll", pass, stop);
    }

    /// <summary>Fetches a portion of the pages that are due: never-tried ones first, the newest failures last.</summary>
    public async Task<PassReport> ReadPagesAsync(CancellationToken stop)
    {
        var due = await pages.TakeAsync(stop);
        using var work = running.Start("Reading pages", due.Count, stop);
        var pass = new Pass(time.GetUtcNow(), work);
        var left = await RunAsync(
            due,
            page => page.Url,
            FetchKind.Page,
            async page =>
            {
                var fetched = await reader.FetchAsync(page, stop);
                return (
                    fetched.Reached,
                    async () => pass.Count(await reader.WriteAsync(fetched, CancellationToken.None), fetched)
                );
            },
            pass,
            stop
        );
        await pages.GiveBackAsync(left, CancellationToken.None);
        return await FinishAsync("pages", pass, stop);
    }

    /// <summary>What fell due while the program stood still is spread, so that its start is no herd.</summary>
    public Task SpreadAsync(CancellationToken stop) => feeds.SpreadAsync(stop);

    /// <summary>
    /// Runs the jobs host by host. What could not be reached is written last, and only when our own connection is not to
    /// blame; a verdict that later answers of the pass or a host outside it overrule lets the rest run on.
    /// </summary>
    /// <returns>The jobs whose turn did not come.</returns>
    private async Task<List<T>> RunAsync<T>(
        List<T> jobs,
        Func<T, string> urlOf,
        FetchKind kind,
        Func<T, Task<(bool Reached, Func<Task> Write)>> fetch,
        Pass pass,
        CancellationToken stop
    )
        where T : notnull
    {
        pass.Due += jobs.Count;
        pass.Work.Due = pass.Due;
        using var limit = new CancellationTokenSource(Longest, time);
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, pass.Work.Cancelled);
        var waiting = new ConcurrentDictionary<T, bool>(jobs.Select(job => KeyValuePair.Create(job, true)));
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
                    // A host of the operator's own network says nothing about the way to the others, and needs none.
                    var isPublic = await dialler.IsPublicAsync(urlOf(job), stop);
                    if (isPublic && pass.Watch is { LooksDown: true, HasManyHosts: true })
                    {
                        left.Add(job);
                        return;
                    }

                    waiting.TryRemove(job, out _);
                    var host = HostThrottle.HostOf(urlOf(job));
                    using var at = pass.Work.At(host);
                    var (reached, write) = await fetch(job);
                    pass.Work.Count();
                    if (isPublic)
                    {
                        pass.Watch.Note(host, reached);
                    }

                    if (reached)
                    {
                        await write();
                    }
                    else
                    {
                        unreached.Enqueue(write);
                    }
                },
                bound.Token,
                stop
            );
            if (pass.Work.IsCancelled)
            {
                break;
            }

            open = !pass.Watch.LooksDown || await witnesses.SpeakAsync(pass.Watch, jobs.Select(urlOf), stop) ? [.. left] : [];
        }

        pass.IsDown = pass.Watch.LooksDown;
        foreach (var write in pass.IsDown ? [] : unreached)
        {
            await write();
        }

        pass.Due -= pass.IsDown ? 0 : waiting.Count;
        return pass.IsDown ? [] : [.. waiting.Keys];
    }

    /// <summary>Workers take only jobs whose host is ready, so that none stands idle behind a slow host.</summary>
    private async Task RunJobsAsync<T>(
        List<T> jobs,
        Func<T, string> urlOf,
        FetchKind kind,
        Func<T, Task> work,
        CancellationToken bound,
        CancellationToken stop
    )
    {
        var queues = new HostQueues<T>(throttle, time);
        jobs.ForEach(job => queues.Add(urlOf(job), kind, job));
        queues.Complete();
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await Task.WhenAll(Enumerable.Range(0, options.Value.Workers).Select(_ => WorkAsync(queues, work, failed, bound)));
    }

    /// <summary>One worker's failure ends the pass, not the feeds: they are due again after the claim.</summary>
    private static async Task WorkAsync<T>(
        HostQueues<T> queues,
        Func<T, Task> work,
        CancellationTokenSource failed,
        CancellationToken bound
    )
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(bound, failed.Token);
        try
        {
            while (await queues.TakeAsync(either.Token) is { } taken)
            {
                using (taken)
                {
                    either.Token.ThrowIfCancellationRequested();
                    await work(taken.Job);
                }
            }
        }
        catch (OperationCanceledException) when (bound.IsCancellationRequested && !failed.IsCancellationRequested)
        {
            // The pass is long enough: what was not begun is due again.
        }
        catch
        {
            await failed.CancelAsync();
            throw;
        }
    }

    private async Task<PassReport> FinishAsync(string kind, Pass pass, CancellationToken stop)
    {
        var (due, down) = (pass.Due, pass.IsDown);
        var report = new PassReport(kind, due, pass.Done, pass.Failed, pass.NewArticles, down, Summary(kind, due, pass, down))
        {
            Polls = pass.Polls,
        };
        if (due == 0)
        {
            return report;
        }

        var now = time.GetUtcNow();
        await writes.WriteAsync(
            async (db, token) =>
            {
                var claimed = now + feeds.Claim;
                if (down)
                {
                    // What was claimed in this pass and not done is tried again; no feed's or page's counters move.
                    await feeds.PostponeAsync(db, pass.StartedAt, now + PauseWhenDown, token);
                    await db
                        .Articles.Where(a => a.NextPageAt <= claimed)
                        .ExecuteUpdateAsync(set => set.SetProperty(a => a.NextPageAt, now + PauseWhenDown), token);
                }

                await DueCopyGroups.SettleAsync(db, token);
                await ConnectionNote.WriteAsync(
                    db,
                    down
                        ? $"Our own connection is down: {pass.Watch.Sentence}. No outlet is blamed; the next try begins at {(now + PauseWhenDown).UtcDateTime:HH:mm} UTC."
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
        var cancelled = pass.Work.IsCancelled ? "; stopped by the owner before the end" : "";
        return down ? $"Our own connection is down: {pass.Watch.Sentence}; no outlet is blamed"
            : kind == "poll"
                ? $"{pass.Done} of {Amount.Of(due, "feed", "feeds")} polled, {pass.Failed} failed, {Amount.Of(pass.NewArticles, "new article", "new articles")}{cancelled}"
            : $"{Pages(pass, due)}{cancelled}";
    }

    /// <summary>A page that nobody was asked for was not fetched.</summary>
    private static string Pages(Pass pass, int due)
    {
        var unasked = pass.Forbidden + pass.PutOff;
        return $"{pass.Done - unasked} of {Amount.Of(due, "page", "pages")} fetched, {pass.Failed - unasked} without text"
            + (pass.Forbidden == 0 ? "" : $", {pass.Forbidden} forbidden by robots.txt")
            + (pass.PutOff == 0 ? "" : $", {pass.PutOff} put off because their host rests");
    }

    private sealed class Pass(DateTimeOffset startedAt, WorkInHand work)
    {
        private int _done;
        private int _failed;
        private int _newArticles;
        private int _forbidden;
        private int _putOff;
        private readonly ConcurrentBag<PollTally> _polls = [];

        public WorkInHand Work { get; } = work;

        public DateTimeOffset StartedAt { get; } = startedAt;

        public ConnectionWatch Watch { get; } = new();

        /// <summary>The verdict on our own connection, once the pass is over.</summary>
        public bool IsDown { get; set; }

        /// <summary>Feeds or pages whose turn came.</summary>
        public int Due { get; set; }

        public IReadOnlyList<PollTally> Polls =>
            [
                .. _polls
                    .OrderBy(p => p.Name ?? p.Url, StringComparer.OrdinalIgnoreCase)
                    .ThenBy(p => p.Url, StringComparer.Ordinal),
            ];

        public int Done => _done;

        public int Failed => _failed;

        public int NewArticles => _newArticles;

        /// <summary>Pages that robots.txt forbids, and pages whose host rests; both are among the failed.</summary>
        public int Forbidden => _forbidden;

        public int PutOff => _putOff;

        public void Count(PollTally tally)
        {
            Count(tally.Ok);
            _polls.Add(tally);
            Interlocked.Add(ref _newArticles, tally.NewArticles);
        }

        public void Count(bool ok, FetchedPage page)
        {
            Count(ok);
            Interlocked.Add(ref _forbidden, page.IsForbidden ? 1 : 0);
            Interlocked.Add(ref _putOff, page.IsPutOff ? 1 : 0);
        }

        private void Count(bool ok)
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
public sealed record PassReport(string Kind, int Due, int Done, int Failed, int NewArticles, bool ConnectionDown, string Summary)
{
    /// <summary>The feeds that were polled, by name; empty for a pass over pages.</summary>
    public IReadOnlyList<PollTally> Polls { get; init; } = [];
}
