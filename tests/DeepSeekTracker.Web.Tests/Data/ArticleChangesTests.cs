using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Data;

/// <summary>The notes of what was changed are read as they were written, or not at all.</summary>
public sealed class ArticleChangesTests : IAsyncLifetime
{
    private readonly TrackerApp _app = TrackerApp.Empty();

    public Task InitializeAsync() => Task.FromResult(_app.Services);

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Notes_come_back_in_one()
    {
        await using var db = await OpenAsync();
        var before = await ArticleChanges.LastAsync(db);
        await ArticleChanges.NoteAsync(db, [7, 9, 8, 12], default);
        await ArticleChanges.NoteAsync(db, [2_000_000_000], default);
        var last = await ArticleChanges.LastAsync(db);

        var change = await ArticleChanges.BetweenAsync(db, before, last, default);

        Assert.Equal(before + 2, last);
        Assert.Equal([7, 8, 9, 12, 2_000_000_000], change!.Articles);
        Assert.False(change.Outlets);
    }

    [Fact]
    public async Task A_note_without_articles_is_of_outlets()
    {
        await using var db = await OpenAsync();
        var before = await ArticleChanges.LastAsync(db);
        await ArticleChanges.NoteAsync(db, [], default);

        var change = await ArticleChanges.BetweenAsync(db, before, before + 1, default);

        Assert.True(change!.Outlets);
        Assert.Empty(change.Articles);
    }

    [Fact]
    public async Task Who_was_away_for_too_long_is_told_so()
    {
        await using var db = await OpenAsync();
        var before = await ArticleChanges.LastAsync(db);
        for (var n = 0; n <= ArticleChanges.Kept; n++)
        {
            await ArticleChanges.NoteAsync(db, [n + 1], default);
        }

        var last = await ArticleChanges.LastAsync(db);

        Assert.Null(await ArticleChanges.BetweenAsync(db, before, last, default));
        Assert.Equal(ArticleChanges.Kept, (await ArticleChanges.BetweenAsync(db, before + 1, last, default))!.Articles.Count);
    }

    [Fact]
    public async Task A_database_that_went_back_in_time_tells_nothing()
    {
        await using var db = await OpenAsync();
        var last = await ArticleChanges.LastAsync(db);

        Assert.Null(await ArticleChanges.BetweenAsync(db, last + 5, last, default));
    }

    private Task<TrackerDbContext> OpenAsync() => _app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();
}
