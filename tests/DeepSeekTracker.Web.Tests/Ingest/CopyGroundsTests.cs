using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Ingest;

public sealed class CopyGroundsTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TrackerApp _app = TrackerApp.Empty();

    public Task InitializeAsync() => Task.FromResult(_app.Services);

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData("copy", true)]
    [InlineData("excerpt", false)]
    public async Task A_copy_that_becomes_an_excerpt_of_the_same_words_moves_in_its_group(string kind, bool isSame)
    {
        var text = CopyScene.Words(200, seed: 1);
        int[] ids = [await CopyScene.PutAsync(_app, "one", text), await CopyScene.PutAsync(_app, "two", text, hours: 2)];
        await using var db = await _app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();
        Assert.Equal("copy", (await db.CopyRelations.AsNoTracking().SingleAsync()).Kind);

        var before = await CopyGrounds.OfAsync(db, ids, None);
        await db.CopyRelations.ExecuteUpdateAsync(set => set.SetProperty(r => r.Kind, kind));
        var after = await CopyGrounds.OfAsync(db, ids, None);

        Assert.All(ids, id => Assert.Equal(isSame, after[id].IsSameAs(before[id])));
    }
}
