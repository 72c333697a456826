using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Fetching;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>
/// Stores a poll: entries, articles, the feed's state, validators and last response in one transaction. Storing the
/// validators first lost articles at a kill in 47 of 100 trials elsewhere (safety.md 0.4).
/// </summary>
internal sealed class FeedWriter(WriteQueue writes, EntryStore entries, Story story, TimeProvider time)
{
    private const int LongestTitle = 500;

    private readonly StoryMatcher _matcher = new(story);

    public Task<PollTally> WriteAsync(FetchedFeed fetched, CancellationToken stop) =>
        writes.WriteAsync((db, token) => PutAsync(db, fetched, token), stop);

    private async Task<PollTally> PutAsync(TrackerDbContext db, FetchedFeed fetched, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var feed = await db
            .Feeds.Include(f => f.Outlet!.Domains)
            .FirstOrDefaultAsync(
                f =>
                    f.Id == fetched.Feed.Id
                    && f.Url == fetched.Feed.Url
                    // Its dates were read in that zone.
                    && f.AssumedZone == fetched.Feed.AssumedZone,
                stop
            );
        if (feed is null)
        {
            return Withdrawn(fetched.Feed);
        }

        FeedClock.Settle(feed, now);
        var (knew, lastSuccess) = (feed.LastNewAt is not null, feed.LastSuccessAt);
        var verdict = PollVerdict.Of(fetched, knew);
        var parsed = (fetched.Reading as FeedReading.Parsed)?.Feed;
        var stored = parsed is null ? EntryTally.None : await entries.PutAsync(db, feed, parsed, stop);
        var hasLeft = stored.Left > 0;
        feed.LastPollAt = now;
        feed.Polls++;
        feed.Failures = PollSchedule.CountFailures(feed.Failures, verdict.Outcome);
        if (verdict.Ok)
        {
            TakeSuccess(feed, fetched.Result, isPart: hasLeft || parsed?.CutAtLine is not null, now);
        }

        var stranger = knew ? Stranger(feed, parsed, stored) : null;
        if (parsed is not null)
        {
            TakeFacts(feed, parsed, now);
        }

        var matches = await MatchesAsync(db, feed, parsed, verdict, stop);

        if (stored.NewEntries > 0)
        {
            feed.LastNewAt = knew ? now : NewestDate(parsed!, now);
        }

        var asked = Longer(parsed?.MinimumInterval, MaxAge(fetched.Result));
        // Of a first fetch nothing can be known, and what one poll could not take tells nothing about missed entries.
        var plan = FeedClock.Plan(feed, verdict, asked, knew && !hasLeft ? stored : null, hasLeft, now);
        var moved = await FollowMoveAsync(db, feed, fetched, parsed, verdict, now, stop);
        await SetStateAsync(db, feed, verdict, fetched.Result.Reply, moved, matches.Unread, now, stop);
        var gap = plan.HasGap ? Gap(parsed!, lastSuccess, now) : null;
        await PollLog.AddAsync(db, feed, fetched, verdict, stored, Note(verdict, parsed, stored, stranger ?? gap), now, stop);
        return new PollTally(
            feed.Id,
            feed.Outlet?.Name ?? feed.Title,
            feed.Url,
            verdict.Ok,
            feed.State,
            verdict.Message,
            stored.NewEntries,
            stored.NewArticles,
            feed.State == FeedState.Retired ? null : feed.NextPollAt,
            feed.ScheduleReason
        );
    }

    /// <summary>The owner removed the feed, or changed its address or zone while it was asked: what came is not that feed's.</summary>
    private static PollTally Withdrawn(DueFeed feed) =>
        new(feed.Id, null, feed.Url, true, FeedState.New, "Changed or removed while it was polled.", 0, 0, null, null);

    private static void TakeSuccess(Feed feed, FetchResult result, bool isPart, DateTimeOffset now)
    {
        feed.LastSuccessAt = now;
        feed.Verified = true;
        if (isPart)
        {
            // Entries are to come with the next poll: it must not be told that nothing changed.
            (feed.ETag, feed.LastModified, feed.BodySha256) = (null, null, null);
        }
        else if (result is FetchResult.Fetched { Body: var body })
        {
            (feed.ETag, feed.LastModified, feed.BodySha256) = (body.ETag, body.LastModified, body.Sha256);
        }
        else if (result is FetchResult.NotModified unchanged)
        {
            (feed.ETag, feed.LastModified) = (unchanged.ETag ?? feed.ETag, unchanged.LastModified ?? feed.LastModified);
        }
    }

    private static void TakeFacts(Feed feed, ParsedFeed parsed, DateTimeOffset now)
    {
        feed.Title = TitleOf(parsed) ?? feed.Title;
        feed.Format = parsed.Format;
        feed.MedianGapMinutes = FeedClock.MedianGap(parsed, now)?.TotalMinutes ?? feed.MedianGapMinutes;
        feed.NewestEntries = FeedClock.Newest(parsed).Count;
    }

    /// <summary>What matched stays counted until the feed brings others; what did not may match once its pages are read.</summary>
    private async Task<FeedMatches> MatchesAsync(
        TrackerDbContext db,
        Feed feed,
        ParsedFeed? parsed,
        PollVerdict verdict,
        CancellationToken stop
    )
    {
        var matches =
            parsed is not null ? await FeedMatches.OfAsync(db, feed, FeedClock.Newest(parsed), _matcher, stop)
            : verdict.Ok && feed.NewestMatching == 0 && await FeedMatches.MayChangeAsync(db, feed, time.GetUtcNow(), stop)
                ? await FeedMatches.OfStoredAsync(db, feed, stop)
            : new FeedMatches(feed.NewestMatching ?? 0, 0);
        if (feed.NewestEntries is not null)
        {
            feed.NewestMatching = matches.Matching;
        }

        return matches;
    }

