using System.Data.Common;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace DeepSeekTracker.Web.Tests.Ingest;

/// <summary>What a plan costs and tells where hundreds of articles are one piece.</summary>
public sealed class ReanalysisPlannerTests : IDisposable
{
    private const int Papers = DueCopyGroups.Large + 2;
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly CountingApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task A_large_group_is_made_anew_once_however_many_batches_its_articles_are()
    {
        await PutPapersAsync();
        _app.Groups.Made = 0;

        var plan = await _app.Get<ReanalysisPlanner>().PlanAsync(None);

        Assert.Equal((Papers, 1), (plan.Articles, _app.Groups.Made));
        Assert.DoesNotContain(plan.Changes, change => change.Field == "copies");
    }

    [Fact]
    public async Task A_large_group_that_would_change_is_told_article_by_article_once()
    {
        await PutPapersAsync();
        // As if its text had been compared with none, and another one's place had been found by other rules.
        await using var db = await _app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();
        var (lone, misplaced) = (await IdAsync(db, "paper-050"), await IdAsync(db, "paper-090"));
        await db.CopyRelations.Where(r => r.FirstId == lone || r.SecondId == lone).ExecuteDeleteAsync();
        await db
            .ArticleFingerprints.Where(f => f.ArticleId == lone)
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.Version, 0));
        await db
            .Articles.Where(a => a.Id == lone)
            .ExecuteUpdateAsync(set =>
                set.SetProperty(a => a.CopyGroupId, (int?)null)
                    .SetProperty(a => a.CopyRole, CopyRole.None)
                    .SetProperty(a => a.CopyOfId, (int?)null)
            );
        await db
            .Articles.Where(a => a.Id == misplaced)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.CopyRole, CopyRole.Excerpt));

        var plan = await _app.Get<ReanalysisPlanner>().PlanAsync(None);

        var copies = plan.Changes.Where(change => change.Field == "copies").ToDictionary(change => change.ArticleId);
        Assert.Equal((null, true), (copies[lone].Before, copies[lone].After?.StartsWith("Copy of", StringComparison.Ordinal)));
        Assert.StartsWith("Excerpt of", copies[misplaced].Before, StringComparison.Ordinal);
        Assert.StartsWith("Copy of", copies[misplaced].After, StringComparison.Ordinal);
        Assert.Equal(2, copies.Count);
    }

    private async Task PutPapersAsync()
    {
        var piece = CopyScene.Words(100, 1);
        for (var paper = 0; paper < Papers; paper++)
        {
            await CopyScene.PutAsync(_app, $"paper-{paper:000}", piece, hours: 10);
        }

        await _app.Get<WriteQueue>().WriteAsync(DueCopyGroups.SettleAsync, None);
    }

    private static Task<int> IdAsync(TrackerDbContext db, string name) =>
        db.Articles.Where(a => a.Key == $"{name}.example/a").Select(a => a.Id).SingleAsync();

    /// <summary>Counts how often groups are made anew: each time their sizes are read.</summary>
    private sealed class CountingApp : TrackerApp
    {
        public CountingApp() => LeaveOutRecord();

        public Counter Groups { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services =>
                services.ConfigureDbContext<TrackerDbContext>(options => options.AddInterceptors(Groups))
            );
        }
    }

    private sealed class Counter : DbCommandInterceptor
    {
        public int Made { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            var isRead =
                command.CommandText.StartsWith("SELECT", StringComparison.Ordinal)
                && command.CommandText.Contains("FROM \"CopyGroupSizes\"", StringComparison.Ordinal);
            Made += isRead ? 1 : 0;
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}
