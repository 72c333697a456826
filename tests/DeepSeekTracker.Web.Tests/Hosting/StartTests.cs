using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Tests.Hosting;

[Collection(RecordApp.Name)]
public sealed class StartTests(TrackerApp app)
{
    [Fact]
    public async Task Holds_the_starter_record_after_the_first_start()
    {
        var overview = await app.Get<IngestQueries>().OverviewAsync(CancellationToken.None);
        Assert.True(overview.Titled >= 1_250, $"{overview.Titled} titled articles");
        Assert.True(overview.OutletsWithArticles >= 320, $"{overview.OutletsWithArticles} outlets with articles");
        Assert.True(overview.Languages >= 20, $"{overview.Languages} languages");
        Assert.True(overview.Outlets >= 428, $"{overview.Outlets} outlets");
        Assert.True(overview.Feeds >= 100, $"{overview.Feeds} feeds");
        Assert.Equal(overview.Articles, overview.WaitingForText);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Tells_supervisors_that_it_is_well(string path)
    {
        var answer = await app.CreateClient().GetAsync(path);
        Assert.True(answer.IsSuccessStatusCode);
    }
}
