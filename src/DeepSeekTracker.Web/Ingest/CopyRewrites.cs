using DeepSeekTracker.Core.Copies;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>Finds the articles of which one is probably a translation or rewrite.</summary>
internal static class CopyRewrites
{
    /// <summary>What more than this many other articles name says nothing of two of them.</summary>
    private const int MostBearers = 6;

    private const int FewestShared = 3;
    private const int MostCandidates = 8;

    public static async Task<IReadOnlyList<CopyRelation>> FindAsync(
        TrackerDbContext db,
        Article article,
        RewriteTraits traits,
        IReadOnlyDictionary<RewriteTrait, long> sample,
        IReadOnlyCollection<int> related,
        CancellationToken stop
    )
    {
        var bearers = await CopyIndex.BearersAsync(db, article.Id, sample.Values, MostBearers + 1, stop);
        var unusual = sample.Where(pair => bearers[pair.Value].Count <= MostBearers).Select(pair => pair.Key).ToHashSet();
        var candidates = unusual
            .SelectMany(trait => bearers[sample[trait]])
            .Where(other => !related.Contains(other))
            .CountBy(other => other)
            .Where(pair => pair.Value >= FewestShared)
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key)
            .Take(MostCandidates)
            .Select(pair => pair.Key);
        var side = Side(article, traits, article.Text?.Text ?? "");
        List<CopyRelation> found = [];
        foreach (var id in candidates)
        {
            var other = await db
                .Articles.AsNoTracking()
                .Include(a => a.Text)
                .Include(a => a.Outlet)
                .FirstOrDefaultAsync(a => a.Id == id, stop);
            if (other?.Text?.Text is not { } text || other.OutletId == article.OutletId)
            {
                continue;
            }

            var judged = RewriteJudge.Judge(
                side,
                Side(other, RewriteTraits.Of(text), text),
                trait => trait.Kind != TraitKind.Quote && !unusual.Contains(trait)
            );
            if (judged is not null)
            {
                var reasons = string.Join("; ", judged.Reasons);
                found.Add(CopyRelating.Relation(article.Id, id, CopyKinds.Rewrite, 0, 0, reasons));
            }
        }

        return found;
    }

    private static RewriteSide Side(Article article, RewriteTraits traits, string text) =>
        new(traits, text, article.Outlet?.Name, CopyGroups.Published(article));
}
