using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Fetching;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>Hosts outside a pass, asked whether our own connection works when most hosts of the pass could not be reached.</summary>
internal sealed class ConnectionWitnesses(
    FeedPoller poller,
    HostThrottle throttle,
    Dialler dialler,
    IDbContextFactory<TrackerDbContext> contexts
)
{
    private const int Most = 3;
    private const int MostLookedAt = 200;

    /// <summary>
    /// Asks up to three feeds of other hosts, first those that answered last: one answer vouches for the connection. Where none
    /// ever answered, as after a first start, the others are asked all the same, so that a pass of one feed has enough hosts to
    /// judge by. A host of a private network that the operator allowed answers without any connection of ours.
    /// </summary>
    /// <param name="watch">What the pass saw; what the witnesses say is noted in it.</param>
    /// <param name="urls">The addresses of the pass.</param>
    /// <returns>True where one answered.</returns>
    public async Task<bool> SpeakAsync(ConnectionWatch watch, IEnumerable<string> urls, CancellationToken stop)
    {
        var asked = urls.Select(HostThrottle.HostOf).ToHashSet(StringComparer.Ordinal);
        var (tried, haveAnswered) = (0, false);
        foreach (var (url, host, hasAnswered) in await OthersAsync(asked, stop))
        {
            if (tried == Most)
            {
                break;
            }

            if (!await dialler.IsPublicAsync(url, stop))
            {
                continue;
            }

            tried++;
            haveAnswered |= hasAnswered;
            var isReached = await poller.IsReachableAsync(url, stop);
            watch.Note(host, isReached);
            if (isReached)
            {
                watch.Vouch();
                return true;
            }
        }

        if (!haveAnswered && !watch.HasManyHosts)
        {
            // Too few hosts to accuse our own connection, and nobody whose silence would be new.
            watch.Vouch();
        }

        return false;
    }

    private async Task<IEnumerable<(string Url, string Host, bool HasAnswered)>> OthersAsync(
        HashSet<string> asked,
        CancellationToken stop
    )
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var feeds = await db
            .Feeds.Where(f => f.LastSuccessAt != null || (!f.Paused && f.State != FeedState.Retired))
            .OrderByDescending(f => f.LastSuccessAt)
            .ThenBy(f => f.Failures)
            .ThenBy(f => f.Id)
            .Take(MostLookedAt)
            .Select(f => new { f.Url, f.LastSuccessAt })
            .ToListAsync(stop);
        return feeds
            .Select(feed => (feed.Url, Host: HostThrottle.HostOf(feed.Url), feed.LastSuccessAt is not null))
            // A host that rests is not asked, so it vouches for nothing.
            .Where(feed => !asked.Contains(feed.Host) && throttle.Rest(feed.Host) is null)
            .DistinctBy(feed => feed.Host);
    }
}
