using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Queries;

/// <summary>One outlet in a list, with its coverage of the story.</summary>
public sealed record OutletRow(
    string Key,
    string Name,
    string? Domain,
    string? Kind,
    string? Country,
    string? Language,
    int Articles,
    int WithText,
    DateOnly? First,
    DateOnly? Last,
    int Feeds
);

/// <summary>One outlet's own page.</summary>
public sealed record OutletDetails(
    OutletRow Row,
    string? Note,
    IReadOnlyList<string> Domains,
    IReadOnlyList<string> OtherNames,
    IReadOnlyList<FeedRow> Feeds
);

public sealed class OutletQueries(IDbContextFactory<TrackerDbContext> contexts)
{
    /// <summary>All outlets, those with most articles first.</summary>
    public async Task<IReadOnlyList<OutletRow>> ListAsync(CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await Rows(db, db.Outlets).ToListAsync(stop);
    }

    public async Task<OutletDetails?> FindAsync(string key, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var row = await Rows(db, db.Outlets.Where(o => o.Key == key)).FirstOrDefaultAsync(stop);
        if (row is null)
        {
            return null;
        }

        var outlet = await db
            .Outlets.AsNoTracking()
            .Include(o => o.Domains)
            .Include(o => o.Aliases)
            .AsSplitQuery()
            .FirstAsync(o => o.Key == key, stop);
        var feeds = await FeedRow.Of(db.Feeds.Where(f => f.OutletId == outlet.Id).OrderBy(f => f.Url)).ToListAsync(stop);
        return new OutletDetails(
            row,
            outlet.Note,
            [.. outlet.Domains.Select(d => d.Host + d.PathPrefix).Order(StringComparer.Ordinal)],
            [.. outlet.Aliases.Select(a => a.Name).Order(StringComparer.Ordinal)],
            feeds
        );
    }

    private static IQueryable<OutletRow> Rows(TrackerDbContext db, IQueryable<Outlet> outlets) =>
        outlets
            .Select(o => new
            {
                Outlet = o,
                Articles = db.Articles.Count(a => a.OutletId == o.Id && a.OnStory),
                WithText = db.Articles.Count(a => a.OutletId == o.Id && a.OnStory && a.TextState == TextState.Ok),
                First = db.Articles.Where(a => a.OutletId == o.Id && a.OnStory).Min(a => a.PublishedDay),
                Last = db.Articles.Where(a => a.OutletId == o.Id && a.OnStory).Max(a => a.PublishedDay),
                Feeds = db.Feeds.Count(f => f.OutletId == o.Id),
            })
            .OrderByDescending(x => x.Articles)
            .ThenBy(x => x.Outlet.Name)
            .Select(x => new OutletRow(
                x.Outlet.Key,
                x.Outlet.Name,
                x.Outlet.Domain,
                x.Outlet.Kind,
                x.Outlet.Country,
                x.Outlet.Language,
                x.Articles,
                x.WithText,
                x.First,
                x.Last,
                x.Feeds
            ));
}
