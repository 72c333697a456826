using System.Text;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Queries;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Ingest;

/// <summary>A program without articles, and one piece whose date a person, its feed and its page tell.</summary>
internal sealed class DateScene : IDisposable
{
    public const string Text = "DeepSeek has released a model, and its makers say that it cost little to make and to run.";
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TrackerApp _app = TrackerApp.Empty();

    public void Dispose() => _app.Dispose();

    public async Task<ImportReport> ImportAsync(string name, string file, ImportDetails? details = null)
    {
        var report = await ReportAsync(name, file, details);
        Assert.Empty(report.Problems);
        return report;
    }

    /// <summary>Imports a file that may have faults.</summary>
    public async Task<ImportReport> ReportAsync(string name, string file, ImportDetails? details = null)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(file));
        return await _app.Get<IngestQueue>().ImportAsync(new ImportRequest(name, content, details), None);
    }

    public Task ReadFeedAsync(string date) =>
        PutAsync(
            new ArticleDraft
            {
                Key = "paper.example/1",
                Via = "feed",
                Published = new ArticleDate(DateText.Read(date)!, "feed", DateTrust.Feed),
            }
        );

    public Task ReadPageAsync(string text = "2025-01-28T10:00:00Z", bool isSame = false, bool isPrecisionKept = true)
    {
        const string Origin = "meta article:published_time";
        var date = DateText.Read(text)!;
        var reading = new PageReading
        {
            PublishedAt = date.Earliest,
            PublishedPrecision = isPrecisionKept ? date.Precision : DatePrecision.None,
            PublishedOrigin = Origin,
        };
        return PutAsync(
            new ArticleDraft
            {
                Key = "paper.example/1",
                Via = "page",
                Published = new ArticleDate(date, Origin, DateTrust.Of(Origin)),
                Page = new DraftPage(reading, IsCut: false, isSame),
            }
        );
    }

    /// <summary>The only article.</summary>
    public async Task<ArticleDetails> ArticleAsync()
    {
        await using var db = await _app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();
        return (await _app.Get<ArticleQueries>().FindAsync(await db.Articles.Select(a => a.Id).SingleAsync(), None))!;
    }

    private Task PutAsync(ArticleDraft draft) =>
        _app.Get<WriteQueue>().WriteAsync((db, stop) => _app.Get<ArticleStore>().PutAsync(db, draft, stop), None);
}

internal static class ShownDates
{
    public static DateOnly? Day(this ShownDate date) => date.At is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null;
}
