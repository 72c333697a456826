using DeepSeekTracker.Core.Analysis;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>
/// Tells what judging everything again would change: it is done for real, batch by batch in the writer's place, and every batch
/// is taken back. Copies are compared with what is stored, not with what earlier batches would have made of it.
/// </summary>
internal sealed class ReanalysisPlanner(
    WriteQueue writes,
    Reanalyzer reanalyzer,
    ArticleAnalyzer analyzer,
    RunningWork running,
    IDbContextFactory<TrackerDbContext> contexts,
    TimeProvider time
)
{
    private const int EntryBatch = 500;
    private const string Title = "Trying what analysing again would change";

    /// <summary>The plan that was made last, and when; null before the first.</summary>
    public (ReanalysisPlan Plan, DateTimeOffset At)? Last { get; private set; }

    public bool IsPlanning => running.IsUnderWay(Title);

    /// <summary>Begins to make a plan, which the owner can watch and stop.</summary>
    public OwnerAnswer Start() =>
        running.TryStartAlone(Title, async work => Last = (await PlanAsync(work.Token, work), time.GetUtcNow()))
            ? OwnerAnswer.Yes("Every article is being tried; nothing is changed. The list stands here when it is done.")
            : OwnerAnswer.No("What would change is being found out already.");

    /// <param name="work">Where progress is told; null = nowhere.</param>
    public async Task<ReanalysisPlan> PlanAsync(CancellationToken stop, WorkInHand? work = null)
    {
        var (articles, changed, regrouped) = (0, new HashSet<int>(), new HashSet<int>());
        var fields = new Dictionary<string, int>(StringComparer.Ordinal);
        List<PlannedChange> listed = [];
        void Note(IEnumerable<PlannedChange> changes)
        {
            foreach (var change in changes)
            {
                changed.Add(change.ArticleId);
                fields[change.Field] = fields.GetValueOrDefault(change.Field) + 1;
                if (change.Field == DerivedFacts.Copies)
                {
                    regrouped.Add(change.ArticleId);
                }

                if (listed.Count < ReanalysisPlan.MostListed)
                {
                    listed.Add(change);
                }
            }
        }

        await using var db = await contexts.CreateDbContextAsync(stop);
        var until = (long)(await db.Articles.MaxAsync(a => (int?)a.Id, stop) ?? 0);
        if (work is not null)
        {
            work.Due = await db.Articles.CountAsync(stop);
        }

        for (var after = 0L; after < until; )
        {
            var from = after;
            var (last, count, changes) = await writes.TryAsync(
                (context, token) => TryBatchAsync(context, from, until, token),
                stop
            );
            Note(changes);
            (after, articles) = (last, articles + count);
            work?.Count(count);
            await Breath.TakeAsync(stop);
        }

        HashSet<int> tried = [];
        foreach (var group in await DueCopyGroups.AllAsync(db, stop))
        {
            if (!tried.Contains(group))
            {
                var (members, changes) = await TryGroupAsync(db, group, stop);
                tried.UnionWith(members);
                Note(changes.Where(change => !regrouped.Contains(change.ArticleId)));
                await Breath.TakeAsync(stop);
            }
        }

        var (joining, newcomers) = await JoiningAsync(db, stop);
        return new ReanalysisPlan(
            articles,
            changed.Count,
            joining,
            [
                .. fields
                    .Select(field => new FieldChange(field.Key, field.Value))
                    .OrderByDescending(field => field.Articles)
                    .ThenBy(field => field.Field, StringComparer.Ordinal),
            ],
            listed,
            newcomers
        );
    }

    private async Task<(long Last, int Count, List<PlannedChange> Changes)> TryBatchAsync(
        TrackerDbContext db,
        long after,
        long until,
        CancellationToken stop
    )
    {
        var before = await DerivedFacts.OfAsync(db, after, until, Reanalyzer.BatchSize, stop);
        var grounds = await CopyGrounds.OfAsync(db, [.. before.Keys], stop);
        var (last, count, _) = await reanalyzer.PutBatchAsync(db, after, until, isThorough: true, stop);
        await db.SaveChangesAsync(stop);
        await CopyFinder.RefreshAsync(db, stop);
        var present = await CopyGrounds.OfAsync(db, [.. before.Keys], stop);
        List<int> moved =
        [
            .. present.Where(article => !article.Value.IsSameAs(grounds[article.Key])).Select(article => article.Key),
        ];
        if (moved.Count > 0)
        {
            // A large group was put off; where nothing that groups are made of changed, it is tried once, at the end.
            await CopyGroups.RefreshAsync(db, moved, stop);
        }

        var made = await DerivedFacts.OfAsync(db, after, last, Reanalyzer.BatchSize, stop);
        return (last, count, [.. made.Values.OrderBy(facts => facts.Id).SelectMany(facts => before[facts.Id].To(facts))]);
    }

    /// <summary>Makes one group anew, as its articles are.</summary>
    private async Task<(List<int> Members, List<PlannedChange> Changes)> TryGroupAsync(
        TrackerDbContext db,
        int group,
        CancellationToken stop
    )
    {
        var made = await writes.TryAsync(
            async (context, token) =>
            {
                await CopyGroups.RefreshAsync(context, [group], token);
                return context
                    .ChangeTracker.Entries<Article>()
                    .Select(entry => entry.Entity)
                    .OrderBy(article => article.Id)
                    .Select(a => (a.Id, Title: a.Title ?? a.Url, Copies: DerivedFacts.CopiesOf(a.CopyRole, a.CopyOfId)))
                    .ToList();
            },
            stop
        );
        var members = made.ConvertAll(article => article.Id);
        var before = (
            await db
                .Articles.AsNoTracking()
                .Where(a => members.Contains(a.Id))
                .Select(a => new
                {
                    a.Id,
                    a.CopyRole,
                    a.CopyOfId,
                })
                .ToListAsync(stop)
        ).ToDictionary(a => a.Id, a => DerivedFacts.CopiesOf(a.CopyRole, a.CopyOfId));
        return (
            members,
            [
                .. made.Where(article => before.GetValueOrDefault(article.Id) != article.Copies)
                    .Select(a => new PlannedChange(a.Id, a.Title, DerivedFacts.Copies, before.GetValueOrDefault(a.Id), a.Copies)),
            ]
        );
    }

    /// <summary>Entries that were off the story and name it by the rules in force.</summary>
    private async Task<(int Count, List<PlannedJoin> Listed)> JoiningAsync(TrackerDbContext db, CancellationToken stop)
    {
        var (count, after, listed, batch) = (0, 0, new List<PlannedJoin>(), new List<FeedEntry>());
        do
        {
            batch = await db
                .FeedEntries.AsNoTracking()
                .Where(e => e.Id > after && e.ArticleId == null && e.UrlKey != null)
                .OrderBy(e => e.Id)
                .Take(EntryBatch)
                .ToListAsync(stop);
            foreach (var entry in batch)
            {
                var match = analyzer.Judge(entry.Title, entry.Summary, []).Match;
                if (match.Belongs)
                {
                    count++;
                    if (listed.Count < ReanalysisPlan.MostListed)
                    {
                        listed.Add(new PlannedJoin(entry.Title, entry.Url, match.Terms[0].Words));
                    }
                }
            }

            after = batch.LastOrDefault()?.Id ?? after;
        } while (batch.Count == EntryBatch);

        return (count, listed);
    }
}
