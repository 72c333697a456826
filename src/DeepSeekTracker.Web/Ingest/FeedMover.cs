using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Core.Urls;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>Learns a feed's new address and keeps the old one.</summary>
internal static class FeedMover
{
    private const int MostCompared = 200;

    /// <summary>
    /// Gives the feed another address. Where another feed is polled there already, this one is retired in its favour, and
    /// its entries stay.
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
        var other = await db.Feeds.FirstOrDefaultAsync(f => f.Url == target && f.Id != feed.Id, stop);
        (feed.MovedTo, feed.MovedSince, feed.MovedSeen) = (null, null, 0);
        if (other is not null)
        {
            return $"{why} Feed {other.Id} is polled there already, so this one is not polled any more. Its articles stay.";
        }

        db.FeedAddresses.Add(
            new FeedAddress
            {
                FeedId = feed.Id,
                Url = feed.Url,
                Until = now,
                Why = why,
            }
        );
        feed.Url = target;
        return null;
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
