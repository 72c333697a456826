using DeepSeekTracker.Core.Copies;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>Finds the articles of which one is probably a translation or rewrite.</summary>
internal static class CopyRewrites
{
    /// <summary>What more than this many other pieces name says nothing of two of them. Copies of one are one piece.</summary>
    private const int MostBearers = 6;

    /// <summary>Articles that are looked at for each trait: those of one widely printed piece are many.</summary>
    private const int MostLooked = 50;

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
        var bearers = await BearersAsync(db, article.Id, sample, stop);
        var unusual = bearers.Where(IsUnusual).Select(pair => pair.Key).ToHashSet();
        var others = await CandidatesAsync(db, article, unusual.SelectMany(trait => bearers[trait]), related, stop);
        // A trait that only the other's sample has counts too: which of the two came first changes nothing.
        var theirs = others
            .SelectMany(other => other.Traits.Sample())
            .Where(pair => !sample.ContainsKey(pair.Key) && traits.Words(pair.Key) is not null)
            .DistinctBy(pair => pair.Key)
            .ToDictionary();
        if (theirs.Count > 0)
        {
            unusual.UnionWith((await BearersAsync(db, article.Id, theirs, stop)).Where(IsUnusual).Select(pair => pair.Key));
        }

        var side = Side(article, traits, article.Text?.Text ?? "");
        List<CopyRelation> found = [];
        foreach (var (other, read) in others)
        {
            var judged = RewriteJudge.Judge(
                side,
                Side(other, read, other.Text!.Text),
                trait => trait.Kind != TraitKind.Quote && !unusual.Contains(trait)
            );
            if (judged is not null)
            {
                var reasons = string.Join("; ", judged.Reasons);
                found.Add(CopyRelating.Relation(article.Id, other.Id, CopyKinds.Rewrite, 0, 0, reasons));
            }
        }

        return found;
    }

    private static bool IsUnusual(KeyValuePair<RewriteTrait, IReadOnlyList<Bearer>> trait) =>
        trait.Value.Select(bearer => bearer.Piece).Distinct().Count() <= MostBearers;

    private static async Task<Dictionary<RewriteTrait, IReadOnlyList<Bearer>>> BearersAsync(
        TrackerDbContext db,
        int articleId,
        IReadOnlyDictionary<RewriteTrait, long> sample,
        CancellationToken stop
    )
    {
        var bearers = await CopyIndex.BearersAsync(db, articleId, sample.Values, MostLooked, stop);
        var all = bearers.Values.SelectMany(ids => ids).Distinct().ToList();
        // Most articles name nothing that another names: those cost no question more.
        var groups =
            all.Count == 0
                ? []
                : await db
                    .Articles.Where(a => all.Contains(a.Id) && a.CopyGroupId != null)
                    .Select(a => new { a.Id, a.CopyGroupId })
                    .ToDictionaryAsync(a => a.Id, a => a.CopyGroupId!.Value, stop);
        return sample.ToDictionary(
            pair => pair.Key,
            IReadOnlyList<Bearer> (pair) =>
                [
                    .. bearers[pair.Value]
                        .Select(id => new Bearer(id, groups.TryGetValue(id, out var group) ? (group, true) : (id, false))),
                ]
        );
    }

    /// <summary>Those that share the most, one of each piece before the second of any.</summary>
    private static async Task<List<(Article Article, RewriteTraits Traits)>> CandidatesAsync(
        TrackerDbContext db,
        Article article,
        IEnumerable<Bearer> bearers,
        IReadOnlyCollection<int> related,
        CancellationToken stop
    )
    {
        var ids = bearers
            .Where(bearer => !related.Contains(bearer.Id))
            .CountBy(bearer => bearer)
            .Where(pair => pair.Value >= FewestShared)
            .GroupBy(pair => pair.Key.Piece)
            .SelectMany(piece => piece.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Id).Index())
            .OrderBy(ranked => ranked.Index)
            .ThenByDescending(ranked => ranked.Item.Value)
            .ThenBy(ranked => ranked.Item.Key.Id)
            .Take(MostCandidates)
            .Select(ranked => ranked.Item.Key.Id);
        List<(Article, RewriteTraits)> found = [];
        foreach (var id in ids)
        {
            var other = await db
                .Articles.AsNoTracking()
                .Include(a => a.Text)
                .Include(a => a.Outlet)
                .FirstOrDefaultAsync(a => a.Id == id, stop);
            if (other?.Text?.Text is { } text && other.OutletId != article.OutletId)
            {
                found.Add((other, RewriteTraits.Of(text)));
            }
        }

        return found;
    }

    private static RewriteSide Side(Article article, RewriteTraits traits, string text) =>
        new(traits, text, article.Outlet?.Name, CopyGroups.Published(article));

    /// <summary>An article that names something.</summary>
    /// <param name="Id">The article.</param>
    /// <param name="Piece">Its group of copies, or itself.</param>
    private readonly record struct Bearer(int Id, (int Id, bool IsGroup) Piece);
}