    private static string? TitleOf(ParsedFeed? parsed) => OfferedEntry.Cut(parsed?.Title, LongestTitle);

    /// <summary>What a feed held when it was met first is as old as it says.</summary>
    private static DateTimeOffset NewestDate(ParsedFeed parsed, DateTimeOffset now) =>
        FeedClock.Newest(parsed) is [var newest, ..] && newest.Date is { Earliest: var date } && date < now ? date : now;

    /// <returns>Why the feed was retired in another's favour, or null.</returns>
    private static async Task<string?> FollowMoveAsync(
        TrackerDbContext db,
        Feed feed,
        FetchedFeed fetched,
        ParsedFeed? parsed,
        PollVerdict verdict,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        var move = MoveOf(feed).After(fetched.PermanentUrl, verdict.Ok, now);
        (feed.MovedTo, feed.MovedSince, feed.MovedSeen) = (move.Target, move.Since, move.Seen);
        if (!verdict.Ok || !move.IsSteady(now))
        {
            return null;
        }

        var shares = await FeedMover.SharesEntriesAsync(db, feed, parsed, stop);
        return move.WhyConfirmed(shares, FeedMover.IsSameSite(feed, move.Target!), now) is { } why
            ? await FeedMover.MoveAsync(db, feed, move.Target!, why, now, stop)
            : null;
    }

    internal static FeedMove MoveOf(Feed feed) => new(feed.MovedTo, feed.MovedSince, feed.MovedSeen);

    private static async Task SetStateAsync(
        TrackerDbContext db,
        Feed feed,
        PollVerdict verdict,
        FetchReply? reply,
        string? retiredInFavour,
        int unread,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        var retired = retiredInFavour ?? await PollLog.WhyGoneForGoodAsync(db, feed, verdict, now, stop);
        var health = FeedHealth.Of(
            new FeedSigns
            {
                Outcome = verdict.Outcome,
                Message = verdict.Message,
                IsPaused = feed.Paused,
                // The owner may have retired it while it was fetched.
                RetiredBecause = retired ?? (feed.State == FeedState.Retired ? feed.StateReason : null),
                Move = MoveOf(feed).Sentence,
                SinceNewEntry = now - feed.LastNewAt,
                MedianGap = FeedClock.MedianGap(feed),
                AnswerTimes = await PollLog.AnswerTimesAsync(db, feed, reply, stop),
                NewestEntries = feed.NewestEntries ?? 0,
                NewestMatching = feed.NewestMatching ?? 0,
                NewestUnread = unread,
            }
        );
        SetState(feed, health, now);
        if (retired is not null)
        {
            feed.ScheduleReason = "It is not polled any more.";
        }
    }

    internal static void SetState(Feed feed, FeedHealth health, DateTimeOffset now)
    {
        if (feed.State != health.Word || feed.StateSince is null)
        {
            feed.StateSince = now;
        }

        (feed.State, feed.StateReason) = (health.Word, health.Reason);
    }

    /// <summary>The state that the owner's pause, or its end, gives.</summary>
    internal static void SetPause(Feed feed, DateTimeOffset now) =>
        SetState(
            feed,
            feed.Paused
                ? new FeedHealth(FeedState.Paused, "Paused by the owner.")
                : new FeedHealth(FeedState.New, "The owner lifted the pause; it is polled again."),
            now
        );

    private static TimeSpan? Longer(TimeSpan? one, TimeSpan? other) => one is null || other > one ? other : one;

    private static TimeSpan? MaxAge(FetchResult result) =>
        result switch
        {
            FetchResult.Fetched { Body.MaxAge: var age } => age,
            FetchResult.NotModified { MaxAge: var age } => age,
            _ => null,
        };

    private static string Gap(ParsedFeed parsed, DateTimeOffset? from, DateTimeOffset now)
    {
        var oldest = parsed.Entries.Select(entry => entry.Date?.Earliest).Min();
        var until = oldest > from && oldest < now ? oldest.Value : now;
        return FormattableString.Invariant(
            $"Possible gap from {from:yyyy-MM-dd HH:mm} to {until:yyyy-MM-dd HH:mm} UTC: no entry of this fetch was known."
        );
    }

    /// <summary>Another title and not one known entry: the address may have been sold.</summary>
    private static string? Stranger(Feed feed, ParsedFeed? parsed, EntryTally stored) =>
        TitleOf(parsed) is { } title
        && feed.Title is { } before
        && title != before
        && stored.Entries > 0
        && stored.NewEntries == stored.Entries
            ? $"The feed called itself \"{before}\" before and \"{title}\" now, and no entry was known: see whether it is still the outlet's."
            : null;

    private static string Note(PollVerdict verdict, ParsedFeed? parsed, EntryTally stored, string? gap)
    {
        var notes = new List<string> { verdict.Message };
        if (gap is not null)
        {
            notes.Add(gap);
        }

        if (stored.TitleChanges > 0)
        {
            notes.Add($"{Amount.Of(stored.TitleChanges, "changed title", "changed titles")}.");
        }

        if (stored.WithoutAddress > 0)
        {
            notes.Add($"{Amount.Of(stored.WithoutAddress, "entry", "entries")} without a usable address.");
        }

        if (stored.Left > 0)
        {
            notes.Add($"{stored.Left} more {(stored.Left == 1 ? "is" : "are")} taken at the next poll.");
        }

        notes.AddRange(parsed?.Repairs.Take(3) ?? []);
        return string.Join(' ', notes);
    }
}
