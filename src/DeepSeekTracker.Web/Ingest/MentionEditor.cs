using DeepSeekTracker.Core.Analysis;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>Keeps what the owner says of mentions, over whatever the machine finds again.</summary>
internal sealed class MentionEditor(WriteQueue writes, ArticleAnalyzer analyzer, TimeProvider time)
{
    public Task<OwnerAnswer> RuleAsync(int articleId, string key, MentionForm form, string by, CancellationToken stop) =>
        writes.WriteAsync((db, token) => RuleAsync(db, articleId, key, form, by, token), stop);

    /// <summary>Takes a ruling back; what the machine found holds again.</summary>
    public Task<OwnerAnswer> UndoAsync(int id, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        return writes.WriteAsync(
            async (db, token) =>
            {
                var article = await db
                    .MentionRulings.Where(r => r.Id == id && r.UndoneAt == null)
                    .Select(r => (int?)r.ArticleId)
                    .FirstOrDefaultAsync(token);
                if (article is null)
                {
                    return OwnerAnswer.No("That ruling does not hold any more. Nothing was changed.");
                }

                await db
                    .MentionRulings.Where(r => r.Id == id)
                    .ExecuteUpdateAsync(set => set.SetProperty(r => r.UndoneAt, now), token);
                await ArticleChanges.NoteAsync(db, [article.Value], token);
                return OwnerAnswer.Yes("The ruling is undone; what the machine found holds again.");
            },
            stop
        );
    }

    private async Task<OwnerAnswer> RuleAsync(
        TrackerDbContext db,
        int articleId,
        string key,
        MentionForm form,
        string by,
        CancellationToken stop
    )
    {
        var claims = analyzer.Story.Claims;
        var mention = await db.ArticleMentions.FirstOrDefaultAsync(m => m.ArticleId == articleId && m.Key == key, stop);
        if (mention is null || claims.FirstOrDefault(c => c.Key == mention.Claim) is not { } claim)
        {
            return OwnerAnswer.No("There is no such mention any more. Nothing was changed.");
        }

        var held = await db.MentionRulings.FirstOrDefaultAsync(
            r => r.ArticleId == articleId && r.MentionKey == key && r.UndoneAt == null,
            stop
        );
        var (ruling, problem) = new MentionFormReader(mention, claim, held, claims).Read(form);
        if (ruling is null)
        {
            return OwnerAnswer.No(problem!);
        }

        var now = time.GetUtcNow();
        ruling.By = by;
        ruling.At = now;
        ruling.MachineValue = $"{claim.Name}: {mention.Raw}";
        await db
            .MentionRulings.Where(r => r.ArticleId == articleId && r.MentionKey == key && r.UndoneAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.UndoneAt, now), stop);
        db.MentionRulings.Add(ruling);
        return OwnerAnswer.Yes(
            ruling.Action switch
            {
                "reject" => $"“{mention.Raw}” does not count as an answer any more.",
                "move" => $"“{mention.Raw}” counts as an answer to “{claims.First(c => c.Key == ruling.Claim).Name}” now.",
                _ => $"“{mention.Raw}” counts with your value now.",
            }
        );
    }
}
