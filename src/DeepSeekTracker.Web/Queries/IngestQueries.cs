using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Queries;

/// <summary>One feed's state, as lists show it.</summary>
public sealed record FeedRow(
    int Id,
    string Url,
    string? Title,
    string? Format,
    bool Verified,
    string? OutletKey,
    string? OutletName,
    string State,
    string? StateReason,
    DateTimeOffset? LastPollAt,
    DateTimeOffset? LastSuccessAt,
    DateTimeOffset? LastNewAt,
    DateTimeOffset NextPollAt,
    string? ScheduleReason,
    int Polls
)
{
    internal static IQueryable<FeedRow> Of(IQueryable<Feed> feeds) =>
        feeds
            .OrderBy(f => f.Url)
            .Select(f => new FeedRow(
                f.Id,
                f.Url,
                f.Title,
                f.Format,
                f.Verified,
                f.Outlet!.Key,
                f.Outlet.Name,
                f.State,
                f.StateReason,
                f.LastPollAt,
                f.LastSuccessAt,
                f.LastNewAt,
                f.NextPollAt,
                f.ScheduleReason,
                f.Polls
            ));
}

/// <summary>One poll in a feed's history.</summary>
public sealed record PollRow(
    DateTimeOffset At,
    string Outcome,
    int Entries,
    int NewEntries,
    int NewArticles,
    string? Note,
    DateTimeOffset NextPollAt
);

/// <summary>One feed's own page.</summary>
public sealed record FeedDetails(FeedRow Row, IReadOnlyList<PollRow> Polls, int Entries, int Matching);

/// <summary>One pass of the worker.</summary>
public sealed record RunRow(
    string Kind,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    int Done,
    int Failed,
    int NewArticles,
    string? Note
);

/// <summary>The database at a glance.</summary>
public sealed record Overview(
    int Articles,
    int OffStory,
    int Titled,
    int WithText,
    int WaitingForText,
    int Outlets,
    int OutletsWithArticles,
    int Languages,
    int Countries,
    int Feeds,
    IReadOnlyDictionary<string, int> FeedStates,
    DateOnly? First,
    DateOnly? Last
);

public sealed class IngestQueries(IDbContextFactory<TrackerDbContext> contexts)
{
    public async Task<Overview> OverviewAsync(CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var onStory = db.Articles.Where(a => a.OnStory);
        return new Overview(
            await onStory.CountAsync(stop),
            await db.Articles.CountAsync(a => !a.OnStory, stop),
            await onStory.CountAsync(a => a.Title != null, stop),
            await onStory.CountAsync(a => a.TextState == TextState.Ok, stop),
            await onStory.CountAsync(a => a.TextState == TextState.Listed, stop),
            await db.Outlets.CountAsync(stop),
            await onStory.Select(a => a.OutletId).Distinct().CountAsync(stop),
            await onStory.Where(a => a.Language != null).Select(a => a.Language).Distinct().CountAsync(stop),
            await onStory.Where(a => a.Outlet!.Country != null).Select(a => a.Outlet!.Country).Distinct().CountAsync(stop),
            await db.Feeds.CountAsync(stop),
            await db
                .Feeds.GroupBy(f => f.State)
                .Select(g => new { g.Key, Count = g.Count() })
                .ToDictionaryAsync(g => g.Key, g => g.Count, stop),
            await onStory.MinAsync(a => a.PublishedDay, stop),
            await onStory.MaxAsync(a => a.PublishedDay, stop)
        );
    }

    public async Task<IReadOnlyList<FeedRow>> FeedsAsync(CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await FeedRow.Of(db.Feeds).ToListAsync(stop);
    }

    public async Task<FeedDetails?> FeedAsync(int id, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var row = await FeedRow.Of(db.Feeds.Where(f => f.Id == id)).FirstOrDefaultAsync(stop);
        if (row is null)
        {
            return null;
        }

        var polls = await db
            .FeedPolls.Where(p => p.FeedId == id)
            .OrderByDescending(p => p.At)
            .Take(50)
            .Select(p => new PollRow(p.At, p.Outcome, p.Entries, p.NewEntries, p.NewArticles, p.Note, p.NextPollAt))
            .ToListAsync(stop);
        var entries = await db.FeedEntries.CountAsync(e => e.FeedId == id, stop);
        var matching = await db.FeedEntries.CountAsync(e => e.FeedId == id && e.Matches, stop);
        return new FeedDetails(row, polls, entries, matching);
    }

    /// <summary>One sentence while the worker finds our own connection down; else null.</summary>
    public async Task<string?> ConnectionAsync(CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await ConnectionNote.ReadAsync(db, stop);
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
