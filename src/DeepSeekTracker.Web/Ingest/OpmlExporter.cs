using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>Writes all feeds as OPML: what was imported in its groups and order, with the present addresses and settings; the others behind it.</summary>
internal sealed class OpmlExporter(Story story, IDbContextFactory<TrackerDbContext> contexts)
{
    /// <summary>Kind of an outline whose feed belongs to no outlet.</summary>
    public const string Aggregator = "aggregator";

    public async Task<string> WriteAsync(CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var feeds = await db.Feeds.AsNoTracking().Include(f => f.Outlet).OrderBy(f => f.Id).ToListAsync(stop);
        var shelved = await OpmlShelf.ReadAsync(db, stop);
        var byId = feeds.ToDictionary(f => f.Id);
        var placed = shelved.Select(s => s.FeedId).OfType<int>().ToHashSet();
        var outlines = shelved
            .Where(s => s.FeedId is null || byId.ContainsKey(s.FeedId.Value))
            .Select(s => s.FeedId is { } id ? Present(byId[id], s.Outline) : s.Outline)
            .Concat(feeds.Where(f => !placed.Contains(f.Id)).Select(f => Present(f, null)));
        return Opml.Write($"Feeds of {story.Name}", outlines);
    }

    private static OpmlOutline Present(Feed feed, OpmlOutline? imported)
    {
        var site = feed.Outlet?.Domain is { } domain ? $"https://{domain}/" : null;
        var outline =
            imported
            ?? new OpmlOutline
            {
                Title = feed.Title ?? feed.Outlet?.Name ?? feed.Url,
                HtmlUrl = site,
                Language = feed.Outlet?.Language,
            };
        return outline with
        {
            // As the file wrote it, unless the feed moved since.
            XmlUrl = outline.XmlUrl is { } url && FeedUrl.Key(url) == FeedUrl.Key(feed.Url) ? url : feed.Url,
            OutletKey = feed.Outlet?.Key,
            Kind = feed.OutletId is null ? Aggregator : feed.Outlet?.Kind,
            Country = feed.Outlet?.Country,
            Evidence = feed.Verified ? "seen" : "unverified",
            Settings = new OpmlSettings
            {
                Paused = feed.Paused,
                Retired = feed.State == FeedState.Retired,
                AssumedZone = feed.AssumedZone,
                MostBytes = feed.MostBytes,
                PollEveryMinutes = feed.PollEveryMinutes,
            },
        };
    }
}
