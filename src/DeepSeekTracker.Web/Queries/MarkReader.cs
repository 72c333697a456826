using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Queries;

/// <summary>Reads from the database what was found of articles: mentions under the owner's rulings, and days of edits.</summary>
internal sealed class MarkReader(TrackerDbContext db)
{
    /// <summary>The marks of all articles that have any.</summary>
    public Task<Dictionary<int, ArticleMarks>> AllAsync(CancellationToken stop) =>
        ReadAsync(db.ArticleMentions, db.MentionRulings, db.Edits, stop);

    /// <summary>The same of these articles.</summary>
    public Task<Dictionary<int, ArticleMarks>> OfAsync(int[] ids, CancellationToken stop) =>
        ReadAsync(
            db.ArticleMentions.Where(m => ids.Contains(m.ArticleId)),
            db.MentionRulings.Where(r => ids.Contains(r.ArticleId)),
            db.Edits.Where(e => ids.Contains(e.ArticleId)),
            stop
        );

    private static async Task<Dictionary<int, ArticleMarks>> ReadAsync(
        IQueryable<ArticleMention> mentions,
        IQueryable<MentionRuling> rulings,
        IQueryable<Edit> edits,
        CancellationToken stop
    )
    {
        var ruled = (await rulings.AsNoTracking().Where(r => r.UndoneAt == null).OrderBy(r => r.Id).ToListAsync(stop))
            .GroupBy(r => (r.ArticleId, r.MentionKey))
            .ToDictionary(g => g.Key, g => g.Last());
        var facts = new Dictionary<int, SortedSet<MentionFact>>();
        var read = mentions
            .AsNoTracking()
            .OrderBy(m => m.ArticleId)
            .Select(m => new Read(m.ArticleId, m.Key, m.Claim, m.Low, m.High, m.Unit, m.Answer, m.IsVague));
        await foreach (var mention in read.AsAsyncEnumerable().WithCancellation(stop))
        {
            if (Standing(mention, ruled.GetValueOrDefault((mention.ArticleId, mention.Key))) is { } fact)
            {
                Of(facts, mention.ArticleId, ByClaim).Add(fact);
            }
        }

        var days = new Dictionary<int, SortedSet<int>>();
        await foreach (
            var edit in edits
                .AsNoTracking()
                .Where(Edit.IsChange)
                .Select(e => new { e.ArticleId, e.SeenAt })
                .AsAsyncEnumerable()
                .WithCancellation(stop)
        )
        {
            Of(days, edit.ArticleId, Comparer<int>.Default).Add(DateOnly.FromDateTime(edit.SeenAt.UtcDateTime).DayNumber);
        }

        return facts
            .Keys.Union(days.Keys)
            .ToDictionary(
                id => id,
                id => new ArticleMarks([.. facts.GetValueOrDefault(id) ?? []], [.. days.GetValueOrDefault(id) ?? []])
            );
    }

    /// <summary>The mention as it counts; null where the owner rejected it.</summary>
    private static MentionFact? Standing(Read mention, MentionRuling? ruling)
    {
        if (ruling is { Action: "reject" })
        {
            return null;
        }

        var value = StandingValue.Of(new(mention.Low, mention.High, mention.Unit, mention.Answer, mention.IsVague, null), ruling);
        return new MentionFact(ruling?.Claim ?? mention.Claim, value.Low, value.High, value.Unit, value.Answer, value.IsVague);
    }

    private static SortedSet<T> Of<T>(Dictionary<int, SortedSet<T>> sets, int article, IComparer<T> order)
    {
        if (!sets.TryGetValue(article, out var set))
        {
            sets.Add(article, set = new SortedSet<T>(order));
        }

        return set;
    }

    private static readonly IComparer<MentionFact> ByClaim = Comparer<MentionFact>.Create(
        (one, other) =>
            string.CompareOrdinal(one.Claim, other.Claim) is var byClaim and not 0 ? byClaim
            : Nullable.Compare(one.Low, other.Low) is var byLow and not 0 ? byLow
            : Nullable.Compare(one.High, other.High) is var byHigh and not 0 ? byHigh
            : string.CompareOrdinal(one.Unit, other.Unit) is var byUnit and not 0 ? byUnit
            : string.CompareOrdinal(one.Answer, other.Answer) is var byAnswer and not 0 ? byAnswer
            : one.IsVague.CompareTo(other.IsVague)
    );

    private sealed record Read(
        int ArticleId,
        string Key,
        string Claim,
        double? Low,
        double? High,
        string Unit,
        string? Answer,
        bool IsVague
    );
}
