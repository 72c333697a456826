using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Fetching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>Takes a portion of the pages that are due, within each host's budget, and gives those back whose turn did not come.</summary>
internal sealed class DuePages(WriteQueue writes, DueFeeds feeds, IOptions<IngestOptions> options, TimeProvider time)
{
    private const int Most = 200;

    /// <summary>No plan puts a page off for longer: one that lies beyond was planned by a clock that was wrong.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(61);

    /// <summary>Never-tried pages first, the newest failures last.</summary>
    public Task<List<DuePage>> TakeAsync(CancellationToken stop) =>
        writes.WriteAsync(
            async (db, token) =>
            {
                var now = time.GetUtcNow();
                await SettleAsync(db, now, token);
                var spent = await SpentAsync(db, now, token);
                var pages = await db
                    .Articles.Where(a => a.NextPageAt <= now && a.Url != null)
                    .OrderByDescending(a => a.OnStory)
                    .ThenBy(a => a.PageTries)
                    .ThenBy(a => a.NextPageAt)
                    .ThenBy(a => a.Id)
                    .Take(Most * 5)
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
                    else if (taken.Count < Most)
                    {
                        article.NextPageAt = now + feeds.Claim;
                        taken.Add(new DuePage(article.Id, article.Key, article.Url!, article.Title));
                    }
                }

                return taken;
            },
            stop
        );

    public Task GiveBackAsync(IReadOnlyList<DuePage> left, CancellationToken stop) =>
        left.Count == 0
            ? Task.CompletedTask
            : writes.WriteAsync(
                async (db, token) =>
                {
                    var (now, ids) = (time.GetUtcNow(), left.Select(page => page.ArticleId).ToList());
                    await db
                        .Articles.Where(a => ids.Contains(a.Id) && a.NextPageAt > now)
                        .ExecuteUpdateAsync(set => set.SetProperty(a => a.NextPageAt, now), token);
                },
                stop
            );

    /// <summary>Pages that each host was asked for in the last 24 hours.</summary>
    private static Task<Dictionary<string, int>> SpentAsync(TrackerDbContext db, DateTimeOffset now, CancellationToken stop)
    {
        var since = now.AddDays(-1);
        return db
            .Articles.Where(a => a.Host != null && a.LastPageTryAt > since && a.LastPageTryAt <= now)
            .GroupBy(a => a.Host!)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, stop);
    }

    private static async Task SettleAsync(TrackerDbContext db, DateTimeOffset now, CancellationToken stop)
    {
        var latest = now + LongestWait;
        await db
            .Articles.Where(a => a.NextPageAt > latest)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.NextPageAt, now), stop);
    }
}
