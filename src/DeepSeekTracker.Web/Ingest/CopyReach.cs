using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>All articles that hang together with some, by being one piece, by the owner's word or by the groups they are in.</summary>
internal sealed class CopyReach
{
    private readonly HashSet<int> _articles = [];
    private readonly Dictionary<int, CopyRelation> _relations = [];
    private readonly Dictionary<int, CopyRuling> _rulings = [];

    private CopyReach() { }

    public IReadOnlyCollection<int> Articles => _articles;

    public IReadOnlyCollection<CopyRelation> Relations => _relations.Values;

    public IReadOnlyCollection<CopyRuling> Rulings => _rulings.Values;

    public static async Task<CopyReach> OfAsync(TrackerDbContext db, IReadOnlyCollection<int> affected, CancellationToken stop)
    {
        var reach = new CopyReach();
        var next = affected.ToHashSet();
        while (next.Count > 0)
        {
            reach._articles.UnionWith(next);
            next = await reach.NeighboursAsync(db, [.. next], stop);
            next.ExceptWith(reach._articles);
        }

        return reach;
    }

    private async Task<HashSet<int>> NeighboursAsync(TrackerDbContext db, int[] ids, CancellationToken stop)
    {
        HashSet<int> found = [];
        var relations = db.CopyRelations.AsNoTracking().Where(r => r.Kind == CopyKinds.Copy || r.Kind == CopyKinds.Excerpt);
        foreach (
            var relation in (await relations.Where(r => ids.Contains(r.FirstId)).ToListAsync(stop)).Concat(
                await relations.Where(r => ids.Contains(r.SecondId)).ToListAsync(stop)
            )
        )
        {
            _relations[relation.Id] = relation;
            found.UnionWith([relation.FirstId, relation.SecondId]);
        }

        var rulings = db.CopyRulings.AsNoTracking().Where(r => r.UndoneAt == null);
        foreach (
            var ruling in (await rulings.Where(r => ids.Contains(r.FirstId)).ToListAsync(stop)).Concat(
                await rulings.Where(r => ids.Contains(r.SecondId)).ToListAsync(stop)
            )
        )
        {
            _rulings[ruling.Id] = ruling;
            found.UnionWith([ruling.FirstId, ruling.SecondId]);
        }

        var groups = await db
            .Articles.Where(a => ids.Contains(a.Id) && a.CopyGroupId != null)
            .Select(a => a.CopyGroupId)
            .Distinct()
            .ToListAsync(stop);
        found.UnionWith(await db.Articles.Where(a => groups.Contains(a.CopyGroupId)).Select(a => a.Id).ToListAsync(stop));
        return found;
    }
}
