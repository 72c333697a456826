using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>What of an article the groups of copies are made of: where none of it changed, no group did.</summary>
internal sealed record CopyGrounds(
    string Key,
    string? Host,
    string? CanonicalUrl,
    int OutletId,
    bool OnStory,
    DateTimeOffset? PublishedAt,
    DatePrecision Precision,
    ZoneBasis Zone,
    string? Credit
)
{
    private IReadOnlySet<(int First, int Second, string Kind, double FirstShare, double SecondShare)> Relations { get; init; } =
        new HashSet<(int, int, string, double, double)>();

    /// <summary>Those of some articles, by their number.</summary>
    public static async Task<Dictionary<int, CopyGrounds>> OfAsync(
        TrackerDbContext db,
        IReadOnlyCollection<int> ids,
        CancellationToken stop
    )
    {
        var relations = db
            .CopyRelations.AsNoTracking()
            .Where(r => r.Kind == CopyKinds.Copy || r.Kind == CopyKinds.Excerpt)
            .Select(r => new
            {
                r.FirstId,
                r.SecondId,
                r.Kind,
                r.FirstShare,
                r.SecondShare,
            });
        var first = await relations.Where(r => ids.Contains(r.FirstId)).ToListAsync(stop);
        var second = await relations.Where(r => ids.Contains(r.SecondId)).ToListAsync(stop);
        var related = first
            .Select(r => (Id: r.FirstId, Relation: r))
            .Concat(second.Select(r => (Id: r.SecondId, Relation: r)))
            .ToLookup(pair => pair.Id, pair => pair.Relation);
        var grounds = await db
            .Articles.AsNoTracking()
            .Where(a => ids.Contains(a.Id))
            .Select(a => new
            {
                a.Id,
                Grounds = new CopyGrounds(
                    a.Key,
                    a.Host,
                    a.CanonicalUrl,
                    a.OutletId,
                    a.OnStory,
                    a.PublishedAt,
                    a.PublishedPrecision,
                    a.PublishedZone,
                    a.Credit
                ),
            })
            .ToListAsync(stop);
        return grounds.ToDictionary(
            a => a.Id,
            a =>
                a.Grounds with
                {
                    Relations = related[a.Id]
                        .Select(r => (r.FirstId, r.SecondId, r.Kind, r.FirstShare, r.SecondShare))
                        .ToHashSet(),
                }
        );
    }

    public bool IsSameAs(CopyGrounds other) =>
        this with { Relations = other.Relations } == other && Relations.SetEquals(other.Relations);
}
