using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Core.Urls;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>Learns a feed's new address.</summary>
internal static class FeedMover
{
    private const int MostCompared = 200;

    /// <summary>
    /// Gives the feed another address. Where another feed is polled there already, this one is retired in its favour, and
    /// its entries stay; where that one is paused or retired, this one stays where it is, or nobody would read there.
    /// </summary>
    /// <returns>Why the feed was retired, or null.</returns>
    public static async Task<string?> MoveAsync(
        TrackerDbContext db,
        Feed feed,
        string target,
        string why,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        var others = await db
            .Feeds.Where(f => f.Id != feed.Id)
            .Select(f => new
            {
                f.Id,
                f.Url,
                IsPolled = !f.Paused && f.State != FeedState.Retired,
            })
            .ToListAsync(stop);
        var key = FeedUrl.Key(target);
        if (others.Find(other => FeedUrl.Key(other.Url) == key) is not { } there)
        {
            Put(db, feed, target, why, now);
            return null;
        }

        if (!there.IsPolled)
        {
            return null;
        }

        (feed.MovedTo, feed.MovedSince, feed.MovedSeen) = (null, null, 0);
        return $"{why} Feed {there.Id} is polled there already, so this one is not polled any more. Its articles stay.";
    }

    /// <summary>Gives the feed its new address and keeps the old one.</summary>
    public static void Put(TrackerDbContext db, Feed feed, string url, string why, DateTimeOffset now)
    {
        db.FeedAddresses.Add(
            new FeedAddress
            {
                FeedId = feed.Id,
                Url = feed.Url,
                Until = now,
                Why = why,
            }
        );
        feed.Url = url;
        (feed.MovedTo, feed.MovedSince, feed.MovedSeen) = (null, null, 0);
    }

    /// <summary>Whether the address stands on the feed's own site or on one of its outlet's.</summary>
    public static bool IsSameSite(Feed feed, string target) =>
        ArticleUrl.TryParse(target, out var there, out _)
        && (
            (ArticleUrl.TryParse(feed.Url, out var here, out _) && here.Site == there.Site)
            || feed.Outlet?.Domains.Any(d => there.Host == d.Host || there.Host.EndsWith($".{d.Host}", StringComparison.Ordinal))
                == true
        );

    /// <summary>Whether the document holds an entry that the feed had before it was led there.</summary>
    public static async Task<bool> SharesEntriesAsync(TrackerDbContext db, Feed feed, ParsedFeed? parsed, CancellationToken stop)
    {
        var keys = (parsed?.Entries ?? [])
            .Select(entry => ArticleUrl.TryParse(entry.Link, out var url, out _) ? url.Key : null)
            .OfType<string>()
            .Take(MostCompared)
            .ToList();
        return keys.Count > 0
            && await db.FeedEntries.AnyAsync(
                e => e.FeedId == feed.Id && e.FirstSeenAt < feed.MovedSince && keys.Contains(e.UrlKey!),
                stop
            );
    }
}
