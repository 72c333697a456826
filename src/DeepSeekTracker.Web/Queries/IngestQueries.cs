using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Queries;

public sealed class IngestQueries(
    IDbContextFactory<TrackerDbContext> contexts,
    ArticleSelection selection,
    UnfinishedWork unfinished,
    TimeProvider time
)
{
    /// <summary>What a start has left to do; empty nearly always. It asks nothing of the database.</summary>
    public IReadOnlyList<UnfinishedRow> Unfinished =>
        [
            .. new[] { UnfinishedWork.Record, UnfinishedWork.Search, UnfinishedWork.Analysis }
                .Select(kind => (Kind: kind, Left: unfinished.Of(kind)))
                .Where(work => work.Left is not null)
                .Select(work => new UnfinishedRow(work.Kind, work.Left!.Done, work.Left.Due, work.Left.IsStopped)),
        ];

    /// <summary>True while a search may miss articles.</summary>
    public bool IsSearchPartial => SearchBuild is not null;

    /// <summary>The build of the search index that is not done; null where there is none.</summary>
    public UnfinishedRow? SearchBuild => Unfinished.FirstOrDefault(row => row.Kind == UnfinishedWork.Search);

    public async Task<Overview> OverviewAsync(CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var selected = await selection.OfAsync(db, ArticleFilter.Everything, stop);
        var (counter, days) = (selection.Counted(selected, ArticleFilter.Everything), new DayRange());
        selected.Visit(days);
        var traits = counter.Traits(0).ToList();
        var outlets = counter.Outlets(0).Select(o => o.Outlet).ToList();
        int Count(Func<ArticleTraits, bool> fits) => traits.Where(t => fits(t.Traits)).Sum(t => t.Count);
        return new Overview(
            Count(_ => true),
            counter.Traits(ColumnFilter.Scope).Where(t => !t.Traits.OnStory).Sum(t => t.Count),
            Count(t => t.IsTitled),
            Count(t => t.State == TextState.Ok),
            Count(t => t.State == TextState.Listed),
            selected.Table.KnownOutlets.Count(),
            outlets.Count,
            traits.Select(t => t.Traits.Language).OfType<string>().Distinct(StringComparer.Ordinal).Count(),
            outlets.Select(o => o.Country).OfType<string>().Distinct(StringComparer.Ordinal).Count(),
            await db.Feeds.CountAsync(stop),
            await db
                .Feeds.GroupBy(f => f.State)
                .Select(g => new { g.Key, Count = g.Count() })
                .ToDictionaryAsync(g => g.Key, g => g.Count, stop),
            days.FirstDay,
            days.LastDay
        );
    }

    /// <summary>One sentence while the worker finds our own connection down; else null.</summary>
    public async Task<string?> ConnectionAsync(CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await ConnectionNote.ReadAsync(db, stop);
    }

    public async Task<WorkWaiting> WaitingAsync(CancellationToken stop)
    {
        var now = time.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(stop);
        var polled = db.Feeds.Where(f => !f.Paused && f.State != FeedAttention.Retired);
        var due = polled.Where(f => f.NextPollAt <= now);
        return new WorkWaiting(
            await due.CountAsync(stop),
            await due.MinAsync(f => (DateTimeOffset?)f.NextPollAt, stop),
            await polled.Where(f => f.NextPollAt > now).MinAsync(f => (DateTimeOffset?)f.NextPollAt, stop),
            await db.Feeds.MaxAsync(f => f.LastPollAt, stop),
            await db.Articles.CountAsync(a => a.NextPageAt <= now, stop)
        );
    }

    public async Task<IReadOnlyList<RunRow>> RunsAsync(int count, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await db
            .IngestRuns.OrderByDescending(r => r.Id)
            .Take(count)
            .Select(r => new RunRow(r.Kind, r.StartedAt, r.EndedAt, r.Done, r.Failed, r.NewArticles, r.Note))
            .ToListAsync(stop);
    }
}
