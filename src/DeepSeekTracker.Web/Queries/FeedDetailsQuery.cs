using System.Collections.Frozen;
using System.IO.Compression;
using System.Text;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Queries;

/// <summary>One feed with its history.</summary>
public sealed class FeedDetailsQuery(IDbContextFactory<TrackerDbContext> contexts)
{
    private const int PollCount = 50;
    private const int ArticleCount = 10;

    private static readonly FrozenSet<string> Telling = new[]
    {
        "Age",
        "Cache-Control",
        "Content-Encoding",
        "Content-Language",
        "Content-Length",
        "Content-Type",
        "Date",
        "ETag",
        "Expires",
        "Last-Modified",
        "Location",
        "Retry-After",
        "Server",
        "X-Robots-Tag",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What is kept of a body, and so the most that is ever unpacked here.</summary>
    private const int MostBody = 256 * 1024;

    /// <param name="isOwner">Whole articles stand in some feeds: what was answered is the owner's alone, like captures.</param>
    public async Task<FeedDetails?> FindAsync(int id, bool isOwner, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var row = await FeedRow.Of(db.Feeds.Where(f => f.Id == id)).FirstOrDefaultAsync(stop);
        if (row is null)
        {
            return null;
        }

        var feed = await db.Feeds.AsNoTracking().FirstAsync(f => f.Id == id, stop);
        var response = await db.FeedResponses.AsNoTracking().FirstOrDefaultAsync(r => r.FeedId == id, stop);
        var polls = await PollsAsync(db.FeedPolls.Where(p => p.FeedId == id), PollCount, stop);
        return new FeedDetails(
            row,
            new FeedSettings(
                feed.AssumedZone,
                feed.MostBytes,
                feed.PollEveryMinutes,
                feed.MedianGapMinutes,
                feed.NewestEntries,
                feed.NewestMatching
            ),
            feed is { MovedTo: { } moved, MovedSeen: >= 0 } ? new FeedMoveRow(moved, feed.MovedSince, feed.MovedSeen) : null,
            polls,
            await db
                .FeedAddresses.Where(a => a.FeedId == id)
                .OrderByDescending(a => a.Until)
                .Select(a => new FormerAddress(a.Url, a.Until, a.Why))
                .ToListAsync(stop),
            response is null ? null : Saved(response, isOwner),
            await ArticlesAsync(db, id, stop),
            await db.FeedEntries.CountAsync(e => e.FeedId == id, stop),
            await db.FeedEntries.CountAsync(
                e => e.FeedId == id && (e.Matches || db.Articles.Any(a => a.Id == e.ArticleId && a.OnStory)),
                stop
            ),
            await db.FeedEntries.CountAsync(e => e.FeedId == id && e.ArticleId == null, stop)
        )
        {
            LastPoll =
                polls.FirstOrDefault(poll => !poll.IsByOwner)
                ?? (
                    await PollsAsync(db.FeedPolls.Where(p => p.FeedId == id && p.Outcome != PollRow.Owner), 1, stop)
                ).FirstOrDefault(),
        };
    }

    private static Task<List<PollRow>> PollsAsync(IQueryable<FeedPoll> polls, int most, CancellationToken stop) =>
        polls
            .OrderByDescending(p => p.At)
            .ThenByDescending(p => p.Id)
            .Take(most)
            .Select(p => new PollRow(
                p.At,
                p.Outcome,
                p.Status,
                p.Bytes,
                p.Milliseconds,
                p.Entries,
                p.NewEntries,
                p.NewArticles,
                p.Note,
                p.NextPollAt,
                p.ScheduleReason
            ))
            .ToListAsync(stop);

    private static Task<List<FeedArticle>> ArticlesAsync(TrackerDbContext db, int id, CancellationToken stop) =>
        db
            .Articles.Where(a =>
                a.OnStory
                && db.FeedEntries.Where(e => e.FeedId == id && e.ArticleId != null).Select(e => e.ArticleId).Contains(a.Id)
            )
            .OrderByDescending(a => a.SortAt)
            .ThenByDescending(a => a.Id)
            .Take(ArticleCount)
            .Select(a => new FeedArticle(a.Id, a.Title, a.Language, a.Outlet!.Name))
            .ToListAsync(stop);

    private static SavedResponse Saved(FeedResponse response, bool isOwner)
    {
        byte[] body = isOwner ? Unpacked(response.Body) : [];
        return new SavedResponse(
            response.At,
            response.FinalUrl,
            response.Status,
            string.Join('\n', response.Headers.Split('\n').Where(line => isOwner ? !IsCookie(line) : IsTelling(line))),
            isOwner ? Encoding.UTF8.GetString(body).TrimStart('\uFEFF') : null,
            response.BodyBytes,
            body.Length >= response.BodyBytes
        );
    }

    /// <summary>A cookie may name us to its outlet; nobody needs it to understand a failure.</summary>
    private static bool IsCookie(string header) => header.StartsWith("set-cookie", StringComparison.OrdinalIgnoreCase);

    /// <summary>What tells how the answer was meant; others may name the outlet's own machines.</summary>
    private static bool IsTelling(string header) => Telling.Contains(header.Split(':', 2)[0].Trim());

    private static byte[] Unpacked(byte[] packed)
    {
        if (packed.Length == 0)
        {
            return [];
        }

        using var source = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        var body = new byte[MostBody];
        var length = source.ReadAtLeast(body, MostBody, throwOnEndOfStream: false);
        return body[..length];
    }
}
