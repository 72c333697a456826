using System.Globalization;
using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>What an article is in its group.</summary>
internal sealed record CopyPlace(CopyRole Role, int? Of, double? Overlap, string Reason);

/// <summary>
/// Hangs each member of a group below the one that it repeats: the original where the two were compared and found to be one
/// piece, else the member nearest to it of which that holds.
/// </summary>
internal static class CopyTree
{
    public static IReadOnlyDictionary<int, CopyPlace> Of(
        Article root,
        IReadOnlyCollection<Article> members,
        IReadOnlyCollection<CopyRelation> relations
    )
    {
        var places = new Dictionary<int, CopyPlace> { [root.Id] = new(CopyRole.Root, null, null, "") };
        var waiting = members.Where(member => member.Id != root.Id).ToList();
        var keys = members.ToDictionary(member => member.Id, member => member.Key);
        var relationsOf = relations
            .SelectMany(r => new[] { (Id: r.FirstId, Relation: r), (Id: r.SecondId, Relation: r) })
            .ToLookup(pair => pair.Id, pair => pair.Relation);
        var layer = new HashSet<int> { root.Id };
        while (waiting.Count > 0)
        {
            var placed = waiting
                .Select(member => (Member: member, Relation: Best(member.Id, layer, keys, relationsOf[member.Id])))
                .Where(pair => pair.Relation is not null)
                .ToList();
            if (placed.Count == 0)
            {
                break;
            }

            placed.ForEach(pair => places[pair.Member.Id] = Place(pair.Member.Id, pair.Relation!));
            layer = [.. placed.Select(pair => pair.Member.Id)];
            waiting.RemoveAll(member => places.ContainsKey(member.Id));
        }

        // Tied by the owner's word, or by way of a member that stands elsewhere.
        waiting.ForEach(member =>
            places[member.Id] = new(CopyRole.Copy, root.Id, null, "A ruling of the owner brought it here.")
        );
        return places;
    }

    private static CopyRelation? Best(
        int id,
        HashSet<int> layer,
        Dictionary<int, string> keys,
        IEnumerable<CopyRelation> relations
    ) =>
        relations
            .Where(r => layer.Contains(Other(r, id)))
            .OrderByDescending(r => Math.Max(r.FirstShare, r.SecondShare))
            .ThenBy(r => keys[Other(r, id)], StringComparer.Ordinal)
            .FirstOrDefault();

    private static CopyPlace Place(int id, CopyRelation relation)
    {
        var (own, others) =
            relation.FirstId == id ? (relation.FirstShare, relation.SecondShare) : (relation.SecondShare, relation.FirstShare);
        var isPart = relation.Kind == CopyKinds.Excerpt && own >= others;
        var reason =
            own >= others
                ? $"{Percent(own)} of this text stands in the other word for word."
                : $"It holds {Percent(others)} of the other word for word, with text of its own.";
        return new CopyPlace(isPart ? CopyRole.Excerpt : CopyRole.Copy, Other(relation, id), own, reason);
    }

    private static int Other(CopyRelation relation, int id) => relation.FirstId == id ? relation.SecondId : relation.FirstId;

    private static string Percent(double share) => Math.Round(100 * share).ToString(CultureInfo.InvariantCulture) + " %";
}
