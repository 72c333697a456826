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
)
{
    /// <summary>How many of its articles are reports of their own.</summary>
    public ReportCount Reports { get; init; } = new(0, 0, 0, false);

    /// <summary>Whether its name, domain, key or kind holds the text; null: always.</summary>
    public bool Holds(string? text) =>
        text is null
        || new[] { Name, Domain, Key, Kind }.Any(fact => fact?.Contains(text, StringComparison.OrdinalIgnoreCase) == true);
}

/// <summary>What an outlet goes by in a search.</summary>
/// <param name="Hosts">All names of its machines, its domain among them.</param>
public sealed record OutletNames(string Key, string Name, string? Kind, string? Country, IReadOnlyList<string> Hosts);

/// <summary>One outlet's own page.</summary>
public sealed record OutletDetails(
    OutletRow Row,
    string? Note,
    IReadOnlyList<string> Domains,
    IReadOnlyList<string> OtherNames,
    IReadOnlyList<FeedRow> Feeds
);

public sealed class OutletQueries(IDbContextFactory<TrackerDbContext> contexts, ArticleSelection selection)
{
    /// <summary>What all outlets go by, without a look at their articles.</summary>
    public async Task<IReadOnlyList<OutletNames>> NamesAsync(CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return
        [
            .. (await selection.TableAsync(db, stop)).KnownOutlets.Select(o => new OutletNames(
                o.Key,
                o.Name,
                o.Kind,
                o.Country,
                [.. o.Hosts.Concat(o.Domain is null ? [] : [o.Domain]).Distinct(StringComparer.Ordinal)]
            )),
        ];
    }

    /// <summary>All outlets, those with most articles first.</summary>
    public Task<IReadOnlyList<OutletRow>> ListAsync(CancellationToken stop) => ListAsync(ArticleFilter.Everything, stop);

    /// <summary>All outlets with their coverage within the filter, those with most articles first.</summary>
    public async Task<IReadOnlyList<OutletRow>> ListAsync(ArticleFilter filter, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var selected = await selection.OfAsync(db, filter, stop);
        var counter = new OutletCounter(selected.Table);
        selected.Visit(counter);
        var feeds = await db
            .Feeds.Where(f => f.OutletId != null)
            .GroupBy(f => f.OutletId!.Value)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        return
        [
            .. selected
                .Table.KnownOutlets.Select(o => Row(o, counter[o.Id], feeds.GetValueOrDefault(o.Id)))
                .OrderByDescending(row => row.Articles)
                .ThenBy(row => row.Name, StringComparer.Ordinal),
        ];
    }

    public async Task<OutletDetails?> FindAsync(string key, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var selected = await selection.OfAsync(db, ArticleFilter.Everything with { Outlets = [key] }, stop);
        if (selected.Table.KnownOutlets.FirstOrDefault(o => o.Key == key) is not { } facts)
        {
            return null;
        }

        var counter = new OutletCounter(selected.Table);
        selected.Visit(counter);
        var outlet = await db
            .Outlets.AsNoTracking()
            .Include(o => o.Domains)
            .Include(o => o.Aliases)
            .AsSplitQuery()
            .FirstAsync(o => o.Id == facts.Id, stop);
        var feeds = await FeedRow.Of(db.Feeds.Where(f => f.OutletId == outlet.Id).OrderBy(f => f.Url)).ToListAsync(stop);
        return new OutletDetails(
            Row(facts, counter[facts.Id], feeds.Count),
            outlet.Note,
            [.. outlet.Domains.Select(d => d.Host + d.PathPrefix).Order(StringComparer.Ordinal)],
            [.. outlet.Aliases.Select(a => a.Name).Order(StringComparer.Ordinal)],
            feeds
        );
    }

    private static OutletRow Row(OutletFacts outlet, OutletCoverage coverage, int feeds) =>
        new(
            outlet.Key,
            outlet.Name,
            outlet.Domain,
            outlet.Kind,
            outlet.Country,
            outlet.Language,
            coverage.Articles,
            coverage.WithText,
            coverage.FirstDay,
            coverage.LastDay,
            feeds
        )
        {
            Reports = coverage.Reports,
        };
}
