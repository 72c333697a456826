using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Queries;

/// <summary>A page or file as it came.</summary>
/// <param name="Bytes">The body, not decoded.</param>
public sealed record CapturedPage(byte[] Bytes, string Url, DateTimeOffset FetchedAt);

public sealed class CaptureQueries(IDbContextFactory<TrackerDbContext> contexts)
{
    /// <summary>The newest capture of an article; null where there is none.</summary>
    public async Task<CapturedPage?> NewestAsync(int articleId, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var capture = await db
            .Captures.AsNoTracking()
            .Where(c => c.ArticleId == articleId)
            .OrderByDescending(c => c.FetchedAt)
            .FirstOrDefaultAsync(stop);
        return capture is null ? null : new CapturedPage(CaptureBody.Open(capture), capture.Url, capture.FetchedAt);
    }
}
