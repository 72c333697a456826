using DeepSeekTracker.Core.Copies;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Core.Urls;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>Makes the groups anew that articles belong to: who is in, which is the original, what each member is and why.</summary>
internal static class CopyGroups
{
    private const double OwnersStrength = 2;

    /// <summary>Copies and excerpts make a group; shared passages and rewrites are told, but each stays a report of its own.</summary>
    public static bool IsOnePiece(CopyRelation relation) => relation.Kind is CopyKinds.Copy or CopyKinds.Excerpt;

    public static PublishedInterval? Published(Article article) =>
        PublishedInterval.Of(
            article.PublishedAt?.UtcDateTime,
            article.PublishedPrecision,
            article.PublishedZone != ZoneBasis.Assumed,
            article.PublishedOrigin
        );

    public static async Task RefreshAsync(TrackerDbContext db, IReadOnlyCollection<int> affected, CancellationToken stop)
    {
        var reach = await CopyReach.OfAsync(db, affected, stop);
        var ids = reach.Articles;
        var articles = await db.Articles.Include(a => a.Outlet).Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, stop);
        var rulings = reach
            .Rulings.GroupBy(ruling => (ruling.FirstId, ruling.SecondId))
            .Select(pair => pair.MaxBy(ruling => ruling.Id)!)
            .Where(ruling => articles.ContainsKey(ruling.FirstId) && articles.ContainsKey(ruling.SecondId))
            .ToList();
        var ties = reach
            .Relations.Select(r => new CopyTie(r.FirstId, r.SecondId, Math.Max(r.FirstShare, r.SecondShare)))
            .Concat(
                rulings.Where(r => r.Action == CopyKinds.Merge).Select(r => new CopyTie(r.FirstId, r.SecondId, OwnersStrength))
            )
            .Where(tie => articles.ContainsKey(tie.First) && articles.ContainsKey(tie.Second));
        HashSet<int> groups = [.. articles.Values.Where(a => a.CopyGroupId is not null).Select(a => a.CopyGroupId!.Value)];
        var apart = rulings.Where(r => r.Action == CopyKinds.Split).Select(r => (r.FirstId, r.SecondId));
        foreach (var group in CopyGrouping.Of(articles.Keys, ties, apart, id => articles[id].Key))
        {
            Note([.. group.Select(id => articles[id])], reach.Relations);
        }

        groups.UnionWith(articles.Values.Where(a => a.CopyGroupId is not null).Select(a => a.CopyGroupId!.Value));
        await NoteSizesAsync(db, groups, articles.Values, stop);
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Counted here once, so that the list of groups need not read their members.</summary>
    private static async Task NoteSizesAsync(
        TrackerDbContext db,
        HashSet<int> groups,
        IEnumerable<Article> articles,
        CancellationToken stop
    )
    {
        db.CopyGroupSizes.RemoveRange(await db.CopyGroupSizes.Where(size => groups.Contains(size.GroupId)).ToListAsync(stop));
        // Else a new row would meet the old one.
        await db.SaveChangesAsync(stop);
        db.CopyGroupSizes.AddRange(
            articles
                .Where(article => article.CopyGroupId is not null)
                .GroupBy(article => article.CopyGroupId!.Value)
                .Select(group => (Id: group.Key, All: group.ToList(), OfStory: group.Where(article => article.OnStory).ToList()))
                .Where(group => group.OfStory.Count > 1)
                .Select(group => new CopyGroupSize
                {
                    GroupId = group.Id,
                    RootId = group.All.Single(article => article.CopyRole == CopyRole.Root).Id,
                    Articles = group.OfStory.Count,
                    Outlets = group.OfStory.DistinctBy(article => article.OutletId).Count(),
                })
        );
    }

    private static void Note(List<Article> members, IReadOnlyCollection<CopyRelation> relations)
    {
        if (members is [var alone])
        {
            (alone.CopyGroupId, alone.CopyRole, alone.CopyOfId) = (null, CopyRole.None, null);
            (alone.CopyOverlap, alone.CopyReason) = (null, null);
            return;
        }

        var original = CopyOriginal.Of(members.ConvertAll(Member));
        var root = members.Find(member => member.Id == original.Key) ?? Stand(members);
        var ids = members.Select(member => member.Id).ToHashSet();
        var tree = CopyTree.Of(root, members, [.. relations.Where(r => ids.Contains(r.FirstId) && ids.Contains(r.SecondId))]);
        foreach (var member in members)
        {
            member.CopyGroupId = ids.Min();
            var (role, of, overlap, reason) = tree[member.Id];
            (member.CopyRole, member.CopyOfId, member.CopyOverlap, member.CopyReason) = (role, of, overlap, reason);
        }

        root.CopyReason = original.Key is not null ? original.Reason + "." : $"{original.Reason}. {CopyOriginal.StandIn}";
    }

    /// <summary>The article that stands for a group whose original is unknown or elsewhere: the same whatever came first here.</summary>
    private static Article Stand(List<Article> members) =>
        members
            .OrderByDescending(member => member.OnStory)
            .ThenBy(member => Published(member)?.Until ?? DateTime.MaxValue)
            .ThenBy(member => member.Key, StringComparer.Ordinal)
            .First();

    private static CopyMember Member(Article article)
    {
        var canonical = ArticleUrl.TryParse(article.CanonicalUrl, out var url, out _) ? url : null;
        return new CopyMember(
            article.Id,
            article.Outlet?.Name,
            article.Key,
            article.Host is { } host ? SiteDomain.Of(host) : "",
            Published(article),
            article.Credit,
            article.Host is null ? null : canonical?.Key,
            canonical?.Site
        );
    }
}
