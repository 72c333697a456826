using System.Text;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Queries;

/// <summary>A text that an article had before the one that it has.</summary>
/// <param name="FetchedAt">When it was read or imported; null where nothing says.</param>
/// <param name="ReplacedAt">When another took its place.</param>
/// <param name="Method">As <see cref="ArticleDetails.ExtractionMethod"/>.</param>
public sealed record FormerTextRow(int Id, DateTimeOffset? FetchedAt, DateTimeOffset ReplacedAt, string? Method, int WordCount)
{
    /// <summary>As many are kept of an article.</summary>
    public const int Most = FormerText.Kept;
}

public sealed record FormerTextDetails(FormerTextRow Row, IReadOnlyList<TextBlock> Blocks);

public sealed class FormerTextQueries(IDbContextFactory<TrackerDbContext> contexts)
{
    /// <summary>Those of an article, the newest first.</summary>
    public async Task<IReadOnlyList<FormerTextRow>> OfArticleAsync(int articleId, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await db
            .FormerTexts.Where(t => t.ArticleId == articleId)
            .OrderByDescending(t => t.ReplacedAt)
            .ThenByDescending(t => t.Id)
            .Select(t => new FormerTextRow(t.Id, t.FetchedAt, t.ReplacedAt, t.Method, t.WordCount))
            .ToListAsync(stop);
    }

    /// <summary>One of them; null where it is none of the article's, or not kept any more.</summary>
    public async Task<FormerTextDetails?> FindAsync(int articleId, int id, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var text = await db.FormerTexts.AsNoTracking().FirstOrDefaultAsync(t => t.Id == id && t.ArticleId == articleId, stop);
        return text is null
            ? null
            : new FormerTextDetails(
                new FormerTextRow(text.Id, text.FetchedAt, text.ReplacedAt, text.Method, text.WordCount),
                StoredJson.Read<TextBlock>(Encoding.UTF8.GetString(CaptureBody.Unpack(text.Blocks, text.Length)))
            );
    }
}
