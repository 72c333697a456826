using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Queries;

/// <summary>One topic with its coverage.</summary>
public sealed record TopicRow(string Key, ReportCount Reports, int Outlets, DateOnly? First, DateOnly? Last)
{
    public int Articles => Reports.Articles;
}

/// <summary>The topics' rules in force, where they are not those of the story's file.</summary>
public sealed record TopicRuleSet(int Id, DateTimeOffset At);

public sealed class TopicQueries(IDbContextFactory<TrackerDbContext> contexts, ArticleSelection selection)
{
    /// <summary>Coverage of every topic that at least one article of the filter has.</summary>
    public async Task<IReadOnlyList<TopicRow>> ListAsync(ArticleFilter filter, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var selected = await selection.OfAsync(db, filter, stop);
        var counter = new TopicCounter(selected.Table);
        selected.Visit(counter);
        return counter.Rows();
    }

    /// <summary>The version of the rules by which topics are given; null for those of the story's file.</summary>
    public async Task<TopicRuleSet?> RulesAsync(CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await db
            .TopicRevisions.Where(r => r.UndoneAt == null)
            .OrderByDescending(r => r.Id)
            .Select(r => new TopicRuleSet(r.Id, r.At))
            .FirstOrDefaultAsync(stop);
    }

    /// <summary>The words that gave the topic, for the newest articles of a list.</summary>
    public async Task<IReadOnlyDictionary<int, string>> MatchesAsync(
        string topicKey,
        IReadOnlyList<int> articleIds,
        CancellationToken stop
    )
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await db
            .ArticleTopics.Where(t => t.TopicKey == topicKey && articleIds.Contains(t.ArticleId))
            .ToDictionaryAsync(t => t.ArticleId, t => t.Matches, stop);
    }
}
