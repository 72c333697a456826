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
        for (var paper = 0; paper <= DueCopyGroups.Large; paper++)
        {
            await CopyScene.PutAsync(_app, $"paper-{paper:000}", Piece, hours: 10);
        }

        Assert.Contains("paper-100 Copy of paper-000 of 101", await CopyScene.PlacesAsync(_app));

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
        Assert.Contains("first Root of 103", after);
        Assert.Contains("late Copy of paper-000 of 103", after);
        Assert.Contains("other None", after);
        await using var db = await _app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();
        Assert.False(await db.Settings.AnyAsync(setting => setting.Key.StartsWith("copies-due")));
    }
}
