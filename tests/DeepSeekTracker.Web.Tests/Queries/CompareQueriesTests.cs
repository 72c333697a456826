using System.Text;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Tests.Queries;

public sealed class CompareQueriesTests
{
    [Fact]
    public async Task An_article_without_a_title_is_no_headline_that_was_read()
    {
        await using var app = TrackerApp.Empty();
        using var table = new MemoryStream(
            Encoding.UTF8.GetBytes(
                "url,title,published\nhttps://a.example/1,DeepSeek,2025-01-27\nhttps://a.example/2,,2025-01-27\n"
            )
        );
        Assert.Equal(2, (await app.Get<IngestQueue>().ImportAsync(new ImportRequest("table.csv", table), default)).Added);

        var sample = await app.Get<CompareQueries>().SampleAsync(new ArticleFilter { Scope = StoryScope.All }, default);

        Assert.Equal(2, sample.Articles);
        Assert.Equal(["DeepSeek"], sample.Titles);
    }
}
