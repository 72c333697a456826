using System.Text;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>
/// Keeps the text that another takes the place of, in the transaction that puts the other there. A capture cannot stand for it:
/// better rules read the same capture otherwise, and a table is no capture.
/// </summary>
internal static class FormerTexts
{
    /// <summary>The text that an article has, to be kept should another take its place; null where it has none.</summary>
    public static Former? Of(Article article, DateTimeOffset now) =>
        article is { Text: { } text, TextSha256: { } hash }
            ? new Former(article.Id, hash, text.Blocks, article.FetchedAt, now, article.ExtractionMethod, article.WordCount)
            : null;

    /// <summary>Keeps it. A text that comes and goes is kept once, as of when it went last, and not while it stands again.</summary>
    /// <param name="present">The hash of the text that stands now; null where none does.</param>
    public static async Task KeepAsync(TrackerDbContext db, Former? former, string? present, CancellationToken stop)
    {
        if (former is null)
        {
            return;
        }

        var known = await db
            .FormerTexts.Where(t => t.ArticleId == former.ArticleId)
            .OrderByDescending(t => t.ReplacedAt)
            .ThenByDescending(t => t.Id)
            .Select(t => new { t.Id, t.TextSha256 })
            .ToListAsync(stop);
        var same = known.Where(t => t.TextSha256 == former.Hash || t.TextSha256 == present).ToList();
        var gone = same.Concat(known.Except(same).Skip(FormerText.Kept - 1)).Select(t => t.Id).ToList();
        if (gone.Count > 0)
        {
            await db.FormerTexts.Where(t => gone.Contains(t.Id)).ExecuteDeleteAsync(stop);
        }

        var bytes = Encoding.UTF8.GetBytes(former.Blocks);
        db.FormerTexts.Add(
            new FormerText
            {
                ArticleId = former.ArticleId,
                TextSha256 = former.Hash,
                FetchedAt = former.FetchedAt,
                ReplacedAt = former.ReplacedAt,
                Method = former.Method,
                WordCount = former.Words,
                Length = bytes.Length,
                Blocks = CaptureBody.Pack(bytes),
            }
        );
    }

    /// <param name="Blocks">As they are stored.</param>
    internal sealed record Former(
        int ArticleId,
        string Hash,
        string Blocks,
        DateTimeOffset? FetchedAt,
        DateTimeOffset ReplacedAt,
        string? Method,
        int Words
    );
}
