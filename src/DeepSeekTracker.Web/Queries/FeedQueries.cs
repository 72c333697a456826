using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Queries;

/// <summary>Lists of feeds by their state.</summary>
public sealed class FeedQueries(IDbContextFactory<TrackerDbContext> contexts, TimeProvider time)
{
    private const string NoCase = "NOCASE";

    public async Task<FeedPage> PageAsync(FeedFilter filter, int page, int size, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var fitting = Fitting(db.Feeds, filter);
        var total = await fitting.CountAsync(stop);
        var pages = Math.Max(1, (total + size - 1) / size);
        var at = Math.Clamp(page, 1, pages);
        var rows = await FeedRow.Of(Sorted(fitting, filter.Sort).Skip((at - 1) * size).Take(size)).ToListAsync(stop);
        return new FeedPage(rows, at, pages, total);
    }

    /// <summary>All rows of the list in its order, one after another.</summary>
    public async IAsyncEnumerable<FeedRow> StreamAsync(
        FeedFilter filter,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop
    )
    {
        foreach (var row in await AllAsync(filter, stop))
        {
            yield return row;
        }
    }

    /// <summary>Read at once: a reader who takes them slowly must not keep a reading open.</summary>
    private async Task<List<FeedRow>> AllAsync(FeedFilter filter, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await FeedRow.Of(Sorted(Fitting(db.Feeds, filter), filter.Sort)).ToListAsync(stop);
    }

    /// <summary>The counts of what the filter lets through, its state left aside.</summary>
    public async Task<FeedCounts> CountsAsync(FeedFilter filter, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var feeds = Fitting(db.Feeds, filter with { State = null });
        var states = await feeds.GroupBy(f => f.State).Select(g => new { State = g.Key, Count = g.Count() }).ToListAsync(stop);
        var offStory = await feeds.CountAsync(FeedAttention.IsOffStory, stop);
        var words = states.Where(s => s.State != FeedAttention.OffStory).Select(s => (s.State, s.Count));
        return new FeedCounts(
            states.Sum(s => s.Count),
            await feeds.CountAsync(FeedAttention.At(time.GetUtcNow()), stop),
            [
                .. words
                    .Concat(offStory == 0 ? [] : [(State: FeedAttention.OffStory, Count: offStory)])
                    .OrderBy(s => FeedAttention.Rank(s.State))
                    .ThenBy(s => s.State),
            ]
        );
    }

    /// <summary>The worst of the feeds that need attention, the longest in their state first.</summary>
    public async Task<(IReadOnlyList<FeedRow> Worst, int All)> AttentionAsync(int most, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var feeds = db.Feeds.Where(FeedAttention.At(time.GetUtcNow()));
        var worst = feeds.OrderBy(FeedAttention.RankInDatabase()).ThenBy(f => f.StateSince).ThenBy(f => f.Id).Take(most);
        return (await FeedRow.Of(worst).ToListAsync(stop), await feeds.CountAsync(stop));
    }

    /// <summary>The health of these outlets' feeds by outlet key; an outlet without feeds is not in it.</summary>
    public async Task<IReadOnlyDictionary<string, OutletHealth>> OfOutletsAsync(
        IEnumerable<string> outlets,
        CancellationToken stop
    )
    {
        var keys = outlets.ToList();
        var now = time.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(stop);
        var feeds = await db
            .Feeds.Where(f => keys.Contains(f.Outlet!.Key))
            .Select(f => new
            {
                f.Outlet!.Key,
                f.State,
                f.StateReason,
                f.StateSince,
            })
            .ToListAsync(stop);
        return feeds
            .GroupBy(f => f.Key)
            .ToDictionary(
                g => g.Key,
                g => new OutletHealth(
                    g.Select(f => f.State).MinBy(FeedAttention.Rank)!,
                    g.Any(f => FeedAttention.Needed(f.State, f.StateReason, f.StateSince, now)),
                    g.Count()
                )
            );
    }

    private IQueryable<Feed> Fitting(IQueryable<Feed> feeds, FeedFilter filter)
    {
        feeds = filter.State switch
        {
            null => feeds,
            FeedAttention.Word => feeds.Where(FeedAttention.At(time.GetUtcNow())),
            FeedAttention.OffStory => feeds.Where(FeedAttention.IsOffStory),
            var state => feeds.Where(f => f.State == state),
        };
        if (filter.Outlet is { } outlet)
        {
            feeds = feeds.Where(f => f.Outlet!.Key == outlet);
        }

        foreach (var word in filter.Words?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            var like = $"%{word.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%";
            feeds = feeds.Where(f =>
                EF.Functions.Like(f.Outlet!.Name, like, "\\")
                || EF.Functions.Like(f.Title!, like, "\\")
                || EF.Functions.Like(f.Url, like, "\\")
            );
        }

        return feeds;
    }

    private IQueryable<Feed> Sorted(IQueryable<Feed> feeds, FeedSort sort)
    {
        var sorted = sort switch
        {
            FeedSort.State => feeds.OrderBy(FeedAttention.RankInDatabase()).ThenBy(f => f.StateSince),
            FeedSort.New => feeds.OrderByDescending(f => f.LastNewAt),
            FeedSort.Next => feeds.OrderBy(f => f.Paused || f.State == FeedAttention.Retired).ThenBy(f => f.NextPollAt),
            FeedSort.Failures => feeds.OrderByDescending(f => f.Failures),
            FeedSort.Outlet => feeds.OrderBy(f => f.Outlet == null),
            _ => feeds.OrderByDescending(FeedAttention.At(time.GetUtcNow())),
        };
        return sorted.ThenBy(f => EF.Functions.Collate(f.Outlet!.Name ?? f.Title ?? f.Url, NoCase)).ThenBy(f => f.Id);
    }
}
