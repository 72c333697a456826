using DeepSeekTracker.Core.Urls;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Fetching;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>The list of feeds as the owner keeps it: which are followed, where they are and how they are polled.</summary>
internal sealed class FeedBook(WriteQueue writes, OutletEditor outlets, Dialler dialler, WorkerBell bell, TimeProvider time)
{
    private const string RemovedKey = "removed-feeds";
    private const int MostAtOnce = 100;

    /// <summary>Feeds by <see cref="FeedUrl.Key"/>, under their former addresses as well.</summary>
    public static async Task<Dictionary<string, int>> KnownAsync(TrackerDbContext db, CancellationToken stop)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var feed in await db.Feeds.Select(f => new { f.Id, f.Url }).ToListAsync(stop))
        {
            known.TryAdd(FeedUrl.Key(feed.Url), feed.Id);
        }

        foreach (var old in await db.FeedAddresses.Select(a => new { a.FeedId, a.Url }).ToListAsync(stop))
        {
            known.TryAdd(FeedUrl.Key(old.Url), old.FeedId);
        }

        return known;
    }

    /// <summary>Keys of the feeds that the owner removed: the story's files do not bring them back.</summary>
    public static async Task<HashSet<string>> RemovedAsync(TrackerDbContext db, CancellationToken stop) =>
        [.. StoredJson.Read<string>(await StoredSettings.GetAsync(db, RemovedKey, stop))];

    /// <summary>The outlet that owns an address; null where none does.</summary>
    public Task<OutletForm?> OwnerOfAsync(ArticleUrl url, CancellationToken stop) =>
        writes.WriteAsync((db, token) => outlets.OwnerOfAsync(db, url, token), stop);

    /// <summary>Follows the feeds; those that are known or cannot be fetched are told and left out.</summary>
    public async Task<OwnerAnswer> AddAsync(NewFeeds request, CancellationToken stop)
    {
        if (request.Urls.Count is 0 or > MostAtOnce)
        {
            return OwnerAnswer.No(
                request.Urls.Count == 0
                    ? "No feed was chosen."
                    : $"Choose at most {MostAtOnce} feeds at a time, or import a list as OPML."
            );
        }

        var answer = await writes.WriteAsync((db, token) => AddAsync(db, request, token), stop);
        bell.Ring();
        return answer;
    }

    private async Task<OwnerAnswer> AddAsync(TrackerDbContext db, NewFeeds request, CancellationToken stop)
    {
        var known = await KnownAsync(db, stop);
        var (taken, said) = (new List<string>(), new List<string>());
        foreach (var given in request.Urls)
        {
            if (FeedUrl.Read(given, dialler, out var problem) is not { } url)
            {
                said.Add($"{given}: {problem}");
            }
            else if (known.TryGetValue(FeedUrl.Key(url), out var id))
            {
                said.Add($"{url} is known already, as feed {id}; it was not stored twice.");
            }
            else
            {
                known[FeedUrl.Key(url)] = 0;
                taken.Add(url);
            }
        }

        if (taken.Count == 0)
        {
            return OwnerAnswer.No(string.Join(' ', said));
        }

        var (outletId, wrong) = request.IsAggregator ? (null, null) : await outlets.ChooseAsync(db, request.Outlet, stop);
        if (wrong is not null)
        {
            return OwnerAnswer.No(wrong);
        }

        var feeds = taken.ConvertAll(url => NewFeed(url, outletId));
        db.Feeds.AddRange(feeds);
        await ForgetRemovalAsync(db, taken, stop);
        await db.SaveChangesAsync(stop);
        said.Insert(
            0,
            taken.Count == 1
                ? $"{taken[0]} is followed now; its first poll is due."
                : $"{taken.Count} feeds are followed now; their first poll is due."
        );
        return OwnerAnswer.Yes(string.Join(' ', said), feeds[0].Id);
    }

    public Feed NewFeed(string url, int? outletId) =>
        new()
        {
            Url = url,
            OutletId = outletId,
            NextPollAt = time.GetUtcNow(),
            StateSince = time.GetUtcNow(),
            ScheduleReason = "New: it is polled as soon as a network is there.",
        };

    /// <summary>Takes a feed without entries off the list. Whoever holds entries is retired instead: nothing stored is lost.</summary>
    public static async Task<OwnerAnswer> RemoveAsync(TrackerDbContext db, Feed feed, CancellationToken stop)
    {
        var entries = await db.FeedEntries.CountAsync(e => e.FeedId == feed.Id, stop);
        if (entries > 0)
        {
            return OwnerAnswer.No(
                $"It brought {Amount.Of(entries, "entry", "entries")}, and nothing that is stored is ever lost, so it cannot be removed. Retire it instead: it stays in the list and is not polled any more.",
                feed.Id
            );
        }

        var removed = await RemovedAsync(db, stop);
        var former = await db.FeedAddresses.Where(a => a.FeedId == feed.Id).Select(a => a.Url).ToListAsync(stop);
        removed.UnionWith(former.Append(feed.Url).Select(FeedUrl.Key));
        await PutRemovedAsync(db, removed, stop);
        await db.FeedPolls.Where(p => p.FeedId == feed.Id).ExecuteDeleteAsync(stop);
        await db.FeedAddresses.Where(a => a.FeedId == feed.Id).ExecuteDeleteAsync(stop);
        await db.FeedResponses.Where(r => r.FeedId == feed.Id).ExecuteDeleteAsync(stop);
        db.Feeds.Remove(feed);
        return OwnerAnswer.Yes($"{feed.Url} is removed. It had brought no entries.");
    }

    /// <summary>A feed that is added again is not kept out any more.</summary>
    public static async Task ForgetRemovalAsync(TrackerDbContext db, IReadOnlyList<string> urls, CancellationToken stop)
    {
        var removed = await RemovedAsync(db, stop);
        if (removed.RemoveWhere(urls.Select(FeedUrl.Key).ToHashSet(StringComparer.Ordinal).Contains) > 0)
        {
            await PutRemovedAsync(db, removed, stop);
        }
    }

    private static Task PutRemovedAsync(TrackerDbContext db, HashSet<string> removed, CancellationToken stop) =>
        StoredSettings.PutAsync(db, RemovedKey, StoredJson.Write<string>([.. removed.Order(StringComparer.Ordinal)]), stop);
}
