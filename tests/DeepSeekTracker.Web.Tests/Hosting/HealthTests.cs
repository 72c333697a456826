using System.Net;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Tests.Access;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Hosting;

public sealed class HealthTests : IDisposable
{
    private readonly AccessApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Is_ready_after_the_start_and_asking_changes_nothing()
    {
        var answer = await AskAsync();

        Assert.Equal((HttpStatusCode.OK, "ready"), answer);
        await using var db = await _app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();
        Assert.False(await db.Settings.AnyAsync(s => s.Key == "health"));
    }

    [Theory]
    [InlineData(
        "DELETE FROM __EFMigrationsHistory WHERE MigrationId = (SELECT max(MigrationId) FROM __EFMigrationsHistory)",
        "schema"
    )]
    [InlineData("INSERT INTO __EFMigrationsHistory VALUES ('99990101000000_FromTheFuture', '99')", "newer version")]
    [InlineData("CREATE TRIGGER full BEFORE INSERT ON Settings BEGIN SELECT RAISE(FAIL, 'full'); END", "cannot be used")]
    public async Task Says_what_is_wrong_with_the_database_and_no_path(string fault, string words)
    {
        Assert.Equal(HttpStatusCode.OK, (await AskAsync()).Status);
        await using var db = await _app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();
        await db.Database.ExecuteSqlRawAsync(fault);

        var (status, text) = await AskAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.DoesNotContain(_app.DataFolder, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_writer_at_work_is_no_fault()
    {
        Assert.Equal(HttpStatusCode.OK, (await AskAsync()).Status);
        await using var db = await _app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();
        await using var writing = await db.Database.BeginTransactionAsync();

        Assert.Equal(HttpStatusCode.OK, (await AskAsync()).Status);
    }

    [Fact]
    public async Task A_worker_that_stands_still_is_told()
    {
        using var app = new AccessApp(("Ingest:Enabled", "true"));
        using var client = app.Anyone();
        Assert.True((await client.GetAsync(AccessApp.Relative("/health/ready"))).IsSuccessStatusCode);
        await app.Get<IngestWorker>().StopAsync(CancellationToken.None);
        app.Clock.Advance(TimeSpan.FromHours(3));

        using var answer = await client.GetAsync(AccessApp.Relative("/health/ready"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("worker", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_answer_stands_for_all_who_ask_within_a_second()
    {
        Assert.Equal(HttpStatusCode.OK, (await AskAsync()).Status);
        await using var db = await _app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();
        await db.Database.ExecuteSqlRawAsync("DELETE FROM __EFMigrationsHistory");

        Assert.Equal(HttpStatusCode.OK, (await AskAsync(TimeSpan.Zero)).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await AskAsync()).Status);
    }

    private Task<(HttpStatusCode Status, string Text)> AskAsync() => AskAsync(TimeSpan.FromSeconds(1));

    private async Task<(HttpStatusCode Status, string Text)> AskAsync(TimeSpan later)
    {
        _app.Clock.Advance(later);
        using var client = _app.Anyone();
        using var answer = await client.GetAsync(AccessApp.Relative("/health/ready"));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
