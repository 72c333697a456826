using System.IO.Compression;
using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Fetching;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>A feed's polls and its last response, as they are written down and looked up again.</summary>
internal static class PollLog
{
    private const int MostKeptBody = 256 * 1024;

    /// <summary>The log is trimmed now and then: of each feed these stay, and all of the last 90 days.</summary>
    private const int AlwaysKept = 200;
    private const int TrimEvery = 50;
    private const int LongestNote = 4_000;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public static async Task AddAsync(
        TrackerDbContext db,
        Feed feed,
        FetchedFeed fetched,
        PollVerdict verdict,
        EntryTally stored,
        string note,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        var reply = fetched.Result.Reply;
        db.FeedPolls.Add(
            new FeedPoll
            {
                FeedId = feed.Id,
                At = now,
                Outcome = feed.State == FeedState.Retired ? FeedState.Retired : verdict.Word,
                Entries = stored.Entries,
                NewEntries = stored.NewEntries,
                NewArticles = stored.NewArticles,
                Note = note.Length > LongestNote ? note[..LongestNote] : note,
                Status = reply?.Status,
                Bytes = fetched.Result is FetchResult.Fetched { Body: var body } ? body.Bytes.Length : null,
                Milliseconds = (int?)reply?.Elapsed.TotalMilliseconds,
                NextPollAt = feed.NextPollAt,
                ScheduleReason = feed.ScheduleReason,
            }
        );
        if (reply is not null && fetched.Result is not FetchResult.NotModified && !fetched.IsSame)
        {
            await KeepAsync(db, feed, fetched.Result, reply, now, stop);
        }

        if (feed.Polls % TrimEvery == 0)
        {
            await TrimAsync(db, feed, now, stop);
        }
    }

    /// <summary>The last three answers' times, this one first.</summary>
    public static async Task<IReadOnlyList<TimeSpan>> AnswerTimesAsync(
        TrackerDbContext db,
        Feed feed,
        FetchReply? reply,
        CancellationToken stop
    )
    {
        // Only where the answer is slow itself is there anything to look up.
        if (reply is null || reply.Elapsed <= FeedHealth.SlowAnswer)
        {
            return [];
        }

        var before = await db
            .FeedPolls.Where(p => p.FeedId == feed.Id && p.Milliseconds != null)
            .OrderByDescending(p => p.Id)
            .Take(FeedHealth.SlowAnswers - 1)
            .Select(p => p.Milliseconds!.Value)
            .ToListAsync(stop);
        return [reply.Elapsed, .. before.Select(ms => TimeSpan.FromMilliseconds(ms))];
    }

    /// <summary>
    /// Why a feed is gone for good: 410 on three polls over three days, with no success between (specs.md 1.1). A feed that
    /// the owner brings back begins anew.
    /// </summary>
    public static async Task<string?> WhyGoneForGoodAsync(
        TrackerDbContext db,
        Feed feed,
        PollVerdict verdict,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        if (verdict.Outcome != PollOutcome.Gone)
        {
            return null;
        }

        var decisive = new[] { FeedState.Ok, FeedState.Retired };
        var last = await db
            .FeedPolls.Where(p => p.FeedId == feed.Id && decisive.Contains(p.Outcome))
            .MaxAsync(p => (int?)p.Id, stop);
        var gone = db.FeedPolls.Where(p => p.FeedId == feed.Id && p.Outcome == FeedState.Gone && p.Id > (last ?? 0));
        var polls = await gone.CountAsync(stop) + 1;
        var first = await gone.MinAsync(p => (DateTimeOffset?)p.At, stop);
        return polls >= 3 && now - first >= TimeSpan.FromDays(3)
            ? FormattableString.Invariant(
                $"The outlet said {Amount.Of(polls, "time", "times")} since {first:yyyy-MM-dd} that the feed is gone for good (410). Its articles stay; it is not polled any more."
            )
            : null;
    }

    private static async Task KeepAsync(
        TrackerDbContext db,
        Feed feed,
        FetchResult result,
        FetchReply reply,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        var body = result is FetchResult.Fetched { Body.Bytes: var whole } ? whole : reply.Body;
        var kept = await db.FeedResponses.FirstOrDefaultAsync(r => r.FeedId == feed.Id, stop);
        if (kept is null)
        {
            kept = new FeedResponse
            {
                FeedId = feed.Id,
                FinalUrl = reply.FinalUrl,
                Headers = reply.Headers,
                Body = [],
            };
            db.FeedResponses.Add(kept);
        }

        (kept.At, kept.FinalUrl, kept.Status, kept.Headers) = (now, reply.FinalUrl, reply.Status, reply.Headers);
        (kept.Body, kept.BodyBytes) = (Compress(body.Span[..Math.Min(body.Length, MostKeptBody)]), body.Length);
    }

    private static byte[] Compress(ReadOnlySpan<byte> body)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Fastest))
        {
            gzip.Write(body);
        }

        return target.ToArray();
    }

    private static async Task TrimAsync(TrackerDbContext db, Feed feed, DateTimeOffset now, CancellationToken stop)
    {
        var oldest = await db
            .FeedPolls.Where(p => p.FeedId == feed.Id)
            .OrderByDescending(p => p.Id)
            .Skip(AlwaysKept - 1)
            .Select(p => (int?)p.Id)
            .FirstOrDefaultAsync(stop);
        var limit = now - Kept;
        await db.FeedPolls.Where(p => p.FeedId == feed.Id && p.Id < (oldest ?? 0) && p.At < limit).ExecuteDeleteAsync(stop);
    }
}
