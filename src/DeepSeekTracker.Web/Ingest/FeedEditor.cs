using System.Globalization;
using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Fetching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>Changes one feed as the owner asks: its settings, its address, whether and when it is polled.</summary>
internal sealed class FeedEditor(
    WriteQueue writes,
    OutletEditor outlets,
    Dialler dialler,
    HostThrottle throttle,
    WorkerBell bell,
    IDbContextFactory<TrackerDbContext> contexts,
    IOptions<IngestOptions> options,
    TimeProvider time
)
{
    public async Task<FeedForm?> FindAsync(int id, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (await db.Feeds.AsNoTracking().Include(f => f.Outlet).FirstOrDefaultAsync(f => f.Id == id, stop) is not { } feed)
        {
            return null;
        }

        var former = await db
            .FeedAddresses.Where(a => a.FeedId == id)
            .OrderByDescending(a => a.Id)
            .Select(a => new FormerAddress(a.Url, a.Until, a.Why))
            .ToListAsync(stop);
        var settings = FeedChoices.Of(feed);
        return new FeedForm(
            feed.Id,
            feed.Title,
            new FeedEdit(settings[0], settings[1], settings[2], settings[3], settings[4], SeenValues.Write(settings)),
            feed.Paused,
            feed.State,
            feed.StateReason,
            feed.MovedSeen < 0 ? null : feed.MovedTo,
            await db.FeedEntries.CountAsync(e => e.FeedId == id, stop),
            feed.NextPollAt,
            feed.ScheduleReason,
            former
        );
    }

    public Task<OwnerAnswer> EditAsync(int id, FeedEdit edit, CancellationToken stop) =>
        ChangeAsync(id, (db, feed, token) => EditAsync(db, feed, edit, token), stop);

    public async Task<OwnerAnswer> ActAsync(int id, FeedOrder action, CancellationToken stop)
    {
        var answer = await ChangeAsync(id, (db, feed, token) => ActAsync(db, feed, action, token), stop);
        bell.Ring();
        return answer;
    }

    private Task<OwnerAnswer> ChangeAsync(
        int id,
        Func<TrackerDbContext, Feed, CancellationToken, Task<OwnerAnswer>> change,
        CancellationToken stop
    ) =>
        writes.WriteAsync(
            async (db, token) =>
                await db.Feeds.Include(f => f.Outlet).FirstOrDefaultAsync(f => f.Id == id, token) is { } feed
                    ? await change(db, feed, token)
                    : OwnerAnswer.No($"There is no feed number {id} any more."),
            stop
        );

    private async Task<OwnerAnswer> EditAsync(TrackerDbContext db, Feed feed, FeedEdit edit, CancellationToken stop)
    {
        var before = FeedChoices.Of(feed);
        if (FeedChoices.Seen.WhyOutdated(edit.Seen, before) is { } outdated)
        {
            return OwnerAnswer.No(outdated, feed.Id);
        }

        var problems = new List<string>();
        var url = FeedUrl.Read(edit.Url, dialler, out var wrongUrl);
        problems.AddRange(url is null ? [wrongUrl] : []);
        var zone = string.IsNullOrWhiteSpace(edit.Zone) ? null : ZoneName.Read(edit.Zone, out var wrongZone) ?? Note(wrongZone);
        var minutes = Number(edit.PollEveryMinutes, FeedLimits.ShortestMinutes, FeedLimits.LongestMinutes, "interval", "minutes");
        // A list of feeds may bring a limit that is no whole number of MB; a form that leaves it as it was means that one.
        var bytes =
            edit.MostMegabytes is { Length: > 0 } && edit.MostMegabytes == before[4]
                ? feed.MostBytes
                : Number(edit.MostMegabytes, 1, FeedLimits.MostMegabytes, "limit", "MB") * 1024 * 1024;
        int? outletId = null;
        if (!string.IsNullOrWhiteSpace(edit.Outlet))
        {
            // Lists of feeds bring outlets of one name; the form that leaves the name as it was means its own.
            outletId =
                feed.Outlet is { } present && present.Name == edit.Outlet.Trim()
                    ? present.Id
                    : await outlets.ByNameAsync(db, edit.Outlet, stop);
            problems.AddRange(
                outletId is null
                    ?
                    [
                        $"There is no outlet called “{edit.Outlet.Trim()}”. Add it under Outlets first, or choose one of the list.",
                    ]
                    : []
            );
        }

        if (problems.Count > 0)
        {
            return OwnerAnswer.No(string.Join(' ', problems), feed.Id);
        }

        if (url != feed.Url && await MoveAsync(db, feed, url!, "The owner changed it.", stop) is { } clash)
        {
            return clash;
        }

        var (now, zoneBefore) = (time.GetUtcNow(), feed.AssumedZone);
        var hadOwn = feed.PollEveryMinutes is not null;
        (feed.OutletId, feed.AssumedZone, feed.PollEveryMinutes, feed.MostBytes) = (outletId, zone, minutes, bytes);
        feed.Outlet = outletId is null ? null : await db.Outlets.FirstAsync(o => o.Id == outletId, stop);
        if (minutes is null && hadOwn && feed is { State: not FeedState.Throttled, Failures: 0 })
        {
            // Its rhythm tells the next time again, once there is an answer to tell it from.
            (feed.NextPollAt, feed.ScheduleReason) = (now, "the owner gave it its own rhythm back");
        }
        else if (minutes is { } own && feed.LastPollAt is { } last && feed.NextPollAt > last.AddMinutes(own))
        {
            (feed.NextPollAt, feed.ScheduleReason) = (
                last.AddMinutes(own),
                string.Create(CultureInfo.InvariantCulture, $"the owner asked for a poll every {own} min")
            );
        }

        if (zone != zoneBefore && feed is { State: not FeedState.Throttled, Failures: 0 })
        {
            // A poll that is under way reads its dates in the former zone, and nothing of it is stored.
            (feed.NextPollAt, feed.ScheduleReason) = (now, "the owner changed its time zone");
        }

        var changes = FeedChoices.Seen.Changes(before, FeedChoices.Of(feed));
        if (changes.Length == 0)
        {
            return OwnerAnswer.Yes("The feed’s settings were so already.", feed.Id);
        }

        var dates =
            zone == zoneBefore ? "" : Told(await FeedDates.ReadAgainAsync(db, feed, zoneBefore, now, stop), zone ?? "UTC");
        OwnerEvents.Add(db, feed, $"Changed by the owner: {changes}.{dates}", now);
        return OwnerAnswer.Yes($"The feed’s settings are saved.{dates}", feed.Id);

        string? Note(string problem)
        {
            problems.Add(problem);
            return null;
        }

        int? Number(string? text, int least, int most, string what, string unit)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                return null;
            }

            if (
                int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number >= least
                && number <= most
            )
            {
                return number;
            }

            problems.Add($"The {what} must be a whole number from {least} to {most} {unit}, or empty.");
            return null;
        }
    }

    private static string Told((int Changed, int Left) dates, string zone) =>
        (
            dates.Changed == 0
                ? ""
                : $" {Amount.Of(dates.Changed, "stored date that names no zone is", "stored dates that name no zone are")} read in {zone} now."
        )
        + (
            dates.Left == 0 ? "" : $" {Amount.Of(dates.Left, "date", "dates")} would lie in the future in {zone}: left as before."
        );

    private async Task<OwnerAnswer> ActAsync(TrackerDbContext db, Feed feed, FeedOrder action, CancellationToken stop)
    {
        var (wasPaused, state, url) = (feed.Paused, feed.State, feed.Url);
        var answer = await DoAsync(db, feed, action, stop);
        var note = action switch
        {
            FeedOrder.Pause when !wasPaused => "Paused by the owner.",
            FeedOrder.Resume when wasPaused => "Resumed by the owner.",
            FeedOrder.Retire when state != FeedState.Retired => "Retired by the owner.",
            FeedOrder.BringBack when state == FeedState.Retired => "Brought back by the owner.",
            FeedOrder.AcceptMove => $"Moved by the owner from {url} to {feed.Url}, where the outlet redirects for good.",
            FeedOrder.RejectMove => $"The owner keeps the address and refuses {feed.MovedTo}.",
            _ => null,
        };
        if (answer.Ok && note is not null)
        {
            OwnerEvents.Add(db, feed, note, time.GetUtcNow());
        }

        return answer;
    }

    private async Task<OwnerAnswer> DoAsync(TrackerDbContext db, Feed feed, FeedOrder action, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        switch (action)
        {
            case FeedOrder.Pause:
                feed.Paused = true;
                FeedWriter.SetPause(feed, now);
                return OwnerAnswer.Yes(
                    "The feed is paused: it keeps what it has and is not polled until you resume it.",
                    feed.Id
                );
            case FeedOrder.Resume:
                (feed.Paused, feed.NextPollAt, feed.ScheduleReason) = (false, now, "The owner resumed it.");
                FeedWriter.SetPause(feed, now);
                return OwnerAnswer.Yes($"The feed is resumed. {When(feed)}", feed.Id);
            case FeedOrder.PollNow:
                return PollNow(feed);
            case FeedOrder.Retire:
                FeedWriter.SetState(feed, new FeedHealth(FeedState.Retired, Feed.RetiredByOwner), now);
                return OwnerAnswer.Yes("The feed is retired. What it brought stays.", feed.Id);
            case FeedOrder.BringBack:
                FeedWriter.SetState(feed, new FeedHealth(FeedState.New, "The owner brought it back."), now);
                (feed.Paused, feed.Failures, feed.NextPollAt) = (false, 0, now);
                feed.ScheduleReason = "The owner brought it back.";
                return OwnerAnswer.Yes($"The feed is followed again. {When(feed)}", feed.Id);
            case FeedOrder.Remove:
                return await FeedBook.RemoveAsync(db, feed, stop);
            case FeedOrder.AcceptMove when feed is { MovedTo: { } target, MovedSeen: >= 0 }:
                return FeedUrl.Read(target, dialler, out var problem) is { } url
                    ? await MoveAsync(db, feed, url, "The outlet redirects there for good, and the owner agreed.", stop)
                        ?? OwnerAnswer.Yes($"The feed’s address is {url} now.", feed.Id)
                    : OwnerAnswer.No(problem, feed.Id);
            case FeedOrder.RejectMove when feed is { MovedTo: { } target, MovedSeen: >= 0 }:
                (feed.MovedSince, feed.MovedSeen) = (now, FeedMove.Refused);
                return OwnerAnswer.Yes($"The feed keeps its address. A move to {target} is not proposed again.", feed.Id);
            default:
                return OwnerAnswer.No("The feed does not move anywhere now.", feed.Id);
        }
    }

    private OwnerAnswer PollNow(Feed feed)
    {
        if (feed.State == FeedState.Retired || feed.Paused)
        {
            return OwnerAnswer.No(
                feed.State == FeedState.Retired
                    ? "The feed is retired. Bring it back first."
                    : "The feed is paused. Resume it first.",
                feed.Id
            );
        }

        (feed.NextPollAt, feed.ScheduleReason) = (time.GetUtcNow(), "The owner asked for it.");
        return OwnerAnswer.Yes(When(feed), feed.Id);
    }

    /// <summary>When the poll will be, and why not at once; moves the poll behind a pause that the host asked for.</summary>
    private string When(Feed feed)
    {
        var host = HostThrottle.HostOf(feed.Url);
        if (throttle.Rest(host) is var (until, _))
        {
            (feed.NextPollAt, feed.ScheduleReason) = (until, $"{host} asked for a pause.");
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{host} asked for a pause, so it is polled at {until:yyyy-MM-dd HH:mm} UTC."
            );
        }

        return options.Value.Enabled
            ? "It is polled within seconds, as soon as its host’s turn comes."
            : "It is due now; this process does not poll (Ingest:Enabled is false).";
    }

    /// <summary>Gives the feed a new address and keeps the old one. An answer where another feed has it already.</summary>
    private async Task<OwnerAnswer?> MoveAsync(TrackerDbContext db, Feed feed, string url, string why, CancellationToken stop)
    {
        var known = await FeedBook.KnownAsync(db, stop);
        if (known.TryGetValue(FeedUrl.Key(url), out var other) && other != feed.Id)
        {
            return OwnerAnswer.No($"{url} is feed {other} already. Retire one of the two.", feed.Id);
        }

        var now = time.GetUtcNow();
        FeedMover.Put(db, feed, url, why, now);
        (feed.ETag, feed.LastModified, feed.BodySha256, feed.Verified) = (null, null, null, false);
        (feed.NextPollAt, feed.Failures, feed.ScheduleReason) = (now, 0, "Its address is new.");
        return null;
    }
}
