using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>What the owner rules about copies: two articles are one piece, one is not of its group, and taking that back.</summary>
internal sealed class CopyBook(WriteQueue writes, TimeProvider time)
{
    private const int LongestNote = 500;

    /// <summary>Puts two articles, with the groups they are in, together.</summary>
    public Task<OwnerAnswer> MergeAsync(int one, int other, string? note, string by, CancellationToken stop) =>
        writes.WriteAsync(
            async (db, token) =>
            {
                if (one == other || await db.Articles.CountAsync(a => a.Id == one || a.Id == other, token) < 2)
                {
                    return OwnerAnswer.No("Two different articles of this record are needed. Nothing was changed.");
                }

                var now = time.GetUtcNow();
                await TakeBackSplitsAsync(db, one, other, now, token);
                await RuleAsync(db, CopyKinds.Merge, [(one, other)], note, by, now, token);
                return OwnerAnswer.Yes($"Articles {one} and {other} are one piece now.");
            },
            stop
        );

    /// <summary>Takes an article out of its group.</summary>
    public Task<OwnerAnswer> SplitAsync(int id, string? note, string by, CancellationToken stop) =>
        writes.WriteAsync(
            async (db, token) =>
            {
                var group = await db.Articles.Where(a => a.Id == id).Select(a => a.CopyGroupId).FirstOrDefaultAsync(token);
                if (group is null)
                {
                    return OwnerAnswer.No($"Article {id} is in no group of copies. Nothing was changed.");
                }

                var others = await db
                    .Articles.Where(a => a.CopyGroupId == group && a.Id != id)
                    .Select(a => a.Id)
                    .ToListAsync(token);
                (int, int)[] pairs = [.. others.Order().Select(other => (id, other))];
                await RuleAsync(db, CopyKinds.Split, pairs, note, by, time.GetUtcNow(), token);
                return OwnerAnswer.Yes($"Article {id} stands alone now.");
            },
            stop
        );

    /// <summary>Takes back everything that was ruled together with this ruling; splits that a merge took back hold again.</summary>
    public Task<OwnerAnswer> UndoAsync(int rulingId, CancellationToken stop) =>
        writes.WriteAsync(
            async (db, token) =>
            {
                var ruling = await db.CopyRulings.FirstOrDefaultAsync(r => r.Id == rulingId && r.UndoneAt == null, token);
                if (ruling is null)
                {
                    return OwnerAnswer.No("There is no such ruling in force. Nothing was changed.");
                }

                int[] pair = [ruling.FirstId, ruling.SecondId];
                var together = await db
                    .CopyRulings.Where(r => r.At == ruling.At && r.Action == ruling.Action && r.UndoneAt == null)
                    .Where(r => pair.Contains(r.FirstId) || pair.Contains(r.SecondId))
                    .ToListAsync(token);
                List<CopyRuling> takenBack =
                    ruling.Action == CopyKinds.Merge
                        ? await db
                            .CopyRulings.Where(r => r.Action == CopyKinds.Split && r.UndoneAt == ruling.At)
                            .ToListAsync(token)
                        : [];
                var now = time.GetUtcNow();
                together.ForEach(r => r.UndoneAt = now);
                takenBack.ForEach(r => r.UndoneAt = null);
                await db.SaveChangesAsync(token);
                int[] touched = [.. together.Concat(takenBack).SelectMany(r => new[] { r.FirstId, r.SecondId })];
                await CopyGroups.RefreshAsync(db, touched, token);
                return OwnerAnswer.Yes("The ruling is undone.");
            },
            stop
        );

    /// <summary>What was split before between the two groups would keep their members apart.</summary>
    private static async Task TakeBackSplitsAsync(
        TrackerDbContext db,
        int one,
        int other,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        var (left, right) = (await FellowsAsync(db, one, stop), await FellowsAsync(db, other, stop));
        await db
            .CopyRulings.Where(r =>
                r.Action == CopyKinds.Split
                && r.UndoneAt == null
                && (
                    (left.Contains(r.FirstId) && right.Contains(r.SecondId))
                    || (right.Contains(r.FirstId) && left.Contains(r.SecondId))
                )
            )
            .ForEachAsync(ruling => ruling.UndoneAt = now, stop);
    }

    private static async Task<List<int>> FellowsAsync(TrackerDbContext db, int id, CancellationToken stop)
    {
        var group = await db.Articles.Where(a => a.Id == id).Select(a => a.CopyGroupId).FirstOrDefaultAsync(stop);
        return group is null ? [id] : await db.Articles.Where(a => a.CopyGroupId == group).Select(a => a.Id).ToListAsync(stop);
    }

    private static async Task RuleAsync(
        TrackerDbContext db,
        string action,
        IReadOnlyCollection<(int One, int Other)> pairs,
        string? note,
        string by,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        db.CopyRulings.AddRange(
            pairs.Select(pair => new CopyRuling
            {
                FirstId = Math.Min(pair.One, pair.Other),
                SecondId = Math.Max(pair.One, pair.Other),
                Action = action,
                Note = string.IsNullOrWhiteSpace(note) ? null : OfferedEntry.Cut(note.Trim(), LongestNote),
                By = by,
                At = now,
            })
        );
        await db.SaveChangesAsync(stop);
        await CopyGroups.RefreshAsync(db, [.. pairs.SelectMany(pair => new[] { pair.One, pair.Other })], stop);
    }
}
