using DeepSeekTracker.Core.Copies;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>Compares one article with those stored and notes what they have in common.</summary>
internal static class CopyRelating
{
    // Of a piece that hundreds printed the first fifty are enough to join its group.
    private const int MostBearers = 50;
    private const int MostCandidates = 40;

    /// <summary>Gives the articles whose groups may change, with the article itself; none where it stands alone as before.</summary>
    public static async Task<IReadOnlyCollection<int>> RelateAsync(TrackerDbContext db, int id, CancellationToken stop)
    {
        var article = await db.Articles.Include(a => a.Text).Include(a => a.Outlet).SingleAsync(a => a.Id == id, stop);
        var text = article.Text?.Text ?? "";
        var shingled = ShingledText.Of(text);
        var traits = RewriteTraits.Of(text);
        var sample = traits.Sample();
        var keys = new CopyKeys(Fingerprint.Of(shingled), [.. sample.Values]);
        article.Credit = CreditOf(article, text);
        var affected = await ForgetAsync(db, id, stop);
        var related = await JudgeAsync(db, id, shingled, keys.Print, stop);
        related.AddRange(await CopyRewrites.FindAsync(db, article, traits, sample, [.. related.Select(r => Other(r, id))], stop));
        db.CopyRelations.AddRange(related);
        await NoteKeysAsync(db, article, keys, stop);
        await db.SaveChangesAsync(stop);
        affected.UnionWith(related.Where(CopyGroups.IsOnePiece).Select(relation => Other(relation, id)));
        if (affected.Count > 0 || article.CopyGroupId is not null)
        {
            affected.Add(id);
        }

        return affected;
    }

    public static CopyRelation Relation(
        int one,
        int other,
        string kind,
        double oneShare,
        double otherShare,
        string? reasons = null
    ) =>
        new()
        {
            FirstId = Math.Min(one, other),
            SecondId = Math.Max(one, other),
            Kind = kind,
            FirstShare = one < other ? oneShare : otherShare,
            SecondShare = one < other ? otherShare : oneShare,
            Reasons = reasons,
            Version = CopyKeys.Version,
        };

    private static int Other(CopyRelation relation, int id) => relation.FirstId == id ? relation.SecondId : relation.FirstId;

    private static string? CreditOf(Article article, string text) =>
        SyndicationCredit.InText(text) is { IsWhole: true } inText ? inText.Agency
        : article.Author is { } author && SyndicationCredit.InByline(author) is { IsWhole: true } inByline ? inByline.Agency
        : null;

    /// <summary>Takes out what an earlier text gave; tells whose groups that may change.</summary>
    private static async Task<HashSet<int>> ForgetAsync(TrackerDbContext db, int id, CancellationToken stop)
    {
        var before = await db.CopyRelations.Where(r => r.FirstId == id || r.SecondId == id).ToListAsync(stop);
        db.CopyRelations.RemoveRange(before);
        if (await db.ArticleFingerprints.FindAsync([id], stop) is { } stored)
        {
            if (CopyKeys.Read(stored.Signature) is { } keys)
            {
                await CopyIndex.RemoveAsync(db, id, keys.All, stop);
            }
            else
            {
                await CopyIndex.RemoveAllAsync(db, id, stop);
            }
        }

        // Else the new row of the same pair would meet the old one.
        await db.SaveChangesAsync(stop);
        return [.. before.Where(CopyGroups.IsOnePiece).Select(relation => Other(relation, id))];
    }

    private static async Task NoteKeysAsync(TrackerDbContext db, Article article, CopyKeys keys, CancellationToken stop)
    {
        await CopyIndex.PutAsync(db, article.Id, keys.All, stop);
        var row = await db.ArticleFingerprints.FindAsync([article.Id], stop);
        if (row is null)
        {
            row = new ArticleFingerprint
            {
                ArticleId = article.Id,
                TextSha256 = "",
                Signature = [],
            };
            db.ArticleFingerprints.Add(row);
        }

        (row.TextSha256, row.Version) = (article.TextSha256!, CopyKeys.Version);
        (row.Shingles, row.Signature) = (keys.Print?.Shingles ?? 0, keys.ToBytes());
    }

    private static async Task<List<CopyRelation>> JudgeAsync(
        TrackerDbContext db,
        int id,
        ShingledText text,
        Fingerprint? print,
        CancellationToken stop
    )
    {
        if (print is null)
        {
            return [];
        }

        var shared = (await CopyIndex.BearersAsync(db, id, print.Keys, MostBearers, stop))
            .Values.SelectMany(ids => ids)
            .CountBy(other => other)
            .ToDictionary(pair => pair.Key, pair => pair.Value);
        if (shared.Count == 0)
        {
            return [];
        }

        var bearers = shared
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key)
            .Take(4 * MostCandidates)
            .Select(pair => pair.Key);
        var lengths = await db
            .ArticleFingerprints.Where(f => bearers.Contains(f.ArticleId))
            .Select(f => new { f.ArticleId, f.Shingles })
            .ToListAsync(stop);
        var candidates = lengths
            .Where(f => print.IsCandidate(shared[f.ArticleId], f.Shingles))
            .OrderByDescending(f => print.Likeness(shared[f.ArticleId], f.Shingles))
            .ThenBy(f => f.ArticleId)
            .Take(MostCandidates)
            .Select(f => f.ArticleId);
        List<CopyRelation> found = [];
        foreach (var candidate in candidates)
        {
            var other = await db.ArticleTexts.Where(t => t.ArticleId == candidate).Select(t => t.Text).FirstOrDefaultAsync(stop);
            var judged = CopyJudge.Judge(text, ShingledText.Of(other ?? ""));
            if (Word(judged.Kind) is { } kind)
            {
                found.Add(Relation(id, candidate, kind, judged.FirstInSecond, judged.SecondInFirst));
            }
        }

        return found;
    }

    private static string? Word(CopyKind kind) =>
        kind switch
        {
            CopyKind.Copy => CopyKinds.Copy,
            CopyKind.Excerpt => CopyKinds.Excerpt,
            CopyKind.Passages => CopyKinds.Shares,
            _ => null,
        };
}
