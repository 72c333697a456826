using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Queries;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Queries;

/// <summary>What nobody chose keeps no search from what it asks for.</summary>
public sealed class SearchReachTests : IAsyncLifetime
{
    private readonly TrackerApp _app = TrackerApp.Empty();

    public async Task InitializeAsync()
    {
        using var stream = new MemoryStream(
            "url,title,published\nhttps://a.example/1,DeepSeek one,2025-01-27\nhttps://a.example/2,Gardens two,2025-01-28\n"u8.ToArray()
        );
        await _app.Get<IngestQueue>().ImportAsync(new ImportRequest("table.csv", stream), CancellationToken.None);
        await using var db = await _app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();
        await using var change = await db.Database.BeginTransactionAsync();
        (await db.Articles.SingleAsync(article => article.Id == 2)).OnStory = false;
        await db.SaveChangesAsync();
        await ArticleIndex.RefreshAsync(db, CancellationToken.None);
        await change.CommitAsync();
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData("is:off-story", StoryScope.OnStory, 1)]
    [InlineData("Is:Off-Story gardens", StoryScope.OnStory, 1)]
    [InlineData("-is:off-story", StoryScope.OnStory, 1)]
    [InlineData("deepseek OR is:off-story", StoryScope.OnStory, 2)]
    [InlineData("\"is:off-story\"", StoryScope.OnStory, 0)]
    [InlineData("gardens", StoryScope.OnStory, 0)]
    [InlineData("gardens", StoryScope.All, 1)]
    [InlineData("is:off-story", StoryScope.OffStory, 1)]
    public async Task A_search_for_what_is_off_the_story_finds_it(string words, StoryScope scope, int found)
    {
        var filter = new ArticleFilter { Words = words, Scope = scope };

        Assert.Equal(found, await _app.Get<ArticleQueries>().CountAsync(filter, CancellationToken.None));
        Assert.Equal(found, (await _app.Get<FacetQueries>().ForAsync(filter, CancellationToken.None)).Found.Number);
    }
}
