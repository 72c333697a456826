using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Ingest;

public sealed class DueCopyGroupsTests : IDisposable
{
    private static readonly string Piece = CopyScene.Words(100, 1);
    private readonly TrackerApp _app = TrackerApp.Empty();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task What_touches_a_large_group_is_told_once_at_the_end()
    {
        var papers = Enumerable.Range(0, DueCopyGroups.Large + 1).Select(n => $"paper-{n:000}");
        await CopyScene.PutAllAsync(_app, papers, Piece, hours: 10);
        Assert.Contains("paper-200 Copy of paper-000 of 201", await CopyScene.PlacesAsync(_app));

        await CopyScene.PutAsync(_app, "first", Piece, hours: 1);
        await CopyScene.PutAsync(_app, "late", Piece, hours: 20);
        await CopyScene.PutAsync(_app, "other", CopyScene.Words(100, 2));
        var before = await CopyScene.PlacesAsync(_app);
        await _app.Get<WriteQueue>().WriteAsync(DueCopyGroups.SettleAsync, CancellationToken.None);
        var after = await CopyScene.PlacesAsync(_app);

        Assert.Equal(
            ["first None", "late None", "other None"],
            before.Where(place => !place.StartsWith("paper", StringComparison.Ordinal))
        );
        Assert.Contains("first Root of 203", after);
        Assert.Contains("late Copy of first of 203", after);
        Assert.Contains("other None", after);
        await using var db = await _app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();
        Assert.False(await db.Settings.AnyAsync(setting => setting.Key.StartsWith("copies-due")));
    }
}
