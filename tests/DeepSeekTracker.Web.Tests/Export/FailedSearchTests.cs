using System.Net;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Export;
using DeepSeekTracker.Web.Queries;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Export;

/// <summary>A search that fails, fails before a file's first byte: a file that is cut looks like one that is whole.</summary>
public sealed class FailedSearchTests : IAsyncLifetime
{
    private readonly TrackerApp _app = TrackerApp.Empty();

    public async Task InitializeAsync()
    {
        await using var db = await _app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();
        await db.Database.ExecuteSqlAsync($"DROP TABLE ArticleIndex");
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("jsonl")]
    public async Task Nothing_is_written(string format)
    {
        using var target = new MemoryStream();
        var filter = ArticleFilter.Everything with { Words = "nvidia" };
        using var client = _app.CreateClient();

        await Assert.ThrowsAsync<SqliteException>(() =>
            _app.Get<ArticleExport>()
                .WriteAsync(filter, ExportFormats.Parse(format)!.Value, withText: false, target, CancellationToken.None)
        );
        using var answer = await client.GetAsync(new Uri($"/articles/export.{format}?q=nvidia", UriKind.Relative));

        Assert.Equal(0, target.Length);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Null(answer.Content.Headers.ContentDisposition);
    }
}
