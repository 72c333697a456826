using System.Globalization;
using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Fetching;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>Takes the feeds whose poll has come, and gives those back whose turn did not come.</summary>
internal sealed class DueFeeds(HostThrottle throttle, WriteQueue writes, FetchingOptions fetching, TimeProvider time)
{
    private const int Most = 500;

    /// <summary>More than one pass can ask of one host only keep others out.</summary>
    private const int MostPerHost = 60;

    /// <summary>Servers that answer "not modified" wrongly are seen through: so often the whole feed is asked for (features.md 1.1).</summary>
    private static readonly TimeSpan WholeEvery = TimeSpan.FromHours(12);

    private bool _knowsRests;

    /// <summary>A claimed feed is due again after this, should the process die before it is done.</summary>
    public TimeSpan Claim { get; } = TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(fetching.TotalSeconds);

    /// <summary>Claims the feeds that are due, the longest waiting first.</summary>
    /// <param name="all">Also those whose time has not come.</param>
    /// <param name="except">Feeds that were claimed before.</param>
    /// <param name="only">Ids of the feeds that are meant; null = any.</param>
    public Task<List<DueFeed>> TakeAsync(
        bool all,
        IReadOnlyCollection<int> except,
        CancellationToken stop,
        IReadOnlyCollection<int>? only = null
    ) =>
        writes.WriteAsync(
            async (db, token) =>
            {
                var now = time.GetUtcNow();
                await SettleAsync(db, now, token);
                var due = (await DueAsync(db, all, now, token)).Where(feed =>
                    !except.Contains(feed.Id) && only?.Contains(feed.Id) != false
                );
                var taken = due.GroupBy(feed => HostThrottle.HostOf(feed.Url), StringComparer.Ordinal)
                    .SelectMany(host => host.Take(MostPerHost))
                    .OrderBy(feed => feed.NextPollAt)
                    .ThenBy(feed => feed.Id)
                    .Take(Most)
                    .ToList();
                var whole = await SeenWholeAsync(db, taken.ConvertAll(feed => feed.Id), now, token);
                return taken.ConvertAll(feed => Take(feed, !whole.Contains(feed.Id), now));
            },
            stop
        );

    /// <summary>Feeds whose turn did not come are due as before.</summary>
    public Task GiveBackAsync(IReadOnlyList<DueFeed> left, CancellationToken stop) =>
        left.Count == 0
            ? Task.CompletedTask
            : writes.WriteAsync(
                async (db, token) =>
                {
                    var due = left.ToDictionary(feed => feed.Id, feed => feed.DueAt);
                    foreach (var feed in await db.Feeds.Where(f => due.Keys.Contains(f.Id)).ToListAsync(token))
                    {
                        feed.NextPollAt = due[feed.Id] < feed.NextPollAt ? due[feed.Id] : feed.NextPollAt;
                    }
                },
                stop
            );

    /// <summary>After a start all that fell due meanwhile is spread over some minutes and over the hosts: no herd.</summary>
    public Task SpreadAsync(CancellationToken stop) =>
        writes.WriteAsync(
            async (db, token) =>
            {
                var now = time.GetUtcNow();
                await SettleAsync(db, now, token);
                Spread(await DueAsync(db, all: false, now, token), now, "after the start");
            },
            stop
        );

    /// <summary>
    /// After an outage of our own: what was claimed or due and was not polled since the pass began is tried again from an
    /// instant on, spread like everything that falls due at once.
    /// </summary>
    public async Task PostponeAsync(TrackerDbContext db, DateTimeOffset began, DateTimeOffset from, CancellationToken stop)
    {
        var claimed = time.GetUtcNow() + Claim;
        var left = await db
            .Feeds.Where(f => f.NextPollAt <= claimed && !f.Paused && f.State != FeedState.Retired)
            .Where(f => f.LastPollAt == null || f.LastPollAt < began)
            .OrderBy(f => f.NextPollAt)
            .ThenBy(f => f.Id)
            .ToListAsync(stop);
        var offsets = PollSpread.Offsets(left.ConvertAll(feed => HostThrottle.HostOf(feed.Url)));
        foreach (var (feed, offset) in left.Zip(offsets))
        {
            (feed.NextPollAt, feed.ScheduleReason) = (
                from + offset,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"our own connection was down: no feed is blamed, and what was due is tried again from {from.UtcDateTime:HH:mm} UTC on, not all at once"
                )
            );
        }
    }

    private static void Spread(List<Feed> feeds, DateTimeOffset now, string when)
    {
        var offsets = PollSpread.Offsets(feeds.ConvertAll(feed => HostThrottle.HostOf(feed.Url)));
        foreach (var (feed, offset) in feeds.Zip(offsets))
        {
            feed.NextPollAt = now + offset;
            feed.ScheduleReason =
                feeds.Count == 1
                    ? $"it was due {when}"
                    : $"the {feeds.Count} feeds that were due {when} are spread over some minutes";
        }
    }

    private static Task<List<Feed>> DueAsync(TrackerDbContext db, bool all, DateTimeOffset now, CancellationToken stop) =>
        db
            .Feeds.Where(f => (all || f.NextPollAt <= now) && !f.Paused && f.State != FeedState.Retired)
            .OrderBy(f => f.NextPollAt)
            .ThenBy(f => f.Id)
            .ToListAsync(stop);

    private DueFeed Take(Feed feed, bool wantsWhole, DateTimeOffset now)
    {
        var due = new DueFeed(
            feed.Id,
            feed.Url,
            feed.ETag,
            feed.LastModified,
            feed.BodySha256,
            feed.NextPollAt,
            wantsWhole || FeedWriter.MoveOf(feed).IsNearlySteady(now),
            feed.MostBytes,
            feed.AssumedZone
        );
        feed.NextPollAt = now + Claim;
        return due;
    }

    /// <summary>The feeds whose server sent a whole body within the last hours.</summary>
    private static async Task<HashSet<int>> SeenWholeAsync(
        TrackerDbContext db,
        List<int> ids,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        var since = now - WholeEvery;
        return await db
            .FeedPolls.Where(p => ids.Contains(p.FeedId) && p.At > since && p.At <= now && p.Status == 200)
            .Select(p => p.FeedId)
            .Distinct()
            .ToHashSetAsync(stop);
    }

    /// <summary>Brings feeds in line with the owner's pause and with the clock, and remembers the hosts that rest.</summary>
    private async Task SettleAsync(TrackerDbContext db, DateTimeOffset now, CancellationToken stop)
    {
        var changed = db.Feeds.Where(f => f.State != FeedState.Retired && f.Paused != (f.State == FeedState.Paused));
        foreach (var feed in await changed.ToListAsync(stop))
        {
            FeedWriter.SetPause(feed, now);
        }

        var latest = now + PollSchedule.LongestWait(0, null);
        var late = await db.Feeds.Where(f => f.NextPollAt > latest && f.State != FeedState.Retired).ToListAsync(stop);
        var wrong = late.FindAll(f => f.NextPollAt > now + PollSchedule.LongestWait(f.Failures, FeedClock.OwnInterval(f)));
        Spread(wrong, now, "at a time that the clock has stepped back from");
        if (!_knowsRests)
        {
            var resting = await db.Feeds.Where(f => f.State == FeedState.Throttled && f.NextPollAt > now).ToListAsync(stop);
            resting.ForEach(f => throttle.RestOn(HostThrottle.HostOf(f.Url), f.NextPollAt, 429));
            _knowsRests = true;
        }

        await db.SaveChangesAsync(stop);
    }
}
